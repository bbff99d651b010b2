/** The held-out questions stay as they were written, and every figure they expect is a cell of the tables or follows from two. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ExpectedCell,
  type ExpectedNumber,
  type HeldOutQuestion,
  QUESTION_SETS,
  readQuestions,
} from '../../src/command/evaluate/question-set.js';
import { HOME } from '../../src/home.js';
import { keyOf, readSourceTables, type SourceCell } from './source-tables.js';

const FIXTURES = join(HOME, 'test', 'fixtures');
const FOLDER = join(FIXTURES, 'questions');
const SIGNS = 12;
const files = ['', 'last/'].flatMap((folder) => ['en', 'fi', 'sv'].map((lang) => `${folder}${lang}.jsonl`));
const questions = QUESTION_SETS.flatMap((set) => readQuestions(FIXTURES, set).flatMap(([, all]) => all));
const tables = readSourceTables();
const byKey = new Map(tables.map((cell) => [keyOf(cell), cell]));

/** Aggregates take no part in a ranking. */
const AGGREGATES = ['EU27', 'total', 'vocational_upper_secondary_all', 'SSS'];

const source = (cell: ExpectedCell): SourceCell | undefined => byKey.get(keyOf(keyed(cell)));
const keyed = ({ place = 'FI', level = 'total', occupation = 'SSS', ...rest }: ExpectedCell) => ({
  ...rest,
  place,
  level,
  occupation,
});
const has = ({ expect }: HeldOutQuestion, caveat: string): boolean =>
  (expect.caveats ?? []).flat().includes(caveat as never);

describe('Held-out questions about figures', () => {
  const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
  const sums = read('SHA256SUMS').trim().split('\n');
  const [, changes = ''] = read('README.md').split('\n## Changes\n');

  for (const file of files) {
    it(`are as they were written, or the change is told: ${file}`, () => {
      const sum = createHash('sha256').update(read(file)).digest('hex');
      assert.ok(sums.includes(`${sum}  ${file}`), `SHA256SUMS: ${sum}  ${file}`);
      const told = changes.split('\n').filter((line) => line.includes(`\`${file}\``));
      assert.ok(told.at(-1)?.includes(sum.slice(0, SIGNS)), `the last line of “Changes” about ${file}`);
    });
  }

  it('are six sets with ids and words of their own', () => {
    const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
    assert.deepEqual(found.filter((name) => name.endsWith('.jsonl')).sort(), [...files].sort());
    assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
    assert.equal(new Set(questions.map(({ previous, q }) => `${previous} ${q}`)).size, questions.length);
    for (const set of files) assert.ok(read(set).trim().split('\n').length >= (set.includes('/') ? 34 : 125));
  });

  it('expect only cells of the tables', () => {
    for (const { id, expect } of questions)
      for (const cell of [...(expect.values ?? []), ...(expect.derived ?? []).flatMap(({ of }) => of ?? [])])
        assert.equal(source(cell)?.value, cell.value, `${id} ${JSON.stringify(cell)}`);
  });

  it('expect only numbers that follow from cells by the rule that is told', () => {
    for (const { id, expect } of questions)
      for (const number of expect.derived ?? [])
        assert.ok(
          follows(number).some((value) => Math.abs(value - number.value) <= (number.tolerance ?? 0)),
          `${id} ${JSON.stringify(number)}`,
        );
  });

  it('expect the first, the last or those beyond a limit, with every tie', () => {
    for (const each of questions.filter(({ expect }) => expect.by)) {
      const wanted = ranked(each);
      assert.deepEqual((each.expect.values ?? []).map(placed).sort(), wanted.map(placed).sort(), each.id);
      const isTied = new Set(wanted.map(({ value }) => value)).size < wanted.length;
      const isRank = /top|bottom/.test(each.expect.by?.rule ?? '');
      assert.equal(has(each, 'tie'), isRank && isTied, each.id);
    }
  });

  it('call for caveats where the cells do', () => {
    for (const each of questions.filter(({ expect }) => expect.status === 'answered')) {
      const values = each.expect.values ?? [];
      const signs = values.map((cell) => source(cell)?.symbol ?? '').join('');
      assert.equal(has(each, 'flag'), /[bud]/.test(signs), `${each.id}: flag`);
      assert.equal(has(each, 'incomplete'), signs.includes('i'), `${each.id}: incomplete`);
      const years = values
        .filter(({ dataset }) => dataset === 'employed-one-year-after-by-region')
        .map(({ year }) => year);
      if (years.length > 0 && Math.min(...years) < 2017 && Math.max(...years) >= 2017)
        assert.ok(has(each, 'break'), `${each.id}: break`);
    }
  });
});

/** What the rule gives. */
function follows({ rule, of, dataset }: ExpectedNumber): readonly number[] {
  const [a, b] = (of ?? []).map(({ value }) => value) as [number, number];
  switch (rule) {
    case 'difference':
      return [b - a];
    case 'share':
      return [(100 * a) / b];
    case 'ratio':
      return [a / b];
    case 'interval':
      return [Math.ceil((a * (b - 0.5)) / 100), Math.ceil((a * (b + 0.5)) / 100) - 1];
    case 'coverage': {
      const years = tables.filter((cell) => cell.dataset === dataset).map(({ year }) => year);
      return [Math.min(...years), Math.max(...years)];
    }
  }
}

const placed = ({ place, level, occupation }: Pick<ExpectedCell, 'place' | 'level' | 'occupation'>): string =>
  [place ?? 'FI', level ?? 'total', occupation ?? 'SSS'].join(' ');

/** The cells beside the first expected one that the question has to single out. */
function ranked({ expect }: HeldOutQuestion): readonly SourceCell[] {
  const [sample] = expect.values ?? [];
  const { rule, n } = expect.by as { rule: string; n: number };
  assert.ok(sample);
  const dimension = (['place', 'level', 'occupation'] as const).find((name) => sample[name] !== undefined);
  assert.ok(dimension);
  const own = tables.filter(
    (cell) =>
      cell.dataset === sample.dataset &&
      cell.measure === sample.measure &&
      cell.year === sample.year &&
      !AGGREGATES.includes(cell[dimension]) &&
      !/^X\d/.test(cell[dimension]) &&
      !(cell[dimension] === 'FI' && sample.dataset === 'employed-one-year-after-by-region'),
  );
  const values = own.map(({ value }) => value).sort((a, b) => (rule === 'bottom' ? a - b : b - a));
  const cut = /top|bottom/.test(rule) ? (values[n - 1] as number) : n;
  const isIn: Readonly<Record<string, (value: number) => boolean>> = {
    top: (value) => value >= cut,
    bottom: (value) => value <= cut,
    over: (value) => value > cut,
    under: (value) => value < cut,
  };
  return own.filter(({ value }) => isIn[rule]?.(value));
}
