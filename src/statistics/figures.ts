/** Figures written out in three languages, in rows and in tables. Pure; numbers are formatted, never computed. */
import type { Language, Localised } from '../conversation/activity.js';
import type { TableSpec, Value } from '../conversation/dialog.js';
import type { Observation, Series } from './catalogue.js';
import { ALL_LEVELS, ALL_OCCUPATIONS } from './catalogue.js';
import { EUROPEAN_MEASURE } from './measures.js';
import type { Names } from './names.js';

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export const inAll = (write: (language: Language) => string): Localised => ({
  fi: write('fi'),
  sv: write('sv'),
  en: write('en'),
});

const formats = new Map<string, Intl.NumberFormat>();

/** Remembered: making one takes longer than all the rest of an answer. */
function formatOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = formats.get(key) ?? new Intl.NumberFormat(LOCALES[language], digits);
  formats.set(key, format);
  return format;
}

/** "63 %", "63%", "9 357,8": as many decimals as the table has. A cell without a figure is a dash. */
export const figure = ({ value, series }: Observation): Localised =>
  value === null ? inAll(() => '–') : unitOf(series, value);

/** A number of the kind that a series has: a share with its sign. */
export const unitOf = (series: Series, value: number, decimals = series.decimals): Localised =>
  inAll((language) => {
    const written = number(value, decimals)[language];
    if (series.unit !== 'percent') return written;
    return language === 'en' ? `${written}%` : `${written}\u00a0%`;
  });

export const number = (value: number, decimals: number): Localised =>
  inAll((language) => formatOf(language, decimals).format(value));

/** Whom or what a figure is of: the place, and the level or the occupation where it is one of several. */
export function subject(names: Names, observation: Observation): Localised {
  const { place, level, occupation, series } = observation;
  const { roles, labels } = series.dataset.facts;
  const parts: Localised[] = [];
  if (roles.occupation && occupation !== ALL_OCCUPATIONS) parts.push(occupationName(series, occupation));
  if (roles.level && (level !== ALL_LEVELS || !roles.place)) {
    parts.push(labels.dimensions[roles.level]?.categories[level] ?? names.level(level));
  }
  if (roles.place || parts.length === 0) parts.push(names.place(place, series.measure === EUROPEAN_MEASURE));
  return inAll((language) => parts.map((part) => part[language]).join(', '));
}

export const occupationName = (series: Series, code: string): Localised =>
  series.dataset.facts.labels.dimensions[series.dataset.facts.roles.occupation ?? '']?.categories[code] ??
  inAll(() => code);

/** "2015: 63 %, 2016: 64 %" */
export const byYear = (observations: readonly Observation[]): Localised =>
  row(observations, ({ year }) => inAll(() => String(year)), ': ');

/** "Nyland 72 %, Satakunta 71 %" */
export const bySubject = (names: Names, observations: readonly Observation[]): Localised =>
  row(observations, (each) => subject(names, each), ' ');

function row(
  observations: readonly Observation[],
  name: (of: Observation) => Localised,
  between: string,
): Localised {
  // Decimals have commas of their own in Finnish and Swedish.
  const comma = observations.some(({ series }) => series.decimals > 0) ? '; ' : ', ';
  return inAll((language) =>
    observations.map((each) => `${name(each)[language]}${between}${figure(each)[language]}`).join(comma),
  );
}

/** The observations of each subject together, in the order they came. */
export function grouped(
  names: Names,
  observations: readonly Observation[],
): (readonly [Localised, readonly Observation[]])[] {
  const groups = new Map<string, [Localised, Observation[]]>();
  for (const each of observations) {
    const name = subject(names, each);
    const group = groups.get(name.fi);
    if (group) group[1].push(each);
    else groups.set(name.fi, [name, [each]]);
  }
  return [...groups.values()];
}

/** Years down, subjects across. */
export function yearTable(
  names: Names,
  title: Localised,
  head: Localised,
  observations: readonly Observation[],
): TableSpec {
  const groups = grouped(names, observations);
  const years = [...new Set(observations.map(({ year }) => year))].sort((a, b) => a - b);
  const cell = (of: readonly Observation[], year: number) => {
    const found = of.find((each) => each.year === year);
    return found ? figure(found) : '–';
  };
  return {
    title,
    columns: [head, ...groups.map(([name]) => name)],
    rows: years.map((year) => [String(year), ...groups.map(([, of]) => cell(of, year))]),
  };
}

/** One row for each subject. */
export const subjectTable = (
  names: Names,
  title: Localised,
  head: Localised,
  observations: readonly Observation[],
): TableSpec => ({
  title,
  columns: [head, inAll(() => String(observations[0]?.year ?? ''))],
  rows: observations.map((each) => [subject(names, each), figure(each)]),
});

/** Several texts as one, each once. */
export const joined = (texts: readonly Localised[], between: string): Localised =>
  inAll((language) => [...new Set(texts.map((text) => text[language]))].join(between));

/** Begins a sentence. */
export const capital = (text: Localised): Localised =>
  inAll((language) => text[language].slice(0, 1).toLocaleUpperCase(language) + text[language].slice(1));

/** Some paragraphs of a message: wording ids, and what fills them. Names of variables are one space for the whole message. */
export interface Part {
  readonly ids: readonly string[];
  readonly values: Readonly<Record<string, Value>>;
  readonly table?: TableSpec;
}

export const NO_PART: Part = { ids: [], values: {} };
