/** Of which years a question is that goes on from an answer: "two years later", "since then", "and now?", "next year". Pure. */
import type { Context } from '../conversation/dialog.js';

type Facts = Context;

/** Each of them does away with all the others. */
export const YEARS: readonly string[] = [
  ...['year', 'graduated', 'years', 'series', 'since', 'last_years', 'only_ends'],
];

const isTimed = (now: Facts): boolean => YEARS.some((slot) => now[slot] !== undefined);

/** "And now?", "next year": not of the year that was told; how sure an estimate is, is of its year. */
export function isOfNewest(now: Facts): boolean {
  if (isTimed(now)) return false;
  const isAhead = now.operation === 'forecast' && now.certain !== true;
  return isAhead || (now.latest === true && NEWEST.includes(now.operation));
}
const NEWEST: readonly unknown[] = [undefined, 'list', 'rank', 'threshold'];

/** "And since then?" */
export function sinceThen({ since_then: since, ...now }: Facts, { year, years }: Facts): Facts {
  const from = Array.isArray(years) ? years[1] : year;
  const isAlone = now.operation === undefined;
  return since === true && isAlone && !isDated(now) && typeof from === 'number'
    ? { year: from, since: true }
    : {};
}
const isDated = ({ year, years, last_years: last }: Facts): boolean =>
  year !== undefined || years !== undefined || last !== undefined;

/** "And two years later": from the year that was named, or else from now; "after two years" is after graduation. */
export function yearsOn(horizon: number, { from_degree: after }: Facts, { year }: Facts): Facts {
  if (after === true) return { horizon };
  return typeof year === 'number'
    ? { year: year + horizon }
    : { operation: 'forecast', last_years: horizon, only_ends: true };
}

/** "How much has it changed since 2019", after a figure of 2023: up to that year. */
export function changeTo({ operation, year, last_years: last, ...now }: Facts, before: Facts): Facts {
  const to = typeof before.year === 'number' ? before.year : null;
  // "Was that more than the year before"
  const start = year === undefined && last === 1 && to !== null ? to - 1 : year;
  if (typeof start !== 'number' || start === to) return {};
  if (operation === 'change' && to !== null && start < to) return { years: [start, to] };
  // "The difference to 2016"
  const told = to ?? before.newest;
  const isOne = before.places === undefined && before.levels === undefined;
  const isSet = isOne && now.compared === true && now.since !== true && !('place' in now || 'country' in now);
  if (!isSet || typeof told !== 'number' || !(operation === undefined || operation === 'change')) return {};
  return { operation: 'change', years: [Math.min(start, told), Math.max(start, told)] };
}
