/** An answer as data, for programs: every figure with the codes it stands under, what was computed from them, and the source. */
import type { Localised } from '../conversation/activity.js';
import type { Observation } from './catalogue.js';
import type { Estimate } from './derived.js';
import { joined } from './figures.js';
import type { Answer } from './outcome.js';

/** A figure as it is given out: with the codes it stands under, so that anyone can look it up. */
export interface GivenValue {
  readonly dataset: string;
  readonly measure: string;
  readonly place?: string;
  readonly level?: string;
  readonly occupation?: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly status: string;
  /** Of how many people a share is. */
  readonly n?: number;
  /** For a share that we derived: the cell it was derived from; `value` is count / n. */
  readonly count?: number;
  /** The least and the most people that a rounded share can be. */
  readonly interval?: readonly [number, number];
  /** A cell that another figure was derived from. */
  readonly part?: true;
  /** For an estimate: where four of five such figures are expected. */
  readonly range?: readonly [number, number];
}

/** What was computed from the figures that are given. */
export interface GivenDerived {
  readonly kind: 'difference' | 'times' | 'part' | 'position' | 'matching' | 'record';
  readonly value: number;
  readonly unit: string;
  readonly of?: number;
}

export const givenValues = ({
  observations,
  ofYear,
  tabled,
  derived,
  shape,
}: Answer): readonly GivenValue[] => [
  ...[...observations, ...ofYear].flatMap(given),
  // The years between stand in the table of a change.
  ...(shape === 'change'
    ? tabled.filter(({ year }) => observations.every((each) => each.year !== year)).flatMap(given)
    : []),
  ...(shape === 'value' ? observations.flatMap(partsOf) : []),
  ...derived.flatMap((each) => (each.kind === 'estimate' ? estimated(each) : [])),
];

/** The two cells that a share was derived from, as they are told beside it. */
function partsOf({ series, count, n, ...at }: Observation): GivenValue[] {
  const { derivations, measures } = series.dataset.facts;
  const how = derivations[series.measure];
  if (!how || count === undefined || n === undefined) return [];
  const cells = [
    [how.numerator, count],
    [how.denominator, n],
  ] as const;
  return cells.flatMap(([measure, value]) => {
    const about = measures[measure];
    const of = about ? { ...series, measure, unit: about.unit, decimals: about.decimals } : series;
    return given({
      place: at.place,
      level: at.level,
      occupation: at.occupation,
      year: at.year,
      symbol: '',
      series: of,
      value,
    }).map((cell) => ({ ...cell, part: true as const }));
  });
}

const UNITS = { position: 'place', matching: 'matches', record: 'cases' } as const;

export function derivedFrom({ derived }: Answer): { readonly derived?: readonly GivenDerived[] } {
  const computed = derived.flatMap((each): GivenDerived[] => {
    switch (each.kind) {
      case 'estimate':
        return [];
      case 'part':
        return [{ kind: each.kind, value: each.value, unit: 'percent' }];
      case 'times':
        return [{ kind: each.kind, value: each.value, unit: 'times' }];
      case 'difference':
        return [{ kind: each.kind, value: each.value, unit: each.unit }];
      case 'record':
        return [{ kind: each.kind, value: each.held, unit: UNITS.record, of: each.cases }];
      default:
        return [{ kind: each.kind, value: each.value, unit: UNITS[each.kind], of: each.of }];
    }
  });
  return computed.length > 0 ? { derived: computed } : {};
}

function estimated({ of, year, value, low, high }: Estimate): GivenValue[] {
  const { n: _n, count: _count, interval: _interval, ...last } = of;
  return given({ ...last, year, value }).map((each) => ({ ...each, status: 'forecast', range: [low, high] }));
}

function given(observation: Observation): GivenValue[] {
  const { series, place, level, occupation, year, value, n, count, interval } = observation;
  if (value === null) return [];
  const { roles, fixed } = series.dataset.facts;
  return [
    {
      dataset: series.dataset.id,
      measure: series.measure,
      ...(roles.place || fixed.place ? { place } : {}),
      ...(roles.level ? { level } : {}),
      ...(roles.occupation ? { occupation } : {}),
      year,
      value,
      unit: series.unit,
      status: statusOf(observation),
      ...(n === undefined ? {} : { n }),
      ...(count === undefined ? {} : { count }),
      ...(interval ? { interval } : {}),
    },
  ];
}

const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/u/, 'low_reliability'],
  [/b/, 'break'],
  [/d/, 'definition_differs'],
  [/p/, 'provisional'],
  [/i/, 'incomplete'],
  [/-/, 'zero'],
];

const statusOf = ({ symbol, count }: Observation): string =>
  STATUSES.find(([sign]) => sign.test(symbol))?.[1] ?? (count === undefined ? 'ok' : 'derived');

export function sourceOf({ observations, tabled, series, surveys }: Answer): Localised {
  const datasets =
    observations.length + tabled.length > 0
      ? [...observations, ...tabled].map((each) => each.series.dataset)
      : series
        ? [series.dataset]
        : [];
  return joined(
    [...datasets.map(({ facts }) => facts.citation), ...surveys.slice(0, 1).map(({ citation }) => citation)],
    '; ',
  );
}
