/** "For which occupations were vacancies fewest ... no, most": what was put right over what was said before. Pure. */
import type { Json } from '../conversation/activity.js';

type Facts = Readonly<Record<string, Json>>;

/** One of a group does away with all others of it. */
const GROUPS: readonly (readonly string[])[] = [
  ['place', 'places', 'country', 'countries', 'place_ambiguous', 'asked_place', 'asked_places'],
  ['level', 'levels', 'occupation', 'occupations', 'occupation_level', 'asked_qualification'],
  ['year', 'graduated', 'years', 'series', 'since', 'last_years', 'only_ends', 'year_shift'],
  ['measure', 'measures', 'which_measure'],
  ['operation', 'order', 'top', 'nth', 'than', 'limit', 'limit_of'],
];
/** What no correction takes along. */
const LEFT: readonly string[] = ['unread', 'follow_up', 'compared', 'persons', 'untold'];

/** Null where nothing that a figure hangs on was put right. */
export function putRight(said: Facts, corrected: Facts): Facts | null {
  const anew = GROUPS.filter((group) => group.some((slot) => slot in corrected));
  if (anew.length === 0 || (said.figures !== true && corrected.figures !== true)) return null;
  const gone = new Set([...anew.flat(), ...LEFT]);
  // How many of a row, and of what, is not put right by saying which end.
  const kept = Object.entries(said).filter(([slot]) => !gone.has(slot) || isOfRow(slot, said, corrected));
  return { ...Object.fromEntries(kept), ...corrected, figures: true };
}

const isOfRow = (slot: string, said: Facts, corrected: Facts): boolean =>
  slot === 'top' && said.operation === 'rank' && corrected.operation === 'rank';
