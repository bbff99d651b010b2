/** An answer about years that are not there yet: estimates with their range and how such ranges have held, or why there are none. */

import { EVERYONE, type Key, type Observation, type Series } from './catalogue.js';
import { breakNote } from './caveats.js';
import type { Estimate, Record } from './derived.js';
import { find, type Tables } from './find.js';
import { backtest, FURTHEST, project } from './forecast.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Query } from './query.js';

export function estimated(tables: Tables, query: Query, keys: readonly Key[]): Answer {
  const all = keys.map((key) => ofOne(tables, query, key));
  const [first] = all;
  const missing = all.find(({ status }) => status !== 'answered');
  // Which comes first is not told by estimates that are further from the truth than from each other.
  if (query.inRow) return none(first ? newestOf(first) : [], 'forecast_row');
  if (!first || missing || all.length === 1) return missing ?? first ?? none([], 'forecast_short');
  return {
    ...first,
    observations: all.flatMap(({ observations }) => observations),
    tabled: all.flatMap(({ tabled }) => tabled),
    derived: [
      ...all.flatMap(({ derived }) => derived.filter(({ kind }) => kind === 'estimate')),
      ...first.derived.filter(({ kind }) => kind === 'record'),
    ],
  };
}

/** What is known, where there is an estimate too. */
const newestOf = ({ observations, tabled }: Answer): readonly Observation[] =>
  observations.length > 0 ? observations : tabled.slice(-1);

function ofOne(tables: Tables, query: Query, key: Key): Answer {
  const newest = find(tables, query.measure, key, null);
  const [last] = newest.observations;
  if (!last || newest.miss !== null) return none(newest.observations, 'forecast_short');
  const { series } = last;
  const wanted = yearsAhead(query, last.year);
  const furthest = Math.max(...wanted);
  const there = furthest <= last.year ? series.at(key, furthest) : null;
  if (there) return { ...NOTHING, status: 'answered', shape: 'value', observations: [there] };
  if (furthest - last.year > FURTHEST) return none([last], 'forecast_far');
  const points = comparable(series, { place: last.place, level: last.level, occupation: last.occupation });
  const estimates = wanted
    .filter((year) => year > last.year)
    .flatMap((year) => estimateOf(points, year) ?? []);
  if (estimates.length === 0) return none([last], 'forecast_short');
  return {
    ...NOTHING,
    status: 'answered',
    shape: 'forecast',
    tabled: points,
    derived: [...estimates, recordOf(tables, series)],
    series,
    caveats: newest.caveats,
  };
}

/** The years that are asked for: named, each of the next so many, or the one so many years from now. */
function yearsAhead({ year, from, to, last, ends }: Query, newest: number): readonly number[] {
  if (year !== undefined) return [year];
  const [begin, end] = [from ?? newest + 1, to ?? from ?? newest + (last ?? 1)];
  if (ends || end - begin > MOST_YEARS) return last === undefined ? [begin, end] : [end];
  return Array.from({ length: Math.max(end - begin, 0) + 1 }, (_, n) => begin + n);
}
const MOST_YEARS = 30;

const none = (observations: readonly Observation[], reason: string): Answer => ({
  ...NOTHING,
  status: 'refused',
  refusal: 'out_of_range',
  reason,
  shape: 'value',
  observations,
});

function estimateOf(points: readonly Observation[], year: number): Estimate | null {
  const last = points.at(-1);
  const made =
    last &&
    project(
      points.map(({ value }) => value ?? 0),
      year - last.year,
      halfStep(last.series),
    );
  if (!last || !made) return null;
  const { unit, decimals } = last.series;
  // A mean of three has one digit more than the figures; people are whole.
  const digits = unit === 'percent' ? Math.max(decimals, 1) : decimals;
  const most = unit === 'percent' ? 100 : Number.POSITIVE_INFINITY;
  const within = (value: number) => round(Math.min(Math.max(value, 0), most), digits);
  return {
    kind: 'estimate',
    of: last,
    year,
    value: within(made.value),
    low: within(made.low),
    high: within(made.high),
    decimals: digits,
  };
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
const halfStep = ({ decimals }: Series): number => 0.5 / 10 ** decimals;

/** The last years without a gap, a break or an empty cell. */
export function comparable(series: Series, key: Key): Observation[] {
  const all = series.years(key).flatMap((year) => series.at(key, year) ?? []);
  let from = 0;
  for (const [n, each] of all.entries()) {
    const before = all[n - 1];
    if (each.symbol.includes('b') || (before && each.year !== before.year + 1)) from = n;
    if (breakNote(each)) from = n + 1;
  }
  return all.slice(from);
}

/** Over all regions of the table: what would have been estimated then, and what came. */
export function recordOf({ names }: Pick<Tables, 'names'>, series: Series): Record {
  const keys = ['FI', ...names.regions].map((place) => ({ ...EVERYONE, place })).filter(series.covers);
  const cases = keys.flatMap((key) =>
    backtest(
      comparable(series, key).map(({ value }) => value ?? 0),
      halfStep(series),
    ),
  );
  return { kind: 'record', held: cases.filter(({ held }) => held).length, cases: cases.length };
}
