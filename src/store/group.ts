/** Makes one list of statements out of many batches. Pure. */
import { type Batch, type Given, type Scalar, type Statement, storable } from './database.js';

type Joined = Statement | (Given & { rows: (readonly Scalar[])[] });

/**
 * Joins the rows of equal statements. Each batch keeps its own order: a statement is joined only to one that comes no earlier
 * than the place of the batch's statement before it.
 */
export function joined(batches: readonly Batch[]): readonly Statement[] {
  const all: Joined[] = [];
  for (const batch of batches) {
    let from = 0;
    for (const statement of batch) {
      const place = 'rows' in statement ? all.findIndex((s, i) => i >= from && s.sql === statement.sql) : -1;
      const earlier = all[place];
      if (earlier && 'rows' in earlier && 'rows' in statement) {
        (earlier.rows as (readonly Scalar[])[]).push(...statement.rows);
        from = place;
      } else {
        from = all.push('rows' in statement ? { ...statement, rows: [...statement.rows] } : statement) - 1;
      }
    }
  }
  return all;
}

/** The one parameter that carries the rows of `given`; each engine takes it apart by its own JSON functions. */
export const rowsAsJson = (given: Given): string =>
  JSON.stringify(given.rows.map((row) => row.map(storable)));
