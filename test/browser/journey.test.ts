import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { readConfiguration } from '../../src/configuration.js';
import { type Served, serve } from '../../src/serve.js';
import { accessibilityProblems, openBrowser, openPage, type Watched } from './browser.js';

/** `UPDATE_SCREENSHOTS=1` writes the pictures of docs/images anew. */
const IMAGES =
  process.env.UPDATE_SCREENSHOTS === '1'
    ? fileURLToPath(new URL('../../docs/images', import.meta.url))
    : null;

interface Journey {
  readonly locale: string;
  readonly start: string;
  readonly hello: string;
  readonly welcome: string;
  readonly question: string;
  readonly figure: RegExp;
  readonly series: string;
  readonly tableHead: string;
  /** Another language, and a word of what is said in it. */
  readonly change: string;
  readonly changed: string;
  readonly back: string;
  readonly returned: string;
  readonly forget: readonly { readonly say: string; readonly see: string }[];
}

const JOURNEYS: Readonly<Record<string, Journey>> = {
  fi: {
    locale: 'fi-FI',
    start: 'Aloita',
    hello: 'moi',
    welcome: 'Olen botti',
    question: 'Kuinka moni Satakunnassa valmistunut on töissä?',
    figure: /Satakunnassa 71\s% oli töissä/,
    series: 'Miten luku on muuttunut?',
    tableHead: 'Työssä vuoden kuluttua valmistumisesta',
    change: 'på svenska',
    changed: 'svenska',
    back: 'suomeksi',
    returned: 'jatketaan suomeksi',
    forget: [
      { say: 'unohda minut', see: 'unohdan sinut' },
      { say: 'kyllä', see: 'Varmistan vielä' },
      { say: 'poista kaikki', see: 'Poistin kaiken' },
    ],
  },
  sv: {
    locale: 'sv-SE',
    start: 'Börja',
    hello: 'hej på dig',
    welcome: 'Jag är en bot',
    question: 'Hur många i Nyland har jobb ett år efter examen?',
    figure: /I Nyland hade 72\s% jobb/,
    series: 'Hur har siffran ändrats?',
    tableHead: 'I arbete ett år efter examen',
    change: 'in English',
    changed: 'English',
    back: 'på svenska',
    returned: 'vi fortsätter på svenska',
    forget: [
      { say: 'glöm mig', see: 'jag glömmer dig' },
      { say: 'ja', see: 'För säkerhets skull' },
      { say: 'ta bort', see: 'Jag tog bort allt' },
    ],
  },
  en: {
    locale: 'en-GB',
    start: 'Start',
    hello: 'hello',
    welcome: 'I am a bot',
    question: 'How many graduates in Lapland are in work a year later?',
    figure: /In Lapland, 75% were in work/,
    series: 'How has it changed?',
    tableHead: 'In work one year after graduation',
    change: 'suomeksi',
    changed: 'suomeksi',
    back: 'in English',
    returned: 'go on in English',
    forget: [
      { say: 'forget me', see: 'me to forget you' },
      { say: 'yes', see: 'Just to be sure' },
      { say: 'delete everything', see: 'I deleted everything' },
    ],
  },
};

const SENDBOX = '[data-id="webchat-sendbox-input"]';

async function write(page: Page, text: string): Promise<void> {
  await page.fill(SENDBOX, text);
  await page.press(SENDBOX, 'Enter');
}

/** Waits until the conversation shows it. */
const shows = (page: Page, text: string | RegExp) =>
  page.getByText(text).last().waitFor({ state: 'visible', timeout: 30_000 });

async function picture(page: Page, name: string): Promise<void> {
  if (!IMAGES) return;
  mkdirSync(IMAGES, { recursive: true });
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}

describe('a journey through the real chat in the browser', function () {
  this.timeout(90_000);
  let browser: Browser | null;
  let served: Served;

  before(async function () {
    browser = await openBrowser();
    if (!browser) return this.skip();
    const rate = { burst: 100_000, perSecond: 100_000 };
    served = await serve(
      readConfiguration({ PORT: '0', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' }),
      {
        strict: true,
        rates: { address: rate, visitor: rate, conversation: rate, code: rate },
      },
    );
  });

  after(async () => {
    await browser?.close();
    await served?.close();
  });

  const open = async (language: string, how: Parameters<typeof openPage>[2] = {}): Promise<Watched> => {
    if (!browser) throw new Error('there is no browser');
    const journey = JOURNEYS[language];
    const watched = await openPage(browser, `${served.url}/chat?lang=${language}`, {
      locale: journey?.locale ?? 'fi-FI',
      viewport: { width: 420, height: 860 },
      ...how,
    });
    await watched.page.locator('#start button[type=submit]').click();
    await watched.page.locator(SENDBOX).waitFor();
    return watched;
  };

  for (const [language, journey] of Object.entries(JOURNEYS)) {
    it(`goes in ${language} from hello over a figure and its table to another language and to being forgotten`, async () => {
      const { page, context, violations, complaints, strangers } = await open(language);
      await shows(page, journey.welcome);
      await write(page, journey.hello);
      await write(page, journey.question);
      await shows(page, journey.figure);
      await picture(page, `figure-${language}`);
      await page.getByRole('toolbar').getByRole('button', { name: journey.series }).click();
      await page.getByRole('table').last().waitFor();
      await shows(page, journey.tableHead);
      await picture(page, `table-${language}`);
      await write(page, journey.change);
      await shows(page, journey.changed);
      await write(page, journey.back);
      await shows(page, journey.returned);
      for (const { say, see } of journey.forget) {
        await write(page, say);
        await shows(page, see);
      }
      await picture(page, `forgotten-${language}`);
      assert.deepEqual(violations, [], 'the content security policy was broken');
      assert.deepEqual(strangers, [], 'somebody else was asked');
      assert.deepEqual(complaints, [], 'the console complained');
      const counts = await served.house.store.counts();
      assert.equal(counts.quarantines, 0);
      await context.close();
    });

    it(`has no accessibility problems in ${language}, light and dark`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, context } = await open(language, { bypassCSP: true, colorScheme });
        await shows(page, journey.welcome);
        await write(page, journey.question);
        await shows(page, journey.figure);
        await page.getByRole('toolbar').getByRole('button', { name: journey.series }).click();
        await page.getByRole('table').last().waitFor();
        assert.deepEqual(await accessibilityProblems(page), [], colorScheme);
        if (language === 'fi') await picture(page, `chat-${colorScheme}`);
        await context.close();
      }
    });
  }
});
