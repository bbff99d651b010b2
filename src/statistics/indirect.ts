/** What a table does not tell outright but what follows from it: people behind a rounded share, and work by occupation. */
import { ALL_LEVELS, EVERYONE, type Key, type Observation, WHOLE_COUNTRY } from './catalogue.js';
import { find, type Tables } from './find.js';
import { DEFAULT_MEASURE } from './measures.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Aside, Query } from './query.js';

/** There are no figures on how people of an occupation find work: jobseekers and vacancies, and the level that leads there. */
export function outlook(tables: Tables, query: Query, aside: Aside): Answer {
  const key: Key = { ...EVERYONE, occupation: query.occupation };
  const at = (measure: string, of: Key) => {
    const found = find(tables, measure, of, query.year ?? null);
    return found.miss === null || found.miss === 'later' ? found.observations : [];
  };
  // Of a region, or as a share, jobseekers and vacancies of an occupation are not published, and nobody counts its graduates.
  const isOther = query.measure !== DEFAULT_MEASURE && query.measure !== 'employed';
  const level = isOther ? null : aside.occupationLevel;
  const ofWork = [...at('jobseekers', key), ...at('vacancies', key)];
  const observations = [...(level ? at(DEFAULT_MEASURE, { ...EVERYONE, level }) : []), ...ofWork];
  const found = { ...NOTHING, observations, caveats: ['broader_group'] as const };
  // Figures of another year are the nearest, and no answer.
  const { year } = query;
  const isLate = year !== undefined && ofWork.every((each) => each.year < year);
  if (observations.length > 0 && isLate && !isOther)
    return { ...found, shape: 'occupation', ...late(tables, year) };
  const isOfRegion = query.places.some((place) => place !== WHOLE_COUNTRY);
  // "Doctors of philosophy who drive a taxi": of both nobody tells.
  const ofOtherLevel = query.levels.some((one) => one !== ALL_LEVELS && one !== aside.occupationLevel);
  if (observations.length > 0 && !isOther && !isOfRegion && !ofOtherLevel)
    return { ...found, shape: 'occupation', status: 'answered' };
  const shape = isOther ? 'value' : 'occupation';
  return { ...found, shape, status: 'refused', refusal: 'not_covered', reason: 'combination' };
}

/** Nothing has been counted yet of a year after the newest of all tables. */
const late = ({ catalogue }: Tables, year: number): Pick<Answer, 'status' | 'refusal' | 'reason'> =>
  year > catalogue.newest
    ? { status: 'refused', refusal: 'out_of_range', reason: 'future' }
    : { status: 'refused', refusal: 'not_covered', reason: 'later' };

/** How many are in work in a region is not published: what the rounded share and the number of graduates allow. */
export function interval(tables: Tables, query: Query, key: Key): Answer {
  const { observations, miss } = find(tables, DEFAULT_MEASURE, key, query.year ?? null);
  if (miss !== null) {
    const future = miss === 'later' && (query.year ?? 0) > tables.catalogue.newest;
    const refusal = future ? 'out_of_range' : 'not_covered';
    return {
      ...NOTHING,
      status: 'refused',
      refusal,
      reason: future ? 'future' : miss,
      shape: 'value',
      observations,
    };
  }
  return {
    ...NOTHING,
    status: 'answered',
    shape: 'interval',
    observations: observations.map(withInterval),
    caveats: ['rounding'],
  };
}

/** From a share rounded half up to whole percent: value - 0.5 <= share < value + 0.5. */
function withInterval(observation: Observation): Observation {
  const { value, n } = observation;
  if (value === null || n === undefined) return observation;
  const least = Math.ceil((n * (value - 0.5)) / 100);
  const most = Math.min(n, Math.ceil((n * (value + 0.5)) / 100) - 1);
  return { ...observation, interval: [least, most] };
}
