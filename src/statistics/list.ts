/** One figure for every region, level, occupation or year, the greatest first: the figures side by side, without a verdict. */
import {
  ALL_LEVELS,
  ALL_OCCUPATIONS,
  EVERYONE,
  type Key,
  type Observation,
  type Series,
  WHOLE_COUNTRY,
} from './catalogue.js';
import type { Caveat, Tables } from './find.js';
import { EUROPEAN_LEVEL, EUROPEAN_MEASURE } from './measures.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Query } from './query.js';

/** Of several hundred occupations the first ones are shown. */
const SHOWN = 10;
/** Codes of the occupation tables that are no occupations (no occupation known, in training …). */
const NO_OCCUPATION = /^(?:SSS|X)/;

export interface Row {
  readonly series: Series;
  /** The greatest first. */
  readonly observations: readonly Observation[];
  readonly caveats: readonly Caveat[];
  /** The year that was asked, where the table does not have it; the figures are then of the nearest. */
  readonly lacking: number | null;
}

/** @returns null when no table has the measure for these. */
export function rowOf(tables: Tables, query: Query): Row | null {
  const row = rowIn(keysFor(tables, query), query, []);
  // Where no table combines these, the list is of everyone; but who asks of an occupation is not told of all.
  if (row || query.occupation !== ALL_OCCUPATIONS) return row;
  return rowIn(keysFor(tables, query, everyone(query)), query, ['broader_group']);
}

/** What is set side by side, in each table that has the measure. */
export const keysFor = ({ catalogue, names }: Tables, query: Query, base = asAsked(query)): Listed =>
  catalogue.of(query.measure).map((series) => ({
    series,
    keys: keysOf(series, query, codesOf(series, query, names.regions), base),
  }));

type Listed = readonly { readonly series: Series; readonly keys: readonly Key[] }[];

function rowIn(all: Listed, query: Query, caveats: readonly Caveat[]): Row | null {
  let nearest: Row | null = null;
  for (const { series, keys } of all) {
    const years = yearsOf(series, keys);
    const newest = years.at(-1);
    if (newest === undefined) continue;
    const wanted = query.year ?? newest;
    const row = (year: number, lacking: number | null): Row | null => {
      const observations = query.by === 'year' ? overYears(series, keys, query) : inYear(series, keys, year);
      return observations.length < 2 ? null : { series, observations, caveats, lacking };
    };
    const found = row(wanted, null);
    if (found) return found;
    const close = [...years].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
    nearest ??= row(close ?? newest, wanted);
  }
  return nearest;
}

export function listOf(tables: Tables, query: Query): Answer | null {
  const row = rowOf(tables, query);
  if (!row) return null;
  const { series, lacking } = row;
  const observations = row.observations.slice(0, query.by === 'occupation' ? SHOWN : undefined);
  const values = new Set(observations.map(({ value }) => value));
  const caveats: Caveat[] = [
    ...(values.size < observations.length ? (['tie'] as const) : []),
    ...row.caveats,
  ];
  const answer = { ...NOTHING, shape: 'list' as const, observations, series, caveats };
  return lacking === null ? { ...answer, status: 'answered' } : { ...answer, ...lackingYear(tables, row) };
}

/** Nothing has been counted yet of a year after the newest of all tables; other gaps are gaps of a table. */
export function lackingYear(
  { catalogue }: Tables,
  { lacking, series }: Row,
): Pick<Answer, 'status' | 'refusal' | 'reason'> {
  if ((lacking ?? 0) > catalogue.newest)
    return { status: 'refused', refusal: 'out_of_range', reason: 'future' };
  const { codes, facts } = series.dataset;
  const later = (lacking ?? 0) > Math.max(...codes(facts.roles.year ?? 'year').map(Number));
  return { status: 'refused', refusal: 'not_covered', reason: later ? 'later' : 'year' };
}

const descending = (a: Observation, b: Observation) => (b.value ?? 0) - (a.value ?? 0);

const inYear = (series: Series, keys: readonly Key[], year: number): Observation[] =>
  keys.flatMap((key) => withFigure(series.at(key, year))).sort(descending);

/** The years of one key that may be compared with each other: where nothing is said, those after the last break. */
function overYears(series: Series, [key]: readonly Key[], { from = 0, to = 9999 }: Query): Observation[] {
  if (!key) return [];
  const years = series.years(key).filter((year) => year >= from && year <= to);
  return years.flatMap((year) => withFigure(series.at(key, year))).sort(descending);
}

const withFigure = (observation: Observation | null): Observation[] =>
  typeof observation?.value === 'number' ? [observation] : [];

/** What is the same for all of the list. */
const asAsked = ({ places, levels, occupation }: Query): Key => ({
  place: places[0] ?? WHOLE_COUNTRY,
  level: levels[0] ?? ALL_LEVELS,
  occupation,
});

const everyone = ({ measure }: Query): Key =>
  measure === EUROPEAN_MEASURE ? { ...EVERYONE, level: EUROPEAN_LEVEL } : EVERYONE;

/** An average of countries is none of them. */
const NO_COUNTRY: ReadonlySet<string> = new Set(['EU27']);

/** What is listed: regions, levels or occupations of the table; null for the years of one thing. */
function codesOf(
  { dataset }: Series,
  { by, measure, except = [] }: Query,
  regions: readonly string[],
): readonly string[] | null {
  if (by === 'year') return null;
  if (by === 'place' && measure !== EUROPEAN_MEASURE) return regions.filter((one) => !except.includes(one));
  const codes = dataset.codes(dataset.facts.roles[by] ?? '');
  if (by === 'place') return codes.filter((one) => !NO_COUNTRY.has(one) && !except.includes(one));
  return codes.filter((one) => (by === 'level' ? one !== ALL_LEVELS : !NO_OCCUPATION.test(one)));
}

function keysOf(series: Series, { by }: Query, codes: readonly string[] | null, base: Key): Key[] {
  if (codes === null || by === 'year') return series.covers(base) ? [base] : [];
  return codes.map((one) => ({ ...base, [by]: one })).filter(series.covers);
}

/** Years in which any of them has a figure, oldest first. */
export const yearsOf = (series: Series, keys: readonly Key[]): number[] => {
  const found = new Set(keys.flatMap((key) => series.years(key)));
  return [...found].sort((a, b) => a - b);
};
