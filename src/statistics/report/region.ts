/** The figures that a report of a region is made of, found once; nothing later than its year, besides an estimate. Pure. */
import { EVERYONE, type Key, type Observation, type Series } from '../catalogue.js';
import { findSeries, type Tables } from '../find.js';
import { DEFAULT_MEASURE } from '../measures.js';

export interface RegionFacts {
  readonly tables: Tables;
  readonly region: string;
  readonly key: Key;
  readonly year: number;
  /** The share in work one year after graduation. */
  readonly work: Series;
  /** Years of it with a figure of the region, oldest first. */
  readonly years: readonly number[];
  readonly newest: number;
  /** In the year of the report. */
  readonly now: Observation;
  /** Oldest first, up to the year of the report. */
  readonly ofRegion: readonly Observation[];
  readonly ofCountry: readonly Observation[];
}

/** @param year null: the newest. @returns null where there is no figure of the region for it. */
export function regionFacts(tables: Tables, region: string, year: number | null): RegionFacts | null {
  const key = { ...EVERYONE, place: region };
  const found = findSeries(tables, DEFAULT_MEASURE, key);
  const newest = found?.years.at(-1);
  if (!found || newest === undefined) return null;
  const { series: work, years } = found;
  const wanted = year ?? newest;
  const now = work.at(key, wanted);
  if (now === null || now.value === null) return null;
  return {
    tables,
    region,
    key,
    year: wanted,
    work,
    years,
    newest,
    now,
    ofRegion: upTo(work, key, wanted),
    ofCountry: upTo(work, EVERYONE, wanted),
  };
}

/** Every cell with a figure, oldest first. */
export const upTo = (series: Series, key: Key, year: number): Observation[] =>
  series.covers(key)
    ? series.years(key).flatMap((each) => (each <= year ? (series.at(key, each) ?? []) : []))
    : [];

/** A measure of the same table as another, or of the first that has these. */
export const seriesOf = (
  { catalogue }: Tables,
  measure: string,
  key: Key,
  beside?: Series,
): Series | null => {
  const all = catalogue.of(measure).filter((series) => series.covers(key));
  return all.find(({ dataset }) => dataset.id === beside?.dataset.id) ?? all[0] ?? null;
};
