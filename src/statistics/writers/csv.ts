/**
 * Writes a cube as CSV (RFC 4180): a row for each cell with the codes and labels of its categories, the figure as published and its
 * symbol. What a CSV file cannot say goes into a mapping beside it; with that it is read back as it was.
 */
import type { Cube, JsonObject } from '../cube.js';
import { LABEL, STATUS, VALUE } from '../readers/csv/plan.js';
import { frameOf } from './frame.js';

/** The columns of the file. */
export interface Columns {
  readonly names: readonly string[];
  /** By dimension: the name of its column, and of its labels where it has others than its codes. */
  readonly dimensions: readonly { readonly column: string; readonly labelColumn: string | null }[];
  readonly value: string;
  readonly status: string;
}

/**
 * Line by line, without line ends; a million cells need not be one text.
 * @param safe what every text goes through but the figures, for files that people open in a spreadsheet (see `harmless`).
 */
export function* writeCsv(cube: Cube, safe = (text: string): string => text): Generator<string> {
  const { names } = columnsOf(cube);
  const field = (text: string): string => quoted(safe(text));
  yield names.map(field).join(',');
  const parts = cube.dimensions.map(({ codes, labels }) => {
    const same = codes.every((code, n) => labels[n] === code);
    return codes.map((code, n) => (same ? field(code) : `${field(code)},${field(labels[n] ?? code)}`));
  });
  const places = cube.dimensions.map(() => 0);
  for (let position = 0; position < cube.cells.length; position++) {
    const { symbol, words } = cube.cells.mark(position);
    const figure = cube.cells.text(position) ?? field(words ?? '');
    yield `${places.map((place, n) => parts[n]?.[place] ?? '').join(',')},${figure},${field(symbol)}`;
    for (let n = places.length - 1; n >= 0; n--) {
      const next = (places[n] ?? 0) + 1;
      places[n] = next === parts[n]?.length ? 0 : next;
      if (places[n] !== 0) break;
    }
  }
}

/** The mapping with which `writeCsv`'s file is the whole cube again. */
export function mappingFor(cube: Cube): JsonObject {
  const { dimensions, value, status } = columnsOf(cube);
  const { before, after } = frameOf(cube);
  const labels = dimensions.flatMap(({ labelColumn }) => (labelColumn === null ? [] : [labelColumn]));
  return {
    separator: ',',
    dimensions: dimensions.map(({ column }, n) => ({ column, id: cube.dimensions[n]?.id ?? column })),
    value,
    status,
    words: true,
    ignore: labels,
    table: { ...before, ...after },
  };
}

/** Every name once, whatever the dimensions are called. */
export function columnsOf(cube: Pick<Cube, 'dimensions'>): Columns {
  const taken = new Set<string>([VALUE, STATUS]);
  const free = (name: string): string => {
    let column = name.trim() === '' ? '_' : name.trim();
    while (taken.has(column)) column += '_';
    taken.add(column);
    return column;
  };
  const dimensions = cube.dimensions.map(({ id, codes, labels }) => {
    const column = free(id);
    const same = codes.every((code, n) => labels[n] === code);
    return { column, labelColumn: same ? null : free(`${column}${LABEL}`) };
  });
  const names = dimensions.flatMap(({ column, labelColumn }) =>
    labelColumn === null ? [column] : [column, labelColumn],
  );
  return { names: [...names, VALUE, STATUS], dimensions, value: VALUE, status: STATUS };
}

const quoted = (text: string): string =>
  /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A spreadsheet takes these for the beginning of a formula, wherever the text came from (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/** A text that no spreadsheet computes with: an apostrophe stands before it. A single sign, and a number, do nothing. */
export const harmless = (text: string): string =>
  text.length > 1 && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
