/** What has to be said beside figures: breaks, age, flags, missing months, rounding. Decided from the cells alone. */

import type { Observation } from './catalogue.js';
import type { Derived } from './derived.js';
import type { Caveat, Tables } from './find.js';
import { EUROPEAN_MEASURE } from './measures.js';
import type { Answer } from './outcome.js';
import type { Query } from './query.js';
import type { OwnFacts } from './schema.js';

/** A figure this much older than the newest of all tables is old. */
const OLD_YEARS = 3;

export function caveatsOf(tables: Tables, query: Query, answer: Answer): Caveat[] {
  const { observations, tabled } = answer;
  // Where none is beyond a limit, the age is that of those it was compared with.
  const dated = observations.length > 0 ? observations : tabled;
  const found: Caveat[] = [];
  const has = (symbol: RegExp) => observations.some((each) => symbol.test(each.symbol));
  const brokenCell = has(/b/);
  if (brokenCell || observations.some(breakNote)) found.push('break');
  if (brokenCell || has(/[udp]/)) found.push('flag');
  if (has(/i/)) found.push('incomplete');
  if (query.year === undefined && query.to === undefined && isOld(tables, dated)) found.push('old_data');
  if (answer.derived.some(isOfWholePercents) || areRoundedAlike(answer)) found.push('rounding');
  const survey = observations.some(({ series }) => series.measure === EUROPEAN_MEASURE);
  const register = observations.some(({ series }) => series.measure !== EUROPEAN_MEASURE);
  if (survey && register) found.push('different_population');
  return found;
}

export type Break = OwnFacts['breaks'][number];

/** The break that a figure lies before: it must not be set beside a newer one without a word. */
export function breakNote({ series, level, year }: Observation): Break | null {
  const { breaks } = series.dataset.facts;
  return (
    breaks.find(({ before, levels }) => year < Number(before) && (levels?.includes(level) ?? true)) ?? null
  );
}

function isOld({ catalogue }: Tables, observations: readonly Observation[]): boolean {
  const newest = Math.max(...observations.map(({ year }) => year));
  return observations.length > 0 && newest < catalogue.newest - OLD_YEARS;
}

/** Several shares of one year set side by side, two of which rounding alone may have put in order. */
function areRoundedAlike({ shape, observations }: Answer): boolean {
  const [first] = observations;
  if (shape !== 'value' || !first || observations.length < 2) return false;
  const { unit, decimals } = first.series;
  const alike = observations.every(({ series, year }) => series === first.series && year === first.year);
  if (!alike || unit !== 'percent' || decimals > 0) return false;
  const values = observations.map(({ value }) => value ?? Number.NaN).sort((a, b) => a - b);
  return values.some((value, n) => value - (values[n - 1] ?? Number.NaN) <= ROUNDED_AWAY);
}

/** So many points may be rounding alone. */
const ROUNDED_AWAY = 1;

/** Of two rounded shares the true difference may be up to one percentage point more or less. */
const isOfWholePercents = (derived: Derived): boolean =>
  derived.kind === 'difference' &&
  derived.unit === 'percentage_points' &&
  derived.decimals === 0 &&
  Math.abs(derived.value) <= ROUNDED_AWAY;
