/**
 * Puts a backup in the place of a SQLite database. The copy is checked and brought up to date beside it first; then the one that was
 * there is set aside under another name and the copy takes its place, while nobody else can have the database open.
 */
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Connection } from './connection.js';
import { type Database, StoreError } from './database.js';
import { takeBackAgain } from './erased-since.js';
import { erasePerson } from './erasure.js';
import { BACKED_UP, fileOf } from './inspect.js';
import { migrate, SCHEMA, schemaOf } from './migrate.js';
import { settings } from './settings.js';
import { openSqlite } from './sqlite.js';
import { backup, toDisk } from './sqlite-backup.js';

export interface RestoreOptions {
  /** Set aside even a database that knows more than the backup. */
  readonly replace: boolean;
  /** ISO 8601. */
  readonly now: string;
}

export interface Restored {
  /** Where the database that was there is now; null where there was none. */
  readonly aside: string | null;
  /** The newest word in the backup, ISO 8601; null when it has no conversation. */
  readonly newest: string | null;
  /** People who were erased, or expired, since the backup and are erased in the restored database too; null when that cannot be known. */
  readonly erasedAgain: number | null;
}

/** @throws StoreError with what to do: `busy` while a program runs on it, `conflict` when it knows more, `newer` for another schema. */
export async function restore(url: string, from: string, options: RestoreOptions): Promise<Restored> {
  const file = fileOf(url);
  if (file === null) throw new StoreError('unsupported', 'PostgreSQL is restored with its own pg_restore');
  if (!existsSync(from)) throw new StoreError('unreachable', `There is no file: ${from}`);
  const fresh = `${file}.restoring`;
  rmSync(fresh, { force: true });
  try {
    await backup(fresh, (work) => withConnection(from, work));
    return await putInPlace(file, fresh, options);
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(fresh + ending, { force: true });
  }
}

async function putInPlace(file: string, fresh: string, options: RestoreOptions): Promise<Restored> {
  const there = existsSync(file) ? await takeAlone(file) : null;
  try {
    const copy = await upToDate(fresh, options.now);
    try {
      const newest = await newestOf(copy);
      if (there && !options.replace) await refuseIfItKnowsMore(there, newest);
      const erasedAgain = there ? await eraseAgain(copy, there, options.now) : null;
      await copy.write(NOBODY_IN);
      await settings(copy).keep(RESTORED, options.now);
      await copy.close();
      const aside = existsSync(file) ? setAside(file, options.now) : null;
      renameSync(fresh, file);
      toDisk(dirname(file));
      return { aside, newest, erasedAgain };
    } catch (error) {
      await copy.close().catch(() => {});
      throw error;
    }
  } finally {
    await there?.close();
  }
}

/** So that nobody can open it until this connection is closed; null for a damaged file, which is only set aside. */
async function takeAlone(file: string): Promise<Connection | null> {
  const connection = await Connection.open(file);
  try {
    await connection.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE');
    // Also writes what is in the log into the file, which is then all there is.
    await connection.all('PRAGMA journal_mode = DELETE');
    await connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    await connection.close();
    if (!(error instanceof StoreError) || error.trouble !== 'busy') return null;
    throw new StoreError('busy', `The database is in use: stop the program, then try again (${file})`, error);
  }
}

/** @throws StoreError when the copy is of a newer schema. */
async function upToDate(fresh: string, now: string): Promise<Database> {
  const copy = await openSqlite(fresh);
  try {
    await migrate(copy, now);
    return copy;
  } catch (error) {
    await copy.close();
    throw error;
  }
}

type Asked = Pick<Database, 'all'>;

async function newestOf(database: Asked): Promise<string | null> {
  const [row] = await database.all('SELECT MAX(touched) AS newest FROM conversations').catch(() => []);
  return row?.newest == null ? null : String(row.newest);
}

async function refuseIfItKnowsMore(there: Connection, newest: string | null): Promise<void> {
  const schema = await schemaOf(there);
  const known = await newestOf(there);
  const later = known !== null && known > (newest ?? '');
  if ((schema ?? 0) <= SCHEMA && !later) return;
  const why =
    (schema ?? 0) > SCHEMA
      ? `The database is of a newer version (schema ${schema}) than this program (schema ${SCHEMA})`
      : `The database has conversations until ${known}, the backup ${newest === null ? 'has none' : `until ${newest}`}`;
  throw new StoreError('conflict', `${why}: to set it aside and restore all the same, add --replace`);
}

/**
 * Who is in the backup and no longer in the database that it was made of was forgotten in between, and must not come back. Only
 * where that is what is being replaced: an empty database that was started by mistake, an older one, or one that was itself
 * restored since, lacks people who never asked for it.
 */
async function eraseAgain(copy: Database, there: Connection, now: string): Promise<number | null> {
  const [line, itsLine] = [await lineOf(copy), await lineOf(there)];
  if (line === null || line !== itsLine) return null;
  const [made, known] = [await settingOf(copy, BACKED_UP), await settingOf(there, BACKED_UP)];
  if (made === null || known === null || known < made) return null;
  const ids = async (database: Asked) =>
    (await database.all('SELECT id FROM people')).map(({ id }) => String(id));
  const left = new Set(await ids(there));
  const gone = (await ids(copy)).filter((id) => !left.has(id));
  for (const id of gone) await erasePerson(copy, id, now);
  await takeBackAgain(copy, there, now);
  return gone.length;
}

/** Whoever was let in when the backup was made may have been removed since. */
const NOBODY_IN = ['workspace_sessions', 'sign_in_links'].map((table) => ({
  sql: `DELETE FROM ${table}`,
  params: [],
}));

const RESTORED = 'restored';

/** The same for a database and its backups until the next restore; null where no server has ever run on it. */
async function lineOf(database: Asked): Promise<string | null> {
  const made = await settingOf(database, 'secret:web');
  return made === null ? null : JSON.stringify([made, await settingOf(database, RESTORED)]);
}

async function settingOf(database: Asked, key: string): Promise<string | null> {
  const [row] = await database.all('SELECT value FROM settings WHERE key = ?', [key]).catch(() => []);
  return row ? String(row.value) : null;
}

/** A second name first, so that there is never a moment without a database; where the disk knows no links it is moved. */
function setAside(file: string, now: string): string {
  const aside = `${file}.before-${now.slice(0, 19).replaceAll(':', '-')}`;
  try {
    linkSync(file, aside);
  } catch {
    renameSync(file, aside);
  }
  for (const ending of ['-wal', '-shm'])
    if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
  return aside;
}

async function withConnection<T>(file: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.open(file);
  return work(connection).finally(() => connection.close());
}
