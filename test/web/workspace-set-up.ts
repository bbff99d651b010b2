/** A workspace with something to hide: a real store in memory with one case full of canaries, and counsellors of several kinds. */
import type { Announcement } from '../../src/conversation/activity.js';
import { openStore, type Store } from '../../src/store/store.js';
import { commitOf, keep, stateOf, turnOf } from '../contract/words.js';
import { SCHOOL, type Started, startWeb } from './start-web.js';

export const CANARIES = [
  'canary-request',
  'canary-unshared',
  'canary-quote',
  'canary-name',
  'canary-note',
  'canary-message',
];
export const CASE = 'c-canary';
const DAY = 24 * 60 * 60 * 1000;
const WIDE = { burst: 1e9, perSecond: 1e9 };

export interface SetUp {
  readonly started: Started;
  readonly store: Store;
  /** What was brought into conversations. */
  readonly announced: { readonly id: string; readonly what: Announcement }[];
  /** Set to make every answer of a counsellor fail. */
  failure: Error | null;
  /** Of the only summary that was shared. */
  readonly share: string;
  /** Sessions by what has become of them, as a cookie. */
  readonly cookies: Readonly<Record<'own' | 'other' | 'removed' | 'expired', string>>;
  readonly links: Readonly<Record<'expired' | 'replaced' | 'used', string>>;
}

export async function setUp(): Promise<SetUp> {
  let time = Date.parse('2026-03-02T08:00:00.000Z');
  let ids = 0;
  const store = await openStore({
    url: 'sqlite::memory:',
    pushed: () => false,
    world: { now: () => new Date(time), id: () => `id-${++ids}` },
  });
  const announced: SetUp['announced'] = [];
  const { counsellors, cases, shares } = store;
  const enter = async (name: string, school: string) => {
    const { secret, counsellor } = await counsellors.invite(school, name);
    const opened = await counsellors.signIn(secret);
    return { secret, counsellor, cookie: `urakaveri-workspace=${opened?.session}` };
  };
  const expired = await enter('Expired', 'malli');
  const old = await counsellors.invite('malli', 'Old Link');
  time += 20 * DAY;
  await fillCase(store);
  const own = await enter('Own', 'malli');
  const other = await enter('Other', 'toinen');
  const removed = await enter('Removed', 'malli');
  await counsellors.remove(removed.counsellor.id);
  const replaced = await counsellors.invite('malli', 'Twice');
  await counsellors.invite('malli', 'Twice');
  await cases.note(CASE, own.counsellor.id, 'form-canary', 'canary-note');
  const set: Pick<SetUp, 'failure'> = { failure: null };
  const started = await startWeb({
    schools: [SCHOOL, { ...SCHOOL, id: 'toinen' }],
    rates: { address: WIDE, visitor: WIDE, code: WIDE },
    workspace: {
      counsellors,
      cases,
      shares,
      vocabulary: () => ({ find: () => null, attributions: [] }),
      announce: async (id, _place, what) => {
        if (set.failure) throw set.failure;
        announced.push({ id, what });
        return { conversation: CASE, seq: 1, repeated: false };
      },
    },
  });
  return Object.assign(set, {
    started,
    store,
    announced,
    share: (await shares.shared('malli', CASE))[0]?.id ?? '',
    cookies: { own: own.cookie, other: other.cookie, removed: removed.cookie, expired: expired.cookie },
    links: { expired: old.secret, replaced: replaced.secret, used: own.secret },
  });
}

/** A request, a summary of one line and a name, and a message to a counsellor who is there. */
async function fillCase(store: Store): Promise<void> {
  const state = stateOf({
    id: CASE,
    school: 'malli',
    channel: 'directline',
    channelConversation: 'web-canary',
  });
  const said = 'canary-quote and canary-unshared, says canary-name';
  const words = (start: number, end: number) => ({ conversation: CASE, turn: 1, start, end });
  const item = { ...words(0, 12), id: 'goal 1', section: 'goal' as const };
  await keep(store, commitOf(state, 0, { incoming: turnOf(state, 1, { text: said }) }));
  await keep(
    store,
    commitOf({ ...state, seq: 1 }, 0, {
      events: [
        { type: 'counsellor-request', text: 'canary-request', turn: 2 },
        { type: 'share', items: [item], name: words(39, 50) },
      ],
    }),
  );
  const incoming = turnOf(state, 3, { text: 'canary-message', shown: { to: 'counsellor' } });
  await keep(store, commitOf({ ...state, seq: 2 }, 0, { incoming }));
}
