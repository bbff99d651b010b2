/** The store of turns: one conversation held for the length of a turn, and its commit in one transaction. */
import type { Commit, ConversationState, HeldConversation, TurnStore } from '../conversation/ports.js';
import { keepCase } from './case-opening.js';
import { CONVERSATION, keepConversation, stateOf } from './conversations.js';
import type { Batch, Database, Row, Session } from './database.js';
import { keepElsewhere } from './elsewhere.js';
import { erasure } from './erasure.js';
import { keepEvents, keepQuarantine } from './events.js';
import { fingerprint } from './fingerprint.js';
import { claimPerson } from './identities.js';
import { finishJob, keepJobs } from './jobs.js';
import { keepNotes } from './notes.js';
import { deposited } from './responses.js';
import { owesScrub, scrub } from './scrub.js';
import { keepShares } from './share-rows.js';
import { erasedTurns } from './turn-erasure.js';
import { cancelWaiting, keepDeliveries, keepQuotes, keepTurns } from './turn-rows.js';

/** Whether messages of a channel are pushed to it; on the others the committed row is the delivery. */
export type Pushed = (channel: string) => boolean;

export function turnStore(db: Database, pushed: Pushed, erased: (conversation: string) => void): TurnStore {
  return {
    hold: (channel, conversation, work) =>
      db.exclusively(fingerprint(channel, conversation), (session) =>
        work(new Held(session, db, pushed, erased, channel, conversation)),
      ),
  };
}

const SEEN = `SELECT COALESCE(
    (SELECT t.seq FROM turns t WHERE t.conversation = ? AND t.activity = ?),
    (SELECT f.seq FROM forgotten f WHERE f.fingerprint = ?)) AS seen`;
const SEEN_AND_ROW = `SELECT ${CONVERSATION}, COALESCE(
    (SELECT t.seq FROM turns t WHERE t.conversation = c.id AND t.activity = ?),
    (SELECT f.seq FROM forgotten f WHERE f.fingerprint = ?)) AS seen
  FROM conversations c WHERE channel = ? AND channel_conversation = ?`;
const FORGOTTEN = 'SELECT seq AS seen FROM forgotten WHERE fingerprint = ?';

/** What is told to other nodes of a commit, and read back there. */
const newsOf = (channel: string, conversation: string): string => JSON.stringify([channel, conversation]);
export const conversationOf = (news: string): [string, string] => JSON.parse(news) as [string, string];

class Held implements HeldConversation {
  /** What `seen` read on its way; undefined when not read, or no longer true. */
  #row: Row | null | undefined;
  #loaded: ConversationState | null = null;

  constructor(
    readonly session: Session,
    readonly db: Database,
    readonly pushed: Pushed,
    readonly erased: (conversation: string) => void,
    readonly channel: string,
    readonly conversation: string,
  ) {}

  async seen(activity: string): Promise<number | null> {
    const print = fingerprint(this.channel, this.conversation, activity);
    const [found] = this.#row
      ? await this.session.all(SEEN, [this.#row.id ?? null, activity, print])
      : await this.#seenAndRead(activity, print);
    return found === undefined || found.seen === null ? null : Number(found.seen);
  }

  /** Where nothing is known of the conversation yet it is read along the way: one question to the database instead of two. */
  async #seenAndRead(activity: string, print: string): Promise<Row[]> {
    const [row] = await this.session.all(SEEN_AND_ROW, [activity, print, this.channel, this.conversation]);
    this.#row = row ?? null;
    return row ? [row] : this.session.all(FORGOTTEN, [print]);
  }

  async load(): Promise<ConversationState | null> {
    if (this.#row === undefined) {
      const sql = `SELECT ${CONVERSATION} FROM conversations WHERE channel = ? AND channel_conversation = ?`;
      this.#row = (await this.session.all(sql, [this.channel, this.conversation]))[0] ?? null;
    }
    this.#loaded = this.#row && stateOf(this.#row);
    return this.#loaded;
  }

  async person(channelPerson: string, school: string): Promise<string | null> {
    const [row] = await this.session.all(
      'SELECT person FROM identities WHERE school = ? AND channel = ? AND channel_person = ?',
      [school, this.channel, channelPerson],
    );
    return row ? String(row.person) : null;
  }

  async commit(commit: Commit, channelPerson: string): Promise<void> {
    const before = this.#loaded ?? (await this.load());
    this.#row = undefined;
    this.#loaded = null;
    const isPushed = this.pushed(this.channel);
    const news = newsOf(this.channel, this.conversation);
    if (!commit.erase) return this.#write(commit, batchOf(commit, channelPerson, before, isPushed), news);
    const { batch, waits } = await erasure(this.session, commit, channelPerson, before, isPushed);
    await this.session.write([...deposited(this.db.engine, commit), ...batch], news);
    if (waits) this.erased(commit.state.id);
    await scrub(this.db, false);
  }

  async #write(commit: Commit, batch: Batch, news: string): Promise<void> {
    if (commit.erased.length === 0) return this.session.write(batch, news);
    const erased = await erasedTurns(this.session, commit);
    await this.session.write([...batch, ...erased, owesScrub(commit.incoming.at)], news);
    await scrub(this.db, false);
  }
}

function batchOf(
  commit: Commit,
  channelPerson: string,
  before: ConversationState | null,
  pushed: boolean,
): Batch {
  const { state, incoming, outgoing, events, jobs, finished, quarantine } = commit;
  const quotes = keepQuotes(outgoing);
  const isNew = state.person !== null && state.person !== before?.person;
  return [
    ...(commit.cancel ? [cancelWaiting(state.id)] : []),
    keepConversation(state),
    keepTurns([incoming, ...outgoing]),
    ...(pushed && outgoing.length > 0 ? [keepDeliveries(outgoing)] : []),
    ...(quotes ? [quotes] : []),
    ...keepElsewhere(outgoing),
    ...keepNotes(commit),
    ...keepShares(commit),
    ...(events.length > 0 ? [keepEvents(commit)] : []),
    ...keepCase(commit),
    ...(jobs.length > 0 ? [keepJobs(jobs)] : []),
    ...(finished === null ? [] : [finishJob(finished)]),
    ...(quarantine === null ? [] : [keepQuarantine(commit, quarantine)]),
    ...(isNew ? claimPerson(state, channelPerson, incoming.seq) : []),
  ];
}
