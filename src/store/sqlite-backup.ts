/** A copy of a SQLite database in one file, checked before it gets its name: what is called a backup can be restored. */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Connection } from './connection.js';
import { StoreError } from './database.js';

type OnConnection = (work: (connection: Connection) => Promise<void>) => Promise<void>;

/** Turns go on meanwhile: the copy is of the moment at which it began. */
export async function backup(target: string, onConnection: OnConnection): Promise<void> {
  if (existsSync(target)) throw new StoreError('conflict', `There is a file already: ${target}`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    await onConnection((connection) => connection.run('VACUUM INTO ?', [part]));
    chmodSync(part, 0o600);
    await checkDatabase(part);
    toDisk(part);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Reads every page of a database file; rejects when it is damaged or not one of ours. */
export async function checkDatabase(file: string): Promise<void> {
  const connection = await Connection.open(file);
  try {
    const [found] = await connection.all('PRAGMA integrity_check(1)');
    if (found?.integrity_check !== 'ok')
      throw new StoreError('broken', `The database file is damaged: ${file}`);
    await connection.all('SELECT COUNT(*) AS migrations FROM migrations');
  } finally {
    await connection.close();
  }
}

/** Also for a folder: its names reach the disk. */
export function toDisk(file: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(file, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
