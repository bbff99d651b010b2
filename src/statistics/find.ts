/**
 * Finds the figure of a key, or says why there is none and what is nearest to it. A figure is always a cell of a table or a share
 * of two cells: nothing is interpolated, and no other code is ever read in the place of an unknown one.
 */
import {
  ALL_LEVELS,
  ALL_OCCUPATIONS,
  type Catalogue,
  type Key,
  type Observation,
  type Series,
  WHOLE_COUNTRY,
} from './catalogue.js';
import { meaningsOf } from './meaning.js';
import { DEFAULT_MEASURE, EUROPEAN_LEVEL, EUROPEAN_MEASURE } from './measures.js';
import type { Names } from './names.js';
import type { OwnFacts } from './schema.js';

export type Caveat =
  | 'break'
  | 'old_data'
  | 'tie'
  | 'rounding'
  | 'incomplete'
  | 'flag'
  | 'broader_group'
  | 'different_population';

/**
 * Why there is no figure: the year is later than the newest or is not in the table; the cell is empty, or left out to protect
 * people; the table does not combine these; the country is not in it.
 */
export type Miss = 'later' | 'year' | 'missing' | 'suppressed' | 'combination' | 'country' | 'measure';

export interface Found {
  readonly observations: readonly Observation[];
  /** That the figure is of a wider or another group than was asked. */
  readonly caveats: readonly Caveat[];
  /** Null when the observations are what was asked; otherwise they are the nearest. */
  readonly miss: Miss | null;
}

export interface Tables {
  readonly catalogue: Catalogue;
  readonly names: Names;
  /** Releases of our own surveys, the newest first. No figure of the catalogue is theirs. */
  readonly surveys?: readonly OwnFacts[];
}

/** The figure of one year, or of the newest. */
export function find(tables: Tables, measure: string, key: Key, year: number | null): Found {
  const exact = at(tables, measure, key, year);
  if (exact) return hit(exact);
  const wider = tables.names.instead(key.level);
  const instead = wider === null ? null : at(tables, measure, { ...key, level: wider }, year);
  if (instead && !covers(tables, measure, key, year)) return hit(instead, 'broader_group');
  const european = year === null ? null : inSurvey(tables, measure, key, year);
  if (european) return hit(european, 'different_population');
  return year === null ? elsewhere(tables, measure, key, null) : inAnotherYear(tables, measure, key, year);
}

const hit = (observation: Observation, ...caveats: Caveat[]): Found => ({
  observations: [observation],
  caveats,
  miss: null,
});

/** The cell, when there is one with a figure. */
function at({ catalogue }: Tables, measure: string, key: Key, year: number | null): Observation | null {
  for (const series of catalogue.of(measure).filter((each) => each.covers(key))) {
    const wanted = year ?? series.years(key).at(-1);
    const found = wanted === undefined ? null : series.at(key, wanted);
    if (typeof found?.value === 'number') return found;
  }
  return null;
}

/** Without a year, a level that the table has is not replaced by a wider one. */
const covers = ({ catalogue }: Tables, measure: string, key: Key, year: number | null): boolean =>
  year === null && catalogue.of(measure).some((series) => series.covers(key));

/** A year that the register tables lack may be in Eurostat's survey of those who leave vocational education. */
function inSurvey(tables: Tables, measure: string, key: Key, year: number): Observation | null {
  const vocational = key.level === 'vocational_upper_secondary' && key.place === WHOLE_COUNTRY;
  if (!vocational || measure !== DEFAULT_MEASURE) return null;
  return at(tables, EUROPEAN_MEASURE, { ...key, level: EUROPEAN_LEVEL }, year);
}

function inAnotherYear(tables: Tables, measure: string, key: Key, year: number): Found {
  const covering = tables.catalogue.of(measure).filter((series) => series.covers(key));
  if (covering.length === 0) return elsewhere(tables, measure, key, year);
  const years = [...new Set(covering.flatMap((series) => series.years(key)))].sort((a, b) => a - b);
  const newest = years.at(-1);
  if (newest === undefined) return elsewhere(tables, measure, key, null);
  const near = year > newest ? [newest] : closest(years, year);
  const observations = near.flatMap((each) => at(tables, measure, key, each) ?? []);
  return {
    observations,
    caveats: [],
    miss: emptiness(covering, key, year) ?? (year > newest ? 'later' : 'year'),
  };
}

/** What the symbol of an empty cell says; null where there is no such cell. */
function emptiness(covering: readonly Series[], key: Key, year: number): Miss | null {
  const symbols = covering.flatMap((series) => series.at(key, year)?.symbol ?? []);
  const meant = symbols.flatMap((symbol) => meaningsOf(symbol));
  if (meant.includes('suppressed')) return 'suppressed';
  return meant.includes('missing') ? 'missing' : null;
}

/** The last year before and the first one after, where there are such. */
function closest(years: readonly number[], year: number): number[] {
  const before = years.filter((each) => each < year).at(-1);
  const after = years.find((each) => each > year);
  return [before, after].filter((each): each is number => each !== undefined);
}

/** No table combines these: what there is on each of them, then the share in work of everyone there. */
function elsewhere(tables: Tables, measure: string, key: Key, year: number | null): Found {
  const country = tables.names.isCountry(key.place);
  const relaxed: Key[] = [
    { ...key, level: ALL_LEVELS },
    { ...key, place: WHOLE_COUNTRY },
    { ...key, level: ALL_LEVELS, occupation: ALL_OCCUPATIONS },
    { ...key, place: WHOLE_COUNTRY, level: ALL_LEVELS },
  ];
  const seen = new Map<string, Observation>();
  for (const each of relaxed) {
    const found = at(tables, measure, each, year) ?? at(tables, measure, each, null);
    if (found)
      seen.set(`${found.series.dataset.id} ${found.place} ${found.level} ${found.occupation}`, found);
  }
  const observations = [...seen.values()].slice(0, 2);
  if (observations.length > 0)
    return { observations, caveats: [], miss: country ? 'country' : 'combination' };
  const general = at(
    tables,
    DEFAULT_MEASURE,
    { ...key, level: ALL_LEVELS, occupation: ALL_OCCUPATIONS },
    null,
  );
  return { observations: general ? [general] : [], caveats: [], miss: country ? 'country' : 'measure' };
}

/** All years of the first table that has at least two, or else of the first that has any. */
export function findSeries(
  { catalogue }: Tables,
  measure: string,
  key: Key,
): { series: Series; years: readonly number[] } | null {
  const found = catalogue
    .of(measure)
    .filter((series) => series.covers(key))
    .map((series) => ({ series, years: series.years(key) }))
    .filter(({ years }) => years.length > 0);
  return found.find(({ years }) => years.length > 1) ?? found[0] ?? null;
}
