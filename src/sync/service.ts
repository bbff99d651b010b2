/** What the sync needs of a publisher's service, whichever version of the PxWeb API it speaks. */

import type { Wanted } from './plan.js';

/** A table as a list of the service names it. */
export interface Listed {
  readonly name: string;
  readonly label: string;
  readonly updated: string | null;
}

export interface Variable {
  /** The publisher's name, which may change. */
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  readonly time: boolean;
}

export interface TableMetadata {
  readonly label: string;
  readonly updated: string | null;
  readonly source: string | null;
  readonly variables: readonly Variable[];
}

export interface Limits {
  readonly cells: number;
  readonly calls: number;
  /** Seconds in which so many calls may be made. */
  readonly window: number;
}

export interface Service {
  limits(): Promise<Limits>;
  list(folder: string, language: string): Promise<readonly Listed[]>;
  metadata(folder: string, name: string, language: string): Promise<TableMetadata>;
  /** JSON-stat 2.0, as it came. */
  figures(folder: string, name: string, wanted: Wanted): Promise<Uint8Array>;
}

/** Where the publisher does not say: half of what the smallest services allow. */
export const CAUTIOUS: Limits = { cells: 10_000, calls: 10, window: 10 };
