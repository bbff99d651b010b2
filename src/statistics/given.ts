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
  /** For an estimate: where four of five such figures are expected. */
  readonly range?: readonly [number, number];
}

/** What was computed from the figures that are given. */
export interface GivenDerived {
  readonly kind: 'difference' | 'position' | 'matching' | 'record';
  readonly value: number;
  readonly unit: string;
  readonly of?: number;
}

export const givenValues = ({ observations, derived }: Answer): readonly GivenValue[] => [
  ...observations.flatMap(given),
  ...derived.flatMap((each) => (each.kind === 'estimate' ? estimated(each) : [])),
];

const UNITS = { position: 'place', matching: 'matches', record: 'cases' } as const;

export function derivedFrom({ derived }: Answer): { readonly derived?: readonly GivenDerived[] } {
  const given = derived.flatMap((each): GivenDerived[] => {
    switch (each.kind) {
      case 'estimate':
        return [];
      case 'difference':
        return [{ kind: each.kind, value: each.value, unit: each.unit }];
      case 'record':
        return [{ kind: each.kind, value: each.held, unit: UNITS.record, of: each.cases }];
      default:
        return [{ kind: each.kind, value: each.value, unit: UNITS[each.kind], of: each.of }];
    }
  });
  return given.length > 0 ? { derived: given } : {};
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

export function sourceOf({ observations, tabled, series }: Answer): Localised {
  const datasets =
    observations.length + tabled.length > 0
      ? [...observations, ...tabled].map((each) => each.series.dataset)
      : series
        ? [series.dataset]
        : [];
  return joined(
    datasets.map(({ facts }) => facts.citation),
    '; ',
  );
}
