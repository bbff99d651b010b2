/** Carries out one query over the tables: each operation is a function from the query to figures. Pure. */
import { ALL_OCCUPATIONS, EVERYONE, type Key, type Observation, WHOLE_COUNTRY } from './catalogue.js';
import { breakNote } from './caveats.js';
import { change, regrouped } from './change.js';
import { covered } from './covered.js';
import { type Derived, differenceOf, timesOf } from './derived.js';
import { estimated } from './estimate.js';
import { type Found, find, findSeries, type Miss, type Tables } from './find.js';
import { gainOf } from './gain.js';
import { interval, outlook } from './indirect.js';
import { listOf } from './list.js';
import { type Answer, NOTHING, refused } from './outcome.js';
import type { Aside, Query } from './query.js';
import { rankOf, thresholdOf } from './rank.js';
import { shareOf } from './share.js';
import { bothSources, setAgainst } from './two-sources.js';
import { isRowOfUntold } from './untold-country.js';

export function operate(tables: Tables, query: Query, aside: Aside): Answer {
  if (isRowOfUntold(tables, query)) return values(tables, query, aside);
  switch (query.operation) {
    case 'definition':
    case 'source':
      return about(tables, query);
    case 'coverage':
      return covered(tables, query, first(query));
    case 'difference':
      return setAgainst(tables, query);
    case 'both':
      return bothSources(tables, query);
    case 'forecast':
      return estimated(tables, query, keysOf(query));
    case 'list':
      return listOf(tables, query) ?? nothingBy(tables, query, aside);
    case 'rank':
      return rankOf(tables, query) ?? nothingBy(tables, query, aside);
    case 'gain':
      return gainOf(tables, query) ?? nothingBy(tables, query, aside);
    case 'threshold':
      return thresholdOf(tables, query) ?? nothingBy(tables, query, aside);
    case 'share':
      return shareOf(tables, query, keysOf(query)) ?? values(tables, query, aside);
    case 'change':
      return keysOf(query).length > 1
        ? overTime(tables, { ...query, ends: query.to !== undefined }, aside)
        : (change(tables, query, first(query)) ??
            endMissing(tables, query, aside) ??
            overTime(tables, query, aside));
    case 'series':
      return overTime(tables, query, aside);
    case 'times':
      return timesOverTime(tables, query) ?? values(tables, query, aside);
    case 'value':
      return values(tables, query, aside);
  }
}

const keysOf = ({ places, levels, occupation, occupations = [occupation] }: Query): Key[] =>
  places.flatMap((place) =>
    levels.flatMap((level) => occupations.map((one) => ({ place, level, occupation: one }))),
  );

/** "How many times as many in 2019 as in 2015". */
const timesOverTime = (tables: Tables, query: Query): Answer | null =>
  keysOf(query).length === 1 && query.from !== undefined && query.to !== undefined
    ? change(tables, query, first(query))
    : null;

const first = (query: Query): Key => keysOf(query)[0] ?? EVERYONE;

/** The measure is not there for each region or level: the nearest that there is. */
function nothingBy(tables: Tables, query: Query, aside: Aside): Answer {
  const nearest = values(tables, { ...query, year: undefined }, aside);
  return (query.year ?? 0) > tables.catalogue.newest
    ? { ...nearest, status: 'refused', refusal: 'out_of_range', reason: 'future' }
    : { ...nearest, status: 'refused', refusal: 'not_covered', reason: 'combination' };
}

function values(tables: Tables, query: Query, aside: Aside): Answer {
  const all = tables.catalogue.of(query.measure);
  if (query.occupation !== ALL_OCCUPATIONS && all.every((each) => !each.covers(first(query)))) {
    return outlook(tables, query, aside);
  }
  // The number of people in work is not in the shipped tables for regions.
  const counted = all.some((each) => each.covers(first(query)));
  if (query.measure === 'employed' && query.places[0] !== WHOLE_COUNTRY && !counted)
    return interval(tables, query, first(query));
  const found = (query.measures ?? [query.measure]).flatMap((measure) =>
    keysOf(query).map((key) => find(tables, measure, key, query.year ?? null)),
  );
  const miss = found.find((each) => each.miss !== null)?.miss ?? null;
  const observations = observationsOf(found);
  const shape = { ...NOTHING, shape: 'value' as const, observations };
  const caveats = found.flatMap((each) => each.caveats);
  return miss === null
    ? { ...shape, status: 'answered', caveats, derived: beside(query, observations) }
    : { ...shape, caveats, ...missed(tables, query, miss) };
}

/** Two figures of one measure and one year are set side by side with how far they are apart. */
function beside({ operation }: Query, observations: readonly Observation[]): Derived[] {
  const [a, b] = observations;
  if (!a || !b || observations.length !== 2 || a.year !== b.year) return [];
  const larger = (a.value ?? 0) >= (b.value ?? 0);
  const times = operation === 'times' ? timesOf(larger ? a : b, larger ? b : a) : null;
  const difference = differenceOf(a, b);
  return times ? [times] : difference ? [difference] : [];
}

/** The same figure may be nearest to two keys: said once. */
function observationsOf(found: readonly Found[]): Observation[] {
  const seen = new Map<string, Observation>();
  for (const each of found.flatMap(({ observations }) => observations)) {
    const { series, place, level, occupation, year } = each;
    seen.set([series.dataset.id, series.measure, place, level, occupation, year].join(' '), each);
  }
  return [...seen.values()];
}

/** Nothing has been counted yet of a year after the newest of all tables; other gaps are gaps of a table. */
function missed(tables: Tables, query: Query, miss: Miss): Pick<Answer, 'status' | 'refusal' | 'reason'> {
  if (miss === 'suppressed') return { status: 'refused', refusal: 'suppressed', reason: null };
  const future = miss === 'later' && (query.year ?? 0) > tables.catalogue.newest;
  return {
    status: 'refused',
    refusal: future ? 'out_of_range' : 'not_covered',
    reason: future ? 'future' : miss,
  };
}

/** Of two years that were named one is not there: nothing is computed from others. */
function endMissing(tables: Tables, query: Query, aside: Aside): Answer | null {
  const found = findSeries(tables, query.measure, first(query));
  const ends = [query.from, query.to].flatMap((year) => year ?? []);
  const missing = found && ends.find((year) => !found.years.includes(year));
  return missing && ends.length === 2
    ? values(tables, { ...query, year: missing, from: undefined, to: undefined }, aside)
    : null;
}

/** Of two years that were named the one that is not there. */
const missingOf = ({ from, to }: Query, years: readonly number[]): number | undefined =>
  [from, to].flatMap((year) => year ?? []).find((year) => !years.includes(year));

function overTime(tables: Tables, query: Query, aside: Aside): Answer {
  const key = first(query);
  const otherGroup = regrouped(tables, query, key);
  if (otherGroup) return otherGroup;
  const found = findSeries(tables, query.measure, key);
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

function about(tables: Tables, query: Query): Answer {
  const found = find(tables, query.measure, first(query), query.year ?? null);
  const all = tables.catalogue.of(query.measure);
  const byLevel = query.by === 'level' ? all.find(({ dataset }) => dataset.facts.roles.level) : undefined;
  const byRegion = query.regional ? all.find(({ dataset }) => dataset.facts.roles.place) : undefined;
  const own = found.miss === null ? found.observations[0]?.series : undefined;
  const series = byLevel ?? byRegion ?? own ?? all[0] ?? null;
  const shape = query.operation === 'source' ? 'source' : 'definition';
  return series ? { ...NOTHING, status: 'answered', shape, series } : refused('not_covered', 'measure');
}
