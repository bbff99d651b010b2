/** "Is Lapland better than the rest", "compared with others": what is set against nothing that was read stands beside everyone. Pure. */
import type { Context } from '../conversation/dialog.js';
import { ALL_LEVELS, WHOLE_COUNTRY } from './catalogue.js';
import { DEFAULT_MEASURE } from './measures.js';

/** With any of these it is said what it is set against, or it is something else that is asked. */
const SAID = [
  ...['operation', 'years', 'last_years', 'since', 'year_shift', 'limit', 'except', 'untold', 'country'],
  ...['places', 'place_ambiguous', 'levels', 'occupation', 'occupations', 'graduated'],
];
const OF_EVERYONE: readonly unknown[] = [undefined, DEFAULT_MEASURE, 'graduates'];

export function besideEveryone(said: Context): Context {
  const { against, place, level, measure, series } = said;
  const isOpen = against === true && series !== true && SAID.every((slot) => !(slot in said));
  if (!isOpen || !OF_EVERYONE.includes(measure)) return said;
  if (typeof place === 'string' && level === undefined && place !== WHOLE_COUNTRY)
    return { ...said, places: [place, WHOLE_COUNTRY] };
  if (typeof level === 'string' && place === undefined && level !== ALL_LEVELS)
    return { ...said, levels: [level, ALL_LEVELS] };
  return said;
}
