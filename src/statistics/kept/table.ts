/** A table that was imported: what of it is kept beside its cells, and where in it a cell stands. */
import type { Role } from '../cube.js';
import type { Frame } from '../readers/jsonstat/dataset.js';
import type { OwnFacts } from '../schema.js';

export interface KeptTable {
  readonly id: string;
  /** Counts the vintages of all tables; the cells are kept under it. */
  readonly vintage: number;
  /** Which publication it is, as the publisher says. */
  readonly published: string | null;
  /** When it was taken over, ISO 8601. */
  readonly taken: string;
  readonly cells: number;
  readonly frame: Frame;
  /** Null: given out as open data, but no question is answered from it. */
  readonly facts: OwnFacts | null;
  /** Of dimensions that a question need not name: the category of everyone. */
  readonly totals: Readonly<Record<string, string>>;
}

/** One publication of a table. */
export interface Vintage {
  readonly number: number;
  readonly dataset: string;
  readonly published: string | null;
  readonly taken: string;
  /** Of the file that it was read from. */
  readonly sha256: string;
  /** A file name or an address. */
  readonly origin: string;
  readonly cells: number;
  /** Against the vintage before; null of the first one. */
  readonly changes: Changes | null;
}

export interface Changes {
  /** Figures that are another than before, or marked otherwise. */
  readonly revised: number;
  readonly added: number;
  /** Cells that the vintage before had and this one has not. */
  readonly gone: number;
}

/** Where the cells of a table stand: the last dimension runs fastest. */
export interface Layout {
  readonly dimensions: readonly {
    readonly id: string;
    readonly role: Role | null;
    readonly codes: readonly string[];
    readonly place: ReadonlyMap<string, number>;
    /** Cells from one category to the next. */
    readonly step: number;
  }[];
  readonly cells: number;
}

export function layoutOf({ dimensions }: Pick<Frame, 'dimensions'>): Layout {
  let step = 1;
  const placed = dimensions.toReversed().map(({ id, role, codes }) => {
    const own = step;
    step *= codes.length;
    return { id, role, codes, place: new Map(codes.map((code, n) => [code, n])), step: own };
  });
  return { dimensions: placed.toReversed(), cells: step };
}

/**
 * The position of the cell of these codes. A dimension with one category, or with a total, may be left out.
 * @returns null when a code or a dimension is not there: never another cell.
 */
export function positionIn(
  { dimensions }: Layout,
  totals: Readonly<Record<string, string>>,
  at: Readonly<Record<string, string>>,
): number | null {
  let position = 0;
  let used = 0;
  for (const { id, codes, place, step } of dimensions) {
    const given = Object.hasOwn(at, id);
    if (given) used++;
    const code = given ? at[id] : codes.length === 1 ? codes[0] : totals[id];
    const found = code === undefined ? undefined : place.get(code);
    if (found === undefined) return null;
    position += found * step;
  }
  return used === Object.keys(at).length ? position : null;
}
