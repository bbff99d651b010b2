/**
 * "And in Lapland?", "and the worst?": what an answer leaves behind, and how new facts go over it. Kept under one fact, `before`,
 * because a new place does away with the old country, and a new occupation with the old level.
 */
import type { Context } from '../conversation/dialog.js';
import { besideEveryone } from './beside-everyone.js';
import { WHOLE_COUNTRY } from './catalogue.js';
import { againstOtherSource, amongCountries } from './follow-up-country.js';
import { inPercent } from './follow-up-percent.js';
import { changeTo, isOfNewest, sinceThen, YEARS, yearsOn } from './follow-up-years.js';
import { DEFAULT_MEASURE, IN_PERSONS, OF_OCCUPATIONS } from './measures.js';

type Facts = Context;

/** Each of a group does away with all that was known of it. */
const GROUPS: readonly (readonly string[])[] = [
  ['place', 'places', 'country', 'countries', 'place_ambiguous'],
  ['level', 'levels', 'occupation', 'occupations', 'asked_qualification'],
  YEARS,
];

/** What was done with the figures, and how. */
const DOING: readonly string[] = ['operation', 'order', 'top', 'nth', 'than', 'limit', 'limit_of'];
const ALL_COUNTRIES = 'EU27';
const SIDE_BY_SIDE: readonly unknown[] = ['list', 'rank', 'gain', 'threshold'];

/** What is listed is not held fast. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  place: ['place', 'places', 'country', 'countries'],
  level: ['level', 'levels', 'occupation'],
  occupation: ['occupation', 'level', 'levels'],
  year: ['year', 'years', 'series', 'since', 'last_years'],
};

export function goingOn(facts: Facts): Facts {
  const { before, ...said } = facts;
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return alone(said);
  // What the figures are of is what they were of.
  const { which_measure: _, ...read } = said;
  const now = asBefore(amongCountries(read, before as Facts), before as Facts);
  const kept: Record<string, Facts[string]> = { ...(before as Facts) };
  const drop = (slots: readonly string[]) => {
    for (const slot of slots) delete kept[slot];
  };
  doing(now, kept, drop);
  if (isOfNewest(now)) drop(YEARS);
  for (const group of GROUPS) if (group.some((slot) => slot in now)) drop(group);
  const by = now.by ?? kept.by;
  if (SIDE_BY_SIDE.includes(now.operation)) drop(LISTED[typeof by === 'string' ? by : 'place'] ?? []);
  if (!fits(now, kept)) drop('measure' in now ? ['occupation'] : ['measure']);
  return { ...kept, ...now };
}

/** Without an answer before it, "five years earlier" is told with the years between. */
function alone({ year_shift: shift, ...said }: Facts): Facts {
  return besideEveryone(typeof shift === 'number' && shift < -1 ? { ...said, last_years: 1 - shift } : said);
}

/** Words that lean on the last answer: "the year before", "how many people is that", "and the unemployed ones". */
function asBefore({ year_shift: shift, horizon, ...now }: Facts, before: Facts): Facts {
  const from = before.year ?? before.newest;
  // "Was it more than the year before" keeps its year.
  const isMoved = now.year === undefined && now.operation === undefined;
  const shifted = typeof shift === 'number' && typeof from === 'number' && isMoved;
  const measure = String(before.measure ?? DEFAULT_MEASURE);
  const own = now.measure ?? null;
  const inPersons = now.persons === true && (own === null || own === 'employed' || own === DEFAULT_MEASURE);
  const unemployed = now.loosely_unemployed === true && 'level' in before && !('occupation' in before);
  return {
    ...now,
    ...(shifted ? { year: Number(from) + Number(shift) } : {}),
    ...(inPersons && IN_PERSONS[measure] ? { measure: IN_PERSONS[measure] } : {}),
    ...(now.size === true && own === null && ofGraduates.test(measure) ? { measure: 'graduates' } : {}),
    ...(typeof horizon === 'number' ? yearsOn(horizon, now, before) : {}),
    ...againstEveryone(now, before),
    ...comparedWith(now, before),
    ...againstOtherSource(now, before),
    ...changeTo(now, before),
    ...ofAllOf(now, before),
    ...otherMeasure(now, measure),
    ...inPercent(now, before, measure),
    ...(shift === undefined && horizon === undefined ? sinceThen(now, before) : {}),
    // "How sure is that", of an estimate: its range is said with it.
    ...(now.certain === true && before.operation === 'forecast'
      ? { operation: 'forecast', untold: null }
      : {}),
    // "And my own chances?"
    ...(now.loosely_personal === true ? { personal: true } : {}),
    ...(unemployed ? { measure: now.persons === true ? 'unemployed' : 'unemployed_share' } : {}),
  };
}

/** Shares of those who graduated. */
const ofGraduates = /^(?:employed|unemployed|student|other)_share$/;

/** "What percentage is that of the whole country", after a number of people or jobs: of what was told of. */
function ofAllOf({ of_all: ofAll, measure }: Facts, before: Facts): Facts {
  const { place, measure: told } = before;
  const isCounted = told === 'jobseekers' || told === 'vacancies' || told === 'graduates';
  const ofPlace = place !== undefined && place !== WHOLE_COUNTRY;
  const isPart = ofPlace || 'occupation' in before || 'level' in before;
  if (ofAll !== true || measure !== undefined || !isCounted || !isPart) return {};
  return { operation: 'share', ...(ofPlace ? { place } : {}) };
}

/** "And graduates?", "how many per vacancy?": another figure, though the words alone name none. */
function otherMeasure({ of_graduates: ofGraduated, per_vacancy: per }: Facts, told: string): Facts {
  if (ofGraduated === true && OF_WORK.includes(told)) return { measure: 'graduates' };
  return per === true && told === 'jobseekers' ? { measure: 'jobseekers_per_vacancy' } : {};
}
const OF_WORK: readonly string[] = [...OF_OCCUPATIONS, 'jobseeker_share', 'labour_force'];

/** "Is that above the national average": what was told, beside everyone; not which of all are. */
function againstEveryone({ limit_of, by, row, ...now }: Facts, { place, country }: Facts): Facts {
  const ofIt =
    limit_of === 'average' && by === undefined && row !== true && !('place' in now || 'country' in now);
  const one = country ?? place;
  if (!ofIt || one === undefined || one === WHOLE_COUNTRY || one === ALL_COUNTRIES) return {};
  const beside =
    country === undefined
      ? { place: one, places: [one, WHOLE_COUNTRY] }
      : { country: one, countries: [one, ALL_COUNTRIES] };
  return { operation: 'value', ...beside };
}

/** "Compare it with the whole country", "more than for bachelors?": the one before beside the new one. */
function comparedWith(now: Facts, before: Facts): Facts {
  if (now.compared !== true && now.against !== true) return {};
  const beside = SEVERAL.find(([one, several]) => now[one] !== undefined && now[several] === undefined);
  const [one, several] = beside ?? [];
  const told = one === undefined ? undefined : before[one];
  if (one === undefined || several === undefined || told === undefined || told === now[one]) return {};
  return { [several]: [told, now[one] ?? told] };
}
const SEVERAL = [
  ['place', 'places'],
  ['level', 'levels'],
  ['occupation', 'occupations'],
] as const;

/** Whether the new words go on with what was done, or ask for something else of the same figures. */
function doing(now: Facts, kept: Facts, drop: (slots: readonly string[]) => void): void {
  if ('operation' in now) {
    drop([...DOING, 'series', ...(SIDE_BY_SIDE.includes(now.operation) ? [] : ['by'])]);
    return;
  }
  const narrowed = ['place', 'country', 'level', 'occupation'].some((slot) => slot in now);
  const wasList = SIDE_BY_SIDE.includes(kept.operation) && kept.place === WHOLE_COUNTRY;
  if (now.series === true || (narrowed && wasList)) drop([...DOING, 'by']);
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
