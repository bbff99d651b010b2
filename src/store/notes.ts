/** What people have told, as their dialogs noted it. It is read with the turns that it points to: nothing is quoted from elsewhere. */
import type { Note } from '../conversation/journal.js';
import type { Commit, TurnRow } from '../conversation/ports.js';
import type { Database, Given, Statement } from './database.js';
import { TURN_COLUMNS, turnOf } from './turn-rows.js';

/** Notes belong to a person: in a group nobody's are kept. */
export function keepNotes({ state, notes, incoming }: Commit): Statement[] {
  if (state.person === null) return [];
  const { id, person } = state;
  const kept = notes.filter((row) => row.notes.length > 0);
  const none = notes.filter((row) => row.notes.length === 0);
  return [
    ...(kept.length > 0
      ? [rows(kept.map((n) => [id, n.dialog, n.begun, person, JSON.stringify(n.notes), incoming.at]))]
      : []),
    ...none.map((n) => ({
      sql: 'DELETE FROM notes WHERE conversation = ? AND dialog = ? AND begun = ?',
      params: [id, n.dialog, n.begun],
    })),
  ];
}

const rows = (given: Given['rows']): Given => ({
  sql: `INSERT INTO notes (conversation, dialog, begun, person, body, at)
    SELECT conversation, dialog, begun, person, body, at FROM given WHERE true
    ON CONFLICT (conversation, dialog, begun) DO UPDATE SET body = excluded.body, at = excluded.at`,
  columns: ['conversation', 'dialog', 'begun integer', 'person', 'body', 'at'],
  rows: given,
});

/** A note with where it was noted. */
export interface ToldNote {
  readonly conversation: string;
  readonly dialog: string;
  readonly note: Note;
}

export interface Told {
  /** In the order they were begun. */
  readonly notes: readonly ToldNote[];
  /** The turns that the notes point to. */
  readonly turns: readonly TurnRow[];
}

export async function toldBy(db: Database, person: string): Promise<Told> {
  const found = await db.all(
    `SELECT n.conversation, n.dialog, n.body FROM notes n JOIN conversations c ON c.id = n.conversation
     WHERE n.person = ? ORDER BY c.opened, n.conversation, n.begun, n.dialog`,
    [person],
  );
  const notes = found.flatMap((row) =>
    (JSON.parse(String(row.body)) as Note[]).map((note) => ({
      conversation: String(row.conversation),
      dialog: String(row.dialog),
      note,
    })),
  );
  const turns: TurnRow[] = [];
  for (const conversation of new Set(notes.map((each) => each.conversation))) {
    const wanted = new Set(
      notes.filter((each) => each.conversation === conversation).map(({ note }) => note.turn),
    );
    const marks = [...wanted].map(() => '?').join(', ');
    const sql = `SELECT ${TURN_COLUMNS} FROM turns WHERE conversation = ? AND author = 'person' AND kind = 'message' AND seq IN (${marks})`;
    turns.push(...(await db.all(sql, [conversation, ...wanted])).map(turnOf));
  }
  return { notes, turns };
}
