/** One SQLite connection with promises and cached prepared statements. Knows the npm package, not our tables. */
import sqlite3 from 'sqlite3';
import { type Row, type Scalar, StoreError, type StoreTrouble, storable } from './database.js';

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

interface Prepared {
  readonly statement: sqlite3.Statement;
  /** Why it could not be prepared: its own runs only say that it is gone. */
  failure: Error | null;
}

export class Connection {
  readonly #statements = new Map<string, Prepared>();

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

  run(sql: string, params: readonly Scalar[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const prepared = this.#prepared(sql);
      prepared.statement.run(params.map(storable), (error: Error | null) =>
        error ? reject(explained(prepared.failure ?? error)) : resolve(),
      );
    });
  }

  /** Never `get`: that leaves its statement open, and an open statement keeps the write-ahead log from being cleared. */
  all(sql: string, params: readonly Scalar[] = []): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      const prepared = this.#prepared(sql);
      prepared.statement.all(params.map(storable), (error: Error | null, rows: Row[]) =>
        error ? reject(explained(prepared.failure ?? error)) : resolve(rows),
      );
    });
  }

  async close(): Promise<void> {
    const finalized = [...this.#statements.values()].map(
      ({ statement }) => new Promise<void>((resolve) => statement.finalize(() => resolve())),
    );
    await Promise.all(finalized);
    this.#statements.clear();
    await new Promise<void>((resolve, reject) => {
      this.handle.close((error) => (error ? reject(explained(error)) : resolve()));
    });
  }

  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.handle.prepare(sql, (error: Error | null) => {
      if (!error) return;
      made.failure = error;
      this.#statements.delete(sql);
    });
    const made: Prepared = { statement, failure: null };
    this.#statements.set(sql, made);
    return made;
  }
}
