/**
 * Which measure stands in which table, for which places, levels, occupations and years. A share that a table does not publish
 * but that follows from two of its cells is a series too; its observation names both.
 */
import type { Localised } from '../conversation/activity.js';
import type { Dataset } from './dataset.js';

/** What a figure is of, besides its year. */
export interface Key {
  readonly place: string;
  readonly level: string;
  readonly occupation: string;
}

export const WHOLE_COUNTRY = 'FI';
export const ALL_LEVELS = 'total';
export const ALL_OCCUPATIONS = 'SSS';
export const EVERYONE: Key = { place: WHOLE_COUNTRY, level: ALL_LEVELS, occupation: ALL_OCCUPATIONS };

export interface Observation extends Key {
  readonly series: Series;
  readonly year: number;
  /** Null where the cell is empty; `symbol` tells why. */
  readonly value: number | null;
  readonly symbol: string;
  /** Of how many people a share is, where the table tells. */
  readonly n?: number;
  /** The cell that the share was derived from. */
  readonly count?: number;
  /** The least and the most people that a rounded share of n people can be. */
  readonly interval?: readonly [number, number];
  /** Of how many months a yearly mean is. */
  readonly months?: number;
}

export interface Series {
  readonly measure: string;
  readonly dataset: Dataset;
  readonly label: Localised;
  readonly definition: Localised;
  readonly population: Localised;
  readonly unit: string;
  readonly decimals: number;
  covers(key: Key): boolean;
  /** Null when the table has no such cell at all. */
  at(key: Key, year: number): Observation | null;
  /** Years with a figure, oldest first. */
  years(key: Key): readonly number[];
}

export interface Catalogue {
  readonly datasets: readonly Dataset[];
  /** Series of a measure, the first to be asked first. */
  of(measure: string): readonly Series[];
  /** The newest year of all tables: what is much older is old. */
  readonly newest: number;
  /** The first year of all tables. */
  readonly oldest: number;
}

/** Tables in the order in which they are asked. */
export function createCatalogue(datasets: readonly Dataset[]): Catalogue {
  const series = datasets.flatMap(seriesOf);
  const years = datasets.flatMap((dataset) => yearsOf(dataset));
  return {
    datasets,
    of: (measure) => series.filter((each) => each.measure === measure),
    newest: Math.max(...years),
    oldest: Math.min(...years),
  };
}

function seriesOf(dataset: Dataset): Series[] {
  const { measures, derivations, labels } = dataset.facts;
  const published = Object.entries(measures).map(([id, measure]) => {
    const read = (at: Place): Read | null => {
      const cell = dataset.cell({ ...at, measure: id });
      const n =
        measure.per === undefined ? null : (dataset.cell({ ...at, measure: measure.per })?.value ?? null);
      return cell && { ...cell, ...(n === null ? {} : { n }) };
    };
    return makeSeries(dataset, id, labels.dimensions.measure?.categories[id] as Localised, measure, read);
  });
  const derived = Object.entries(derivations).map(([id, derivation]) => {
    const { population } = measures[derivation.denominator] as { population: Localised };
    const read = (at: Place) => share(dataset, at, derivation);
    return makeSeries(dataset, id, derivation.label, { ...derivation, population }, read);
  });
  return [...published, ...derived];
}

type Place = Readonly<Record<string, string>>;
type Read = Pick<Observation, 'value' | 'symbol' | 'n' | 'count'>;

/** numerator / denominator, in percent or as so many to one, rounded half up to the decimals of the derivation. */
function share(
  dataset: Dataset,
  at: Place,
  how: { numerator: string; denominator: string; decimals: number; unit: string },
): Read | null {
  const part = dataset.cell({ ...at, measure: how.numerator });
  const whole = dataset.cell({ ...at, measure: how.denominator });
  if (!part || !whole) return null;
  if (part.value === null || !whole.value) return { value: null, symbol: part.symbol || whole.symbol || ':' };
  const scale = 10 ** how.decimals;
  const times = how.unit === 'percent' ? 100 : 1;
  const value = Math.round((part.value * times * scale) / whole.value) / scale;
  return { value, symbol: flagsOf(part.symbol, whole.symbol), n: whole.value, count: part.value };
}

/** What is said beside a cell holds for a figure computed from it. */
const flagsOf = (...symbols: readonly string[]): string =>
  [...new Set(symbols.join('').match(/[ubdpi]/g))].join('');

function makeSeries(
  dataset: Dataset,
  measure: string,
  label: Localised,
  about: Pick<Series, 'definition' | 'population' | 'unit' | 'decimals'>,
  read: (at: Place) => Read | null,
): Series {
  const { definition, population, unit, decimals } = about;
  const series: Series = {
    measure,
    dataset,
    label,
    definition,
    population,
    unit,
    decimals,
    covers: (key) => position(dataset, key) !== null,
    years: (key) => yearsOf(dataset).filter((year) => typeof series.at(key, year)?.value === 'number'),
    at(key, year) {
      const at = position(dataset, key);
      const whole = at && { ...at, [dataset.facts.roles.year ?? 'year']: String(year) };
      const found = whole && read(whole);
      if (!found) return null;
      const months = dataset.cell({ ...whole, measure: 'months' })?.value;
      // A mean of no months is no figure, whatever the cell says.
      const empty = months === 0 ? { value: null, symbol: ':' } : {};
      return { series, ...key, year, ...found, ...empty, ...(typeof months === 'number' ? { months } : {}) };
    },
  };
  return series;
}

/** The codes of a key in the dimensions of a table; null when the table has nothing on it. */
function position(dataset: Dataset, key: Key): Place | null {
  const { roles, fixed } = dataset.facts;
  const at: Record<string, string> = {};
  for (const part of ['place', 'level', 'occupation'] as const) {
    const dimension = roles[part];
    if (dimension === undefined) {
      if (key[part] !== (fixed[part] ?? EVERYONE[part])) return null;
    } else if (dataset.codes(dimension).includes(key[part])) at[dimension] = key[part];
    else return null;
  }
  return at;
}

const yearsOf = (dataset: Dataset): number[] => dataset.codes(dataset.facts.roles.year ?? 'year').map(Number);
