/** Figures and their status. JSON-stat 2.0: `value` is a list or, where most cells are empty, an object by position; `status` is that or one text. */
import { CellColumns } from '../../cells.js';
import type { Column, Plain } from '../json/column.js';
import type { Node } from '../json/node.js';
import { cellsOf } from '../limits.js';
import { type Findings, shown } from '../problem.js';
import type { Fields } from './fields.js';

/** @returns null when something is wrong: the findings tell what. */
export function readCells(
  dataset: Fields,
  sizes: readonly number[],
  legend: Readonly<Record<string, string>>,
): CellColumns | null {
  const { findings } = dataset;
  const node = dataset.get('value');
  if (node?.kind !== 'column' && node?.kind !== 'flat') {
    dataset.wrong('value', node === undefined ? 'is missing' : 'is not a list of figures');
    return null;
  }
  const listed = node.column.length;
  const total = findings.room(cellsOf(sizes, node.kind === 'flat' ? listed : null));
  if (typeof total === 'string') {
    findings.wrong(dataset.placeOf('size'), total);
    return null;
  }
  if (node.kind === 'column' && listed !== total) {
    const empty = 'is empty: this tells about a table and holds none of its figures';
    dataset.wrong('value', listed === 0 ? empty : `holds ${listed} figures for ${total} cells`);
    return null;
  }
  const places = node.kind === 'flat' ? placesOf(node.keys, total, node.column, 'value', findings) : null;
  const cells = new CellColumns(total, legend);
  for (let n = 0; n < listed; n++) {
    const problem = putFigure(cells, places ? (places[n] ?? 0) : n, node.column, n);
    if (problem !== null) findings.wrong(node.column.offset(n), problem);
  }
  readStatus(dataset.get('status'), cells, findings);
  return findings.clean ? cells : null;
}

function putFigure(cells: CellColumns, position: number, column: Column, n: number): string | null {
  const value = column.at(n);
  if (typeof value === 'number') {
    cells.put(position, value, column.decimals(n), column.digits(n));
    return null;
  }
  if (value === null) return null;
  if (typeof value !== 'string') return `${value} is no figure`;
  if (value.trim() === '' || Number.isFinite(Number(value.replace(',', '.'))))
    return `${shown(value)} stands in quotation marks: a figure is written without`;
  return cells.setMark(position, { symbol: '', words: value })
    ? null
    : 'too many different texts for a table of figures';
}

function readStatus(node: Node | undefined, cells: CellColumns, findings: Findings): void {
  if (node === undefined) return;
  if (node.kind === 'object') {
    // Eurostat's files of 2012-2016 have the list one level deeper.
    const inner = node.members.get('value');
    if (inner) readStatus(inner, cells, findings);
    else findings.wrong(node.at, 'status is neither a text nor a list nor an object of texts');
    return;
  }
  const mark = (position: number, value: Plain, at: number): void => {
    if (value !== null && typeof value !== 'string') findings.wrong(at, `status ${value} is no text`);
    else if (!cells.setMark(position, { symbol: value ?? '', words: cells.mark(position).words }))
      findings.wrong(at, 'too many different status texts');
  };
  if (node.kind === 'flat') {
    const places = placesOf(node.keys, cells.length, node.column, 'status', findings);
    for (const [n, place] of places.entries()) mark(place, node.column.at(n), node.column.offset(n));
  } else if (node.kind === 'column' && node.column.length === cells.length) {
    for (let n = 0; n < cells.length; n++) mark(n, node.column.at(n), node.column.offset(n));
  } else {
    const all =
      node.kind === 'plain'
        ? node.value
        : node.kind === 'column' && node.column.length === 1
          ? node.column.at(0)
          : undefined;
    if (all === undefined) findings.wrong(node.at, `status is not a list of ${cells.length} texts`);
    else for (let n = 0; n < cells.length; n++) mark(n, all, node.at);
  }
}

/** Positions as JSON writes them as keys: "0", "17". The wrong ones are told and left out of nothing: the file is refused. */
function placesOf(
  keys: readonly string[],
  total: number,
  column: Column,
  name: string,
  findings: Findings,
): Uint32Array {
  const places = new Uint32Array(keys.length);
  for (const [n, key] of keys.entries()) {
    const place = /^(?:0|[1-9]\d{0,9})$/.test(key) ? Number(key) : Number.NaN;
    if (place < total) places[n] = place;
    else
      findings.wrong(column.offset(n), `${name} has ${shown(key)}, which is no place from 0 to ${total - 1}`);
  }
  return places;
}
