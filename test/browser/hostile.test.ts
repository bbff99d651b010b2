/** A hundred hostile texts from the chat to a counsellor's screen, and ten back: nothing runs, and each is shown as the text it is. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import type { Served } from '../../src/serve.js';
import { DIRECT_LINE_SECRET, openTalk, say as post, read } from '../web/client.js';
import type { Started } from '../web/start-web.js';
import type { Watched } from './browser.js';
import { counsellor, say, sees, serveAll, student } from './counselling.js';
import { HOSTILE, onScreen } from './hostile-texts.js';
import { prepare } from './steps.js';

/** Texts of one student: a request, a goal, a question, a next step, and something like a name. */
interface Written {
  readonly conversation: string;
  readonly texts: readonly string[];
}

interface Asked {
  readonly text: string;
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string }[] };
}

const AT_ONCE = 5;
const NAME = 80;

/** Short ones serve as names, which have little room. */
function dealt(): string[][] {
  const count = HOSTILE.length / AT_ONCE;
  const short = HOSTILE.filter((text) => text.length <= NAME).slice(0, count);
  const rest = HOSTILE.filter((text) => !short.includes(text));
  return short.map((name, n) => [...rest.slice(n * 4, n * 4 + 4), name]);
}

describe('hostile texts', function () {
  this.timeout(120_000);
  let browser: Browser;
  let served: Served;

  before(async function () {
    browser = await prepare(this);
    served = await serveAll({ DIRECTLINE_SECRET: DIRECT_LINE_SECRET });
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  /** Through the chat, turn by turn; what the bot asks is known by its buttons, and without any it asks which lines to share. */
  async function write(texts: readonly string[], n: number): Promise<Written> {
    const started = { url: served.url } as Started;
    const talk = await openTalk(started, `student-${n}`);
    const [request = '', ...rest] = texts;
    const name = rest.pop() ?? '';
    for (const text of ['suomeksi', 'ihminen', request, '1', 'suomeksi', 'yhteenveto'])
      assert.equal((await post(started, talk, text)).status, 200);
    const { store } = served.house;
    const person = await store.identities.person('sample', 'directline', `dl_client_student-${n}`);
    for (let turn = 0; turn < 12; turn++) {
      const [shared] = await store.shares.of(person ?? '');
      if (shared) return { conversation: shared.conversation, texts };
      const last = (await read(started, talk)).activities.at(-1) as unknown as Asked;
      const buttons = last.suggestedActions?.actions.map(({ title }) => title) ?? [];
      const step = ['Jaa ohjaajille', 'Ilman nimeä', 'Ohita'].find((each) => buttons.includes(each));
      const said =
        step === 'Ilman nimeä' ? name : step === 'Ohita' ? (rest.shift() ?? step) : (step ?? 'kaikki');
      assert.equal((await post(started, talk, said)).status, 200);
    }
    return assert.fail('no summary came of it');
  }

  const nothingHappened = async ({ page, violations, complaints, strangers }: Watched, url: string) => {
    assert.equal(await page.evaluate('typeof hurt'), 'undefined');
    assert.deepEqual([violations, complaints, strangers, page.url()], [[], [], [], url]);
  };
  const marks = (page: Page) =>
    page
      .locator(
        'main script, main img, main iframe, main svg, main style, main object, main [onerror], main a[href*="evil"], main [href^=javascript i]',
      )
      .count();

  it(`are ${HOSTILE.length}, all different`, () => {
    assert.equal(new Set(HOSTILE).size, 100);
  });

  it('from the chat run nowhere in the workspace and stand there as they were written', async () => {
    const written: Written[] = [];
    for (const [n, texts] of dealt().entries()) written.push(await write(texts, n));
    assert.equal(written.flatMap(({ texts }) => texts).length, 100);
    const desk = await counsellor(browser, served, 'en');
    const dialogs: string[] = [];
    desk.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await nothingHappened(desk, `${served.url}/workspace?lang=en`);
    assert.equal(await marks(desk.page), 0);
    let seen = 0;
    for (const { conversation, texts } of written) {
      const url = `${served.url}/workspace/case/${conversation}?lang=en`;
      await desk.page.goto(url);
      const shown = await desk.page.locator('main .words, main h1').allTextContents();
      for (const text of texts) {
        assert.ok(shown.includes(onScreen(text)), `${JSON.stringify(text)} in ${JSON.stringify(shown)}`);
        seen++;
      }
      await nothingHappened(desk, url);
      assert.equal(await marks(desk.page), 0);
    }
    assert.deepEqual([seen, dialogs], [100, []]);
    await desk.context.close();
  });

  it('from a counsellor run nowhere in the chat either, and stay one message of theirs', async () => {
    const chat = await student(browser, served, 'en');
    await say(chat.page, 'human');
    await sees(chat.page, 'take a message');
    await say(chat.page, 'I would like to talk about my studies');
    await chat.page.getByRole('toolbar').getByRole('button', { name: 'Send it', exact: true }).click();
    await sees(chat.page, 'Your message is now waiting');
    const desk = await counsellor(browser, served, 'en');
    await desk.page.locator('.case a').first().click();
    const texts = HOSTILE.filter((_, n) => n % 10 === 0 || (n >= 40 && n < 48));
    await desk.page.fill('#note', texts.join('\n'));
    await desk.page.locator('form[action*="/note"] button').click();
    await sees(desk.page, 'The note was saved.');
    await desk.page.fill('#reply', [...texts, 'the end'].join('\n'));
    await desk.page.locator('form[action*="/reply"] button').click();
    await sees(desk.page, 'Your answer was sent.');
    assert.equal(await marks(desk.page), 0);
    await sees(chat.page, 'the end');
    assert.equal(await chat.page.evaluate('typeof hurt'), 'undefined');
    assert.equal(
      await chat.page
        .locator(
          '#webchat script, #webchat img[src*=evil], #webchat img[src=x], #webchat iframe, #webchat [href^=javascript i]',
        )
        .count(),
      0,
    );
    assert.deepEqual([chat.violations, chat.strangers], [[], []]);
    for (const { context } of [chat, desk]) await context.close();
  });
});
