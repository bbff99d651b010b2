/** Shipped and imported figures put together: the library that questions and open data read. */
import type { Tables } from './statistics/find.js';
import type { FetchRuns } from './statistics/kept/lending.js';
import type { KeptTable, Vintage } from './statistics/kept/table.js';
import { createLibrary, type Library } from './statistics/library.js';
import { openKept } from './store/statistics/open.js';

export interface Figures {
  readonly library: Library;
  /** Cells of imported tables. */
  readonly runs: FetchRuns;
  /** Every vintage of an imported table, the oldest first; none where they cannot be read. */
  vintages(dataset: string): Promise<readonly Vintage[]>;
  /** A vintage without its cells; null where there is none of that number. */
  tableOf(vintage: number): Promise<KeptTable | null>;
  close(): Promise<void>;
}

/**
 * @param url of the database beside which imported figures are kept.
 * @param broken told when they cannot be read: the shipped tables answer then, each with its day.
 */
export function openFigures(
  { catalogue, names }: Tables,
  url: string,
  now: () => string,
  broken: (reason: string) => void = () => {},
): Figures {
  const kept = openKept(url, now);
  const edition = () =>
    kept.edition().catch((error) => {
      broken(error instanceof Error ? error.message : String(error));
      return 0;
    });
  return {
    library: createLibrary(catalogue, names, { ...kept, edition }),
    runs: kept.runs,
    vintages: (dataset) => kept.vintages(dataset).catch(() => []),
    tableOf: (vintage) => kept.tableOf(vintage),
    close: () => kept.close().catch(() => {}),
  };
}
