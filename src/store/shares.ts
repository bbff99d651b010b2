/** Summaries that were shared, read together with the turns that they point to: nothing is quoted from elsewhere. */
import type { Json } from '../conversation/activity.js';
import type { QuotedItem, Share, ShareRead, Shares, Words } from '../counselling/share.js';
import type { Database, Row } from './database.js';
import { pointers } from './share-rows.js';

const SHARE = 'SELECT id, school, conversation, person, name, items, shared, revoked FROM shares';
const NEWEST = 'ORDER BY shared DESC, id DESC';

export const shares = (db: Database): Shares => ({
  of: (person) => sharesOf(db, person),

  shared: async (school, conversation) =>
    resolved(
      db,
      await db.all(`${SHARE} WHERE school = ? AND conversation = ? ${NEWEST}`, [school, conversation]),
    ),

  latest: async (school, limit) =>
    resolved(db, await db.all(`${SHARE} WHERE school = ? ${NEWEST} LIMIT ?`, [school, limit])),

  read: (school, share, { id, name }, at) =>
    db.write([
      {
        sql: `INSERT INTO share_reads (share, conversation, person, counsellor, name, at)
          SELECT id, conversation, person, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT) FROM shares
          WHERE id = ? AND school = ? AND revoked IS NULL ON CONFLICT (share, counsellor, at) DO NOTHING`,
        params: [id, name, at, share, school],
      },
    ]),

  readsOf: (share) => readsOf(db, share),
});

async function sharesOf(db: Database, person: string): Promise<Share[]> {
  return resolved(db, await db.all(`${SHARE} WHERE person = ? ${NEWEST}`, [person]));
}

async function readsOf(db: Database, share: string): Promise<ShareRead[]> {
  const sql = 'SELECT share, counsellor, name, at FROM share_reads WHERE share = ? ORDER BY at, counsellor';
  return (await db.all(sql, [share])).map(readOf);
}

/** With the names of those who have read: for the person's own copy. */
export async function sharesCopy(db: Database, person: string): Promise<Json> {
  const copies: Json[] = [];
  for (const { id, conversation, name, items, shared, revoked } of await sharesOf(db, person)) {
    const reads = (await readsOf(db, id)).map((read) => ({ name: read.name, at: read.at }));
    copies.push({ conversation, name, shared, revoked, items, reads });
  }
  return copies;
}

const readOf = ({ share, counsellor, name, at }: Row): ShareRead => ({
  share: String(share),
  counsellor: String(counsellor),
  name: String(name),
  at: String(at),
});

/** Each with the words it points to; a line whose words are not there any more is not there either. */
async function resolved(db: Database, rows: readonly Row[]): Promise<Share[]> {
  const found: Share[] = [];
  for (const row of rows) {
    const { lines, named } = pointers(row.items, row.name);
    const quote = await quotesFor(db, String(row.person), named ? [...lines, named] : lines);
    found.push({
      id: String(row.id),
      school: String(row.school),
      conversation: String(row.conversation),
      name: named && quote(named),
      items: lines.flatMap((line): QuotedItem[] => {
        const words = quote(line);
        return words === null ? [] : [{ ...line, quote: words }];
      }),
      shared: String(row.shared),
      revoked: row.revoked == null ? null : String(row.revoked),
    });
  }
  return found;
}

/** Only a person's own messages are quoted, and only from conversations of theirs. */
async function quotesFor(
  db: Database,
  person: string,
  wanted: readonly Words[],
): Promise<(words: Words) => string | null> {
  const texts = new Map<string, string>();
  for (const conversation of new Set(wanted.map((words) => words.conversation))) {
    const turns = [
      ...new Set(wanted.flatMap((words) => (words.conversation === conversation ? words.turn : []))),
    ];
    const rows = await db.all(
      `SELECT t.seq, t.text FROM turns t JOIN conversations c ON c.id = t.conversation
       WHERE c.id = ? AND c.person = ? AND t.author = 'person' AND t.kind = 'message' AND t.seq IN (${turns.map(() => '?').join(', ')})`,
      [conversation, person, ...turns],
    );
    for (const { seq, text } of rows) texts.set(`${conversation} ${seq}`, String(text));
  }
  return ({ conversation, turn, start, end }) => {
    const words = texts.get(`${conversation} ${turn}`)?.slice(start, end) ?? '';
    return words.length === end - start && words.trim() !== '' ? words : null;
  };
}
