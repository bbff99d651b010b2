/**
 * Finds every number in the text of a reply about figures and says by which declared rule the published tables explain it. Written from
 * the tables and the contract of `ask --batch` alone, apart from the program's own code.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, readSourceTables, type SourceCell, TABLES } from './source-tables.js';

export type Spoken = 'fi' | 'sv' | 'en';

export interface GivenCell {
  readonly dataset: string;
  readonly measure: string;
  readonly place?: string;
  readonly level?: string;
  readonly occupation?: string;
  readonly year: number;
  readonly value: number;
  readonly status?: string;
  /** Of an estimate. */
  readonly range?: readonly [number, number];
}

export interface GivenReply {
  readonly answer: string;
  readonly values: readonly GivenCell[];
  /** How often earlier estimates of the kind held. */
  readonly derived?: readonly { readonly kind: string; readonly value: number; readonly of?: number }[];
}

export const RULES = [
  'value',
  'year',
  'asked',
  'persons',
  'interval',
  'months',
  'difference',
  'ratio',
  'share',
  'half-width',
  'count',
  'position',
  'coverage',
  'estimate',
  'record',
] as const;
export type Rule = (typeof RULES)[number];

export interface Explained {
  readonly number: string;
  /** Null: nothing in the tables explains it. */
  readonly rule: Rule | null;
}

const cells = readSourceTables();
const byKey = new Map(cells.map((cell) => [keyOf(cell), cell]));
const datasets = [...new Set(cells.map(({ dataset }) => dataset))];

type At = Omit<GivenCell, 'value' | 'status'>;
const at = ({ place = 'FI', level = 'total', occupation = 'SSS', ...rest }: At): SourceCell | undefined =>
  byKey.get(
    keyOf({ dataset: rest.dataset, measure: rest.measure, year: rest.year, place, level, occupation }),
  );
const beside = (cell: GivenCell, measure: string): number | undefined => at({ ...cell, measure })?.value;

/** Measures computed from two cells, by their parts. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  student_share: ['full_time_students', 'graduates'],
  unemployed_share: ['unemployed', 'graduates'],
  other_share: ['others', 'graduates'],
  employed_students_share: ['employed_students', 'students'],
  jobseeker_share: ['jobseekers', 'labour_force'],
  employed_share: ['employed', 'graduates'],
  jobseekers_per_vacancy: ['jobseekers', 'vacancies'],
};

/** Phrases of the wording that hold numbers: who a figure covers. */
const PHRASES = [/20–34/g, /\b1–3\b/g, /aged 18 and over/g, /\b18 vuotta/g, /fyllt 18 år/g];

/** What the tables say in words: citations, definitions, notes, names of places and occupations. Longest first. */
const fixed: Readonly<Record<Spoken, readonly string[]>> = {
  fi: wordsOf('fi'),
  sv: wordsOf('sv'),
  en: wordsOf('en'),
};

function wordsOf(language: Spoken): readonly string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node === 'string') found.add(node);
    else if (typeof node === 'object' && node !== null) {
      const texts = node as Record<string, unknown>;
      const own = 'fi' in texts && 'sv' in texts && 'en' in texts;
      for (const [key, value] of Object.entries(texts)) if (!own || key === language) visit(value);
    }
  };
  for (const dataset of datasets) {
    const { extension } = JSON.parse(readFileSync(join(TABLES, `${dataset}.json`), 'utf8'));
    visit(extension);
  }
  // A year is a number like any other, wherever it stands.
  return [...found]
    .filter((text) => /\d/.test(text) && !/^[\d\s]+$/.test(text))
    .sort((a, b) => b.length - a.length);
}

const NUMBERS: Readonly<Record<Spoken, RegExp>> = {
  fi: /\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/g,
  sv: /\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?/g,
  en: /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g,
};

const toNumber = (text: string, language: Spoken): number =>
  Number(
    language === 'en' ? text.replaceAll(',', '') : text.replaceAll(/[\u00a0\u202f]/g, '').replace(',', '.'),
  );

/** Every number of the reply, in order. */
export function explain(reply: GivenReply, question: string, language: Spoken): readonly Explained[] {
  let text = reply.answer;
  for (const words of fixed[language]) if (text.includes(words)) text = text.replaceAll(words, ' ');
  for (const phrase of PHRASES) text = text.replaceAll(phrase, ' ');
  const asked = [...question.matchAll(NUMBERS[language])].map(([found]) => toNumber(found, language));
  const records = (reply.derived ?? []).filter(({ kind }) => kind === 'record');
  const known = {
    ...knownOf(reply.values, asked),
    record: records.flatMap(({ value, of = value }) => [value, of]),
  };
  return [...text.matchAll(NUMBERS[language])].map(([number]) => {
    const value = toNumber(number, language);
    const decimals =
      /[.,](\d+)$/.exec(number.replaceAll(language === 'en' ? ',' : /$^/g, ''))?.[1]?.length ?? 0;
    const rule = RULES.find((each) => known[each].some((one) => isSaidAs(one, value, decimals)));
    return { number, rule: rule ?? null };
  });
}

/** Values of the reply that are no cell and follow from none by a declared rule. */
export const falseValues = (reply: GivenReply): readonly GivenCell[] =>
  reply.values.filter((given) => !isTrue(given) && !isEstimate(given));

/** Said exactly, or rounded half up to the decimals that it is said with. */
const isSaidAs = (exact: number, said: number, decimals: number): boolean =>
  Math.abs(Math.floor(exact * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals - said) < 1e-9;

function isTrue(given: GivenCell): boolean {
  const cell = at(given);
  if (cell) return cell.value === given.value;
  const parts = PARTS[given.measure];
  const [a, b] = parts ? [beside(given, parts[0]), beside(given, parts[1])] : [];
  const decimals = String(given.value).split('.')[1]?.length ?? 0;
  return (
    a !== undefined && b !== undefined && b > 0 && [decimals, 1].some((d) => isSaidAs(a / b, given.value, d))
  );
}

/** What a reply calls an estimate is told apart, not recomputed. */
const isEstimate = ({ status = '' }: GivenCell): boolean => /forecast|estimate|prognosis/.test(status);

function knownOf(
  given: readonly GivenCell[],
  asked: readonly number[],
): Readonly<Record<Rule, readonly number[]>> {
  const values = given.filter(isTrue);
  const pairs = values.flatMap((a, n) =>
    values.slice(n + 1).flatMap((b) => [[a, b] as const, [b, a] as const]),
  );
  const alike = pairs.filter(([a, b]) => a.measure === b.measure);
  const few = values.length <= FEW ? pairs : [];
  return {
    value: values.map(({ value }) => value),
    // Who graduated the year before the figure.
    year: values.flatMap(({ year, dataset }) => [
      year,
      ...(/one-year-after/.test(dataset) ? [year - 1] : []),
    ]),
    asked,
    persons: values.flatMap(personsOf),
    interval: values.flatMap(intervalOf),
    months: values.flatMap((cell) => beside(cell, 'months') ?? []),
    difference: [...(values.length <= FEW ? alike : []), ...acrossTime(values)].map(([a, b]) =>
      Math.abs(a.value - b.value),
    ),
    ratio: few.filter(([, b]) => b.value > 0).map(([a, b]) => a.value / b.value),
    share: few.filter(([a, b]) => b.value > a.value).map(([a, b]) => (100 * a.value) / b.value),
    'half-width': values.some(({ measure }) => measure === 'employed_share') ? [0.5] : [],
    count: [values.length, ...values.slice(0, 1).map((cell) => likeOf(cell).length)].filter((n) => n > 1),
    position: values.length <= FEW ? values.flatMap(positionsOf) : [],
    coverage: yearsOf(values),
    estimate: given.filter(isEstimate).flatMap(estimateOf),
    record: [],
  };
}

/** The first and the last year of one thing. */
function acrossTime(values: readonly GivenCell[]): (readonly [GivenCell, GivenCell])[] {
  const ordered = [...values].sort((a, b) => a.year - b.year);
  const [first, last] = [ordered[0], ordered.at(-1)];
  const isOne = ordered.every((each) => each.measure === first?.measure && each.place === first?.place);
  return first && last && isOne ? [[first, last]] : [];
}

/** The estimate, its range, and the three years that it is the mean of: the last ones of the table. */
function estimateOf({ value, year, range = [value, value], dataset }: GivenCell): readonly number[] {
  const newest = Math.max(...cells.filter((cell) => cell.dataset === dataset).map((cell) => cell.year));
  return [value, year, ...range, newest, newest - 2];
}

/** With many figures, some pair would explain almost anything. */
const FEW = 4;

function personsOf(cell: GivenCell): readonly number[] {
  const [part, whole] = PARTS[cell.measure] ?? [];
  return [part, whole].flatMap((measure) => (measure === undefined ? [] : (beside(cell, measure) ?? [])));
}

/** The least and the most of n people that a share in whole percent can be. */
function intervalOf(cell: GivenCell): readonly number[] {
  const n = beside(cell, 'graduates');
  if (cell.measure !== 'employed_share' || n === undefined || !Number.isInteger(cell.value)) return [];
  return [
    Math.ceil((n * (cell.value - 0.5)) / 100),
    Math.min(n, Math.ceil((n * (cell.value + 0.5)) / 100) - 1),
  ];
}

/** The same measure and year everywhere else, aggregates left out. */
function likeOf(given: GivenCell): readonly SourceCell[] {
  const whole = given.dataset.includes('region') ? 'FI' : '';
  return cells.filter(
    ({ dataset, measure, year, place, level, occupation }) =>
      dataset === given.dataset &&
      measure === given.measure &&
      year === given.year &&
      place !== whole &&
      place !== 'EU27' &&
      (given.level === undefined || !['total', 'vocational_upper_secondary_all'].includes(level)) &&
      (given.occupation === undefined || !/^(SSS|X.*)$/.test(occupation)),
  );
}

function positionsOf(given: GivenCell): readonly number[] {
  const like = likeOf(given).map(({ value }) => value);
  return [
    1 + like.filter((value) => value > given.value).length,
    1 + like.filter((value) => value < given.value).length,
  ];
}

/** The years of a table; without figures, of any of the tables. */
function yearsOf(values: readonly GivenCell[]): readonly number[] {
  const own = new Set(values.map(({ dataset }) => dataset));
  return (own.size > 0 ? [...own] : datasets).flatMap((dataset) => {
    const years = [...new Set(cells.filter((cell) => cell.dataset === dataset).map(({ year }) => year))];
    return own.size > 0 ? [Math.min(...years), Math.max(...years)] : years;
  });
}
