/** The pages for staff and for working life in a real browser: everybody can use them, and the lessons come out of a printer. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { LANGUAGES } from '../../src/conversation/activity.js';
import type { Started } from '../web/start-web.js';
import { accessibilityProblems, openPage } from './browser.js';
import { prepare, SIDEWAYS, startOffice, TOO_SMALL } from './steps.js';

const PAGES = ['/staff', '/class', '/class/lesson-45', '/class/all', '/working-life'];

describe('the pages for staff and working life in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let started: Started;
  const open = (path: string, how = {}) => openPage(browser, started.url + path, how);

  before(async function () {
    browser = await prepare(this);
    started = await startOffice();
  });
  after(async () => {
    await browser?.close();
    await started?.web.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const language of LANGUAGES) {
      it(`can be used by everybody (${language}, ${colorScheme}, 320 px)`, async () => {
        const look = { colorScheme, viewport: { width: 320, height: 640 }, bypassCSP: true };
        const { page, context, complaints } = await open(`/staff?lang=${language}`, look);
        for (const path of PAGES) {
          await page.goto(`${started.url}${path}?lang=${language}`);
          assert.deepEqual(await accessibilityProblems(page), [], path);
          assert.equal(await page.evaluate(SIDEWAYS), 0, `${path} runs off the side`);
          assert.deepEqual(await page.evaluate(TOO_SMALL), [], path);
        }
        assert.deepEqual(complaints, []);
        await context.close();
      });
    }
  }

  it('lead by keyboard from the office to a lesson, and from lesson to lesson', async () => {
    const { page, context, violations, complaints, strangers } = await open('/?lang=en');
    const enter = async (name: string) => {
      for (let n = 0; n < 40; n++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<string>('document.activeElement.textContent.trim()');
        if (focused === name) break;
      }
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    };
    await enter('Information for staff');
    await enter('Urakaveri in class');
    await enter((await page.textContent('.pages a')) ?? '');
    const first = await page.textContent('h1');
    await enter((await page.textContent('.around a[rel=next]')) ?? '');
    assert.notEqual(await page.textContent('h1'), first);
    assert.deepEqual(
      { violations, complaints, strangers },
      { violations: [], complaints: [], strangers: [] },
    );
    await context.close();
  });

  it('print the lessons alone, each on a sheet of its own', async () => {
    const { page, context } = await open('/class/all');
    assert.ok(await page.isVisible('[data-print] button'), 'the button is there where scripts run');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['header', 'footer', '.around', '[data-print]'])
      assert.ok(!(await page.isVisible(hidden)), hidden);
    const sheets = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.sheet + .sheet')].map((sheet) => getComputedStyle(sheet).breakBefore)",
    );
    assert.deepEqual(sheets, ['page', 'page', 'page', 'page']);
    assert.equal(await page.evaluate('getComputedStyle(document.body).color'), 'rgb(0, 0, 0)');
    await context.close();
  });
});
