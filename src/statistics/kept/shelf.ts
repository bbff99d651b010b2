/** What is kept of imported statistics, as this room needs it; the store implements it. */
import type { Cells } from '../cells.js';
import type { How } from '../classification.js';
import type { FetchRuns } from './lending.js';
import type { Changes, KeptTable, Vintage } from './table.js';

/** What reading needs. */
export interface Kept {
  /** Becomes another with every import, whichever process does it; 0 while nothing was imported. */
  edition(): Promise<number>;
  /** The newest vintage of every imported table, by id. */
  tables(): Promise<readonly KeptTable[]>;
  readonly runs: FetchRuns;
}

/** What is to be kept of a table besides its cells. */
export type NewTable = Omit<KeptTable, 'vintage' | 'cells'> &
  Pick<Vintage, 'sha256' | 'origin'> & { readonly changes: Changes | null };

export interface TableShelf extends Kept {
  /** Null when there is no such table. */
  table(id: string): Promise<KeptTable | null>;
  /** Every vintage of a table, the oldest first. */
  vintages(id: string): Promise<readonly Vintage[]>;
  /** One vintage as it was, without its cells; null when there is none of that number. */
  tableOf(vintage: number): Promise<KeptTable | null>;
  /** One vintage as it was, with its cells; null when there is none of that number. */
  vintage(number: number): Promise<{ readonly table: KeptTable; readonly cells: Cells } | null>;
  /** Keeps a new vintage, which is the current one from then on. Resolves with its number. */
  keep(table: NewTable, cells: Cells): Promise<number>;
}

export interface SeenClass {
  readonly code: string;
  readonly ours: string | null;
  readonly how: How;
  readonly label: string;
}

export interface ClassShelf {
  /** Keeps what was seen of a version; what was seen of it earlier and is not there any more stays. */
  see(kind: string, version: string, classes: readonly SeenClass[], now: string): Promise<void>;
  /** By code; empty for a version that was never seen. */
  seen(kind: string, version: string): Promise<readonly SeenClass[]>;
  /** Names that the publisher has had for a table, the newest first. */
  aliases(dataset: string): Promise<readonly string[]>;
  call(dataset: string, name: string, now: string): Promise<void>;
}

export interface FetchShelf {
  /** The plan of a fetch that was begun, as it was given; null when there is none. */
  plan(dataset: string): Promise<{ readonly plan: string; readonly started: string } | null>;
  /** Begins anew: parts of an earlier plan go. */
  begin(dataset: string, plan: string, now: string): Promise<void>;
  /** Numbers of the parts that have come. */
  come(dataset: string): Promise<ReadonlySet<number>>;
  keep(dataset: string, number: number, body: string): Promise<void>;
  part(dataset: string, number: number): Promise<string | null>;
  /** The table is kept, or given up: its parts go. */
  end(dataset: string): Promise<void>;
}

export interface Shelves {
  readonly tables: TableShelf;
  readonly classes: ClassShelf;
  readonly fetches: FetchShelf;
}
