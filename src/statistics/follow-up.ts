/**
 * "And in Lapland?": what an answer leaves behind, and how new facts go over it. Kept under one fact, `before`, because a new place
 * does away with the old country, and a new occupation with the old level.
 */
import type { Json } from '../conversation/activity.js';
import { OF_OCCUPATIONS } from './measures.js';

type Facts = Readonly<Record<string, Json>>;

/** Each of a group does away with all that was known of it. */
const GROUPS: readonly (readonly string[])[] = [
  ['place', 'places', 'country', 'countries', 'place_ambiguous'],
  ['level', 'levels', 'occupation', 'asked_qualification'],
  ['year', 'years', 'series', 'since', 'last_years'],
];

/** What is listed is not held fast. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  place: ['place', 'country'],
  level: ['level', 'occupation'],
  occupation: ['occupation', 'level'],
};

export function goingOn(facts: Facts): Facts {
  const { before, ...now } = facts;
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return now;
  const kept: Record<string, Json> = { ...(before as Facts) };
  const drop = (slots: readonly string[]) => {
    for (const slot of slots) delete kept[slot];
  };
  for (const group of GROUPS) if (group.some((slot) => slot in now)) drop(group);
  if (now.operation === 'list' && typeof now.by === 'string') drop(LISTED[now.by] ?? []);
  if (!fits(now, kept)) drop('measure' in now ? ['occupation'] : ['measure']);
  return { ...kept, ...now };
}

/** Occupations have figures of jobseekers and vacancies only, and the other measures are not of occupations. */
function fits(now: Facts, kept: Facts): boolean {
  const measure = now.measure ?? kept.measure;
  if (measure === undefined) return true;
  const ofOccupations = OF_OCCUPATIONS.includes(String(measure));
  if ('occupation' in now) return ofOccupations || 'measure' in now;
  if ('level' in now) return !ofOccupations || 'measure' in now;
  return !('occupation' in kept) || ofOccupations;
}
