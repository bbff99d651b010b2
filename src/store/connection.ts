/** One SQLite connection with promises and cached prepared statements. Knows the npm package, not our tables. */
import sqlite3 from 'sqlite3';
import { type Row, type Scalar, StoreError, type StoreTrouble, storable } from './database.js';

/** How long to wait for another program that writes, in milliseconds. */
export const BUSY_TIMEOUT = 5_000;

const TROUBLES: Readonly<Record<string, readonly [StoreTrouble, string]>> = {
  SQLITE_FULL: [
    'full',
    'The disk (or the size allowed for the database) is full: free some space, nothing was written',
  ],
  SQLITE_BUSY: ['busy', 'The database is in use by another program: try again'],
  SQLITE_CONSTRAINT: ['conflict', 'The row exists already'],
  SQLITE_IOERR: ['broken', 'The disk could not be read or written'],
  SQLITE_CORRUPT: ['broken', 'The database file is damaged: restore a backup'],
  SQLITE_NOTADB: ['broken', 'This file is not a database'],
  SQLITE_CANTOPEN: ['unreachable', 'The database file cannot be opened'],
  SQLITE_READONLY: ['unreachable', 'The database file may not be written'],
};

function explained(error: Error): StoreError {
  const code = (error as { code?: string }).code ?? '';
  const [trouble, words] = TROUBLES[code] ?? ['broken', 'The database refused a statement'];
  return new StoreError(trouble, `${words} (${error.message})`, error);
}

export class Connection {
  readonly #statements = new Map<string, Promise<sqlite3.Statement>>();

  private constructor(readonly handle: sqlite3.Database) {}

  static open(file: string): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const handle: sqlite3.Database = new sqlite3.Database(file, (error) =>
        error ? reject(explained(error)) : resolve(new Connection(handle)),
      );
    });
  }

  /** Several statements without parameters; for pragmas, migrations and the borders of a transaction. */
  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.handle.exec(sql, (error) => (error ? reject(explained(error)) : resolve()));
    });
  }

  async run(sql: string, params: readonly Scalar[]): Promise<void> {
    const statement = await this.#prepared(sql);
    return new Promise((resolve, reject) => {
      const done = (error: Error | null) => (error ? reject(explained(error)) : resolve());
      statement.run(params.map(storable), done);
    });
  }

  /** Never `get`: that leaves its statement open, and an open statement keeps the write-ahead log from being cleared. */
  async all(sql: string, params: readonly Scalar[] = []): Promise<Row[]> {
    const statement = await this.#prepared(sql);
    return new Promise((resolve, reject) => {
      statement.all(params.map(storable), (error: Error | null, rows: Row[]) =>
        error ? reject(explained(error)) : resolve(rows),
      );
    });
  }

  async close(): Promise<void> {
    for (const prepared of this.#statements.values()) {
      const statement = await prepared;
      await new Promise<void>((resolve) => statement.finalize(() => resolve()));
    }
    this.#statements.clear();
    await new Promise<void>((resolve, reject) => {
      this.handle.close((error) => (error ? reject(explained(error)) : resolve()));
    });
  }

  /** Waited for before it is used: a statement that could not be prepared never calls back. */
  #prepared(sql: string): Promise<sqlite3.Statement> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const made = new Promise<sqlite3.Statement>((resolve, reject) => {
      const statement: sqlite3.Statement = this.handle.prepare(sql, (error: Error | null) => {
        if (!error) return resolve(statement);
        this.#statements.delete(sql);
        reject(explained(error));
      });
    });
    this.#statements.set(sql, made);
    return made;
  }
}
