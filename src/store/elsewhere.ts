/** Words of one conversation that were shown in another conversation of the same person: erased there too when their turn is erased. */
import type { Journal } from '../conversation/journal.js';
import type { ConversationState, TurnRow } from '../conversation/ports.js';
import type { Given, Scalar, Session, Statement } from './database.js';

/** Turns of a conversation whose words go: a commit that erases is one. */
export interface Erased {
  readonly state: Pick<ConversationState, 'id' | 'person'>;
  readonly erased: readonly number[];
}

/** Which of the messages show words of which other conversation. */
export function keepElsewhere(turns: readonly TurnRow[]): Given[] {
  const rows = turns.flatMap(({ conversation, seq, shown }) =>
    (shown.message?.elsewhere ?? []).map((words) => [conversation, seq, words.conversation, words.turn]),
  );
  if (rows.length === 0) return [];
  return [
    {
      sql: `INSERT INTO quotes_elsewhere (conversation, seq, source, turn)
        SELECT conversation, seq, source, turn FROM given WHERE true`,
      columns: ['conversation', 'seq integer', 'source', 'turn integer'],
      rows,
    },
  ];
}

export async function erasedElsewhere(session: Session, { state, erased }: Erased): Promise<Statement[]> {
  const from = `FROM quotes_elsewhere WHERE source = ? AND turn IN (${erased.map(() => '?').join(', ')})`;
  const params: Scalar[] = [state.id, ...erased];
  const shows = `(conversation, seq) IN (SELECT conversation, seq ${from})`;
  const places = await session.all(`SELECT DISTINCT conversation ${from}`, params);
  if (places.length === 0) return [];
  return [
    {
      sql: `UPDATE deliveries SET state = 'cancelled', reason = 'erased' WHERE state = 'waiting' AND ${shows}`,
      params,
    },
    { sql: `UPDATE turns SET text = '', shown = '{}', kind = 'erased' WHERE ${shows}`, params },
    ...(await journalsWithout(
      session,
      places.map((row) => String(row.conversation)),
    )),
    { sql: `DELETE ${from}`, params },
  ];
}

/** What dialogs that are open there have looked up may hold the words: it is looked up anew. */
async function journalsWithout(session: Session, conversations: readonly string[]): Promise<Statement[]> {
  const marks = conversations.map(() => '?').join(', ');
  const rows = await session.all(`SELECT id, state FROM conversations WHERE id IN (${marks})`, conversations);
  return rows.map(({ id = null, state = null }) => {
    const kept = JSON.parse(String(state)) as { readonly stack: readonly Journal[] };
    const stack = kept.stack.map((journal) => ({ ...journal, calls: {} }));
    // A turn that is under way there may write the old state back; its dialog then knows no more than it has shown.
    return {
      sql: 'UPDATE conversations SET state = ? WHERE id = ? AND state = ?',
      params: [JSON.stringify({ ...kept, stack }), id, state],
    };
  });
}
