/**
 * How one question's answers of one group are shown. Which figures come out depends on the counts of this table alone, and every
 * outcome is possible with more than one set of counts (test/statistics/table.test.ts tries them all), so that who knows the rule and
 * the size of the group exactly still knows nobody's answer and no count under 5. Pure.
 */
import { FEW, type ProtectedCount, protect, STEP } from './protected.js';

/** For each category what is shown; null: nothing at all. */
export type ShownTable = readonly ProtectedCount[] | null;

/** From and to, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * `whole`: these are all the answers of the wave. Only then "nobody" is told from "1-4": in a small group it would say of everyone
 * what they did not answer, and a few such groups together what they did.
 */
export function showTable(counts: readonly number[], whole: boolean): ShownTable {
  const size = counts.reduce((sum, count) => sum + count, 0);
  // Of so few two answers could each be "nearly all".
  if (size <= 2 * FEW) return null;
  if (counts.some((count) => count >= size - FEW)) return counts.map((count) => shownOfAlike(count, size));
  const big = counts.filter((count) => count > FEW);
  // Few and fewer: nothing that would tell anything, and a place to hide the tables that would tell too much.
  if (big.length < 2 && Math.max(...counts) < 2 * FEW) return null;
  const shown = counts.map((count): ProtectedCount => {
    const one = protect(count);
    return whole || count > FEW ? one : { kind: 'few', from: 0, to: FEW };
  });
  return tellsTooMuch(shown, size) ? null : shown;
}

/** Nearly everybody answered alike. The others are 0-4, so nobody can be sure of anybody, not even who knows own answer. */
function shownOfAlike(count: number, size: number): ProtectedCount {
  if (count < size - FEW) return { kind: 'few', from: 0, to: FEW };
  // Below size - 4 whatever the size is rounded to, as the size is not told either.
  return { kind: 'nearly_all', atLeast: Math.max(0, STEP * Math.round(size / STEP) - 2 * STEP) };
}

/** Together with the size of the group the other figures leave one possibility for a small one. */
function tellsTooMuch(shown: readonly ProtectedCount[], size: number): boolean {
  const ranges = rangesOf(shown, size);
  const low = ranges.reduce((sum, range) => sum + range.low, 0);
  const high = ranges.reduce((sum, range) => sum + range.high, 0);
  return ranges.some((range, n) => {
    const least = Math.max(range.low, size - (high - range.high));
    const most = Math.min(range.high, size - (low - range.low));
    return least === most && least <= FEW && shown[n]?.kind !== 'count';
  });
}

/** What each figure says to somebody who knows the rule and how many there are. */
export function rangesOf(table: ShownTable, size: number): readonly Range[] {
  return (table ?? []).map((shown) => {
    if (shown.kind === 'nearly_all') return { low: size - FEW, high: size };
    if (shown.kind === 'few') return { low: shown.from, high: FEW };
    if (shown.kind === 'withheld') return { low: 0, high: size };
    const { count } = shown;
    if (count === 0) return { low: 0, high: 0 };
    return { low: Math.max(FEW + 1, count - 1), high: Math.min(count + 1, size - FEW - 1) };
  });
}
