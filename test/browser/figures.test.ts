/**
 * The pages of figures and the pictures in the chat, in a real browser over the whole program: three languages, light and dark, a
 * telephone, keys alone, and no script at all.
 */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { readConfiguration } from '../../src/configuration.js';
import { type Served, serve } from '../../src/serve.js';
import { accessibilityProblems, openPage, type Watched } from './browser.js';
import { prepare, SIDEWAYS, TOO_SMALL, write } from './steps.js';

/** `UPDATE_SCREENSHOTS=1` writes the pictures of docs/images anew. */
const IMAGES =
  process.env.UPDATE_SCREENSHOTS === '1'
    ? fileURLToPath(new URL('../../docs/images', import.meta.url))
    : null;

const SPOKEN = {
  fi: {
    locale: 'fi-FI',
    show: 'Näytä',
    alt: /^Työssä vuoden kuluttua.*Lappi\. Viivakuvio/,
    ask: 'Miten työllisyys on kehittynyt Satakunnassa?',
    chart: /Viivakuvio vuosilta 201\d–2024/,
  },
  sv: {
    locale: 'sv-SE',
    show: 'Visa',
    alt: /^I arbete ett år efter examen.*Lappland\. Linjediagram/,
    ask: 'Hur har sysselsättningen utvecklats i Satakunta?',
    chart: /Linjediagram för åren 201\d–2024/,
  },
  en: {
    locale: 'en-GB',
    show: 'Show',
    alt: /^In work one year after.*Lapland\. Line chart/,
    ask: 'How has employment changed in Satakunta?',
    chart: /Line chart of the years 201\d–2024/,
  },
} as const;
type Spoken = keyof typeof SPOKEN;

const PAGES = [
  '/statistics?measure=employed_share&place=MK04&place=MK01&place=MK19',
  '/statistics?measure=employed_share&year=2024',
  '/statistics?measure=jobseekers&by=occupation&occupation=hoitaja&year=2031',
  '/statistics/main-activity-one-year-after-by-level',
];

/** Every look in some language: each takes a while. */
const LOOKS: Readonly<Record<Spoken, readonly (readonly ['light' | 'dark', number])[]>> = {
  fi: [
    ['light', 320],
    ['dark', 1200],
  ],
  sv: [
    ['dark', 320],
    ['light', 1200],
  ],
  en: [
    ['light', 1200],
    ['dark', 320],
  ],
};

async function picture(page: Page | Locator, name: string): Promise<void> {
  if (!IMAGES) return;
  mkdirSync(IMAGES, { recursive: true });
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}

const nothingOdd = ({ violations, complaints, strangers }: Watched) =>
  assert.deepEqual({ violations, complaints, strangers }, { violations: [], complaints: [], strangers: [] });

/** Widths of pictures as the browser got them; 0 for one that it could not show. */
const PICTURES = '[...document.querySelectorAll("main img")].map((each) => each.naturalWidth)';

describe('figures in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let served: Served;

  before(async function () {
    browser = await prepare(this);
    const rate = { burst: 100_000, perSecond: 100_000 };
    served = await serve(
      readConfiguration({ PORT: '0', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' }),
      { strict: true, rates: { address: rate, visitor: rate, conversation: rate, statistics: rate } },
    );
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });
  const open = (path: string, how = {}) => openPage(browser, served.url + path, how);

  for (const [language, { locale }] of Object.entries(SPOKEN)) {
    it(`have no accessibility problems in ${language}, in light and dark, on a telephone and a wide screen`, async () => {
      for (const [colorScheme, width] of LOOKS[language as Spoken]) {
        const how = { locale, colorScheme, bypassCSP: true, viewport: { width, height: 900 } };
        const { page, context } = await open('/statistics', how);
        for (const path of PAGES) {
          const where = `${path} ${colorScheme} ${width}`;
          await page.goto(`${served.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
          await page.evaluate(
            "document.querySelectorAll('details').forEach((each) => { each.open = true; })",
          );
          assert.deepEqual(await accessibilityProblems(page), [], where);
          assert.equal(await page.evaluate(SIDEWAYS), 0, where);
          assert.deepEqual(await page.evaluate(TOO_SMALL), [], where);
          const shown = await page.evaluate<number[]>(PICTURES);
          assert.ok(
            shown.every((each) => each > 0),
            where,
          );
        }
        await context.close();
      }
    });

    it(`are chosen in ${language} without a script: the picture, its words and the table change`, async () => {
      const { show, alt } = SPOKEN[language as Spoken];
      const watched = await open(`/statistics?lang=${language}`, {
        locale,
        javaScriptEnabled: false,
        viewport: { width: 420, height: 1500 },
      });
      const { page } = watched;
      await page.locator('.pick details summary').click();
      await page.locator('input[name=place][value=FI]').uncheck();
      await page.locator('input[name=place][value=MK19]').check();
      await page.selectOption('#from', '2018');
      await page.getByRole('button', { name: show }).click();
      await page.waitForLoadState('networkidle');
      assert.match((await page.locator('.picture img').getAttribute('alt')) ?? '', alt);
      assert.equal(await page.locator('.result tbody tr').count(), 7);
      assert.match(page.url(), new RegExp(`lang=${language}.*#result$`));
      await page.goto(page.url().replace('#result', ''));
      await picture(page, `statistics-${language}`);
      nothingOdd(watched);
      await watched.context.close();
    });

    it(`come as a picture with its words in the chat in ${language}, the table below it`, async () => {
      const { ask, chart } = SPOKEN[language as Spoken];
      const watched = await open(`/chat?lang=${language}`, {
        locale,
        viewport: { width: 420, height: 1600 },
      });
      const { page } = watched;
      await page.locator('#start button[type=submit]').click();
      await page.locator('#webchat .webchat__bubble').first().waitFor();
      await write(page, ask);
      const image = page.getByAltText(chart);
      await image.waitFor();
      // Rejects for what is no picture.
      await image.evaluate('(each) => each.decode()');
      assert.ok(await page.getByRole('table').last().isVisible());
      await picture(page.locator('#webchat .ac-adaptiveCard').last(), `chart-${language}`);
      nothingOdd(watched);
      await watched.context.close();
    });
  }

  it('are chosen with keys alone, and the choice leads to what was chosen', async () => {
    const watched = await open('/statistics?lang=en', { locale: 'en-GB' });
    const { page } = watched;
    await page.locator('#measure').focus();
    await page.keyboard.type('Open vacancies');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.evaluate('document.activeElement.value');
    assert.equal(chosen, 'occupation');
    for (let tabs = 0; tabs < 12; tabs++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate("document.activeElement.type === 'submit'")) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/by=occupation/);
    assert.match((await page.textContent('#shown')) ?? '', /Open vacancies/);
    // The next key goes on from what was chosen, not from the top of the page.
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate("document.querySelector('#result').contains(document.activeElement)"));
    nothingOdd(watched);
    await watched.context.close();
  });

  it('are behind their door of the office', async () => {
    const watched = await open('/?lang=en');
    const { page } = watched;
    await page.getByRole('link', { name: 'See the figures' }).click();
    await page.waitForURL(/\/statistics\?lang=en/);
    await page.waitForLoadState('networkidle');
    nothingOdd(watched);
    await watched.context.close();
  });

  it('follow the dark in their pictures', async () => {
    const { page, context } = await open('/statistics?lang=fi&measure=employed_share&year=2024', {
      colorScheme: 'dark',
      viewport: { width: 1200, height: 1000 },
    });
    await page.waitForLoadState('networkidle');
    await picture(page, 'statistics-dark');
    const svg = await page.getAttribute('.picture source', 'srcset');
    const { page: alone, context: other } = await open(svg ?? '', { colorScheme: 'dark' });
    assert.equal(
      await alone.evaluate("getComputedStyle(document.querySelector('rect')).fill"),
      'rgb(26, 36, 35)',
    );
    await other.close();
    await context.close();
  });
});
