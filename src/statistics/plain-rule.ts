/**
 * The rule that is common for figures of surveys, to measure the gate against: every table of every group, 1-4 as "1-4", more as the
 * nearest multiple of 3, nobody as nobody; no answers of a group under 5 people; exact means from 5 answers on. Source: the models of
 * Vipunen's career survey (CSCfi/antero). Nothing is hidden for the sake of something else. Pure.
 */
import type { Statement } from './attack.js';
import { DEPTH } from './groups.js';
import { FEW, protect } from './protected.js';
import { countsOf, groupsOf, type Sample } from './sample.js';
import type { Range } from './table.js';

/** What its figures say. `scores` are the numbers of a scale's categories, null for one that counts for no mean. */
export function plainStatements(
  sample: Sample,
  scores: readonly (readonly (number | null)[] | null)[],
): readonly Statement[] {
  const groups = groupsOf(
    sample.units.map(({ backgrounds }) => backgrounds),
    sample.dimensions.length,
    Math.min(DEPTH, sample.dimensions.length),
  ).filter(({ members }) => members.length > FEW);
  return groups.flatMap(({ at, depth, members }) =>
    sample.variables.flatMap((variable, n) => {
      if (depth > variable.depth) return [];
      const counts = countsOf(sample, members, n);
      const statement = { at, variable: n, ranges: counts.map(rangeOf) };
      const sum = meanOf(counts, scores[n] ?? null);
      return [sum ? { ...statement, sum } : statement];
    }),
  );
}

function rangeOf(count: number): Range {
  const shown = protect(count);
  if (shown.kind === 'few') return { low: shown.from, high: shown.to };
  return count === 0
    ? { low: 0, high: 0 }
    : { low: Math.max(FEW + 1, roundedOf(count) - 1), high: roundedOf(count) + 1 };
}

const roundedOf = (count: number): number => 3 * Math.round(count / 3);

/** An exact mean of n answers with the sum s: n times every answer less s adds up to nothing. */
function meanOf(
  counts: readonly number[],
  scores: readonly (number | null)[] | null,
): Statement['sum'] | null {
  if (!scores) return null;
  const scored = [...counts.keys()].filter((category) => typeof scores[category] === 'number');
  const answers = scored.reduce((sum, category) => sum + (counts[category] ?? 0), 0);
  const total = scored.reduce((sum, category) => sum + (counts[category] ?? 0) * (scores[category] ?? 0), 0);
  if (answers <= FEW) return null;
  const values = counts.map((_, category) =>
    scored.includes(category) ? answers * (scores[category] ?? 0) - total : 0,
  );
  return { values, total: 0 };
}
