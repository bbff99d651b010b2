/**
 * Whether everybody can use it: axe finds nothing in any state, in three languages, light and dark; it fits 320 pixels and text
 * of double size; everything can be done by keyboard; nothing to press is smaller than 24 pixels.
 */
import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import type { Started } from '../web/start-web.js';
import { accessibilityProblems, openPage } from './browser.js';
import { prepare, SIDEWAYS, startOffice, startTalking, TOO_SMALL, write } from './steps.js';

/** Every state of our pages: how to get there from a fresh page. */
const STATES: readonly {
  readonly name: string;
  readonly path: string;
  readonly enter?: (page: Page) => Promise<void>;
}[] = [
  { name: 'office', path: '/' },
  { name: 'privacy', path: '/privacy' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'not found', path: '/nothing-here' },
  { name: 'before the start', path: '/chat' },
  {
    name: 'a wrong code',
    path: '/chat',
    enter: async (page) => {
      await page.click('.panel summary');
      await page.fill('#code', 'WRONG');
      await page.press('#code', 'Enter');
      await page.waitForSelector('#code-wrong:not(:empty)');
    },
  },
  {
    name: 'talking',
    path: '/chat?door=figures',
    enter: async (page) => {
      await startTalking(page);
      await write(page, 'few');
      await page.waitForSelector('#webchat button:has-text("Option 3")');
    },
  },
  {
    name: 'cards and tools',
    path: '/chat?door=alumni',
    enter: async (page) => {
      await startTalking(page);
      await write(page, 'table');
      await write(page, 'list');
      await page.waitForSelector('#webchat select');
      await page.click('.tools summary');
      await page.click('#get-code');
      await page.waitForSelector('#own-code strong');
    },
  },
  {
    name: 'lost',
    path: '/chat',
    enter: async (page) => {
      await page.route('**/chat/start', (route) => route.abort());
      await page.click('#start button[type=submit]');
      await page.waitForSelector('#again');
    },
  },
];

const withLanguage = (path: string, language: string) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

describe('everybody can use the pages', function () {
  this.timeout(120_000);
  let browser: Browser;
  let started: Started;

  before(async function () {
    browser = await prepare(this);
    started = await startOffice();
  });
  after(async () => {
    await browser?.close();
    await started?.web.close();
  });

  /** Goes through every state in one browser window, each time as somebody new. */
  const through = async (
    look: BrowserContextOptions,
    language: Language,
    check: (page: Page, name: string) => Promise<void>,
    first = '',
  ) => {
    const { page, context } = await openPage(browser, started.url, { ...look, bypassCSP: true });
    for (const { name, path, enter } of STATES) {
      await context.clearCookies();
      await page.goto(started.url + withLanguage(path, language));
      await page.evaluate(first);
      await enter?.(page);
      await check(page, name);
    }
    await context.close();
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const language of LANGUAGES) {
      it(`axe finds nothing in any state (${language}, ${colorScheme}, 320 px), and nothing runs off the side`, async () => {
        const look = { colorScheme, viewport: { width: 320, height: 640 } };
        await through(look, language, async (page, name) => {
          assert.deepEqual(await accessibilityProblems(page), [], name);
          assert.equal(await page.evaluate(SIDEWAYS), 0, `${name} runs off the side`);
          assert.deepEqual(await page.evaluate(TOO_SMALL), [], name);
        });
      });
    }
  }

  it('axe finds nothing on a wide screen either', () =>
    through({ viewport: { width: 1280, height: 900 } }, 'fi', async (page, name) => {
      assert.deepEqual(await accessibilityProblems(page), [], name);
    }));

  it('fits a phone with text of double size, up and down but not sideways', () =>
    through(
      { viewport: { width: 390, height: 800 } },
      'fi',
      async (page, name) => assert.equal(await page.evaluate(SIDEWAYS), 0, name),
      'document.documentElement.style.fontSize = "200%"',
    ));

  it('lets everything be done by keyboard: in, talk, get a code, leave', async () => {
    const { page, context } = await openPage(browser, started.url);
    const focused = () =>
      page.evaluate<string>('document.activeElement.textContent.trim() || document.activeElement.id');
    const tabTo = async (what: RegExp, most = 40) => {
      for (let n = 0; n < most; n++) {
        await page.keyboard.press('Tab');
        if (what.test(await focused())) return;
      }
      assert.fail(`Tab never reached ${what}`);
    };
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Siirry sisältöön');
    await page.keyboard.press('Enter');
    await tabTo(/^Aloita keskustelu$/, 3);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#start');
    await tabTo(/^Aloita$/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#webchat >> text=Welcome');
    await page.waitForSelector('[data-id=webchat-sendbox-input]:focus');
    await page.keyboard.type('näppäimillä');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=You said: näppäimillä');
    await page.focus('.brand');
    await tabTo(/^Työkalut/);
    await page.keyboard.press('Enter');
    await tabTo(/^Hanki koodi$/, 2);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#own-code strong');
    await page.keyboard.press('Escape');
    assert.match(await focused(), /^Työkalut/);
    await page.keyboard.press('Enter');
    await tabTo(/^Poistu tältä koneelta$/, 8);
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:has-text("Mitä seuraavaksi?")');
    await context.close();
  });

  it('shows where the focus is, on every thing that can have it', async () => {
    const { page, context } = await openPage(browser, started.url);
    const things = await page.locator('a, button, summary').count();
    for (let n = 0; n < things; n++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate<string>(
        `[getComputedStyle(document.activeElement), getComputedStyle(document.activeElement, '::after')].map((style) => style.outlineStyle).join(' ')`,
      );
      assert.match(seen, /solid/);
    }
    await context.close();
  });
});
