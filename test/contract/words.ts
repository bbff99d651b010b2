/** Conversations, turns and commits for the contract suites; each test says only what matters to it. */
import type { Commit, ConversationState, TurnRow, World } from '../../src/conversation/ports.js';
import { openStore, type Store } from '../../src/store/store.js';

export const AT = '2026-03-02T08:00:00.000Z';

/** Ids count up and the clock stands still. */
export function world(): World {
  let n = 0;
  return { now: () => new Date(AT), id: () => `id-${++n}` };
}

export const openTestStore = (url: string): Promise<Store> =>
  openStore({ url, pushed: (channel) => channel === 'msteams', world: world() });

export const stateOf = (given: Partial<ConversationState> = {}): ConversationState => ({
  id: 'conversation-1',
  school: 'kaarna',
  channel: 'msteams',
  channelConversation: 'a:1',
  person: 'person-1',
  group: false,
  language: 'fi',
  languageBy: 'default',
  seq: 0,
  stack: [],
  context: null,
  offer: null,
  welcomed: true,
  address: { serviceUrl: 'https://channel.example/' },
  opened: AT,
  touched: AT,
  ...given,
});

export const turnOf = (state: ConversationState, seq: number, given: Partial<TurnRow> = {}): TurnRow => ({
  conversation: state.id,
  seq,
  author: 'person',
  kind: 'message',
  text: `turn ${seq}`,
  shown: {},
  language: state.language,
  activity: `activity-${seq}`,
  at: AT,
  ...given,
});

export const replyOf = (state: ConversationState, seq: number, text = `reply ${seq}`): TurnRow =>
  turnOf(state, seq, {
    author: 'bot',
    text,
    activity: null,
    shown: { message: { text, language: state.language } },
  });

/** One turn on top of `before`: an incoming message and so many replies. */
export function commitOf(before: ConversationState, replies = 1, given: Partial<Commit> = {}): Commit {
  const seq = before.seq + 1;
  const outgoing = Array.from({ length: replies }, (_, i) => replyOf(before, seq + 1 + i));
  return {
    state: { ...before, seq: seq + replies },
    incoming: turnOf(before, seq),
    outgoing,
    events: [],
    jobs: [],
    notes: [],
    erased: [],
    finished: null,
    quarantine: null,
    erase: false,
    deposit: null,
    cancel: false,
    ...given,
  };
}

/** Whoever comes waits until `many` have come. */
export function barrier(many: number): () => Promise<void> {
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return () => {
    if (++come === many) open();
    return all;
  };
}

/** Writes a commit as a turn would; the channel's person is named after ours unless given; `read`: waited for once it has loaded. */
export const keep = (
  store: Store,
  commit: Commit,
  channelPerson = `user of ${commit.state.person}`,
  read: () => Promise<void> = async () => {},
): Promise<void> =>
  store.turns.hold(commit.state.channel, commit.state.channelConversation, async (held) => {
    await held.load();
    await read();
    await held.commit(commit, channelPerson);
  });

export const load = (store: Store, { channel, channelConversation }: ConversationState) =>
  store.turns.hold(channel, channelConversation, (held) => held.load());
