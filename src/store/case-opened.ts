/** One case as it is opened: requests, messages and answers of its conversation, notes, and who has read it. */
import type { Json } from '../conversation/activity.js';
import type { CaseNote, CaseTurn, OpenedCase } from '../counselling/case.js';
import { marks, OF_CASE, SEEN, TO_COUNSELLOR, textOf } from './case-rows.js';
import { stateOf } from './conversations.js';
import type { Database } from './database.js';
import { TURN_COLUMNS, turnOf } from './turn-rows.js';

export async function foundCase(
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
