/** The cases of a school as its counsellors see them: only what was sent to them is read from the conversation. */
import type { World } from '../conversation/ports.js';
import type { CaseListed, Cases } from '../counselling/case.js';
import { foundCase } from './case-opened.js';
import { marks, OF_CASE, SEEN, TO_COUNSELLOR, textOf } from './case-rows.js';
import type { Database, Row } from './database.js';

const LIST = `SELECT ${OF_CASE}, ${SEEN} AS seen, v.is_group, v.state,
    (SELECT t.text FROM turns t WHERE t.conversation = c.conversation AND t.author = 'person' AND ${TO_COUNSELLOR}
       AND t.seq = c.news) AS said,
    (SELECT e.body FROM events e WHERE e.conversation = c.conversation AND e.type = 'counsellor-request'
       ORDER BY e.seq DESC, e.n DESC LIMIT 1) AS request,
    (SELECT COUNT(*) FROM shares s WHERE s.conversation = c.conversation AND s.revoked IS NULL) AS shares
  FROM cases c JOIN conversations v ON v.id = c.conversation
  WHERE c.school = ? AND (CASE WHEN c.closed IS NULL THEN 0 ELSE 1 END) = ? AND c.newest < ?
  ORDER BY c.newest DESC, c.conversation LIMIT ?`;

export function cases(db: Database, world: World): Cases {
  const now = () => world.now().toISOString();
  const update = (sql: string, ...params: (string | number)[]) => db.write([{ sql, params }]);
  return {
    list: async (school, counsellor, { closed, limit, before }) => {
      const params = [counsellor, school, closed ? 1 : 0, before ?? '9999', limit];
      return (await db.all(LIST, params)).map(listed);
    },

    unread: async (school, counsellor) => {
      const [row] = await db.all(
        `SELECT COUNT(*) AS n, MAX(c.newest) AS newest FROM cases c WHERE c.school = ? AND c.closed IS NULL AND c.news > ${SEEN}`,
        [school, counsellor],
      );
      return { count: Number(row?.n), newest: row?.newest == null ? null : String(row.newest) };
    },

    find: (school, id, counsellor) => foundCase(db, school, id, counsellor),

    said: async (conversation, turn) => {
      const [row] = await db.all(
        "SELECT text, at FROM turns WHERE conversation = ? AND seq = ? AND author = 'person' AND kind = 'message'",
        [conversation, turn],
      );
      return row ? { text: String(row.text), at: String(row.at) } : null;
    },

    read: (id, counsellor, seq) =>
      update(
        `INSERT INTO case_reads (conversation, counsellor, seq, at)
         SELECT conversation, CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS TEXT) FROM cases WHERE conversation = ?
         ON CONFLICT (conversation, counsellor) DO UPDATE SET seq = excluded.seq, at = excluded.at WHERE excluded.seq > case_reads.seq`,
        counsellor,
        seq,
        now(),
        id,
      ),

    note: async (id, counsellor, note, text) => {
      // Only where the case is still there: a note must not outlive a person who was forgotten meanwhile.
      await update(
        `INSERT INTO case_notes (conversation, id, counsellor, text, at)
         SELECT conversation, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT) FROM cases WHERE conversation = ?
         ON CONFLICT (conversation, id) DO NOTHING`,
        note,
        counsellor,
        text,
        now(),
        id,
      );
      return (
        (await db.all('SELECT id FROM case_notes WHERE conversation = ? AND id = ?', [id, note])).length > 0
      );
    },

    close: (id) =>
      update(
        'UPDATE cases SET closed = ?, flagged = NULL WHERE conversation = ? AND closed IS NULL',
        now(),
        id,
      ),
    reopen: (id) => update('UPDATE cases SET closed = NULL WHERE conversation = ?', id),
  };
}

const listed = (row: Row): CaseListed => ({
  ...marks(row),
  words: row.said != null ? String(row.said) : row.request != null ? textOf(row.request) : null,
  shared: Number(row.shares) > 0,
});
