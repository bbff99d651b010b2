/**
 * A statistics file of any format, read whole: dimensions, cells, notes and translations. What the formats share is typed; what only
 * one of them knows stays as it was in `extension`. Plain values, nothing of any format's syntax.
 */
import type { Cells } from './cells.js';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

export type Role = 'time' | 'geo' | 'metric';

export interface Note {
  readonly text: string;
  /** The publisher wants it shown wherever the figures are (PX NOTEX). */
  readonly mandatory: boolean;
}

/** A note on some cells: of a dimension that is not named, all categories are meant. */
export interface CellNote extends Note {
  /** Code of a category by the id of its dimension. */
  readonly at: ReadonlyMap<string, string>;
}

export interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly role: Role | null;
  /** Codes in the order of the cells. */
  readonly codes: readonly string[];
  /** Of the same length. */
  readonly labels: readonly string[];
  /** Unit of a category, as JSON-stat has it: label, decimals, symbol, position and more. */
  readonly units: ReadonlyMap<string, JsonObject>;
  readonly notes: readonly Note[];
  readonly categoryNotes: ReadonlyMap<string, readonly Note[]>;
  /** Codes of the parts by the code of the whole. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  readonly coordinates: ReadonlyMap<string, Json>;
  /** Href, link and extension of the file. */
  readonly other: JsonObject;
}

/** The words of a cube in another language; null and absent where that language has none. */
export interface Translation {
  readonly label: string | null;
  readonly source: string | null;
  readonly notes: readonly Note[];
  readonly cellNotes: readonly CellNote[];
  /** In the order of the cube's dimensions. */
  readonly dimensions: readonly {
    readonly label: string;
    readonly labels: readonly string[];
    readonly notes: readonly Note[];
    readonly categoryNotes: ReadonlyMap<string, readonly Note[]>;
    readonly units: ReadonlyMap<string, string>;
  }[];
}

export interface Cube {
  /** Its name in a bundle or its table id, where the file has one. */
  readonly name: string | null;
  readonly language: string | null;
  readonly label: string | null;
  readonly source: string | null;
  /** As the publisher writes it. */
  readonly updated: string | null;
  readonly notes: readonly Note[];
  readonly cellNotes: readonly CellNote[];
  readonly dimensions: readonly Dimension[];
  /** In row-major order: the last dimension runs fastest. */
  readonly cells: Cells;
  /** What the publisher shows for a symbol: {"...": "secret"}. */
  readonly legend: Readonly<Record<string, string>>;
  readonly translations: ReadonlyMap<string, Translation>;
  /** Href, link and extension of the file. */
  readonly other: JsonObject;
}

/**
 * Where the cell of these codes stands. A dimension with one category may be left out.
 * @returns null when a code or a dimension is not there: never another cell.
 */
export function positionOf(cube: Cube, at: Readonly<Record<string, string>>): number | null {
  let position = 0;
  let used = 0;
  for (const { id, codes } of cube.dimensions) {
    const given = Object.hasOwn(at, id);
    if (given) used++;
    const place = given ? codes.indexOf(at[id] ?? '') : codes.length === 1 ? 0 : -1;
    if (place < 0) return null;
    position = position * codes.length + place;
  }
  return used === Object.keys(at).length ? position : null;
}
