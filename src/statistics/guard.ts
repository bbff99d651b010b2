/**
 * The last look at a reply about figures: every number in it must be a cell of the answer, a year of it, or a computation that the
 * answer declares. What the publisher itself wrote (source, definition, notes, names) is taken out first, word for word. Pure.
 */
import type { Language, Localised } from '../conversation/activity.js';
import type { Observation } from './catalogue.js';
import { allowedIn } from './guard-numbers.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';

/** A number that nothing accounts for, as it was written. */
export interface Breach {
  readonly written: string;
}

/** Digits as they are written in three languages: groups, decimals, and the sign of a share. */
const NUMBER = /\d{1,3}(?:[\u00a0\u202f,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?/gu;
const SHARE = /^[\u00a0\u202f ]?%/u;

/** Whom Eurostat's figure is of, as the wording says it: ages and years since the qualification. Ranges, never single numbers. */
const OF_WHOM = ['20–34', '1–3'];

export function breachesIn(
  text: string,
  language: Language,
  answer: Answer,
  names: Names,
): readonly Breach[] {
  const left = without(text, [...published(names, answer).map((each) => each[language]), ...OF_WHOM]);
  const allowed = allowedIn(answer, language);
  return [...left.matchAll(NUMBER)].flatMap((match) => {
    const [written] = match;
    const isShare = SHARE.test(left.slice(match.index + written.length));
    return (isShare ? allowed.shares : allowed.plain).has(written) ? [] : [{ written }];
  });
}

/** The longest first: a name may be part of a citation. */
function without(text: string, phrases: readonly string[]): string {
  const known = [...new Set(phrases)]
    .filter((phrase) => /\d/.test(phrase))
    .sort((a, b) => b.length - a.length);
  return known.reduce((left, phrase) => left.replace(whole(phrase), '\u0000'), text);
}

/** Never a part of a longer number: "1–3" is not in "3 001–3 040". */
const whole = (phrase: string): RegExp =>
  new RegExp(`(?<![\\d])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d]|[\u00a0\u202f]\\d)`, 'gu');

/** Texts of the tables and names that the answer may quote. */
function published(
  names: Names,
  { observations, tabled, series, datasets, surveys, aside, derived }: Answer,
): Localised[] {
  const estimates = derived.flatMap((each) => (each.kind === 'estimate' ? [each.of] : []));
  const all: readonly Observation[] = [...observations, ...tabled, ...estimates];
  const used = [...all.map((each) => each.series), ...(series ? [series] : [])];
  const tables = [...new Set([...used.map(({ dataset }) => dataset), ...datasets])];
  return [
    ...used.flatMap(({ label, definition, population }) => [label, definition, population]),
    ...tables.flatMap(({ facts }) => [
      facts.citation,
      facts.url,
      { fi: facts.licence, sv: facts.licence, en: facts.licence },
      facts.labels.dataset,
      ...facts.breaks.map(({ note }) => note),
      ...facts.notes,
    ]),
    ...surveys.flatMap(({ citation, url, labels }) => [citation, url, labels.dataset]),
    ...all.flatMap(({ place, level }) => [names.place(place), names.level(level), names.levelOf(level)]),
    ...all.flatMap(namesOf),
    ...(aside?.asked.map(({ name }) => name) ?? []),
    ...(aside?.qualification ? [aside.qualification] : []),
  ];
}

/** How the table itself calls the categories of a figure. */
function namesOf({ series, place, level, occupation }: Observation): Localised[] {
  const { roles, labels } = series.dataset.facts;
  const codes = [
    [roles.place, place],
    [roles.level, level],
    [roles.occupation, occupation],
  ] as const;
  return codes.flatMap(([dimension, code]) => {
    const name = dimension === undefined ? undefined : labels.dimensions[dimension]?.categories[code];
    return name ? [name] : [];
  });
}
