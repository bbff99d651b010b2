/**
 * Writing a response so that nothing leads from it to whoever gave it: the coded record goes in without a link, the invitation is
 * marked and lets go of its conversation, in the transaction that deletes the conversation (erasure.ts).
 */
import { randomBytes } from 'node:crypto';
import type { Commit } from '../conversation/ports.js';
import type { Database, Scalar, Statement } from './database.js';

/** How the respondent's invitation is found: by the hash of their link, or by the conversation that it has opened. */
export type Respondent = { readonly hash: string } | { readonly conversation: string };

const where = (by: Respondent): readonly [string, Scalar] =>
  'hash' in by ? ['hash = ?', by.hash] : ['channel_conversation = ?', by.conversation];

/**
 * Without an open invitation there is no wave, and the whole transaction fails: nobody answers twice, or after the end.
 * `at` is an ISO time, of which the month is kept.
 */
export function response(
  engine: Database['engine'],
  by: Respondent,
  record: string,
  at: string,
): Statement[] {
  const [found, value] = where(by);
  const open = `SELECT i.wave FROM invitations i JOIN waves w ON w.id = i.wave
    WHERE i.${found} AND i.state <> 'answered' AND w.closed IS NULL`;
  const id = randomBytes(16).toString('hex');
  return [
    {
      sql: `INSERT INTO responses (wave, id, month, record) VALUES ((${open}), ?, ?, ?)`,
      params: [value, id, at.slice(0, 7), record],
    },
    {
      sql: `UPDATE invitations SET state = 'answered', channel_conversation = NULL WHERE ${found}`,
      params: [value],
    },
    ...withoutOrder(engine, id),
  ];
}

/**
 * PostgreSQL keeps with every row the transaction that wrote it and a place in the order of writing, which would join a response
 * with its invitation. So there each response writes all rows of its wave anew, in the order of their random ids. SQLite keeps nothing
 * of the kind: an invitation stays where it was, and a table without row numbers lies in the order of its key.
 */
function withoutOrder(engine: Database['engine'], id: string): Statement[] {
  if (engine === 'sqlite') return [];
  const wave = 'wave = (SELECT r.wave FROM responses r WHERE r.id = ?)';
  return [
    {
      sql: `WITH gone AS (DELETE FROM responses WHERE ${wave} RETURNING wave, id, month, record)
        INSERT INTO responses (wave, id, month, record) SELECT wave, id, month, record FROM gone ORDER BY id`,
      params: [id],
    },
    { sql: `UPDATE invitations SET state = state WHERE ${wave}`, params: [id] },
  ];
}

/** An invitation whose conversation is deleted unfinished can be taken up again from the beginning. */
export const released = (condition: string, params: readonly Scalar[]): Statement => ({
  sql: `UPDATE invitations SET state = 'invited', channel_conversation = NULL WHERE channel_conversation IN
    (SELECT channel_conversation FROM conversations WHERE ${condition})`,
  params,
});

/** What a conversation leaves behind when it goes (conversation/leaving.ts). */
export const deposited = (engine: Database['engine'], { state, deposit, incoming }: Commit): Statement[] =>
  deposit === null ? [] : response(engine, { conversation: state.channelConversation }, deposit, incoming.at);
