/**
 * What a table has: for each measure the years, places, levels and occupations with a figure, the cells that are empty and why, and from
 * which year on figures do not compare with those before. Pure: over imported tables it is called inside `library.with`.
 */
import type { Localised } from '../conversation/activity.js';
import type { Dataset } from './dataset.js';

export interface Coverage {
  readonly dataset: string;
  readonly measures: readonly MeasureCoverage[];
  readonly breaks: readonly {
    readonly before: number;
    readonly levels: readonly string[] | null;
    readonly note: Localised;
  }[];
}

export interface MeasureCoverage {
  readonly measure: string;
  readonly years: PartCoverage;
  /** Null where the table has no such dimension. */
  readonly places: PartCoverage | null;
  readonly levels: PartCoverage | null;
  readonly occupations: PartCoverage | null;
  /** Cells with a figure, and all of them. */
  readonly figures: number;
  readonly cells: number;
  /** Empty cells by their symbol: '.' not in use, ':' missing, '...' left out. */
  readonly empty: Readonly<Record<string, number>>;
}

export interface PartCoverage {
  /** Codes with at least one figure, in the order of the table. */
  readonly there: readonly string[];
  /** Codes of the table without any. */
  readonly missing: readonly string[];
}

const PARTS = ['year', 'place', 'level', 'occupation'] as const;
type Part = (typeof PARTS)[number];

/** Of dimensions that are none of these (field, sex) everybody together is looked at. */
export function coverageOf(dataset: Dataset): Coverage {
  const { measures, breaks } = dataset.facts;
  return {
    dataset: dataset.id,
    measures: Object.keys(measures).map((measure) => ofMeasure(dataset, measure)),
    breaks: breaks.map(({ before, levels, note }) => ({
      before: Number(before),
      levels: levels ?? null,
      note,
    })),
  };
}

function ofMeasure(dataset: Dataset, measure: string): MeasureCoverage {
  const { roles } = dataset.facts;
  const axes = PARTS.flatMap((part) => {
    const dimension = roles[part];
    return dimension === undefined ? [] : [{ part, dimension, codes: dataset.codes(dimension) }];
  });
  const seen = new Map(PARTS.map((part) => [part, new Set<string>()]));
  const empty: Record<string, number> = {};
  let figures = 0;
  let cells = 0;
  for (const at of places(axes)) {
    const cell = dataset.cell({ ...at, measure });
    if (!cell) continue;
    cells++;
    if (cell.value === null) empty[cell.symbol] = (empty[cell.symbol] ?? 0) + 1;
    else {
      figures++;
      for (const { part, dimension } of axes) seen.get(part)?.add(at[dimension] ?? '');
    }
  }
  const of = (part: Part): PartCoverage | null => {
    const axis = axes.find((one) => one.part === part);
    const has = (code: string) => seen.get(part)?.has(code) ?? false;
    return axis ? { there: axis.codes.filter(has), missing: axis.codes.filter((code) => !has(code)) } : null;
  };
  const years = of('year') ?? { there: [], missing: [] };
  return {
    measure,
    years,
    places: of('place'),
    levels: of('level'),
    occupations: of('occupation'),
    figures,
    cells,
    empty,
  };
}

/** Every combination of codes, the last axis running fastest. */
function* places(
  axes: readonly { readonly dimension: string; readonly codes: readonly string[] }[],
): Generator<Readonly<Record<string, string>>> {
  const [first, ...rest] = axes;
  if (!first) {
    yield {};
    return;
  }
  for (const code of first.codes)
    for (const other of places(rest)) yield { [first.dimension]: code, ...other };
}

/** Whether figures of two measures may be put side by side: both are counted alike, and nothing is known that forbids it. */
export function areComparable(a: Dataset, measureA: string, b: Dataset, measureB: string): boolean {
  const groupOf = ({ facts }: Dataset, measure: string) =>
    facts.measures[measure]?.comparable ?? facts.derivations[measure]?.comparable;
  const group = groupOf(a, measureA);
  return (a.id === b.id && measureA === measureB) || (group !== undefined && group === groupOf(b, measureB));
}
