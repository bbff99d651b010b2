/**
 * Forgetting a person: everything of theirs goes in one transaction, together with the receipt that says so. What stays is this
 * conversation's empty row without a person and the receipt's turns; where messages are pushed, only until they have been sent.
 */
import type { Commit, ConversationState } from '../conversation/ports.js';
import { keepConversation } from './conversations.js';
import type { Batch, Database, Scalar, Session, Statement } from './database.js';
import { fingerprint } from './fingerprint.js';
import { released } from './responses.js';
import { owesScrub, scrub } from './scrub.js';
import { OF_CONVERSATION, OF_PERSON } from './tables.js';
import { keepDeliveries, keepTurns } from './turn-rows.js';

export interface Erasure {
  readonly batch: Batch;
  /** The conversation still waits for its receipt to be sent, and goes then. */
  readonly waits: boolean;
}

/** `before` is the conversation as it was: the state of the commit has lost its person already. */
export async function erasure(
  session: Session,
  commit: Commit,
  channelPerson: string,
  before: ConversationState | null,
  pushed: boolean,
): Promise<Erasure> {
  const { state, outgoing } = commit;
  const person = before?.person ?? (await identified(session, state, channelPerson));
  const people = person === null ? [] : await withEarlier(session, person);
  // In a group the words are everyone's: the person is forgotten everywhere else.
  const own = state.group ? [] : removed('id = ?', [state.id]);
  const receipt = [keepTurns(outgoing), ...(pushed && outgoing.length > 0 ? [keepDeliveries(outgoing)] : [])];
  const gone = !state.group && pushed && outgoing.length === 0;
  const row = gone ? [] : [keepConversation(state.group ? state : blank(state, pushed))];
  const flag = { sql: "UPDATE conversations SET leaving = 'erased' WHERE id = ?", params: [state.id] };
  return {
    batch: [
      ...people.flatMap(removedPerson),
      ...own,
      ...row,
      ...(state.group || gone ? [] : [flag]),
      ...receipt,
      ...remembered(commit),
      owesScrub(commit.incoming.at),
    ],
    waits: !state.group && pushed && outgoing.length > 0,
  };
}

/** At the wish of a person who does not write to the bot: the same as "forget me", without a receipt. */
export async function erasePerson(db: Database, person: string, at: string): Promise<void> {
  await db.exclusively('erasure', async (session) => {
    const people = await withEarlier(session, person);
    await session.write([...people.flatMap(removedPerson), owesScrub(at)]);
  });
  await scrub(db, false);
}

async function identified(
  session: Session,
  state: ConversationState,
  channelPerson: string,
): Promise<string | null> {
  const [row] = await session.all(
    'SELECT person FROM identities WHERE school = ? AND channel = ? AND channel_person = ?',
    [state.school, state.channel, channelPerson],
  );
  return row ? String(row.person) : null;
}

/** The person, and those whom nobody can be any more since this person's code was written in their browser. */
async function withEarlier(session: Session, person: string): Promise<string[]> {
  const rows = await session.all(
    `WITH RECURSIVE earlier (id) AS (
       SELECT CAST(? AS TEXT) UNION SELECT p.id FROM people p JOIN earlier e ON p.became = e.id
       WHERE NOT EXISTS (SELECT 1 FROM identities i WHERE i.person = p.id)
         AND NOT EXISTS (SELECT 1 FROM resume_codes c WHERE c.person = p.id))
     SELECT id FROM earlier`,
    [person],
  );
  return rows.map((row) => String(row.id));
}

/** Conversations, picked by a condition on their own columns, with all that hangs on them. */
export function removed(condition: string, params: readonly Scalar[]): Statement[] {
  const picked = `SELECT id FROM conversations WHERE ${condition}`;
  return [
    released(condition, params),
    ...OF_CONVERSATION.map((table) => ({
      sql: `DELETE FROM ${table} WHERE conversation IN (${picked})`,
      params,
    })),
    { sql: `DELETE FROM conversations WHERE ${condition}`, params },
  ];
}

/** Conversations together with those who talk in them, where these have no other: answering a survey makes one of each. */
export function removedWithPeople(condition: string, params: readonly Scalar[]): Statement[] {
  const theirs = `SELECT person FROM conversations WHERE ${condition}`;
  return [
    { sql: `DELETE FROM people WHERE id IN (${theirs})`, params },
    ...OF_PERSON.map((table) => ({ sql: `DELETE FROM ${table} WHERE person IN (${theirs})`, params })),
    ...removed(condition, params),
  ];
}

/**
 * First of all the person's conversations are marked: where several nodes write, this waits for turns that are under way in them,
 * so that what they wrote is seen, and deleted, by what follows.
 */
const removedPerson = (person: string): Statement[] => [
  { sql: "UPDATE conversations SET leaving = 'erased' WHERE person = ?", params: [person] },
  { sql: 'DELETE FROM people WHERE id = ?', params: [person] },
  ...OF_PERSON.map((table) => ({ sql: `DELETE FROM ${table} WHERE person = ?`, params: [person] })),
  ...removed('person = ?', [person]),
];

/** What the receipt needs and nothing else; the address only where the receipt still has to be sent to it. */
const blank = (state: ConversationState, pushed: boolean): ConversationState => ({
  ...state,
  person: null,
  stack: [],
  context: null,
  offer: null,
  address: pushed ? state.address : null,
});

/** The erasing activity leaves no turn behind: a fingerprint knows it again when the channel repeats it. */
function remembered({ state, incoming }: Commit): Statement[] {
  if (incoming.activity === null) return [];
  const print = fingerprint(state.channel, state.channelConversation, incoming.activity);
  return [
    {
      sql: 'INSERT INTO forgotten (fingerprint, seq, at) VALUES (?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING',
      params: [print, incoming.seq, incoming.at],
    },
  ];
}
