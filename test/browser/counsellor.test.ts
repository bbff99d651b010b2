/** A student asks for a person, and a counsellor answers from the workspace into the very same chat: all of it real. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Served } from '../../src/serve.js';
import type { Watched } from './browser.js';
import { counsellor, say, sees, serveAll, student } from './counselling.js';
import { prepare } from './steps.js';

const IMAGES =
  process.env.UPDATE_SCREENSHOTS === '1'
    ? fileURLToPath(new URL('../../docs/images', import.meta.url))
    : null;

interface Journey {
  readonly human: string;
  readonly asked: string;
  readonly request: string;
  readonly send: string;
  readonly sent: string;
  readonly fresh: string;
  readonly answer: string;
  readonly here: string;
  readonly thanks: string;
  readonly done: string;
  readonly closed: string;
  readonly gone: string;
  readonly again: { readonly say: string; readonly see: RegExp };
}

const JOURNEYS: Readonly<Record<string, Journey>> = {
  fi: {
    human: 'ihminen',
    asked: 'viedä viestin',
    request: 'En tiedä, haluanko jatkaa tällä alalla.',
    send: 'Lähetä',
    sent: 'Viestisi odottaa nyt ohjaajaa',
    fresh: '1 uutta',
    answer: 'Hei! Tuletko juttelemaan torstaina kymmeneltä?',
    here: 'minä olen hiljaa',
    thanks: 'Torstai käy hyvin',
    done: 'Vastauksesi on lähetetty.',
    closed: 'Asia on suljettu.',
    gone: 'Ohjaaja päätti keskustelun',
    again: { say: 'mitä osaat?', see: /Voit kysyä|osaan|auttaa/ },
  },
  sv: {
    human: 'människa',
    asked: 'ta emot ett meddelande',
    request: 'Jag vet inte om jag vill fortsätta i den här branschen.',
    send: 'Skicka',
    sent: 'Ditt meddelande väntar nu på handledaren',
    fresh: '1 nya',
    answer: 'Hej! Kommer du och pratar på torsdag klockan tio?',
    here: 'jag håller tyst',
    thanks: 'Torsdag passar bra',
    done: 'Ditt svar har skickats.',
    closed: 'Ärendet är avslutat.',
    gone: 'Handledaren har avslutat samtalet',
    again: { say: 'vad kan du?', see: /Du kan|hjälpa/ },
  },
  en: {
    human: 'human',
    asked: 'take a message',
    request: 'I do not know if I want to go on in this field.',
    send: 'Send it',
    sent: 'Your message is now waiting',
    fresh: '1 new',
    answer: 'Hi! Would you come and talk on Thursday at ten?',
    here: 'I stay quiet',
    thanks: 'Thursday is fine',
    done: 'Your answer was sent.',
    closed: 'The case was closed.',
    gone: 'The counsellor has ended the talk',
    again: { say: 'what can you do?', see: /You can|help/ },
  },
};

const nothingOdd = ({ violations, complaints, strangers }: Watched) =>
  assert.deepEqual({ violations, complaints, strangers }, { violations: [], complaints: [], strangers: [] });

describe('a counsellor in the workspace', function () {
  this.timeout(90_000);
  let browser: Browser;
  let served: Served;

  before(async function () {
    browser = await prepare(this);
  });
  beforeEach(async () => {
    served = await serveAll();
  });
  afterEach(() => served?.close());
  after(() => browser?.close());

  async function picture(page: Page, name: string): Promise<void> {
    if (!IMAGES) return;
    mkdirSync(IMAGES, { recursive: true });
    await page.screenshot({ path: join(IMAGES, `workspace-${name}.png`) });
  }

  const asks = async (page: Page, journey: Journey) => {
    await say(page, journey.human);
    await sees(page, journey.asked);
    await say(page, journey.request);
    await page.getByRole('toolbar').getByRole('button', { name: journey.send, exact: true }).click();
    await sees(page, journey.sent);
  };

  for (const [language, journey] of Object.entries(JOURNEYS)) {
    it(`reads a request in ${language}, answers in the same chat, is answered, and hands back to the bot`, async () => {
      const chat = await student(browser, served, language);
      await asks(chat.page, journey);
      const desk = await counsellor(browser, served, language);
      const { page } = desk;
      await sees(page, journey.fresh);
      assert.match(await page.title(), /^\(1\) /);
      await picture(page, `inbox-${language}`);
      await page.locator('.case a').click();
      await sees(page, journey.request);
      assert.doesNotMatch(await page.title(), /^\(/);
      await page.fill('#reply', journey.answer);
      await page.locator('form[action*="/reply"] button').click();
      await sees(page, journey.done);
      await sees(chat.page, journey.answer);
      await sees(chat.page, journey.here);
      const written = new Promise<void>((heard) => {
        served.house.onCommit(({ incoming }) => incoming.shown.to === 'counsellor' && heard());
      });
      await say(chat.page, journey.thanks);
      await written;
      await page.goto(`${served.url}/workspace?lang=${language}`);
      await sees(page, journey.thanks);
      assert.match(await page.title(), /^\(1\) /);
      await page.locator('.case a').click();
      await sees(page, journey.thanks);
      await picture(page, `case-${language}`);
      await page.locator('form[action*="/close"] button').click();
      await sees(page, journey.closed);
      await sees(chat.page, journey.gone);
      await say(chat.page, journey.again.say);
      await sees(chat.page, journey.again.see);
      await page.locator('.case-page > p a').click();
      assert.equal(await page.locator('.case').count(), 1, 'it stands among the closed ones');
      for (const watched of [chat, desk]) {
        nothingOdd(watched);
        await watched.context.close();
      }
      assert.equal((await served.house.store.counts()).quarantines, 0);
    });
  }
});
