/** Shipped and imported figures put together: the library that questions and open data read, and what imports need. */

import type { Tables } from './statistics/find.js';
import type { FetchRuns } from './statistics/kept/lending.js';
import type { Kept } from './statistics/kept/shelf.js';
import { createLibrary, type Library } from './statistics/library.js';
import { hasStatistics, openStatistics, type StatisticsStore } from './store/statistics/open.js';

export interface Figures {
  readonly library: Library;
  /** Cells of imported tables. */
  readonly runs: FetchRuns;
  close(): Promise<void>;
}

/**
 * The database of imported figures is opened when there is one: an installation that has imported nothing has none, and one that imports
 * for the first time while the server runs is noticed at the next question.
 */
export function openFigures({ catalogue, names }: Tables, databaseUrl: string, now: () => string): Figures {
  let opened: Promise<StatisticsStore> | null = null;
  const open = (): Promise<StatisticsStore> => {
    opened ??= openStatistics(databaseUrl, now).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const kept: Kept = {
    edition: async () => (opened || hasStatistics(databaseUrl) ? (await open()).tables.edition() : 0),
    tables: async () => (await open()).tables.tables(),
    runs: async (vintage, numbers) => (await open()).tables.runs(vintage, numbers),
  };
  return {
    library: createLibrary(catalogue, names, kept),
    runs: kept.runs,
    close: async () => (await opened)?.close(),
  };
}
