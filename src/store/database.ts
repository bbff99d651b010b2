/**
 * The one thing the repositories need of a database: read rows, and write a batch that is durable or not there at all.
 * sqlite.ts and postgres.ts implement it; nothing here knows which of them is in use.
 *
 * SQL is portable: TEXT ids made by us, ISO 8601 text for time, BIGINT for numbers, JSON as TEXT, `?` for parameters.
 */

export type Scalar = string | number | null;
export type Row = Readonly<Record<string, Scalar>>;

/** One statement with its parameters. */
export interface Plain {
  readonly sql: string;
  readonly params: readonly Scalar[];
}

/**
 * One statement over many rows, which it sees as the table `given`: `INSERT INTO jobs SELECT id, job FROM given WHERE true`.
 * The writer joins the rows of several batches that share a statement, so a busy moment costs a few statements, not hundreds.
 */
export interface Given {
  readonly sql: string;
  /** Names in the order of the values; text unless written as `seq integer`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
}

export type Statement = Plain | Given;

/**
 * Statements that are written together. Batches under way at the same time must not depend on each other's order:
 * whoever needs an order awaits the first before giving the second.
 */
export type Batch = readonly Statement[];

export interface Session {
  all(sql: string, params?: readonly Scalar[]): Promise<Row[]>;
  /** All or nothing; resolves when it would survive a power cut. `news` is then told to the other nodes, if there are any. */
  write(batch: Batch, news?: string): Promise<void>;
}

export interface Database extends Session {
  readonly engine: 'sqlite' | 'postgres';
  /**
   * Runs `work` while no other process holds the same key. One process may not call it twice for a key at once on SQLite:
   * there is one process there, and its keyed queue does that (conversation/queue.ts).
   */
  exclusively<T>(key: string, work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Clears what the engine's own files still hold of deleted rows. False when that has to be done again: a large database is only
   * done if `whole`, since it takes its time.
   */
  scrub(whole: boolean): Promise<boolean>;
  /** Writes a complete, consistent copy into a new file. */
  backup(file: string): Promise<void>;
  /** Hears the news of every node, this one's own included. SQLite has one node, and nothing to hear. */
  listen(heard: (news: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** `full` and `busy` pass by themselves; `conflict` means that another turn was first; `newer` and `unreachable` need an operator. */
export type StoreTrouble = 'full' | 'busy' | 'conflict' | 'newer' | 'unreachable' | 'unsupported' | 'broken';

export class StoreError extends Error {
  constructor(
    readonly trouble: StoreTrouble,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'StoreError';
  }
}

const UNSTORABLE = /[\0\p{Cs}]/gu;

/** PostgreSQL takes neither NUL nor half a surrogate pair in text: both become U+FFFD, which keeps every offset. */
export const storable = (value: Scalar): Scalar =>
  typeof value === 'string' ? value.replace(UNSTORABLE, '\uFFFD') : value;
