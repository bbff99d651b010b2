/**
 * SQLite: one connection that writes, one that reads. Every commit reaches the disk before it is acknowledged
 * (write-ahead log, synchronous=FULL), and deleted rows are overwritten (secure_delete).
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUSY_TIMEOUT, Connection } from './connection.js';
import type { Database, Session } from './database.js';
import { backup } from './sqlite-backup.js';
import { Log } from './sqlite-log.js';
import { Writer } from './writer.js';

const EVERYWHERE = `
  PRAGMA busy_timeout = ${BUSY_TIMEOUT};
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA foreign_keys = ON;
`;
const DURABLE = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`;

/** Up to this many bytes the database is written anew after an erasure (about 5 ms for a megabyte); a larger one waits for the night. */
const SCRUB_AT_ONCE = 64_000_000;

/** `file` is a path or ':memory:'. */
export async function openSqlite(
  file: string,
  { scrubAtOnce = SCRUB_AT_ONCE } = {},
): Promise<Database & { readonly writer: Writer }> {
  const inMemory = file === ':memory:';
  if (!inMemory) makeRoom(file);
  const writing = await Connection.open(file);
  await writing.exec(EVERYWHERE + (inMemory ? '' : DURABLE));
  const reading = inMemory ? writing : await Connection.open(file);
  if (!inMemory) await reading.exec(`${EVERYWHERE} PRAGMA query_only = ON;`);
  return sqlite(file, writing, reading, scrubAtOnce);
}

function sqlite(file: string, writing: Connection, reading: Connection, scrubAtOnce: number) {
  const inMemory = reading === writing;
  const writer = new Writer(writing);
  const log = inMemory ? null : new Log(writer, scrubAtOnce);
  const session: Session = {
    // In memory both share a connection: a reader must not see the middle of a transaction.
    all: (sql, params = []) =>
      inMemory ? writer.alone((connection) => connection.all(sql, params)) : reading.all(sql, params),
    write: async (batch) => {
      if (batch.length > 0) await writer.write(batch);
      log?.clearIfOwed();
    },
  };
  return {
    ...session,
    engine: 'sqlite' as const,
    writer,
    exclusively: <T>(_key: string, work: (session: Session) => Promise<T>) => work(session),
    scrub: async (whole: boolean) => log?.scrub(whole) ?? true,
    backup: (target: string) =>
      backup(target, inMemory ? (work) => writer.alone(work) : (work) => withConnection(file, work)),
    listen: () => Promise.resolve(),
    close: () => close(writer, writing, reading),
  };
}

/** Nobody else on the machine may read it; SQLite gives the files beside it the same rights. */
function makeRoom(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

async function close(writer: Writer, writing: Connection, reading: Connection): Promise<void> {
  await writer.alone(async () => {
    if (reading !== writing) await reading.close();
    await writing.close();
  });
}

async function withConnection<T>(file: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.open(file);
  return work(connection).finally(() => connection.close());
}
