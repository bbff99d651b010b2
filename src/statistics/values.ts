/** Looks up the figures of one year that a query asks for, each on its own: what is there, and why something is not. Pure. */
import { ALL_OCCUPATIONS, EVERYONE, type Key, type Observation, WHOLE_COUNTRY } from './catalogue.js';
import { type Derived, differenceOf, timesOf } from './derived.js';
import { type Found, find, type Miss, type Tables } from './find.js';
import { interval, outlook } from './indirect.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Aside, Query } from './query.js';

export const keysOf = ({ places, levels, occupation, occupations = [occupation] }: Query): Key[] =>
  places.flatMap((place) =>
    levels.flatMap((level) => occupations.map((one) => ({ place, level, occupation: one }))),
  );

export const first = (query: Query): Key => keysOf(query)[0] ?? EVERYONE;

export function values(tables: Tables, query: Query, aside: Aside): Answer {
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
export function missed(
  tables: Tables,
  query: Query,
  miss: Miss,
): Pick<Answer, 'status' | 'refusal' | 'reason'> {
  if (miss === 'suppressed') return { status: 'refused', refusal: 'suppressed', reason: null };
  const future = miss === 'later' && (query.year ?? 0) > tables.catalogue.newest;
  return {
    status: 'refused',
    refusal: future ? 'out_of_range' : 'not_covered',
    reason: future ? 'future' : miss,
  };
}
