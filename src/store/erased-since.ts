/**
 * What people took back between a backup and its restore: turns that they erased and summaries that they no longer share go from the
 * restored copy too.
 */
import { withoutTurns } from '../conversation/erased.js';
import { CONVERSATION, keepConversation, stateOf } from './conversations.js';
import type { Database, Row, Session } from './database.js';
import { owesScrub, scrub } from './scrub.js';
import { erasedTurns } from './turn-erasure.js';

/** Reads the database that is replaced; an older one may lack the tables. */
type Asked = Pick<Session, 'all'>;

const ERASED = "SELECT conversation, seq FROM turns WHERE kind = 'erased' AND author = 'person'";

/** @param at ISO 8601 */
export async function takeBackAgain(copy: Database, there: Asked, at: string): Promise<void> {
  const revoked = await there
    .all('SELECT id, revoked FROM shares WHERE revoked IS NOT NULL')
    .catch((): Row[] => []);
  for (const { id = null, revoked: when = null } of revoked) {
    const sql = "UPDATE shares SET items = '[]', name = NULL, revoked = ? WHERE id = ? AND revoked IS NULL";
    await copy.write([{ sql, params: [when, id] }]);
  }
  for (const [conversation, turns] of byConversation(await there.all(ERASED))) {
    const [row] = await copy.all(`SELECT ${CONVERSATION} FROM conversations WHERE id = ?`, [conversation]);
    const known = await copy.all(`${ERASED} AND conversation = ?`, [conversation]);
    const done = new Set(known.map(({ seq }) => Number(seq)));
    const erased = turns.filter((turn) => !done.has(turn));
    if (!row || erased.length === 0) continue;
    const before = stateOf(row);
    const state = { ...before, ...withoutTurns(before, new Set(erased)) };
    const gone = await erasedTurns(copy, { state, erased });
    await copy.write([keepConversation(state), ...gone, owesScrub(at)]);
  }
  await scrub(copy, true);
}

function byConversation(rows: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const turns = new Map<string, number[]>();
  for (const { conversation, seq } of rows) {
    const own = turns.get(String(conversation)) ?? [];
    turns.set(String(conversation), [...own, Number(seq)]);
  }
  return turns;
}
