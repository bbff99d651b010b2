/** What is owed to those who were forgotten: a note in the database until nothing of their rows is left in its files. */
import type { Database, Statement } from './database.js';

const KEY = 'scrub owed since';

/** Goes into the transaction that deletes, so that a kill in between does not lose it. */
export const owesScrub = (since: string): Statement => ({
  sql: 'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING',
  params: [KEY, since],
});

/** Since when (ISO 8601), or null when nothing is owed. */
export async function scrubOwed(db: Database): Promise<string | null> {
  const [row] = await db.all('SELECT value FROM settings WHERE key = ?', [KEY]);
  return row ? String(row.value) : null;
}

/** `whole`: even if the database is large and turns have to wait for some seconds. */
export async function scrub(db: Database, whole: boolean): Promise<void> {
  const owed = await scrubOwed(db);
  if (owed === null || !(await db.scrub(whole))) return;
  // One noted later than the scrub began stays owed.
  await db.write([{ sql: 'DELETE FROM settings WHERE key = ? AND value = ?', params: [KEY, owed] }]);
}
