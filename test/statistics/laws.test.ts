/** Laws over many questions: every digit of an answer is accounted for, and every figure is the cell that its codes name. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import type { GivenValue, Reply } from '../../src/statistics/ask.js';
import { QUESTIONS } from './questions.js';
import { ask, tables } from './shipped.js';

const PLACES = [
  'Satakunnassa',
  'i Nyland',
  'Lapland',
  'keski suomes',
  'Pori',
  'på Åland',
  'Luxemburg',
  'Ruotsissa',
  'EU',
  '',
];
const LEVELS = [
  'amk',
  'yrkesutbildning',
  'high school',
  'maisterit',
  'amis',
  'lähihoitajat',
  'nurses',
  'kock',
  '',
];
const WANTS = [
  'kuinka moni on töissä',
  'arbetslösa',
  'vacancies',
  'valmistui',
  'kehitys',
  'top regions',
  'ensi vuonna',
  'tarkoittaa',
  'opiskelijat töissä',
  'jobseekers share',
  'jobseekers per vacancy',
  'which regions are over 70',
  'paljonko noussut',
  'worst',
  'mistä vuosista',
];
const YEARS = [
  '',
  '2010',
  '2015',
  '2016 ja 2020',
  '2019',
  '2023',
  'since 2017',
  '2031',
  'viimeiset 5 vuotta',
];

/** Digits as written out: groups and decimals of three languages, one number each. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d{1,3}(?:[\u00a0,]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?/g)].map(([written]) => {
    const grouped = /^\d{1,3}(?:[\u00a0,]\d{3})+/.exec(written)?.[0] ?? /^\d+/.exec(written)?.[0] ?? '';
    return Number(grouped.replace(/[\u00a0,]/g, '') + written.slice(grouped.length).replace(',', '.'));
  });
}

/** What an answer may hold besides its figures: years, ages and horizons of the definitions, and its source. */
function allowed(reply: Reply, question: string): Set<number> {
  const of = reply.values.flatMap(
    ({ value, n = value, count = value, interval = [value, value], range = [value, value], year }) => [
      value,
      n,
      count,
      ...interval,
      ...range,
      year,
      year - 1,
    ],
  );
  const derived = (reply.derived ?? []).flatMap(({ value, of: all = value }) => [Math.abs(value), all]);
  const said = [1, 3, 4, 12, 18, 20, 34, ...numbersIn(question)];
  const years = Array.from({ length: 30 }, (_, n) => 2010 + n);
  return new Set([...of, ...derived, ...said, ...years]);
}

const rounded = (value: number) => [value, Math.round(value), Math.round(value * 10) / 10];

function check(language: Language, question: string): void {
  const reply = ask(language, question);
  const text = reply.answer
    .split('\n\n')
    .filter((part) => !/^(?:Lähde|Källa|Source):|CC BY/.test(part))
    .join(' ');
  const known = new Set([...allowed(reply, question)].flatMap(rounded));
  const months = /(?:Keskiarvo on|bygger på|mean is of) (\d+)/.exec(text)?.[1];
  for (const number of numbersIn(text)) {
    assert.ok(known.has(number) || number === Number(months), `${number} in “${text}” to “${question}”`);
  }
  for (const value of reply.values) assert.ok(isCell(value), JSON.stringify(value));
}

/** Looks the figure up again by its codes; a derived share again from its two cells. */
function isCell({
  dataset,
  measure,
  place,
  level,
  occupation,
  year,
  value,
  n,
  count,
  status,
  range,
}: GivenValue): boolean {
  const table = tables.catalogue.datasets.find(({ id }) => id === dataset);
  const { roles = {}, derivations = {} } = table?.facts ?? {};
  const at = {
    ...(roles.place && place ? { [roles.place]: place } : {}),
    ...(roles.level && level ? { [roles.level]: level } : {}),
    ...(roles.occupation && occupation ? { [roles.occupation]: occupation } : {}),
    [roles.year ?? 'year']: String(year),
  };
  const read = (of: string) => table?.cell({ ...at, measure: of })?.value;
  const how = status === 'derived' ? derivations[measure] : undefined;
  if (status === 'forecast') return range !== undefined && range[0] <= value && value <= range[1];
  if (!how) return read(measure) === value;
  const times = how.unit === 'percent' ? 100 : 1;
  return (
    read(how.numerator) === count &&
    read(how.denominator) === n &&
    Math.abs((times * (count ?? 0)) / (n ?? 1) - value) <= 0.05 + 1e-9
  );
}

describe('every answer', () => {
  it('to the questions of people holds no number that is not of its figures', () => {
    for (const [language, question] of QUESTIONS) check(language, question);
  });

  it('to any mixture of places, levels, wishes and years holds no number that is not of its figures', () => {
    const one = (words: readonly string[]) => fc.constantFrom(...words);
    const question = fc
      .tuple(one(WANTS), one(PLACES), one(LEVELS), one(YEARS))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), question, (language, words) => check(language, words)),
      { numRuns: 400 },
    );
  });

  it('is the same in the three languages but for its words', () => {
    for (const [language, question] of QUESTIONS) {
      // "VET" is vocational training in English only.
      if (/VET/.test(question)) continue;
      const { status, values } = ask(language, question);
      for (const other of LANGUAGES) {
        const same = ask(other, question);
        assert.deepEqual([same.status, same.values], [status, values], `${other}: ${question}`);
      }
    }
  });

  it('to any text at all is an answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (language, text) => {
          assert.ok(ask(language, text).answer.length > 0);
        },
      ),
      { numRuns: 200 },
    );
  });
});
