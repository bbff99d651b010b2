/** The cases of a school as its counsellors see them: only what was sent to them is read from the conversation. */
import type { Json } from '../conversation/activity.js';
import type { World } from '../conversation/ports.js';
import type { CaseListed, CaseNote, Cases, CaseTurn, OpenedCase } from '../counselling/case.js';
import { stateOf } from './conversations.js';
import type { Database, Row } from './database.js';
import { TURN_COLUMNS, turnOf } from './turn-rows.js';

const OF_CASE = 'c.conversation, c.school, c.opened, c.newest, c.news, c.answered, c.flagged, c.closed';
const SEEN = `COALESCE((SELECT r.seq FROM case_reads r WHERE r.conversation = c.conversation AND r.counsellor = ?), 0)`;
/** Half of a mark that only the writer of turns makes; each row is looked at again after it is read. */
const TO_COUNSELLOR = `(t.author = 'counsellor' OR (t.author = 'person' AND t.shown LIKE '%"to":"counsellor"%'))`;

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

    find: (school, id, counsellor) => found(db, school, id, counsellor),

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

const textOf = (body: Row[string] | undefined): string =>
  String((JSON.parse(String(body)) as { text?: Json }).text ?? '');

function marks(row: Row) {
  const state = JSON.parse(String(row.state)) as Pick<CaseListed, 'language'>;
  return {
    id: String(row.conversation),
    opened: String(row.opened),
    newest: String(row.newest),
    closed: row.closed == null ? null : String(row.closed),
    flagged: row.flagged != null,
    group: Number(row.is_group) === 1,
    language: state.language,
    unread: Number(row.news) > Number(row.seen),
    waits: Number(row.news) > Number(row.answered),
  };
}

const listed = (row: Row): CaseListed => ({
  ...marks(row),
  words: row.said != null ? String(row.said) : row.request != null ? textOf(row.request) : null,
  shared: Number(row.shares) > 0,
});

async function found(
  db: Database,
  school: string,
  id: string,
  counsellor: string,
): Promise<OpenedCase | null> {
  const [row] = await db.all(
    `SELECT ${OF_CASE}, ${SEEN} AS seen, v.is_group, v.state FROM cases c JOIN conversations v ON v.id = c.conversation
     WHERE c.school = ? AND c.conversation = ?`,
    [counsellor, school, id],
  );
  const [conversation] = row ? await db.all('SELECT * FROM conversations WHERE id = ?', [id]) : [];
  if (!row || !conversation) return null;
  const { channel, channelConversation, group, address, quiet } = stateOf(conversation);
  return {
    ...marks(row),
    school,
    talking: quiet != null,
    news: Number(row.news),
    thread: await thread(db, id),
    notes: await notesOf(db, id),
    reads: await readsOf(db, id),
    place: { channel, channelConversation, school, group, address },
  };
}

/** Requests as they were confirmed, what was written to a counsellor who was there, and what the counsellors wrote. */
async function thread(db: Database, id: string): Promise<CaseTurn[]> {
  const requests = await db.all(
    "SELECT seq, body, at FROM events WHERE conversation = ? AND type = 'counsellor-request' ORDER BY seq, n",
    [id],
  );
  const said = await db.all(
    `SELECT ${TURN_COLUMNS} FROM turns t WHERE conversation = ? AND kind = 'message' AND ${TO_COUNSELLOR} ORDER BY seq`,
    [id],
  );
  const turns = said
    .map(turnOf)
    .filter(({ author, shown }) => author === 'counsellor' || shown.to === 'counsellor')
    .map(({ seq, at, author, text }) => ({
      seq,
      at,
      from: author === 'counsellor' ? ('counsellor' as const) : ('person' as const),
      request: false,
      text,
    }));
  const asked = requests.map(({ seq, at, body }) => ({
    seq: Number(seq),
    at: String(at),
    from: 'person' as const,
    request: true,
    text: textOf(body),
  }));
  return [...asked, ...turns].sort((a, b) => a.seq - b.seq);
}

async function notesOf(db: Database, id: string): Promise<CaseNote[]> {
  const rows = await db.all(
    `SELECT k.name, n.text, n.at FROM case_notes n JOIN counsellors k ON k.id = n.counsellor
     WHERE n.conversation = ? ORDER BY n.at, n.id`,
    [id],
  );
  return rows.map(({ name, text, at }) => ({ name: String(name), text: String(text), at: String(at) }));
}

async function readsOf(db: Database, id: string) {
  const rows = await db.all(
    `SELECT k.name, r.at FROM case_reads r JOIN counsellors k ON k.id = r.counsellor
     WHERE r.conversation = ? ORDER BY r.at DESC, k.id`,
    [id],
  );
  return rows.map(({ name, at }) => ({ name: String(name), at: String(at) }));
}

/** The counsellors' part of everything that is kept of a person: notes too, since they are about the person. */
export async function casesOf(db: Database, person: string): Promise<Json> {
  const rows = await db.all(
    `SELECT c.conversation, c.opened, c.closed FROM cases c JOIN conversations v ON v.id = c.conversation
     WHERE v.person = ? ORDER BY c.opened, c.conversation`,
    [person],
  );
  const copies: Json[] = [];
  for (const { conversation = null, opened = null, closed = null } of rows) {
    const notes = (await notesOf(db, String(conversation))).map((note) => ({ ...note }));
    const readBy = await readsOf(db, String(conversation));
    copies.push({ conversation, opened, closed, notes, readBy });
  }
  return copies;
}
