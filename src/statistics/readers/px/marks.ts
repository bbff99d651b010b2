/** DATANOTECELL: a symbol beside figures, by the codes of a cell or "*" for all of a variable. PX-file format 2013. */
import type { CellColumns } from '../../cells.js';
import { ANY } from './about.js';
import type { PxTable } from './table.js';
import type { Variables } from './variables.js';

/** Cells that the marks of one file may be put on: wildcards on wildcards would go on for long. */
const MOST = 5_000_000;

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
    let fits = true;
    eachPosition(places, variables.sizes, 0, 0, (position) => {
      const before = cells.mark(position).symbol;
      const both = before === '' ? symbol : `${before} ${symbol}`;
      fits = cells.setMark(position, { symbol: both, words: null }) && fits;
    });
    if (!fits) {
      table.findings.wrong(at, 'DATANOTECELL has too many different symbols');
      return;
    }
  }
}

/** @param places of each variable; null for all of it. @param position of the variables before `n`. */
function eachPosition(
  places: readonly (number | null)[],
  sizes: readonly number[],
  n: number,
  position: number,
  visit: (position: number) => void,
): void {
  if (n === places.length) {
    visit(position);
    return;
  }
  const size = sizes[n] ?? 0;
  const place = places[n] ?? null;
  const [from, to] = place === null ? [0, size - 1] : [place, place];
  for (let one = from; one <= to; one++) eachPosition(places, sizes, n + 1, position * size + one, visit);
}
