/** How much a figure has changed between two years: only where the two may be compared, otherwise both are shown and why not. */

import type { Key, Observation, Series } from './catalogue.js';
import { breakNote } from './caveats.js';
import { differenceOf, timesOf } from './derived.js';
import { type Caveat, find, type Tables } from './find.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Query } from './query.js';

/** @returns null when no table has two years of it. */
export function change(tables: Tables, query: Query, key: Key): Answer | null {
  const all = tables.catalogue.of(query.measure).filter((series) => series.covers(key));
  for (const series of all) {
    const ends = endsOf(series, key, query);
    if (!ends) continue;
    const [from, to] = ends;
    if (isOtherGroup(from, to)) return notComparable([from, to]);
    return changed(series, key, [from, to], query.operation === 'times');
  }
  return regrouped(tables, query, key);
}

/** The two years as they were asked, or by what the table has; null when it lacks one. */
function endsOf(series: Series, key: Key, query: Query): readonly [Observation, Observation] | null {
  const years = series.years(key);
  const newest = query.to ?? years.at(-1);
  if (newest === undefined || years.length < 2) return null;
  const first = years[0] ?? newest;
  const start = query.from ?? (query.last === undefined ? null : Math.max(first, newest - query.last));
  const from = start === null ? comparableFrom(series, key, newest) : series.at(key, start);
  const to = series.at(key, newest);
  return from && to && typeof from.value === 'number' && typeof to.value === 'number' && from.year < to.year
    ? [from, to]
    : null;
}

/** Without a year: the first that may be compared with the newest, or else the first. */
function comparableFrom(series: Series, key: Key, newest: number): Observation | null {
  const all = series.years(key).flatMap((year) => (year < newest ? (series.at(key, year) ?? []) : []));
  return all.find((each) => !breakNote(each)) ?? all[0] ?? null;
}

export function changed(
  series: Series,
  key: Key,
  [from, to]: readonly [Observation, Observation],
  inTimes: boolean,
): Answer {
  const larger = (from.value ?? 0) > (to.value ?? 0);
  const times = inTimes ? timesOf(larger ? from : to, larger ? to : from) : null;
  const difference = differenceOf(from, to);
  const tabled = series
    .years(key)
    .filter((year) => year >= from.year && year <= to.year)
    .flatMap((year) => series.at(key, year) ?? []);
  const caveats: Caveat[] = [];
  if (tabled.some(({ symbol, year }) => year > from.year && symbol.includes('b')))
    caveats.push('break', 'flag');
  return {
    ...NOTHING,
    status: 'answered',
    shape: 'change',
    observations: [from, to],
    tabled,
    derived: [difference, times].flatMap((each) => each ?? []),
    series,
    caveats,
  };
}

/** A break that names levels is no other way of counting: the group itself is another. */
function isOtherGroup(from: Observation, to: Observation): boolean {
  const note = breakNote(from);
  return note?.levels !== undefined && to.year >= Number(note.before);
}

/** The earlier year has only a wider group, the later only this one: two groups. Null when there is no such pair. */
export function regrouped(tables: Tables, query: Query, key: Key): Answer | null {
  const wider = tables.names.instead(key.level);
  if (wider === null || query.from === undefined) return null;
  const before = exact(tables, query.measure, { ...key, level: wider }, query.from);
  const after = exact(tables, query.measure, key, query.to ?? null);
  if (!before || !after || exact(tables, query.measure, key, query.from)) return null;
  return notComparable([before, after]);
}

function exact(tables: Tables, measure: string, key: Key, year: number | null): Observation | null {
  const { observations, miss } = find(tables, measure, key, year);
  const [found] = observations;
  return miss === null && found && found.level === key.level ? found : null;
}

const notComparable = (observations: readonly Observation[]): Answer => ({
  ...NOTHING,
  status: 'refused',
  refusal: 'not_comparable',
  reason: 'groups',
  shape: 'value',
  observations,
});
