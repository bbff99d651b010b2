/** The first of a list, those over or under a limit, and the place of one among all, in words. Pure. */
import type { Observation } from './catalogue.js';
import type { Matching, Position } from './derived.js';
import {
  bySubject,
  byYear,
  figure,
  joined,
  NO_PART,
  type Part,
  subject,
  unitOf,
  yearTable,
} from './figures.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';
import { dimensionName, listTable, timing } from './row-words.js';

export function rankPart(names: Names, answer: Answer): Part {
  const { observations, tabled, query } = answer;
  const [first] = observations;
  if (!first) return NO_PART;
  const end = isFromHigh(tabled) ? 'highest' : 'lowest';
  const many = observations.length > 1 ? 'many' : 'one';
  const overYears = query?.by === 'year';
  return {
    ids: [overYears ? `rank.years.${end}.${many}` : `rank.${end}.${many}`, ...timing(first, false)],
    values: {
      measure: first.series.label,
      subject: subject(names, first),
      year: first.year,
      list: overYears ? byYear(observations) : bySubject(names, observations),
    },
    ...(overYears ? overYearsTable(names, first, tabled) : tableOf(names, first, tabled)),
  };
}

export function thresholdPart(names: Names, { observations, tabled, derived, query }: Answer): Part {
  const matching = derived.find((each): each is Matching => each.kind === 'matching');
  const [first] = tabled;
  if (!matching || !first || !query?.than) return NO_PART;
  return {
    ids: [`threshold.${query.than}${observations.length === 0 ? '.none' : ''}`, ...timing(first, false)],
    values: {
      measure: first.series.label,
      year: first.year,
      limit: unitOf(first.series, matching.limit, Number.isInteger(matching.limit) ? 0 : 1),
      matching: matching.value,
      of: matching.of,
      list: bySubject(names, observations),
    },
    ...tableOf(names, first, tabled),
  };
}

export function positionPart(names: Names, { observations, tabled, derived }: Answer): Part {
  const position = derived.find((each): each is Position => each.kind === 'position');
  const [first] = observations;
  if (!position || !first) return NO_PART;
  return {
    ids: [`position.${isFromHigh(tabled) ? 'highest' : 'lowest'}`, ...timing(first, false)],
    values: {
      measure: first.series.label,
      subject: subject(names, first),
      year: first.year,
      figure: figure(first),
      position: position.value,
      of: position.of,
    },
    ...tableOf(names, first, tabled),
  };
}

const isFromHigh = (ordered: readonly Observation[]): boolean =>
  (ordered[0]?.value ?? 0) >= (ordered.at(-1)?.value ?? 0);

const tableOf = (names: Names, first: Observation, all: readonly Observation[]): Pick<Part, 'table'> => ({
  table: listTable(names, first, all),
});

function overYearsTable(names: Names, first: Observation, all: readonly Observation[]): Pick<Part, 'table'> {
  const title = joined([first.series.label, subject(names, first)], ', ');
  return { table: yearTable(names, title, dimensionName(first, 'year'), all) };
}
