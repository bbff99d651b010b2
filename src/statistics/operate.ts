/** Carries out one query over the tables: each operation is a function from the query to figures. Pure. */
import { ALL_OCCUPATIONS, EVERYONE, type Key, type Observation, WHOLE_COUNTRY } from './catalogue.js';
import { type Found, find, findSeries, type Miss, type Tables } from './find.js';
import { listOf } from './list.js';
import { DEFAULT_MEASURE, EUROPEAN_LEVEL, EUROPEAN_MEASURE } from './measures.js';
import { type Answer, NOTHING, refused } from './outcome.js';
import type { Aside, Query } from './query.js';

export function operate(tables: Tables, query: Query, aside: Aside): Answer {
  switch (query.operation) {
    case 'definition':
    case 'source':
      return about(tables, query);
    case 'difference':
      return difference(tables);
    case 'forecast':
      return {
        ...values(tables, { ...query, year: undefined }, aside),
        status: 'refused',
        refusal: 'out_of_range',
        reason: 'forecast',
      };
    case 'list':
      return { ...NOTHING, ...listOf(tables, query) };
    case 'series':
      return overTime(tables, query, aside);
    case 'value':
      return values(tables, query, aside);
  }
}

const keysOf = ({ places, levels, occupation }: Query): Key[] =>
  places.flatMap((place) => levels.map((level) => ({ place, level, occupation })));

const first = (query: Query): Key => keysOf(query)[0] ?? EVERYONE;

function values(tables: Tables, query: Query, aside: Aside): Answer {
  if (
    query.occupation !== ALL_OCCUPATIONS &&
    tables.catalogue.of(query.measure).every((each) => !each.covers(first(query)))
  ) {
    return outlook(tables, query, aside);
  }
  if (query.measure === 'employed' && query.places[0] !== WHOLE_COUNTRY && !isCounted(tables, query))
    return interval(tables, query);
  const found = keysOf(query).map((key) => find(tables, query.measure, key, query.year ?? null));
  const miss = found.find((each) => each.miss !== null)?.miss ?? null;
  const all = {
    ...NOTHING,
    shape: 'value' as const,
    observations: observationsOf(found),
    caveats: found.flatMap(({ caveats }) => caveats),
  };
  return miss === null ? { ...all, status: 'answered' } : { ...all, ...missed(tables, query, miss) };
}

/** Whether a table has the number itself; the shipped ones do not. */
const isCounted = ({ catalogue }: Tables, query: Query): boolean =>
  catalogue.of(query.measure).some((series) => series.covers(first(query)));

/** The same figure may be nearest to two keys: said once. */
function observationsOf(found: readonly Found[]): Observation[] {
  const seen = new Map<string, Observation>();
  for (const each of found.flatMap(({ observations }) => observations)) {
    seen.set(
      [each.series.dataset.id, each.series.measure, each.place, each.level, each.occupation, each.year].join(
        ' ',
      ),
      each,
    );
  }
  return [...seen.values()];
}

/** Nothing has been counted yet of a year after the newest of all tables; other gaps are gaps of a table. */
function missed(tables: Tables, query: Query, miss: Miss): Pick<Answer, 'status' | 'refusal' | 'reason'> {
  const future = miss === 'later' && (query.year ?? 0) > tables.catalogue.newest;
  return {
    status: 'refused',
    refusal: future ? 'out_of_range' : 'not_covered',
    reason: future ? 'future' : miss,
  };
}

/** There are no figures on how people of an occupation find work: jobseekers and vacancies, and the level that leads there. */
function outlook(tables: Tables, query: Query, aside: Aside): Answer {
  const key: Key = { ...EVERYONE, occupation: query.occupation };
  const at = (measure: string, of: Key) => {
    const found = find(tables, measure, of, query.year ?? null);
    return found.miss === null || found.miss === 'later' ? found.observations : [];
  };
  const level = aside.occupationLevel;
  const observations = [
    ...(level ? at(DEFAULT_MEASURE, { ...EVERYONE, level }) : []),
    ...at('jobseekers', key),
    ...at('vacancies', key),
  ];
  const shape = { ...NOTHING, shape: 'occupation' as const, observations };
  if (observations.length === 0)
    return { ...shape, status: 'refused', refusal: 'not_covered', reason: 'combination' };
  return { ...shape, status: 'answered', caveats: ['broader_group'] };
}

/** How many are in work in a region is not published: what the rounded share and the number of graduates allow. */
function interval(tables: Tables, query: Query): Answer {
  const found = find(tables, DEFAULT_MEASURE, first(query), query.year ?? null);
  const { observations, miss } = found;
  if (miss !== null) return { ...NOTHING, shape: 'value', observations, ...missed(tables, query, miss) };
  return {
    ...NOTHING,
    status: 'answered',
    shape: 'interval',
    observations: observations.map(withInterval),
    caveats: ['rounding'],
  };
}

/** From a share rounded half up to whole percent: value - 0.5 <= share < value + 0.5. */
function withInterval(observation: Observation): Observation {
  const { value, n } = observation;
  if (value === null || n === undefined) return observation;
  const least = Math.ceil((n * (value - 0.5)) / 100);
  const most = Math.min(n, Math.ceil((n * (value + 0.5)) / 100) - 1);
  return { ...observation, interval: [least, most] };
}

function overTime(tables: Tables, query: Query, aside: Aside): Answer {
  const key = first(query);
  const found = findSeries(tables, query.measure, key);
  if (!found) return values(tables, { ...query, from: undefined, to: undefined }, aside);
  const { series, years } = found;
  const from = query.last === undefined ? (query.from ?? 0) : (years.at(-1) ?? 0) - query.last + 1;
  const to = query.to ?? Number.POSITIVE_INFINITY;
  const wanted = years.filter((year) =>
    query.ends ? year === from || year === to : year >= from && year <= to,
  );
  if (wanted.length === 0) return values(tables, { ...query, year: query.from }, aside);
  const keys = keysOf(query).filter((each) => series.covers(each));
  const observations = keys.flatMap((each) => wanted.flatMap((year) => series.at(each, year) ?? []));
  const shape = wanted.length === 1 ? ('value' as const) : ('series' as const);
  return { ...NOTHING, status: 'answered', shape, observations, series };
}

function about(tables: Tables, query: Query): Answer {
  const found = find(tables, query.measure, first(query), query.year ?? null);
  const series = found.observations[0]?.series ?? tables.catalogue.of(query.measure)[0] ?? null;
  const shape = query.operation === 'source' ? 'source' : 'definition';
  return series ? { ...NOTHING, status: 'answered', shape, series } : refused('not_covered', 'measure');
}

/** The register of Statistics Finland beside the survey of Eurostat, for the newest year of both. */
function difference(tables: Tables): Answer {
  const survey: Key = { ...EVERYONE, level: EUROPEAN_LEVEL };
  const [register] = find(tables, DEFAULT_MEASURE, EVERYONE, null).observations;
  const [other] = register ? find(tables, EUROPEAN_MEASURE, survey, register.year).observations : [];
  const observations = [register, other].filter((each): each is Observation => each !== undefined);
  const shape = {
    ...NOTHING,
    shape: 'difference' as const,
    observations,
    caveats: ['different_population'] as const,
  };
  return { ...shape, status: 'refused', refusal: 'not_comparable' };
}
