/** What dialogs recorded, the requests to counsellors among it, and dialogs that kept failing. */
import type { Commit, Quarantine } from '../conversation/ports.js';
import type { Database, Given } from './database.js';

/** An event belongs to the turn that caused it; in a group it belongs to nobody. What was shared is kept by share-rows.ts alone. */
export const keepEvents = ({ state, incoming, events }: Commit): Given => ({
  sql: `INSERT INTO events (conversation, seq, n, person, school, type, body, at)
    SELECT conversation, seq, n, person, school, type, body, at FROM given WHERE true`,
  columns: ['conversation', 'seq integer', 'n integer', 'person', 'school', 'type', 'body', 'at'],
  rows: events.map(({ type, ...body }, n) => [
    state.id,
    incoming.seq,
    n,
    state.person,
    state.school,
    type,
    JSON.stringify(type === 'share' ? {} : body),
    incoming.at,
  ]),
});

export const keepQuarantine = ({ state, incoming }: Commit, { dialog, key, error }: Quarantine): Given => ({
  sql: `INSERT INTO quarantines (conversation, seq, school, dialog, key, error, at)
    SELECT conversation, seq, school, dialog, key, error, at FROM given WHERE true`,
  columns: ['conversation', 'seq integer', 'school', 'dialog', 'key', 'error', 'at'],
  rows: [[state.id, incoming.seq, state.school, dialog, key, error, incoming.at]],
});

export interface QuarantinedTurn extends Quarantine {
  readonly school: string;
  readonly conversation: string;
  readonly seq: number;
  readonly at: string;
}

/** Of one school or of all, the newest first: for the people who run the service. */
export async function quarantines(
  db: Database,
  school: string | null,
  limit: number,
): Promise<QuarantinedTurn[]> {
  const rows = await db.all(
    `SELECT school, conversation, seq, dialog, key, error, at FROM quarantines WHERE school = COALESCE(?, school)
     ORDER BY at DESC, conversation, seq LIMIT ?`,
    [school, limit],
  );
  return rows.map((row) => ({
    school: String(row.school),
    conversation: String(row.conversation),
    seq: Number(row.seq),
    dialog: String(row.dialog),
    key: row.key === null ? null : String(row.key),
    error: String(row.error),
    at: String(row.at),
  }));
}

/** What somebody has sent to the counsellors, in their own words. */
export interface CounsellorRequest {
  readonly school: string;
  readonly conversation: string;
  readonly text: string;
  readonly at: string;
}

/** Of one school or of all, the newest first. */
export async function requests(
  db: Database,
  school: string | null,
  limit: number,
): Promise<CounsellorRequest[]> {
  const rows = await db.all(
    `SELECT school, conversation, body, at FROM events WHERE type = 'counsellor-request' AND school = COALESCE(?, school)
     ORDER BY at DESC, conversation, seq DESC, n DESC LIMIT ?`,
    [school, limit],
  );
  return rows.map((row) => ({
    school: String(row.school),
    conversation: String(row.conversation),
    text: String((JSON.parse(String(row.body)) as { text?: unknown }).text ?? ''),
    at: String(row.at),
  }));
}
