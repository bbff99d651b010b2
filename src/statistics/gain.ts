/** Which regions, levels or occupations have changed most between two years. Equal changes share a place. */
import type { Key, Observation, Series } from './catalogue.js';
import { breakNote } from './caveats.js';
import { type Difference, differenceOf } from './derived.js';
import type { Caveat, Tables } from './find.js';
import { keysFor, yearsOf } from './list.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Query } from './query.js';

/** @returns null when no table has the two years for at least two of them. */
export function gainOf(tables: Tables, query: Query): Answer | null {
  for (const { series, keys } of keysFor(tables, query)) {
    const ends = endsOf(series, keys, query);
    const all = ends === null ? [] : keys.flatMap((key) => differenceIn(series, key, ends));
    if (all.length < 2) continue;
    const sign = query.order === 'lowest' ? 1 : -1;
    const ordered = [...all].sort((a, b) => sign * (a.value - b.value));
    const top = query.top ?? 1;
    const last = ordered[Math.min(top, ordered.length) - 1]?.value;
    const chosen = ordered.filter(({ value }, n) => n < top || value === last);
    const tie: Caveat[] = new Set(chosen.map(({ value }) => value)).size < chosen.length ? ['tie'] : [];
    return {
      ...NOTHING,
      status: 'answered',
      shape: 'gain',
      observations: chosen.flatMap(({ from, to }) => [from, to]),
      derived: chosen,
      series,
      caveats: tie,
    };
  }
  return null;
}

/** The two years as asked; without a first one, the first that compares with the last. */
function endsOf(series: Series, keys: readonly Key[], query: Query): readonly [number, number] | null {
  const years = yearsOf(series, keys);
  const to = query.to ?? (query.from === undefined ? query.year : undefined) ?? years.at(-1);
  if (to === undefined) return null;
  const [key] = keys;
  const isComparable = (year: number) => {
    const cell = key && series.at(key, year);
    return cell ? breakNote(cell) === null : false;
  };
  const back = query.last === undefined ? undefined : to - query.last;
  const from = query.from ?? back ?? years.find(isComparable) ?? years[0];
  return from !== undefined && from < to && years.includes(from) && years.includes(to) ? [from, to] : null;
}

function differenceIn(series: Series, key: Key, [from, to]: readonly [number, number]): Difference[] {
  const [before, after]: readonly (Observation | null)[] = [series.at(key, from), series.at(key, to)];
  const difference = before && after ? differenceOf(before, after) : null;
  return difference ? [difference] : [];
}
