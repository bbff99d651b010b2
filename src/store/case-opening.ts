/** What a turn brings for the counsellors, written in the same commit: a case opens, has something new, or is answered. */
import type { Commit } from '../conversation/ports.js';
import type { Statement } from './database.js';

/** Events that turn to the counsellors; a `flag` says that it was in distress, and never why. */
const TURNS_TO_THEM: ReadonlySet<string> = new Set(['counsellor-request', 'share', 'flag']);

export function keepCase({ state, incoming, outgoing, events }: Commit): Statement[] {
  const { id, school } = state;
  const { seq, at } = incoming;
  const answer = outgoing.findLast(({ author }) => author === 'counsellor');
  return [
    ...(events.some(({ type }) => TURNS_TO_THEM.has(type))
      ? [
          opened(
            id,
            school,
            seq,
            at,
            events.some(({ type }) => type === 'flag'),
          ),
        ]
      : []),
    ...(incoming.shown.to === 'counsellor'
      ? [
          {
            sql: 'UPDATE cases SET newest = ?, news = ?, closed = NULL WHERE conversation = ?',
            params: [at, seq, id],
          },
        ]
      : []),
    ...(answer
      ? [{ sql: 'UPDATE cases SET answered = ? WHERE conversation = ?', params: [answer.seq, id] }]
      : []),
  ];
}

/** A case that was closed is opened again by the next request. */
const opened = (id: string, school: string, seq: number, at: string, flag: boolean): Statement => ({
  sql: `INSERT INTO cases (conversation, school, opened, newest, news, answered, flagged) VALUES (?, ?, ?, ?, ?, 0, ?)
    ON CONFLICT (conversation) DO UPDATE SET newest = excluded.newest, news = excluded.news, closed = NULL,
      flagged = COALESCE(excluded.flagged, cases.flagged)`,
  params: [id, school, at, at, seq, flag ? at : null],
});
