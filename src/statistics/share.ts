/** How much one region, level or occupation is of all of them: two cells of one table and year, and the share that follows. */
import { EVERYONE, type Key, type Series } from './catalogue.js';
import type { Tables } from './find.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Query } from './query.js';

/** @returns null where no table has both the part and the whole. */
export function shareOf({ catalogue }: Tables, query: Query, keys: readonly Key[]): Answer | null {
  const key = keys.find((each) => !isWhole(each));
  if (!key) return null;
  const all = catalogue.of(query.measure);
  for (const series of all) {
    if (series.unit === 'percent' || !series.covers(key)) continue;
    const year = query.year ?? series.years(key).at(-1);
    const [part, whole] = year === undefined ? [] : [series.at(key, year), wholeOf(series, all, year)];
    if (!part || !whole || part.value === null || !whole.value) continue;
    const value = Math.round((1000 * part.value) / whole.value) / 10;
    return {
      ...NOTHING,
      status: 'answered',
      shape: 'share',
      observations: [part, whole],
      derived: [{ kind: 'part', value, part, whole }],
      series,
    };
  }
  return null;
}

/** Of the same table where it has everyone, else of another that counts the same. */
const wholeOf = (series: Series, all: readonly Series[], year: number) =>
  [series, ...all].find((each) => each.covers(EVERYONE))?.at(EVERYONE, year);

const isWhole = ({ place, level, occupation }: Key): boolean =>
  place === EVERYONE.place && level === EVERYONE.level && occupation === EVERYONE.occupation;
