/** Which numbers an answer may show, written out as they would be: shares apart from the rest, so that a year is never a share. Pure. */
import type { Language } from '../conversation/activity.js';
import type { Observation, Series } from './catalogue.js';
import type { Derived } from './derived.js';
import { number } from './figures.js';
import type { Answer } from './outcome.js';
import { numbersOf } from './survey-words.js';

export interface Allowed {
  readonly shares: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

interface Collected {
  readonly shares: Set<string>;
  readonly plain: Set<string>;
}

export function allowedIn(answer: Answer, language: Language): Allowed {
  const into: Collected = { shares: new Set(), plain: new Set() };
  for (const each of [...answer.observations, ...answer.tabled, ...answer.ofYear])
    ofObservation(each, language, into);
  for (const each of answer.derived) ofDerived(each, answer.series, language, into);
  for (const year of yearsOf(answer)) into.plain.add(String(year));
  const released = numbersOf(answer.surveys);
  for (const each of released.plain) into.plain.add(each);
  for (const each of released.shares) into.shares.add(each);
  return into;
}

/** With and without the decimals of the table: "5" and "5.0" are one number. */
function add(to: Set<string>, value: number, decimals: number, language: Language): void {
  to.add(number(value, decimals)[language]);
  if (Number.isInteger(value)) to.add(number(value, 0)[language]);
}

function ofObservation(observation: Observation, language: Language, { shares, plain }: Collected): void {
  const { value, n, count, interval, months, year, series } = observation;
  const isShare = series.unit === 'percent';
  if (value !== null) (isShare ? shares : plain).add(number(value, series.decimals)[language]);
  for (const people of [n, count]) if (people !== undefined) add(plain, people, 1, language);
  for (const end of interval ?? []) add(plain, end, 0, language);
  if (months !== undefined) plain.add(String(months));
  plain.add(String(year));
  // Who graduated the year before.
  if (series.dataset.facts.timing) plain.add(String(year - 1));
}

function ofDerived(
  derived: Derived,
  series: Series | null,
  language: Language,
  { shares, plain }: Collected,
): void {
  const whole = (values: readonly number[]) => {
    for (const value of values) add(plain, value, 0, language);
  };
  if (derived.kind === 'difference') add(plain, Math.abs(derived.value), derived.decimals, language);
  if (derived.kind === 'position') whole([derived.value, derived.of]);
  if (derived.kind === 'record') whole([derived.held, derived.cases]);
  if (derived.kind === 'matching') {
    whole([derived.value, derived.of]);
    // A limit in parts ("two out of three") has one digit more than the figures.
    for (const limit of [derived.limit, derived.to ?? derived.limit]) {
      const decimals = Number.isInteger(limit) ? (series?.decimals ?? 0) : 1;
      add(series?.unit === 'percent' ? shares : plain, limit, decimals, language);
    }
  }
  if (derived.kind === 'times') add(plain, derived.value, 1, language);
  if (derived.kind === 'part') shares.add(number(derived.value, 1)[language]);
  if (derived.kind === 'estimate') {
    const { of, value, low, high, decimals, year } = derived;
    const to = of.series.unit === 'percent' ? shares : plain;
    for (const each of [value, low, high]) add(to, each, decimals, language);
    // The mean is of the last three years.
    for (const each of [year, of.year, of.year - 2]) plain.add(String(each));
  }
}

/** Years that were asked for, and those that a table has when the answer is about just that. */
function yearsOf({ query, series, datasets, shape, aside }: Answer): number[] {
  const asked = [query?.year, query?.from, query?.to].filter((year): year is number => year !== undefined);
  // Who graduated the year before, and when those of the year are told of.
  if (query?.graduated) asked.push(...asked.flatMap((year) => [year - 1, year + 1]));
  const about = shape === 'coverage' || shape === 'source';
  const tables = [...datasets, ...(series && about ? [series.dataset] : [])];
  const covered = tables.flatMap(({ codes, facts }) => codes(facts.roles.year ?? 'year').map(Number));
  return [...asked, ...covered, ...(aside?.horizon ? [aside.horizon] : [])];
}
