/**
 * The cells after DATA=. PX-file format 2013: figures with a point for the decimals, and a dash or one to seven dots, usually in
 * quotation marks; separated by spaces, tabs, commas or semicolons; a semicolon at the end. With KEYS, rows of zeros are left out.
 */
import { CellColumns } from '../../cells.js';
import { cellsOf } from '../limits.js';
import { type Findings, Refusal } from '../problem.js';
import { CellReader } from './cell-reader.js';
import { readKeyed } from './keyed.js';
import type { PxTable } from './table.js';
import type { Variables } from './variables.js';

export type Legend = Readonly<Record<string, string>>;

/** DATASYMBOL1..6, DATASYMBOLNIL and DATASYMBOLSUM: what the publisher shows for "." to "......", "-" and ".......". */
export function legendOf(table: PxTable, language: string | null): Legend {
  const names: readonly (readonly [string, string])[] = [
    ...[1, 2, 3, 4, 5, 6].map((n) => ['.'.repeat(n), `DATASYMBOL${n}`] as const),
    ['-', 'DATASYMBOLNIL'],
    ['.......', 'DATASYMBOLSUM'],
  ];
  const found = names.map(([symbol, name]) => [symbol, table.text(name, language)?.trim() ?? ''] as const);
  return Object.fromEntries(found.filter(([, words]) => words !== ''));
}

/** @throws Refusal at the first token that is none, and where there are too few or too many. */
export function readData(table: PxTable, variables: Variables, from: number): CellColumns | null {
  const { findings } = table;
  const keyed = table.all('KEYS', null).length > 0;
  const total = roomFor(variables, keyed, findings.text.length - from);
  if (typeof total === 'string') {
    findings.wrong(from, `DATA ${total}`);
    return null;
  }
  const cells = new CellColumns(total, legendOf(table, null));
  const reader = new CellReader(findings.text, from, cells);
  if (keyed) readKeyed(table, variables, reader, total);
  else readAll(reader, total);
  if (reader.next()) throw new Refusal(reader.at, `DATA goes on after all ${total} cells`);
  if (!reader.closed) tellOpenEnd(findings, reader.end);
  return cells;
}

/** A cell takes two characters at least: a file that promises more than it can hold is refused before room is made for them. */
function roomFor(variables: Variables, keyed: boolean, characters: number): number | string {
  const room = Math.ceil(characters / 2);
  const total = cellsOf(variables.sizes, keyed ? room : null);
  if (typeof total === 'string' || keyed || total <= room) return total;
  return `declares ${total} cells, more than DATA can hold`;
}

function readAll(reader: CellReader, total: number): void {
  for (let position = 0; position < total; position++) {
    if (!reader.next()) throw new Refusal(reader.end, `DATA holds ${position} cells, ${total} are declared`);
    reader.put(position);
  }
}

/** After a space the last figure is whole at least. */
function tellOpenEnd(findings: Findings, at: number): void {
  const missing = 'DATA has no closing semicolon';
  if (/\s$/.test(findings.text)) findings.odd(at, missing);
  else findings.wrong(at, `${missing}: the last figure may be cut off`);
}
