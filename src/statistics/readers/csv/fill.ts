/** From the rows of a CSV file to cells: every cell once. Room is made only when all rows are known. */
import { CellColumns } from '../../cells.js';
import { cellsOf } from '../limits.js';
import { type Findings, Refusal, shown } from '../problem.js';
import type { Table } from './axis.js';
import type { Mapping } from './mapping.js';

/** @param width how many columns with figures a row has. Null when something is wrong: the findings tell what. */
export function fillCells(
  table: Table,
  width: number,
  mapping: Mapping,
  findings: Findings,
): CellColumns | null {
  const { axes, symbols } = table;
  const sizes = [...axes.map((axis) => axis.size), width];
  const rows = symbols.length;
  const total = cellsOf(sizes, rows * width);
  if (typeof total === 'string' || rows === 0) {
    findings.wrong(
      rows === 0 ? findings.text.length : 0,
      rows === 0 ? 'there are no rows' : `the file ${total}`,
    );
    return null;
  }
  const cells = new CellColumns(total, mapping.frame?.legend ?? {});
  const seen = new Uint8Array(total / width);
  for (let row = 0; row < rows; row++) {
    let place = 0;
    for (const axis of axes) place = place * axis.size + axis.placeIn(row);
    if (seen[place] === 1) throw new Refusal(symbols.offset(row), 'there is a row for the same cell before');
    seen[place] = 1;
    for (let n = 0; n < width; n++)
      putCell(table, cells, place * width + n, row * width + n, row, mapping.words);
  }
  if (mapping.absent === 'refuse' && rows < seen.length) tellAbsent(table, seen, rows, findings);
  return findings.clean ? cells : null;
}

function putCell(
  table: Table,
  cells: CellColumns,
  position: number,
  figure: number,
  row: number,
  keep: boolean,
): void {
  const { figures, symbols } = table;
  const value = figures.at(figure);
  const symbol = String(symbols.at(row));
  const text = typeof value === 'string' ? value : null;
  if (typeof value === 'number') cells.put(position, value, figures.decimals(figure), figures.digits(figure));
  if (text === '-' && !keep) cells.put(position, 0, 0, null);
  const beside = keep || text === null ? symbol : `${text} ${symbol}`.trim();
  if (!cells.setMark(position, { symbol: beside, words: keep ? text : null }))
    throw new Refusal(symbols.offset(row), 'too many different symbols');
}

function tellAbsent(table: Table, seen: Uint8Array, rows: number, findings: Findings): void {
  let place = seen.indexOf(0);
  const codes: string[] = [];
  for (const axis of [...table.axes].reverse()) {
    codes.unshift(`${axis.mapped.column} ${shown(axis.codeAt(place % axis.size))}`);
    place = Math.floor(place / axis.size);
  }
  const advice = '"absent": "missing" in the mapping reads them as missing';
  findings.wrong(
    findings.text.length,
    `${seen.length - rows} cells have no row, the first ${codes.join(', ')}; ${advice}`,
  );
}
