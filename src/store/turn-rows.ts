/** Rows of the one table of turns, and the deliveries that follow from them. */
import type { TurnRow } from '../conversation/ports.js';
import type { Given, Row } from './database.js';

const TURN = 'conversation, seq, author, kind, text, shown, language, activity, at';

export const TURN_COLUMNS = TURN;

export const turnOf = (row: Row): TurnRow => ({
  conversation: String(row.conversation),
  seq: Number(row.seq),
  author: row.author as TurnRow['author'],
  kind: String(row.kind),
  text: String(row.text),
  shown: JSON.parse(String(row.shown)) as TurnRow['shown'],
  language: row.language as TurnRow['language'],
  activity: row.activity === null ? null : String(row.activity),
  at: String(row.at),
});

/** A sequence number or an activity that is taken already fails the whole batch: another turn was first. */
export const keepTurns = (turns: readonly TurnRow[]): Given => ({
  sql: `INSERT INTO turns (${TURN}) SELECT ${TURN} FROM given WHERE true`,
  columns: TURN.replace('seq', 'seq integer').split(', '),
  rows: turns.map((t) => [
    t.conversation,
    t.seq,
    t.author,
    t.kind,
    t.text,
    JSON.stringify(t.shown),
    t.language,
    t.activity,
    t.at,
  ]),
});

/** Which of the messages show whose words. */
export function keepQuotes(turns: readonly TurnRow[]): Given | null {
  const rows = turns.flatMap(({ conversation, seq, shown }) =>
    (shown.message?.quotes ?? []).map((turn) => [conversation, seq, turn]),
  );
  if (rows.length === 0) return null;
  return {
    sql: 'INSERT INTO quotes (conversation, seq, turn) SELECT conversation, seq, turn FROM given WHERE true',
    columns: ['conversation', 'seq integer', 'turn integer'],
    rows,
  };
}

export const keepDeliveries = (turns: readonly TurnRow[]): Given => ({
  sql: `INSERT INTO deliveries (conversation, seq, state, attempts)
    SELECT conversation, seq, 'waiting', 0 FROM given WHERE true`,
  columns: ['conversation', 'seq integer'],
  rows: turns.map((t) => [t.conversation, t.seq]),
});

export const cancelWaiting = (conversation: string): Given => ({
  sql: `UPDATE deliveries SET state = 'cancelled', reason = 'given up'
    WHERE state = 'waiting' AND conversation IN (SELECT conversation FROM given)`,
  columns: ['conversation'],
  rows: [[conversation]],
});
