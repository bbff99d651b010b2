/** What an answer leaves behind for a follow-up to go on from (follow-up.ts): the query as facts, without what was only shown. */
import type { Context } from '../conversation/dialog.js';
import { ALL_LEVELS, ALL_OCCUPATIONS, WHOLE_COUNTRY } from './catalogue.js';
import { DEFAULT_MEASURE, EUROPEAN_MEASURE } from './measures.js';
import type { Answer } from './outcome.js';
import type { Query } from './query.js';

/** Operations that a new place or year asks for again; of the others only what they were about. */
const AGAIN: readonly string[] = ['rank', 'threshold', 'change', 'forecast'];

/** What a follow-up goes on from. */
export function leftBy(query: Query, { shape, observations }: Answer): Context {
  const { places, levels, occupation, year, graduated, from, to, operation } = query;
  // How people of an occupation find work was told by its vacancies: the next question is about those.
  const measure = shape === 'occupation' ? 'vacancies' : query.measure;
  const place = places[0] ?? WHOLE_COUNTRY;
  const european = measure === EUROPEAN_MEASURE;
  return {
    ...(european ? { country: place } : { place }),
    ...(european || measure === DEFAULT_MEASURE ? {} : { measure }),
    ...(levels[0] === undefined || levels[0] === ALL_LEVELS || european ? {} : { level: levels[0] }),
    ...(occupation === ALL_OCCUPATIONS ? {} : { occupation }),
    ...(places.length > 1 ? (european ? { countries: [...places] } : { places: [...places] }) : {}),
    ...(levels.length > 1 && !european ? { levels: [...levels] } : {}),
    ...(year === undefined ? {} : { year }),
    ...(graduated ? { graduated } : {}),
    ...(year === undefined && observations[0] ? { newest: observations[0].year } : {}),
    ...(operation === 'series' ? { series: true } : {}),
    ...(AGAIN.includes(operation) ? again(query) : {}),
    ...(isTimed(operation) && from !== undefined && to !== undefined ? { years: [from, to] } : {}),
  };
}

/** Told between two years: another place is told between the same. */
const isTimed = (operation: Query['operation']): boolean =>
  operation === 'change' || operation === 'series' || operation === 'forecast';

function again({ operation, by, order, top, than, limit, from, to }: Query): Context {
  return {
    operation,
    ...(operation === 'rank' || operation === 'threshold' ? { by } : {}),
    ...(order ? { order } : {}),
    ...(top === undefined ? {} : { top }),
    ...(than && limit !== undefined ? { than, limit } : {}),
    ...(operation === 'change' && from !== undefined && to === undefined ? { year: from } : {}),
  };
}
