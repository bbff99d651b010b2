/** What the list of cases and an opened case read alike. */
import type { Json } from '../conversation/activity.js';
import type { CaseListed } from '../counselling/case.js';
import type { Row } from './database.js';

export const OF_CASE =
  'c.conversation, c.school, c.opened, c.newest, c.news, c.answered, c.flagged, c.closed';
export const SEEN = `COALESCE((SELECT r.seq FROM case_reads r WHERE r.conversation = c.conversation AND r.counsellor = ?), 0)`;
/** Half of a mark that only the writer of turns makes; each row is looked at again after it is read. */
export const TO_COUNSELLOR = `(t.author = 'counsellor' OR (t.author = 'person' AND t.shown LIKE '%"to":"counsellor"%'))`;

export const textOf = (body: Row[string] | undefined): string =>
  String((JSON.parse(String(body)) as { text?: Json }).text ?? '');

export function marks(row: Row) {
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
