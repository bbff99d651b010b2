/**
 * What a picture of figures shows, before anything is drawn: points in time or figures side by side, each with the text that it has in a
 * table, its marks, and where the years before do not compare. Pure; every figure is an observation's.
 */
import type { Localised } from '../../conversation/activity.js';
import { type Observation, type Series, WHOLE_COUNTRY } from '../catalogue.js';
import { figure, grouped, joined, subject } from '../figures.js';
import type { Names } from '../names.js';

/** What has to be known of a single figure. */
export type Mark = 'break' | 'provisional' | 'uncertain' | 'definition' | 'incomplete';

export interface Point {
  readonly year: number;
  readonly value: number;
  /** As in the table: "63 %". */
  readonly text: Localised;
  readonly marks: readonly Mark[];
  /** Nothing stands between this point and the one before: no missing year, no break. */
  readonly joined: boolean;
  /** It does not compare with the point before. */
  readonly broken: boolean;
}

export interface Line {
  readonly name: Localised;
  readonly points: readonly Point[];
}

interface Always {
  /** The measure. */
  readonly title: Localised;
  readonly unit: string;
  readonly source: Localised;
}

export interface SeriesChart extends Always {
  readonly kind: 'series';
  readonly lines: readonly Line[];
  /** Years from which on no line compares with those before. */
  readonly breaks: readonly number[];
}

export interface Bar {
  readonly name: Localised;
  readonly value: number;
  readonly text: Localised;
  readonly marks: readonly Mark[];
  /** The whole country: among its parts, or among other countries. */
  readonly whole: boolean;
}

export interface ComparisonChart extends Always {
  readonly kind: 'comparison';
  readonly year: number;
  /** The greatest first. */
  readonly bars: readonly Bar[];
}

export type Chart = SeriesChart | ComparisonChart;

/** More lines than this nobody can tell apart, more bars nobody reads. */
export const MOST_LINES = 6;
export const MOST_BARS = 40;

/**
 * The chart of some observations of one series: lines where there are several years, bars where there is one.
 * @returns null where a picture would say no more than a sentence, or too much at once.
 */
export function chartOf(names: Names, observations: readonly Observation[]): Chart | null {
  const there = observations.filter(({ value }) => value !== null);
  const [first] = there;
  if (!first || there.some(({ series }) => !isSame(series, first.series))) return null;
  const years = new Set(there.map(({ year }) => year));
  const { label, unit, dataset } = first.series;
  const always: Always = { title: label, unit, source: joined([dataset.facts.citation], '; ') };
  return years.size > 1 ? seriesChart(names, there, always) : comparisonChart(names, there, always);
}

const isSame = (a: Series, b: Series): boolean => a.measure === b.measure && a.dataset.id === b.dataset.id;

function seriesChart(names: Names, observations: readonly Observation[], always: Always): SeriesChart | null {
  const lines = grouped(names, observations).map(([name, of]) => ({ name, points: pointsOf(of) }));
  const isLine = lines.some(({ points }) => points.some((point) => point.joined));
  if (lines.length > MOST_LINES || !isLine) return null;
  return { kind: 'series', ...always, lines, breaks: commonBreaks(lines) };
}

/** Breaks of all lines that go over them; where only some break, their own gaps and marks tell. */
function commonBreaks(lines: readonly Line[]): readonly number[] {
  const years = lines.flatMap(({ points }) => points.filter(({ broken }) => broken).map(({ year }) => year));
  const breaksHere = (year: number, { points }: Line): boolean => {
    const next = points.find((point) => point.year >= year);
    return next === undefined || next === points[0] || next.broken;
  };
  return [...new Set(years)]
    .filter((year) => lines.every((line) => breaksHere(year, line)))
    .sort((a, b) => a - b);
}

function pointsOf(observations: readonly Observation[]): Point[] {
  const sorted = [...observations].sort((a, b) => a.year - b.year);
  return sorted.map((each, n) => {
    const before = sorted[n - 1];
    const broken =
      before !== undefined && breaksOf(each).some((year) => year > before.year && year <= each.year);
    return {
      year: each.year,
      value: each.value ?? 0,
      text: figure(each),
      marks: marksOf(each),
      broken,
      joined: before !== undefined && each.year === before.year + 1 && !broken,
    };
  });
}

/** Breaks of the whole table that concern this figure, and one of its own. */
function breaksOf({ series, level, year, symbol }: Observation): number[] {
  const { breaks } = series.dataset.facts;
  const known = breaks
    .filter(({ levels }) => levels?.includes(level) ?? true)
    .map(({ before }) => Number(before));
  return symbol.includes('b') ? [...known, year] : known;
}

const MARKS: readonly (readonly [symbol: string, mark: Mark])[] = [
  ['b', 'break'],
  ['p', 'provisional'],
  ['u', 'uncertain'],
  ['d', 'definition'],
  ['i', 'incomplete'],
];

/** The letters of a symbol; '-' and dots are no letters. */
export const marksOf = ({ symbol }: Pick<Observation, 'symbol'>): readonly Mark[] =>
  MARKS.filter(([letter]) => symbol.includes(letter)).map(([, mark]) => mark);

function comparisonChart(
  names: Names,
  observations: readonly Observation[],
  always: Always,
): ComparisonChart | null {
  if (observations.length < 2 || observations.length > MOST_BARS) return null;
  const regional = observations.some(({ place }) => place !== WHOLE_COUNTRY);
  const bars = observations.map((each) => ({
    name: subject(names, each),
    value: each.value ?? 0,
    text: figure(each),
    marks: marksOf(each),
    whole: regional && each.place === WHOLE_COUNTRY,
  }));
  const year = observations[0]?.year ?? 0;
  return { kind: 'comparison', ...always, year, bars: bars.sort((a, b) => b.value - a.value) };
}
