/** An answer about a year that is not there yet: an estimate with its range and how such ranges have held, or why there is none. */

import { EVERYONE, type Key, type Observation, type Series } from './catalogue.js';
import { breakNote } from './caveats.js';
import type { Estimate, Record } from './derived.js';
import { find, type Tables } from './find.js';
import { backtest, FURTHEST, project } from './forecast.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Query } from './query.js';

export function estimated(tables: Tables, query: Query, key: Key): Answer {
  const newest = find(tables, query.measure, key, null);
  const [last] = newest.observations;
  if (!last || newest.miss !== null) return none(newest.observations, 'forecast_short');
  const { series } = last;
  const year = query.year ?? query.to ?? query.from ?? last.year + (query.last ?? 1);
  const there = year <= last.year ? series.at(key, year) : null;
  if (there) return { ...NOTHING, status: 'answered', shape: 'value', observations: [there] };
  const ahead = year - last.year;
  if (ahead > FURTHEST) return none([last], 'forecast_far');
  const points = comparable(series, { place: last.place, level: last.level, occupation: last.occupation });
  const estimate = estimateOf(points, year);
  if (!estimate) return none([last], 'forecast_short');
  return {
    ...NOTHING,
    status: 'answered',
    shape: 'forecast',
    tabled: points,
    derived: [estimate, recordOf(tables, series)],
    series,
    caveats: newest.caveats,
  };
}

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
