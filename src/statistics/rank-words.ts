/** The first of a list, those over or under a limit, and the place of one among all, in words. Pure. */
import type { Observation } from './catalogue.js';
import type { Difference, Matching, Position } from './derived.js';
import {
  bySubject,
  byYear,
  figure,
  inAll,
  joined,
  NO_PART,
  number,
  type Part,
  subject,
  unitOf,
  yearTable,
} from './figures.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';
import { dimensionName, listTable, timing } from './row-words.js';

export function rankPart(names: Names, answer: Answer): Part {
  const { observations, tabled, query, derived } = answer;
  const [first] = observations;
  if (!first) return NO_PART;
  const end = isFromHigh(tabled, query?.order) ? 'highest' : 'lowest';
  const many = observations.length > 1 ? 'many' : 'one';
  const overYears = query?.by === 'year';
  const nth = derived.find((each): each is Position => each.kind === 'position');
  if (nth && !overYears) return nthPart(names, answer, nth);
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

/** Which one is the second, and what comes before it. */
function nthPart(
  names: Names,
  { observations, tabled, query }: Answer,
  { value: position, of }: Position,
): Part {
  const [first] = observations;
  if (!first) return NO_PART;
  const limit = observations[position - 1]?.value;
  return {
    ids: [`rank.nth.${isFromHigh(tabled, query?.order) ? 'highest' : 'lowest'}`, ...timing(first, false)],
    values: {
      measure: first.series.label,
      year: first.year,
      position,
      of,
      nth: bySubject(
        names,
        observations.filter(({ value }) => value === limit),
      ),
      list: bySubject(names, observations),
    },
    ...tableOf(names, first, tabled),
  };
}

/** "Lappi 66 % → 75 % (+9)". */
export function gainPart(names: Names, { derived, query }: Answer): Part {
  const all = derived.filter((each): each is Difference => each.kind === 'difference');
  const [first] = all;
  if (!first) return NO_PART;
  const { from, to } = first;
  const line = (each: Difference) =>
    inAll((language) => {
      const sign = each.value > 0 ? '+' : each.value < 0 ? '−' : '±';
      const apart = number(Math.abs(each.value), each.decimals)[language];
      return `${subject(names, each.to)[language]} ${figure(each.from)[language]} → ${figure(each.to)[language]} (${sign}${apart})`;
    });
  const list = joined(all.map(line), '; ');
  const way = query?.order === 'lowest' ? 'down' : 'up';
  return {
    ids: [`gain.${way}`, ...timing(to, false)],
    values: { measure: to.series.label, from: from.year, to: to.year, list },
  };
}

export function thresholdPart(names: Names, { observations, tabled, derived, query }: Answer): Part {
  const matching = derived.find((each): each is Matching => each.kind === 'matching');
  const [first] = tabled;
  if (!matching || !first || !query?.than) return NO_PART;
  const overYears = query.by === 'year';
  return {
    ids: [
      `threshold.${overYears ? 'years.' : ''}${query.than}${observations.length === 0 ? '.none' : ''}`,
      ...timing(first, false),
    ],
    values: {
      measure: first.series.label,
      year: first.year,
      limit: limitIn(first, matching.limit),
      limit_to: limitIn(first, matching.to ?? matching.limit),
      matching: matching.value,
      of: matching.of,
      subject: subject(names, first),
      list: overYears ? byYear(observations) : bySubject(names, observations),
    },
    ...(overYears ? overYearsTable(names, first, tabled) : tableOf(names, first, tabled)),
  };
}

const limitIn = ({ series }: Observation, limit: number) =>
  unitOf(series, limit, Number.isInteger(limit) ? 0 : 1);

export function positionPart(names: Names, { observations, tabled, derived, query }: Answer): Part {
  const position = derived.find((each): each is Position => each.kind === 'position');
  const [first] = observations;
  if (!position || !first) return NO_PART;
  return {
    ids: [`position.${isFromHigh(tabled, query?.order) ? 'highest' : 'lowest'}`, ...timing(first, false)],
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

/** Where all those shown are equal, only the question tells which end is meant. */
const isFromHigh = (ordered: readonly Observation[], order: string | undefined): boolean =>
  order === 'lowest'
    ? false
    : order === 'highest' || (ordered[0]?.value ?? 0) >= (ordered.at(-1)?.value ?? 0);

const tableOf = (names: Names, first: Observation, all: readonly Observation[]): Pick<Part, 'table'> => ({
  table: listTable(names, first, all),
});

function overYearsTable(names: Names, first: Observation, all: readonly Observation[]): Pick<Part, 'table'> {
  const title = joined([first.series.label, subject(names, first)], ', ');
  return { table: yearTable(names, title, dimensionName(first, 'year'), all) };
}
