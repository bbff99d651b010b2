/** One dimension of a CSV file while its rows are read: the codes that have come up, and which of them each row has. */
import type { Dimension, JsonObject } from '../../cube.js';
import type { Column } from '../json/column.js';
import { LIMITS } from '../limits.js';
import { Refusal, shown } from '../problem.js';
import type { Mapping } from './mapping.js';

type Mapped = Mapping['dimensions'][number];

export class Axis {
  readonly #codes: string[] = [];
  readonly #labels: string[] = [];
  readonly #index = new Map<string, number>();
  readonly #closed: boolean;
  #places = new Uint32Array(64);
  #rows = 0;

  constructor(
    readonly mapped: Mapped,
    /** What `table` of the mapping says of it. */
    readonly known: Dimension | null,
  ) {
    const listed = mapped.categories?.map(({ code, label }) => [code, label] as const);
    const table = known?.codes.map((code, n) => [code, known.labels[n] ?? code] as const);
    for (const [code, label] of table ?? listed ?? []) this.#add(code, label);
    this.#closed = (table ?? listed) !== undefined;
  }

  get size(): number {
    return this.#codes.length;
  }

  /** @param label null where the file has no column for it. @throws Refusal */
  add(code: string, label: string | null, at: number): void {
    let place = this.#index.get(code);
    if (place === undefined) {
      if (this.#closed)
        throw new Refusal(at, `${shown(code)} of column ${shown(this.mapped.column)} is not in the mapping`);
      if (this.size >= LIMITS.categories)
        throw new Refusal(at, `column ${shown(this.mapped.column)} has too many categories`);
      place = this.#add(code, label ?? code);
    }
    if (label !== null && !this.#closed && this.#labels[place] !== label)
      throw new Refusal(
        at,
        `${shown(code)} is called ${shown(label)} here and ${shown(this.#labels[place] ?? '')} before`,
      );
    if (this.#rows === this.#places.length) {
      const places = new Uint32Array(this.#rows * 2);
      places.set(this.#places);
      this.#places = places;
    }
    this.#places[this.#rows++] = place;
  }

  placeIn = (row: number): number => this.#places[row] ?? 0;
  codeAt = (place: number): string => this.#codes[place] ?? '';

  dimension(): Dimension {
    if (this.known) return this.known;
    const { column, id, label, role, categories } = this.mapped;
    return plainDimension(id ?? column, label, role, this.#codes, this.#labels, categories ?? []);
  }

  #add(code: string, label: string): number {
    const place = this.#codes.push(code) - 1;
    this.#labels.push(label);
    this.#index.set(code, place);
    return place;
  }
}

/** What the rows hold, in columns. */
export interface Table {
  readonly axes: readonly Axis[];
  /** One figure for each row and column with figures. */
  readonly figures: Column;
  /** The symbol of each row, '' for none. */
  readonly symbols: Column;
}

export function plainDimension(
  id: string,
  label: string | undefined,
  role: Mapped['role'],
  codes: readonly string[],
  labels: readonly string[],
  categories: NonNullable<Mapped['categories']>,
): Dimension {
  const units = categories.flatMap(({ code, unit, decimals }): [string, JsonObject][] =>
    unit === undefined ? [] : [[code, decimals === undefined ? { label: unit } : { label: unit, decimals }]],
  );
  return {
    id,
    label: label ?? id,
    role: role ?? null,
    codes,
    labels,
    units: new Map(units),
    notes: [],
    categoryNotes: new Map(),
    children: new Map(),
    coordinates: new Map(),
    other: {},
  };
}
