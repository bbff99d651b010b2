/**
 * Erasing what was said in one turn: the words go, and with them every message that shows them, what was noted of them and the
 * events that hold them. The rows stay as empty places, since a sequence of turns has no gaps.
 */
import type { Note } from '../conversation/journal.js';
import type { Scalar, Session, Statement } from './database.js';
import { type Erased, erasedElsewhere } from './elsewhere.js';
import { sharesWithout } from './share-rows.js';

export async function erasedTurns(session: Session, commit: Erased): Promise<Statement[]> {
  const { erased } = commit;
  const { id } = commit.state;
  const marks = erased.map(() => '?').join(', ');
  const shows = `SELECT seq FROM quotes WHERE conversation = ? AND turn IN (${marks})`;
  const gone = `conversation = ? AND ((author = 'person' AND seq IN (${marks})) OR seq IN (${shows}))`;
  const params: Scalar[] = [id, ...erased, id, ...erased];
  return [
    {
      sql: `UPDATE deliveries SET state = 'cancelled', reason = 'erased' WHERE state = 'waiting' AND conversation = ? AND seq IN (${shows})`,
      params: [id, id, ...erased],
    },
    { sql: `UPDATE turns SET text = '', shown = '{}', kind = 'erased' WHERE ${gone}`, params },
    { sql: `DELETE FROM quotes WHERE conversation = ? AND turn IN (${marks})`, params: [id, ...erased] },
    // Its outcome is waited for still, and it finds nothing to work on.
    { sql: `UPDATE jobs SET input = 'null' WHERE conversation = ?`, params: [id] },
    ...(await notesWithout(session, id, new Set(erased))),
    ...(await eventsOf(session, id, new Set(erased))),
    ...(await sharesWithout(session, commit)),
    ...(await erasedElsewhere(session, commit)),
  ];
}

async function notesWithout(session: Session, id: string, erased: ReadonlySet<number>): Promise<Statement[]> {
  const rows = await session.all('SELECT dialog, begun, body FROM notes WHERE conversation = ?', [id]);
  return rows.flatMap(({ dialog = null, begun = null, body }) => {
    const before = JSON.parse(String(body)) as Note[];
    const after = before.filter(({ turn }) => !erased.has(turn));
    if (after.length === before.length) return [];
    const where = 'WHERE conversation = ? AND dialog = ? AND begun = ?';
    return after.length > 0
      ? [{ sql: `UPDATE notes SET body = ? ${where}`, params: [JSON.stringify(after), id, dialog, begun] }]
      : [{ sql: `DELETE FROM notes ${where}`, params: [id, dialog, begun] }];
  });
}

/** An event that holds somebody's words names their turn. */
async function eventsOf(session: Session, id: string, erased: ReadonlySet<number>): Promise<Statement[]> {
  const rows = await session.all('SELECT seq, n, body FROM events WHERE conversation = ?', [id]);
  return rows.flatMap(({ seq = null, n = null, body }) => {
    const { turn } = JSON.parse(String(body)) as { turn?: unknown };
    return typeof turn === 'number' && erased.has(turn)
      ? [{ sql: 'DELETE FROM events WHERE conversation = ? AND seq = ? AND n = ?', params: [id, seq, n] }]
      : [];
  });
}
