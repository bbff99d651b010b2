/** What is kept of one person: in figures for "my data", and whole for taking along. */
import type { Json } from '../conversation/activity.js';
import { casesOf } from './case-opened.js';
import type { Database, Row } from './database.js';
import { hashOf } from './identities.js';
import { type Told, toldBy } from './notes.js';
import { sharesCopy } from './shares.js';
import { turnOf } from './turn-rows.js';

export interface Kept {
  readonly turns: number;
  /** Requests to talk with a counsellor. */
  readonly requests: number;
  readonly feedback: number;
  /** Summaries shared with counsellors and not taken back. */
  readonly shares: number;
  /** ISO time of the oldest conversation; null when nothing is kept. */
  readonly since: string | null;
}

/** What somebody who asks to be erased can name: our id, a resume code, or one of their conversations (our id). */
export type Named =
  | { readonly person: string }
  | { readonly code: string }
  | { readonly conversation: string };

export interface People {
  /** Our id of the person who is named so in the school, or null. */
  named(school: string, by: Named): Promise<string | null>;
  kept(person: string): Promise<Kept>;
  /** What the person has told in dialogs, with the turns that hold the words. */
  told(person: string): Promise<Told>;
  /** The latest of a person's own messages in a conversation (our id), the newest first. */
  said(conversation: string, limit: number): Promise<{ readonly turn: number; readonly text: string }[]>;
  /** Everything that is kept of a person, readable without this program. */
  copyOf(person: string): Promise<Json>;
}

export const people = (db: Database): People => ({
  named: async (school, by) => {
    const [row] = await db.all(...sought(school, by));
    return row?.person == null ? null : String(row.person);
  },

  kept: async (person) => {
    const [row] = await db.all(KEPT, [person, person, person, person, person]);
    return {
      turns: Number(row?.turns),
      requests: Number(row?.requests),
      feedback: Number(row?.feedback),
      shares: Number(row?.shares),
      since: row?.since == null ? null : String(row.since),
    };
  },

  told: (person) => toldBy(db, person),

  said: async (conversation, limit) => {
    const rows = await db.all(
      `SELECT seq, text FROM turns WHERE conversation = ? AND author = 'person' AND kind = 'message' AND text <> ''
       ORDER BY seq DESC LIMIT ?`,
      [conversation, limit],
    );
    return rows.map(({ seq, text }) => ({ turn: Number(seq), text: String(text) }));
  },

  copyOf: async (person) => {
    const of = (sql: string) => db.all(sql, [person]);
    const [known] = await of('SELECT id, school, opened FROM people WHERE id = ?');
    const identities = await of('SELECT channel, channel_person, linked FROM identities WHERE person = ?');
    const codes = await of('SELECT issued FROM resume_codes WHERE person = ?');
    const conversations = await of('SELECT * FROM conversations WHERE person = ? ORDER BY opened, id');
    const turns = await of(
      `SELECT t.* FROM turns t JOIN conversations c ON c.id = t.conversation WHERE c.person = ? ORDER BY t.conversation, t.seq`,
    );
    const events = await of(
      'SELECT conversation, type, body, at FROM events WHERE person = ? ORDER BY at, seq, n',
    );
    const { notes } = await toldBy(db, person);
    return {
      person: known
        ? { id: known.id ?? null, school: known.school ?? null, since: known.opened ?? null }
        : null,
      identities: identities as Json,
      resumeCodes: codes as Json,
      conversations: conversations.map((row) => conversationCopy(row, turns)),
      notes: notes.map(({ conversation, dialog, note }) => ({ conversation, dialog, ...note })),
      events: events.map(({ conversation, type, body, at }) => ({
        conversation,
        type,
        at,
        ...parsed(body),
      })) as Json,
      shares: await sharesCopy(db, person),
      cases: await casesOf(db, person),
    };
  },
});

function sought(school: string, by: Named): [sql: string, params: string[]] {
  if ('code' in by)
    return [
      'SELECT person FROM resume_codes WHERE school = ? AND hash = ?',
      [school, hashOf(school, by.code)],
    ];
  if ('conversation' in by)
    return ['SELECT person FROM conversations WHERE school = ? AND id = ?', [school, by.conversation]];
  return ['SELECT id AS person FROM people WHERE school = ? AND id = ?', [school, by.person]];
}

const KEPT = `SELECT
  (SELECT COUNT(*) FROM turns t JOIN conversations c ON c.id = t.conversation WHERE c.person = ?) AS turns,
  (SELECT COUNT(*) FROM events WHERE person = ? AND type = 'counsellor-request') AS requests,
  (SELECT COUNT(*) FROM events WHERE person = ? AND type = 'feedback') AS feedback,
  (SELECT COUNT(*) FROM shares WHERE person = ? AND revoked IS NULL) AS shares,
  (SELECT MIN(opened) FROM conversations WHERE person = ?) AS since`;

const parsed = (text: Row[string] | undefined) => JSON.parse(String(text)) as Record<string, Json>;

function conversationCopy(row: Row, turns: readonly Row[]): Json {
  const { id, channel, channel_conversation, opened, touched } = row;
  const own = turns.filter((turn) => turn.conversation === id).map(turnOf);
  return {
    id: id ?? null,
    channel: channel ?? null,
    channelConversation: channel_conversation ?? null,
    opened: opened ?? null,
    touched: touched ?? null,
    address: JSON.parse(String(row.address)) as Json,
    state: parsed(row.state),
    turns: own.map(({ seq, author, kind, text, shown, language, at }) => ({
      seq,
      at,
      author,
      kind,
      language,
      text,
      shown: shown as Json,
    })),
  };
}
