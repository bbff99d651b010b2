/** Looks at a database without bringing its schema up to date, and copies it: for the operator, before a program is started on it. */
import { existsSync } from 'node:fs';
import { type Database, StoreError } from './database.js';
import { SCHEMA, schemaOf } from './migrate.js';
import { settings } from './settings.js';
import { openDatabase } from './store.js';

export interface Inspected {
  readonly engine: Database['engine'];
  /** Null for a database without tables. */
  readonly schema: number | null;
  /** What this program brings it to. */
  readonly program: number;
}

/** The file of a SQLite address; null for a server and for a database in memory. */
export const fileOf = (url: string): string | null => /^sqlite:(?!:memory:)(.+)$/.exec(url)?.[1] ?? null;

/** Null where a SQLite file is not there yet: looking makes none. @throws StoreError when it cannot be opened. */
export async function inspect(url: string): Promise<Inspected | null> {
  const file = fileOf(url);
  if (file !== null && !existsSync(file)) return null;
  const db = await openDatabase(url);
  try {
    return { engine: db.engine, schema: await schemaOf(db), program: SCHEMA };
  } finally {
    await db.close();
  }
}

/** Kept in the database and so in each of its backups: which of two is the later one. */
export const BACKED_UP = 'backed up';

/**
 * A complete copy of the database as it is, also of an older schema, while the program may be running. `now` is an ISO time.
 * Returns its schema.
 */
export async function backupTo(url: string, target: string, now: string): Promise<number> {
  const found = fileOf(url);
  if (found !== null && !existsSync(found))
    throw new StoreError('unreachable', `There is no database yet: ${found}`);
  const db = await openDatabase(url);
  try {
    const schema = await schemaOf(db);
    if (schema === null)
      throw new StoreError('unsupported', 'The database is empty: there is nothing to copy');
    await settings(db).keep(BACKED_UP, now);
    await db.backup(target);
    return schema;
  } finally {
    await db.close();
  }
}
