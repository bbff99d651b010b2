/** What a student and a counsellor do on their pages, as steps that several tests take. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readConfiguration } from '../../src/configuration.js';
import { type Served, serve } from '../../src/serve.js';
import { openPage, type Watched } from './browser.js';
import { INPUT } from './steps.js';

const WIDE = { burst: 1e6, perSecond: 1e6 };

/** The real house, in memory, with nothing in it. */
export const serveAll = (): Promise<Served> =>
  serve(readConfiguration({ PORT: '0', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' }), {
    strict: true,
    rates: { address: WIDE, visitor: WIDE, conversation: WIDE, code: WIDE },
  });

const LOCALES: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };

export async function student(browser: Browser, served: Served, language: string): Promise<Watched> {
  const watched = await openPage(browser, `${served.url}/chat?lang=${language}`, {
    locale: LOCALES[language] ?? 'fi-FI',
    viewport: { width: 420, height: 860 },
  });
  await watched.page.locator('#start button[type=submit]').click();
  await watched.page.locator(INPUT).waitFor();
  return watched;
}

export async function say(page: Page, text: string): Promise<void> {
  await page.fill(INPUT, text);
  await page.press(INPUT, 'Enter');
}

export const sees = (page: Page, text: string | RegExp) =>
  page.getByText(text).last().waitFor({ state: 'visible', timeout: 15_000 });

/** By the link and its button, as a counsellor comes in. */
export async function counsellor(
  browser: Browser,
  served: Served,
  language: string,
  how: BrowserContextOptions = {},
): Promise<Watched> {
  const { secret } = await served.house.store.counsellors.invite('sample', `Maija Malli (${language})`);
  const watched = await openPage(browser, `${served.url}/workspace/sign-in/${secret}?lang=${language}`, {
    locale: LOCALES[language] ?? 'fi-FI',
    viewport: { width: 900, height: 900 },
    ...how,
  });
  await watched.page.locator('form .button').click();
  await watched.page.waitForURL(/\/workspace\?lang=/);
  return watched;
}
