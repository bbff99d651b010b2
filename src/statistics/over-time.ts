/** Tells a figure over the years: each of a time, or its two ends. Pure. */
import { ALL_OCCUPATIONS, type Observation } from './catalogue.js';
import { breakNote } from './caveats.js';
import { change, changed, regrouped } from './change.js';
import { differenceOf } from './derived.js';
import { findSeries, type Tables } from './find.js';
import { DEFAULT_MEASURE } from './measures.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Aside, Query } from './query.js';
import { first, keysOf, missed, values } from './values.js';

export function overTime(tables: Tables, query: Query, aside: Aside): Answer {
  const key = first(query);
  const otherGroup = regrouped(tables, query, key);
  if (otherGroup) return otherGroup;
  const found = findSeries(tables, query.measure, key);
  // How many of an occupation find work is in no table; how many jobs there were is.
  if (!found && query.occupation !== ALL_OCCUPATIONS && query.measure === DEFAULT_MEASURE)
    return overTime(tables, { ...query, measure: 'vacancies' }, aside);
  if (!found) return values(tables, { ...query, from: undefined, to: undefined }, aside);
  const { series, years } = found;
  const from = query.last === undefined ? (query.from ?? 0) : (years.at(-1) ?? 0) - query.last + 1;
  const to = query.to ?? Number.POSITIVE_INFINITY;
  const [oldest = 0] = years;
  if (query.to === undefined && query.from !== undefined && query.from < oldest)
    return values(tables, { ...query, year: query.from }, aside);
  const wanted = years.filter((year) =>
    query.ends ? year === from || year === to : year >= from && year <= to,
  );
  const half = wanted.length < 2 ? endMissing(tables, query, aside) : null;
  if (half) return half;
  if (wanted.length === 0) return values(tables, { ...query, year: query.from }, aside);
  if (wanted.length === 1 && query.to === undefined)
    return values(tables, { ...query, year: wanted[0] }, aside);
  if (wanted.length === 1)
    return values(tables, { ...query, year: missingOf(query, years) ?? wanted[0] }, aside);
  const keys = keysOf(query).filter((each) => series.covers(each));
  const observations = keys.flatMap((each) => wanted.flatMap((year) => series.at(each, year) ?? []));
  const derived = keys.length === 1 ? acrossTime(observations, query.ends) : [];
  const told = { ...NOTHING, shape: 'series' as const, observations, derived, series };
  // The last year that was named is not there: those that are, and which is not.
  const beyond = query.to !== undefined && !query.decade && query.to > (years.at(-1) ?? query.to);
  return beyond
    ? { ...told, ...missed(tables, { ...query, year: query.to }, 'later') }
    : { ...told, status: 'answered' };
}

/** From the first to the last, where nothing breaks the series between them or where just these two were asked for. */
function acrossTime(observations: readonly Observation[], ends: boolean) {
  const [first, last] = [observations[0], observations.at(-1)];
  if (!first || !last || first === last || (breakNote(first) && !ends)) return [];
  if (observations.slice(1).some(({ symbol }) => symbol.includes('b'))) return [];
  const difference = differenceOf(first, last);
  return difference ? [difference] : [];
}

/** Of two years that were named the one that is not there. */
const missingOf = ({ from, to }: Query, years: readonly number[]): number | undefined =>
  [from, to].flatMap((year) => year ?? []).find((year) => !years.includes(year));

/** Of two years that were named one is not there: nothing is computed from others. */
export function endMissing(tables: Tables, query: Query, aside: Aside): Answer | null {
  const found = findSeries(tables, query.measure, first(query));
  const ends = [query.from, query.to].flatMap((year) => year ?? []);
  const missing = found && ends.find((year) => !found.years.includes(year));
  if (!missing || ends.length !== 2) return null;
  const of = (year: number) => values(tables, { ...query, year, from: undefined, to: undefined }, aside);
  const told = of(missing);
  const other = of(ends.find((year) => year !== missing) ?? missing);
  if (told.status !== 'answered') return told;
  return other.status === 'answered' ? ofOthers(told, other) : other;
}

/** A year has the figure of a wider group or of another source only: a change where both years have it, otherwise two groups. */
function ofOthers(told: Answer, other: Answer): Answer {
  const [one, another] = [told.observations[0], other.observations[0]];
  if (!one || !another || one.year === another.year) return told;
  const [from, to] = one.year < another.year ? [one, another] : [another, one];
  if (from.series === to.series && from.level === to.level)
    return { ...changed(from.series, from, [from, to], false), caveats: told.caveats };
  return { ...told, ...NOT_COMPARABLE, observations: [from, to], caveats: [] };
}
const NOT_COMPARABLE = { status: 'refused', refusal: 'not_comparable', reason: 'groups' } as const;

/** "How many times as many in 2019 as in 2015". */
export const timesOverTime = (tables: Tables, query: Query): Answer | null =>
  keysOf(query).length === 1 && query.from !== undefined && query.to !== undefined
    ? change(tables, query, first(query))
    : null;
