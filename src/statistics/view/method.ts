/**
 * How the figures of a table are made, and how far they reach: definition, population, breaks, coverage counted from its cells, which other
 * figures they may be compared with, and its vintages. Pure; over imported tables it is called inside `library.with`.
 */
import type { Localised } from '../../conversation/activity.js';
import { type Catalogue, EVERYONE } from '../catalogue.js';
import { areComparable, coverageOf, type MeasureCoverage } from '../coverage.js';
import type { Dataset } from '../dataset.js';
import { inAll } from '../figures.js';
import type { Tables } from '../find.js';
import type { Vintage } from '../kept/table.js';
import type { OwnFacts } from '../schema.js';
import { categoriesOf } from './categories.js';
import { PARTS, type Part } from './wish.js';

export interface MethodMeasure {
  readonly id: string;
  readonly label: Localised;
  readonly definition: Localised;
  readonly population: Localised;
  readonly unit: string;
  /** Measures that it is computed from here; null for a published one. */
  readonly computed: { readonly numerator: Localised; readonly denominator: Localised } | null;
  /** Figures of other tables that may stand beside it, by table and measure. */
  readonly comparable: readonly {
    readonly dataset: string;
    readonly title: Localised;
    readonly label: Localised;
  }[];
  /** Null for what is computed, and where the table is too large to be counted for a page. */
  readonly coverage: MeasureCoverage | null;
}

export interface Method {
  readonly id: string;
  readonly facts: OwnFacts;
  readonly updated: string | null;
  readonly measures: readonly MethodMeasure[];
  readonly parts: readonly { readonly part: Part; readonly label: Localised; readonly size: number }[];
  readonly years: readonly number[];
  /** Years whose figures are marked as not comparable with earlier ones, by place, level or occupation. */
  readonly broken: readonly { readonly name: Localised; readonly years: readonly number[] }[];
  /** The newest first; none for a table that came with the program. */
  readonly vintages: readonly Vintage[];
}

/** Cells that are counted for a page. */
const MOST_CELLS = 50_000;
const NOT_SHOWN = 'months';

/** Null where no table has this id. */
export function methodOf({ catalogue }: Tables, id: string, vintages: readonly Vintage[]): Method | null {
  const dataset = catalogue.datasets.find((each) => each.id === id);
  if (!dataset) return null;
  const { facts, codes } = dataset;
  const parts = PARTS.flatMap((part) => {
    const role = facts.roles[part];
    if (role === undefined) return [];
    const label = facts.labels.dimensions[role]?.label ?? facts.labels.dataset;
    return [{ part, label, size: codes(role).length }];
  });
  const years = codes(facts.roles.year ?? 'year').map(Number);
  const cells = parts.reduce(
    (product, { size }) => product * size,
    years.length * Object.keys(facts.measures).length,
  );
  const coverage = cells > MOST_CELLS ? [] : coverageOf(dataset).measures;
  const measures = [...published(dataset), ...computed(dataset)];
  return {
    id,
    facts,
    updated: dataset.updated,
    measures: measures.map((measure) => ({
      ...measure,
      comparable: besides(catalogue.datasets, dataset, measure.id),
      coverage: coverage.find((each) => each.measure === measure.id) ?? null,
    })),
    parts,
    years,
    broken: cells > MOST_CELLS ? [] : brokenCells(catalogue, dataset),
    vintages: [...vintages].reverse(),
  };
}

/** By what the table sets side by side, everybody else together. */
function brokenCells(catalogue: Catalogue, dataset: Dataset): Method['broken'] {
  const years = new Map<string, { name: Localised; years: Set<number> }>();
  for (const measure of Object.keys(dataset.facts.measures)) {
    const series = catalogue.of(measure).find((each) => each.dataset === dataset);
    const part = PARTS.find((one) => dataset.facts.roles[one] !== undefined);
    for (const { code, label } of series && part ? categoriesOf(series, part) : []) {
      const key = { ...EVERYONE, ...dataset.facts.fixed, [part ?? 'place']: code };
      for (const year of series?.years(key) ?? []) {
        if (!series?.at(key, year)?.symbol.includes('b')) continue;
        const found = years.get(code) ?? { name: label, years: new Set<number>() };
        found.years.add(year);
        years.set(code, found);
      }
    }
  }
  return [...years.values()].map(({ name, years: all }) => ({ name, years: [...all].sort((a, b) => a - b) }));
}

type Told = Omit<MethodMeasure, 'comparable' | 'coverage'>;

const labelOf = ({ facts }: Dataset, id: string): Localised =>
  facts.derivations[id]?.label ?? facts.labels.dimensions.measure?.categories[id] ?? inAll(() => id);

const published = (dataset: Dataset): Told[] =>
  Object.entries(dataset.facts.measures)
    .filter(([id]) => id !== NOT_SHOWN)
    .map(([id, { definition, population, unit }]) => ({
      id,
      label: labelOf(dataset, id),
      definition,
      population,
      unit,
      computed: null,
    }));

const computed = (dataset: Dataset): Told[] =>
  Object.entries(dataset.facts.derivations).flatMap(
    ([id, { label, definition, unit, numerator, denominator }]) => {
      const whole = dataset.facts.measures[denominator];
      const from = { numerator: labelOf(dataset, numerator), denominator: labelOf(dataset, denominator) };
      return whole ? [{ id, label, definition, population: whole.population, unit, computed: from }] : [];
    },
  );

/** Figures of other tables that are counted alike. */
function besides(all: readonly Dataset[], dataset: Dataset, measure: string): MethodMeasure['comparable'] {
  return all
    .filter(({ id }) => id !== dataset.id)
    .flatMap((other) =>
      [...Object.keys(other.facts.measures), ...Object.keys(other.facts.derivations)]
        .filter((one) => areComparable(dataset, measure, other, one))
        .map((one) => ({ dataset: other.id, title: other.facts.labels.dataset, label: labelOf(other, one) })),
    );
}
