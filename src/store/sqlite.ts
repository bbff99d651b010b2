/**
 * SQLite: one connection that writes, one that reads. Every commit reaches the disk before it is acknowledged
 * (write-ahead log, synchronous=FULL), and deleted rows are overwritten (secure_delete).
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Connection } from './connection.js';
import { type Database, type Session, StoreError } from './database.js';
import { Log } from './sqlite-log.js';
import { Writer } from './writer.js';

const EVERYWHERE = `
  PRAGMA busy_timeout = 5000;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA foreign_keys = ON;
`;
const DURABLE = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`;

/** `file` is a path or ':memory:'. */
export async function openSqlite(file: string): Promise<Database & { readonly writer: Writer }> {
  const inMemory = file === ':memory:';
  if (!inMemory) makeRoom(file);
  const writing = await Connection.open(file);
  await writing.exec(EVERYWHERE + (inMemory ? '' : DURABLE));
  if (!inMemory) chmodSync(file, 0o600);
  const reading = inMemory ? writing : await Connection.open(file);
  if (!inMemory) await reading.exec(`${EVERYWHERE} PRAGMA query_only = ON;`);
  return sqlite(inMemory, writing, reading);
}

function sqlite(inMemory: boolean, writing: Connection, reading: Connection) {
  const writer = new Writer(writing);
  const log = inMemory ? null : new Log(writer);
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
    backup: (target: string) => backup(writer, target),
    listen: () => Promise.resolve(),
    close: () => close(writer, writing, reading),
  };
}

function makeRoom(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
}

async function backup(writer: Writer, target: string): Promise<void> {
  if (existsSync(target)) throw new StoreError('conflict', `There is a file already: ${target}`);
  await writer.alone((connection) => connection.run('VACUUM INTO ?', [target]));
  chmodSync(target, 0o600);
}

async function close(writer: Writer, writing: Connection, reading: Connection): Promise<void> {
  await writer.alone(async () => {
    if (reading !== writing) await reading.close();
    await writing.close();
  });
}
