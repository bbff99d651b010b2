/** What people do on the chat page, as steps that several tests take, and what is measured of a page. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { buildWebChat } from '../../src/build/webchat.js';
import { type Started, startWeb } from '../web/start-web.js';
import { openBrowser } from './browser.js';

const VENDOR = fileURLToPath(new URL('../../dist/web/vendor', import.meta.url));
const WIDE = { burst: 1e6, perSecond: 1e6 };
export const INPUT = '[data-id="webchat-sendbox-input"]';

/** The browser, or a skip of the whole suite where there is none; Web Chat comes from the build's cache or the network. */
export async function prepare(context: Mocha.Context): Promise<Browser> {
  context.timeout(240_000);
  const browser = await openBrowser();
  if (!existsSync(`${VENDOR}/webchat-es5.js`)) await buildWebChat(VENDOR);
  if (!browser) context.skip();
  return browser as Browser;
}

export const startOffice = (): Promise<Started> =>
  startWeb({ rates: { address: WIDE, visitor: WIDE, conversation: WIDE, code: WIDE } });

export async function startTalking(page: Page): Promise<void> {
  await page.click('#start button[type=submit]');
  await page.waitForSelector('#webchat >> text=Welcome');
}

export async function write(page: Page, text: string): Promise<void> {
  await page.fill(INPUT, text);
  await page.press(INPUT, 'Enter');
  await page.waitForSelector(`#webchat >> text=${text}`);
}

/** Everything that can be pressed and is smaller than 24 by 24 pixels, links inside sentences aside. */
export const TOO_SMALL = `[...document.querySelectorAll('a, button, summary, input, select')]
  .filter((each) => each.checkVisibility() && !each.closest('p, .read li, .skip') && each.tabIndex >= 0)
  .map((each) => [each, each.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
  .map(([each, box]) => each.outerHTML.slice(0, 80) + ' ' + Math.round(box.width) + '×' + Math.round(box.height))`;

/** How far the page runs off the side, in pixels. */
export const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
