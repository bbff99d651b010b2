/** What a student and a counsellor do on their pages, as steps that several tests take. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { readConfiguration } from '../../src/configuration.js';
import type { Commit, ConversationState } from '../../src/conversation/ports.js';
import type { SharedItem, SummarySection } from '../../src/counselling/share.js';
import { type Served, serve } from '../../src/serve.js';
import { commitOf, keep, load, stateOf, turnOf } from '../contract/words.js';
import { openPage, type Watched } from './browser.js';
import { INPUT } from './steps.js';

const WIDE = { burst: 1e6, perSecond: 1e6 };

/** The real house, in memory, with nothing in it. */
export const serveAll = (settings: Readonly<Record<string, string>> = {}): Promise<Served> =>
  serve(readConfiguration({ PORT: '0', DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error', ...settings }), {
    strict: true,
    rates: { address: WIDE, visitor: WIDE, conversation: WIDE, code: WIDE },
  });

const LOCALES: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };

export async function student(
  browser: Browser,
  served: Served,
  language: string,
  how: BrowserContextOptions = {},
): Promise<Watched> {
  const watched = await openPage(browser, `${served.url}/chat?lang=${language}`, {
    locale: LOCALES[language] ?? 'fi-FI',
    viewport: { width: 420, height: 860 },
    ...how,
  });
  await watched.page.locator('#start button[type=submit]').click();
  // As a person would: once the bot has said hello.
  await watched.page.locator('#webchat .webchat__bubble').first().waitFor();
  await watched.page.locator(INPUT).waitFor();
  return watched;
}

export async function say(page: Page, text: string): Promise<void> {
  await page.fill(INPUT, text);
  await page.press(INPUT, 'Enter');
}

export const sees = (page: Page, text: string | RegExp) =>
  page.getByText(text).last().waitFor({ state: 'visible', timeout: 30_000 });

/** By the link and its button, as a counsellor comes in. */
export async function counsellor(
  browser: Browser,
  served: Served,
  language: string,
  how: BrowserContextOptions = {},
): Promise<Watched> {
  const { secret } = await served.house.store.counsellors.invite('sample', 'Maija Malli');
  const watched = await openPage(browser, `${served.url}/workspace/sign-in/${secret}?lang=${language}`, {
    locale: LOCALES[language] ?? 'fi-FI',
    viewport: { width: 720, height: 640 },
    ...how,
  });
  await watched.page.locator('form .button').click();
  await watched.page.waitForURL(/\/workspace\?lang=/);
  return watched;
}

const AT = '2026-11-20T09:30:00.000Z';
/** In the sample's vocabulary. */
const SKILL = 'http://data.europa.eu/esco/skill/96d1e352-6cfe-4400-bd4d-1e11c03aa20b';

const stateFor = (n: number, given: Partial<ConversationState> = {}) =>
  stateOf({
    id: `c-${n}`,
    school: 'sample',
    channel: 'directline',
    channelConversation: `web-${n}`,
    person: `p-${n}`,
    opened: AT,
    touched: AT,
    ...given,
  });

/** Somebody's case in the store, without anybody having to type it: a request, and perhaps a summary of what was said. */
export async function caseOf(
  { house: { store } }: Served,
  n: number,
  given: { said?: readonly string[]; group?: boolean; flag?: boolean; text?: string } = {},
): Promise<{ readonly id: string; readonly seq: number }> {
  let state = stateFor(n, given.group ? { group: true, person: null } : {});
  const turn = async (text: string, events: Commit['events'] = []) => {
    const incoming = turnOf(state, state.seq + 1, { text, at: AT });
    await keep(store, commitOf(state, 1, { incoming, events }));
    state = { ...state, seq: state.seq + 2 };
  };
  const said = given.said ?? [];
  for (const text of said) await turn(text);
  const whole = (k: number, section: SummarySection, more: Partial<SharedItem> = {}): SharedItem => {
    const end = Math.min(said[k]?.length ?? 0, 60);
    return {
      id: `${section} ${k}`,
      section,
      conversation: state.id,
      turn: 2 * k + 1,
      start: 0,
      end,
      ...more,
    };
  };
  const name =
    said.length > 3 ? { conversation: state.id, turn: 7, start: 0, end: said[3]?.length ?? 0 } : null;
  const items = [
    whole(0, 'goal'),
    whole(1, 'facts', { kind: 'work' }),
    whole(1, 'skills', { uri: SKILL, end: 20 }),
    whole(2, 'questions'),
  ];
  await turn('', [
    { type: 'counsellor-request', text: given.text ?? `Voisinko jutella? (${n})`, turn: state.seq + 1 },
    ...(said.length > 0 ? [{ type: 'share', items, name } as Commit['events'][number]] : []),
    ...(given.flag ? [{ type: 'flag' }] : []),
  ]);
  return { id: state.id, seq: state.seq };
}

/** The person takes back what they shared. */
export async function revoke({ house: { store } }: Served, n: number): Promise<void> {
  const [share] = await store.shares.shared('sample', `c-${n}`);
  const state = (await load(store, stateFor(n))) ?? stateFor(n);
  await keep(store, commitOf(state, 1, { events: [{ type: 'revoke', share: share?.id ?? '' }] }));
}
