/** Which years of a series are looked at. Pure. */
import type { Key, Series } from '../catalogue.js';
import type { Notice, Wish } from './wish.js';

export interface Years {
  /** Oldest first: those that are shown. */
  readonly shown: readonly number[];
  /** All that the table has. */
  readonly all: readonly number[];
  /** One year side by side. */
  readonly single: boolean;
}

/** A year that is not there is told, and the nearest one taken; where nothing is known of the chosen years, all are. */
export function yearsOf(series: Series, keys: readonly Key[], wish: Wish, notices: Notice[]): Years {
  const { dataset } = series;
  const all = dataset
    .codes(dataset.facts.roles.year ?? 'year')
    .map(Number)
    .sort((a, b) => a - b);
  const filled = all.filter((year) => keys.some((key) => typeof series.at(key, year)?.value === 'number'));
  const known = filled.length > 0 ? filled : all;
  if (wish.year !== null) {
    const year = nearest(known, wish.year);
    if (year !== wish.year) notices.push({ why: 'year', asked: String(wish.year) });
    return { shown: [year], all, single: true };
  }
  const ends = [wish.from ?? -Infinity, wish.to ?? Infinity].sort((a, b) => a - b) as [number, number];
  for (const end of [wish.from, wish.to])
    if (end !== null && !all.includes(end)) notices.push({ why: 'year', asked: String(end) });
  const shown = all.filter((year) => year >= ends[0] && year <= ends[1]);
  if (shown.some((year) => filled.includes(year)))
    return { shown: trimmed(shown, filled), all, single: false };
  if (wish.from !== null || wish.to !== null) notices.push({ why: 'empty', asked: '' });
  return { shown: trimmed(all, filled), all, single: false };
}

/** Without the years before the first figure and after the last. */
const trimmed = (years: readonly number[], filled: readonly number[]): readonly number[] => {
  const inside = years.filter((year) => filled.includes(year));
  return years.filter((year) => year >= (inside[0] ?? year) && year <= (inside.at(-1) ?? year));
};

const nearest = (years: readonly number[], wanted: number): number =>
  [...years].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)[0] ?? wanted;
