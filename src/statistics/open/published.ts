/**
 * Open data: every table that questions are answered from, and every other one that was imported, as it is and part by part. Published
 * tables only: nothing that people have written or answered is in them.
 */
import type { Localised } from '../../conversation/activity.js';
import { CellColumns } from '../cells.js';
import type { Cube, JsonObject } from '../cube.js';
import { sizeOf } from '../kept/frame-text.js';
import type { FetchRuns } from '../kept/lending.js';
import { type OpenRun, openRun, putText, RUN } from '../kept/run.js';
import type { KeptTable } from '../kept/table.js';
import type { Library } from '../library.js';
import type { Frame } from '../readers/jsonstat/dataset.js';
import type { OwnFacts } from '../schema.js';
import { cellsOfPart, cubeOfPart, type Filters, type Selection, select } from './select.js';

/** What a list tells of a table. */
export interface Card {
  readonly id: string;
  readonly title: Localised;
  /** As it has to be cited. */
  readonly source: string;
  readonly licence: string | null;
  /** The day of the publication, where it is known. */
  readonly updated: string | null;
  readonly cells: number;
  readonly dimensions: readonly {
    readonly id: string;
    readonly label: string;
    readonly role: string | null;
    readonly size: number;
  }[];
  readonly imported: boolean;
}

export type Part =
  | { readonly cube: Cube }
  | { readonly missing: true }
  | { readonly wrong: string }
  | { readonly tooMany: number };

export interface OpenData {
  /** In the order of their ids. */
  list(): Promise<readonly Card[]>;
  /** @param most cells; a larger part is not read at all. */
  part(id: string, filters: Filters, most: number): Promise<Part>;
}

export interface OpenDataParts {
  readonly library: Pick<Library, 'current'>;
  /** A shipped table as a cube. */
  readonly shipped: (id: string) => Cube | null;
  readonly runs: FetchRuns;
}

export function createOpenData({ library, shipped, runs }: OpenDataParts): OpenData {
  return {
    async list() {
      const { imported, shipped: left } = await library.current();
      const cards = [
        ...imported.map((table) => cardOf(table.id, table.frame, table.facts, table.published, true)),
        ...left.flatMap(({ id, facts, updated }) => {
          const cube = shipped(id);
          return cube ? [cardOf(id, cube, facts, updated, false)] : [];
        }),
      ];
      return cards.sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async part(id, filters, most) {
      const { imported, shipped: left } = await library.current();
      const kept = imported.find((table) => table.id === id);
      const cube = kept === undefined && left.some((dataset) => dataset.id === id) ? shipped(id) : null;
      const frame = kept ? frameOf(kept) : cube;
      if (!frame) return { missing: true };
      const selection = select(frame, filters);
      if ('wrong' in selection) return selection;
      if (selection.cells > most) return { tooMany: selection.cells };
      if (cube) return { cube: cubeOfPart(selection, cellsOfPart(cube.cells, selection)) };
      return { cube: await read(kept as KeptTable, selection, runs) };
    },
  };
}

/** Imported tables tell in our words what is known of them, and which vintage they are. */
function frameOf({ frame, facts, published, taken, vintage }: KeptTable): Frame {
  const { extension } = frame.other;
  const known =
    typeof extension === 'object' && extension !== null && !Array.isArray(extension) ? extension : {};
  const own = facts === null ? {} : { urakaveri: facts as unknown as JsonObject };
  return {
    ...frame,
    other: {
      ...frame.other,
      extension: { ...known, ...own, vintage: { number: vintage, published, taken } },
    },
  };
}

const plain = (text: string): Localised => ({ fi: text, sv: text, en: text });

function cardOf(
  id: string,
  frame: Frame,
  facts: OwnFacts | null,
  updated: string | null,
  imported: boolean,
): Card {
  return {
    id,
    title: facts?.labels.dataset ?? plain(frame.label ?? id),
    source: facts?.citation.en ?? frame.source ?? '',
    licence: facts?.licence ?? null,
    updated,
    cells: sizeOf(frame),
    dimensions: frame.dimensions.map(({ id: own, label, role, codes }) => ({
      id: own,
      label,
      role,
      size: codes.length,
    })),
    imported,
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
