/** Calls that go on after their turn: a row from the commit that opened it to the commit that brought its result. */
import type { Json } from '../conversation/activity.js';
import type { JobRow } from '../conversation/ports.js';
import type { Database, Given, Row } from './database.js';

const JOB = 'id, conversation, dialog, key, job, input, opened';

export const keepJobs = (jobs: readonly JobRow[]): Given => ({
  sql: `INSERT INTO jobs (${JOB}) SELECT ${JOB} FROM given WHERE true`,
  columns: JOB.split(', '),
  rows: jobs.map((j) => [j.id, j.conversation, j.dialog, j.key, j.job, JSON.stringify(j.input), j.opened]),
});

export const finishJob = (id: string): Given => ({
  sql: 'DELETE FROM jobs WHERE id IN (SELECT id FROM given)',
  columns: ['id'],
  rows: [[id]],
});

/** An open job with what is needed to bring its result back as an activity. */
export interface OpenJob extends JobRow {
  readonly school: string;
  readonly channel: string;
  readonly channelConversation: string;
  readonly group: boolean;
  readonly address: Json;
}

const openJob = (row: Row): OpenJob => ({
  id: String(row.id),
  conversation: String(row.conversation),
  dialog: String(row.dialog),
  key: String(row.key),
  job: String(row.job),
  input: JSON.parse(String(row.input)) as Json,
  opened: String(row.opened),
  school: String(row.school),
  channel: String(row.channel),
  channelConversation: String(row.channel_conversation),
  group: row.is_group === 1,
  address: JSON.parse(String(row.address)) as Json,
});

export interface JobStore {
  /** All whose result has not been committed, oldest first: run again at start. */
  openJobs(): Promise<readonly OpenJob[]>;
}

export const jobStore = (db: Database): JobStore => ({
  openJobs: async () => {
    const rows = await db.all(
      `SELECT j.id, j.conversation, j.dialog, j.key, j.job, j.input, j.opened,
         c.school, c.channel, c.channel_conversation, c.is_group, c.address
       FROM jobs j JOIN conversations c ON c.id = j.conversation ORDER BY j.opened, j.id`,
    );
    return rows.map(openJob);
  },
});
