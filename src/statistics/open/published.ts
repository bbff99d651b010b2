/**
 * Open data: every table that questions are answered from, and every other one that was imported, as it is and part by part. Published
 * tables only: of what people have answered there is what a school has released, protected, and nothing else.
 */
import { CellColumns } from '../cells.js';
import type { Cube } from '../cube.js';
import type { FetchRuns } from '../kept/lending.js';
import { type OpenRun, openRun, putText, RUN } from '../kept/run.js';
import type { KeptTable, Vintage } from '../kept/table.js';
import type { Library } from '../library.js';
import type { OwnFacts } from '../schema.js';
import { type Card, type Entry, entryOfKept, entryOfShipped } from './entry.js';
import { cellsOfPart, cubeOfPart, type Filters, type Selection, select } from './select.js';

export type Part =
  | { readonly cube: Cube; readonly facts: OwnFacts | null }
  | { readonly missing: true }
  | { readonly wrong: string }
  | { readonly tooMany: number };

export interface OpenData {
  /** In the order of their ids. */
  list(): Promise<readonly Card[]>;
  /** The same with all that is known of them. */
  entries(): Promise<readonly Entry[]>;
  /**
   * @param most cells; a larger part is not read at all.
   * @param vintage its number; the newest unless given.
   */
  part(id: string, filters: Filters, most: number, vintage?: number): Promise<Part>;
  /** Every vintage of an imported table, the newest first; none of a shipped one; null where there is no such table. */
  vintages(id: string): Promise<readonly Vintage[] | null>;
}

/** What was imported before. */
export interface Past {
  vintages(id: string): Promise<readonly Vintage[]>;
  /** A vintage without its cells; null when there is none of that number. */
  tableOf(vintage: number): Promise<KeptTable | null>;
}

export interface OpenDataParts {
  readonly library: Pick<Library, 'current'>;
  /** A shipped table as a cube. */
  readonly shipped: (id: string) => Cube | null;
  readonly runs: FetchRuns;
  readonly past: Past;
}

export function createOpenData({ library, shipped, runs, past }: OpenDataParts): OpenData {
  const entries = async (): Promise<readonly Entry[]> => {
    const { imported, shipped: left } = await library.current();
    const all = [
      ...imported.map(entryOfKept),
      ...left.flatMap((dataset) => {
        const cube = shipped(dataset.id);
        return cube ? [entryOfShipped(dataset, cube)] : [];
      }),
    ];
    return all.sort((a, b) => (a.card.id < b.card.id ? -1 : 1));
  };
  /** The newest of the id, or an older one of the same id and no other. */
  const keptOf = async (id: string, vintage: number | undefined): Promise<KeptTable | null> => {
    if (vintage === undefined)
      return (await library.current()).imported.find((table) => table.id === id) ?? null;
    const table = await past.tableOf(vintage);
    return table?.id === id ? table : null;
  };
  return {
    entries,
    list: async () => (await entries()).map(({ card }) => card),
    async part(id, filters, most, vintage) {
      const kept = await keptOf(id, vintage);
      const { shipped: left } = await library.current();
      const dataset = kept || vintage !== undefined ? undefined : left.find((one) => one.id === id);
      const cube = dataset ? shipped(id) : null;
      if (!kept && !cube) return { missing: true };
      const { frame, facts } = kept
        ? entryOfKept(kept)
        : { frame: cube as Cube, facts: dataset?.facts ?? null };
      const selection = select(frame, filters);
      if ('wrong' in selection) return selection;
      if (selection.cells > most) return { tooMany: selection.cells };
      if (cube) return { cube: cubeOfPart(selection, cellsOfPart(cube.cells, selection)), facts };
      return { cube: await read(kept as KeptTable, selection, runs), facts };
    },
    async vintages(id) {
      const known = (await entries()).some(({ card }) => card.id === id);
      return known ? (await past.vintages(id)).toReversed() : null;
    },
  };
}

/** So many runs are asked for at once. */
const TOGETHER = 64;

async function read(table: KeptTable, selection: Selection, runs: FetchRuns): Promise<Cube> {
  const wanted = new Set<number>();
  for (let at = 0; at < selection.cells; at++) wanted.add(Math.floor(selection.from(at) / RUN));
  const numbers = [...wanted].sort((a, b) => a - b);
  const open = new Map<number, OpenRun>();
  for (let n = 0; n < numbers.length; n += TOGETHER) {
    for (const run of await runs(table.vintage, numbers.slice(n, n + TOGETHER)))
      open.set(run.number, openRun(run));
  }
  if (open.size < numbers.length) throw new Error('cells of an imported table are missing');
  const cells = new CellColumns(selection.cells, table.frame.legend);
  for (let at = 0; at < selection.cells; at++) {
    const position = selection.from(at);
    const run = open.get(Math.floor(position / RUN));
    putText(cells, at, run?.text(position % RUN) ?? null);
    if (run) cells.setMark(at, run.mark(position % RUN));
  }
  return cubeOfPart(selection, cells);
}
