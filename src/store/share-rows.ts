/** What a turn writes of shares: shared, taken back, and without the words that were erased. Only pointers are kept, never words. */
import type { Commit } from '../conversation/ports.js';
import type { RevokeEvent, SharedItem, ShareEvent, Words } from '../counselling/share.js';
import type { Given, Session, Statement } from './database.js';
import type { Erased } from './elsewhere.js';

/** The same at every try of the commit, and another for each share. */
const shareId = ({ state, incoming }: Commit, n: number): string => `${state.id}-${incoming.seq}-${n}`;

/** In a group nobody shares anything. */
export function keepShares(commit: Commit): Statement[] {
  const { state, incoming, events } = commit;
  const { person } = state;
  if (person === null) return [];
  const shared = events.flatMap((event, n) => {
    if (event.type !== 'share') return [];
    const { items, name } = event as ShareEvent;
    const where = name && JSON.stringify(name);
    const row = [shareId(commit, n), state.school, state.id, person, where, JSON.stringify(items)];
    return [[...row, incoming.at]];
  });
  const revoked = events.flatMap((event) => (event.type === 'revoke' ? [event as RevokeEvent] : []));
  return [
    ...revoked.map(({ share }) => ({
      sql: "UPDATE shares SET items = '[]', name = NULL, revoked = ? WHERE id = ? AND person = ? AND revoked IS NULL",
      params: [incoming.at, share, person],
    })),
    ...(shared.length > 0 ? [inserted(shared)] : []),
  ];
}

const inserted = (rows: Given['rows']): Given => ({
  sql: `INSERT INTO shares (id, school, conversation, person, name, items, shared)
    SELECT id, school, conversation, person, name, items, shared FROM given WHERE true`,
  columns: ['id', 'school', 'conversation', 'person', 'name', 'items', 'shared'],
  rows,
});

/** A person's shares without the lines, and the name, that rest on erased turns of a conversation. */
export async function sharesWithout(session: Session, { state, erased }: Erased): Promise<Statement[]> {
  if (state.person === null) return [];
  const gone = ({ conversation, turn }: Words) => conversation === state.id && erased.includes(turn);
  const rows = await session.all('SELECT id, name, items FROM shares WHERE person = ?', [state.person]);
  return rows.flatMap(({ id = null, name, items }) => {
    const { lines, named } = pointers(items, name);
    const left = lines.filter((line) => !gone(line));
    const keep = named && !gone(named);
    if (left.length === lines.length && (keep || !named)) return [];
    const params = [JSON.stringify(left), keep ? JSON.stringify(named) : null, id];
    return [{ sql: 'UPDATE shares SET items = ?, name = ? WHERE id = ?', params }];
  });
}

export const pointers = (items: unknown, name: unknown) => ({
  lines: JSON.parse(String(items)) as SharedItem[],
  named: name == null ? null : (JSON.parse(String(name)) as Words),
});
