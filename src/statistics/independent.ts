/**
 * Which sums of people follow from other sums: the published groups as equations over the smallest groups there are, brought to
 * reduced row echelon form (Gauss and Jordan). Exact, in the integers modulo a prime. Pure.
 */

/** Products of two stay exact in a double. */
const PRIME = 67_108_859;

type Row = Float64Array<ArrayBuffer>;

/** `rows` are 0 and 1: whether a smallest group is in a published one. Changes nothing that is handed in. */
export function reduced(rows: readonly (readonly number[])[], width: number): readonly Row[] {
  const matrix = rows.map((places) => {
    const row = new Float64Array(width);
    for (const place of places) row[place] = 1;
    return row;
  });
  let top = 0;
  for (let column = 0; column < width && top < matrix.length; column++) {
    const found = matrix.findIndex((row, n) => n >= top && row[column] !== 0);
    const pivot = matrix[found];
    if (!pivot) continue;
    matrix[found] = matrix[top] as Row;
    matrix[top] = pivot;
    scale(pivot, inverse(pivot[column] ?? 1));
    for (const row of matrix) if (row !== pivot && row[column] !== 0) subtract(row, pivot, row[column] ?? 0);
    top += 1;
  }
  return matrix.slice(0, top);
}

/** The places at which a row is not 0. */
export const support = (row: Row): readonly number[] => [...row.keys()].filter((place) => row[place] !== 0);

function scale(row: Row, by: number): void {
  for (let n = 0; n < row.length; n++) row[n] = ((row[n] ?? 0) * by) % PRIME;
}

function subtract(row: Row, pivot: Row, times: number): void {
  for (let n = 0; n < row.length; n++)
    if (pivot[n] !== 0) row[n] = ((row[n] ?? 0) + (PRIME - (((pivot[n] ?? 0) * times) % PRIME))) % PRIME;
}

/** By Fermat: a to the power of p - 2. */
function inverse(number: number): number {
  let result = 1;
  let base = number % PRIME;
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
