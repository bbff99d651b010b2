/** DATANOTECELL: a symbol beside figures, by the codes of a cell or "*" for all of a variable. PX-file format 2013. */
import type { CellColumns } from '../../cells.js';
import { ANY } from './about.js';
import type { PxTable } from './table.js';
import type { Variables } from './variables.js';

/** Cells that the marks of one file may be put on: wildcards on wildcards would go on for long. */
const MOST = 20_000_000;

export function markCells(table: PxTable, variables: Variables, cells: CellColumns): void {
  let budget = MOST;
  for (const { of, values, at } of table.all('DATANOTECELL', null)) {
    const symbol = values[0]?.text.trim() ?? '';
    const places = of.map((text, n) => (text === ANY ? null : variables.category(n, text, null)));
    budget -= places.reduce<number>(
      (sum, place, n) => sum * (place === null ? (variables.sizes[n] ?? 0) : 1),
      1,
    );
    if (budget < 0) {
      table.findings.wrong(at, 'DATANOTECELL marks more cells than can be meant');
      return;
    }
    for (const position of positionsOf(places, variables.sizes)) {
      const before = cells.mark(position).symbol;
      if (!cells.setMark(position, { symbol: `${before} ${symbol}`.trim(), words: null })) {
        table.findings.wrong(at, 'DATANOTECELL has too many different symbols');
        return;
      }
    }
  }
}

/** @param places of each variable; null for all of it. */
function positionsOf(places: readonly (number | null)[], sizes: readonly number[]): readonly number[] {
  let positions = [0];
  for (const [n, place] of places.entries()) {
    const size = sizes[n] ?? 0;
    const chosen = place === null ? Array.from({ length: size }, (_, one) => one) : [place];
    positions = positions.flatMap((position) => chosen.map((one) => position * size + one));
  }
  return positions;
}
