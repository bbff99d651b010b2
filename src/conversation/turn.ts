/**
 * The way of one message: queue → known before? → router → dialog → commit → told to senders. One turn at a time per conversation;
 * the acknowledgement goes out when the commit is durable. What the turn does is computed before anything is written.
 */
import type { Activity } from './activity.js';
import { GoneConversation } from './announce.js';
import { Draft } from './draft.js';
import type { House } from './house.js';
import { carryOut } from './moves.js';
import type {
  Acknowledgement,
  Commit,
  ConversationState,
  HeldConversation,
  Quarantine,
  TakeTurn,
} from './ports.js';
import { keyedQueue } from './queue.js';

/** A dialog that throws this often in a row is given up for this turn. */
const TRIES = 3;

/** Nothing from inside brings a conversation back that is gone. */
const FROM_INSIDE: ReadonlySet<Activity['kind']> = new Set(['announced', 'result']);

export interface Turns {
  readonly take: TakeTurn;
  /** Conversations with a turn waiting or running. */
  readonly busy: () => number;
}

export function createTurns(house: House): Turns {
  const queue = keyedQueue();
  return {
    busy: () => queue.size(),
    take: (activity) =>
      queue.run(`${activity.channel} ${activity.conversation}`, () => takeOne(house, activity)),
  };
}

async function takeOne(house: House, activity: Activity): Promise<Acknowledgement> {
  const { commit, acknowledgement } = await house.store.hold(
    activity.channel,
    activity.conversation,
    (held) => turn(house, activity, held),
  );
  if (commit) house.committed(commit);
  return acknowledgement;
}

async function turn(
  house: House,
  activity: Activity,
  held: HeldConversation,
): Promise<{ commit: Commit | null; acknowledgement: Acknowledgement }> {
  const seen = await held.seen(activity.id);
  const loaded = await held.load();
  if (FROM_INSIDE.has(activity.kind) && isGone(loaded)) throw new GoneConversation();
  const state = loaded ?? fresh(house, activity);
  if (seen !== null)
    return { commit: null, acknowledgement: { conversation: state.id, seq: seen, repeated: true } };
  const person = await whose(house, state, activity, held);
  const commit = await compute(house, { ...state, person }, activity);
  await held.commit(commit, activity.person);
  const erased = commit.erase ? ({ erased: true } as const) : {};
  const acknowledgement = { conversation: state.id, seq: commit.incoming.seq, repeated: false, ...erased };
  return { commit, acknowledgement };
}

/** Where messages are pushed an empty row stays until the receipt of an erasure has been sent. */
const isGone = (state: ConversationState | null) => state === null || (state.person === null && !state.group);

/** A group has no person of its own; after "forget me" the next word of the person, not something from inside, begins a new one. */
async function whose(
  house: House,
  state: ConversationState,
  activity: Activity,
  held: HeldConversation,
): Promise<string | null> {
  if (activity.group) return null;
  if (state.person !== null || activity.person === '') return state.person;
  return (await held.person(activity.person, activity.school)) ?? house.world.id();
}

/** Tries the turn; a dialog that keeps throwing is put aside, and the person is told and offered a human. */
async function compute(house: House, state: ConversationState, activity: Activity): Promise<Commit> {
  let failure: Quarantine | null = null;
  for (let n = 0; n < TRIES; n++) {
    const draft = new Draft(house, state, activity);
    try {
      await carryOut(draft);
      return draft.commit(null);
    } catch (error) {
      failure = {
        dialog: draft.at.dialog,
        key: draft.at.key,
        error: error instanceof Error ? error.name : 'unknown',
      };
      house.log('dialog-failed', { dialog: failure.dialog, error: failure.error, try: n + 1 });
    }
  }
  const draft = new Draft(house, state, activity);
  if (failure) draft.putAside(failure.dialog);
  return draft.commit(failure);
}

function fresh(house: House, activity: Activity): ConversationState {
  const language = house.defaultLanguage(activity.school);
  return {
    id: house.world.id(),
    school: activity.school,
    channel: activity.channel,
    channelConversation: activity.conversation,
    person: null,
    group: activity.group,
    language,
    languageBy: 'default',
    seq: 0,
    stack: [],
    context: null,
    offer: null,
    welcomed: false,
    address: activity.address,
    opened: activity.received,
    touched: activity.received,
  };
}
