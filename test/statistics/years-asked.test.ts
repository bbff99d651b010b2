/** Of which years a question is: several years ahead, and what goes on from the years of an answer. */
import assert from 'node:assert/strict';
import { answerTo } from '../../src/statistics/answer.js';
import { askedBy } from '../../src/statistics/query.js';
import { tell } from '../../src/statistics/tell.js';
import { ask, tables } from './shipped.js';

type Facts = Parameters<typeof askedBy>[0];
const of = (facts: Facts) => answerTo(tables, askedBy(facts));
const estimates = (facts: Facts) =>
  of({ ...facts, operation: 'forecast' }).derived.flatMap((each) =>
    each.kind === 'estimate' ? [`${each.of.place} ${each.year}`] : [],
  );

describe('estimates of several years', () => {
  it('are of each of them, and of each region that is named', () => {
    assert.deepEqual(estimates({ place: 'MK01', years: [2026, 2027] }), ['MK01 2026', 'MK01 2027']);
    assert.deepEqual(estimates({ place: 'MK01', last_years: 3 }).length, 3);
    assert.deepEqual(estimates({ places: ['MK01', 'MK19'], place: 'MK01', year: 2026 }), [
      'MK01 2026',
      'MK19 2026',
    ]);
    assert.ok(
      tell(tables.names, of({ operation: 'forecast', years: [2026, 2027] })).ids.includes('forecast.several'),
    );
  });

  it('are of the last one alone where it is so many years from now', () => {
    assert.deepEqual(estimates({ place: 'MK01', last_years: 3, only_ends: true }), ['MK01 2027']);
  });

  it('are not made where one of them is too far ahead, nor of all regions in a row', () => {
    const tooFar = of({ operation: 'forecast', place: 'MK01', years: [2027, 2030] });
    assert.deepEqual([tooFar.refusal, tooFar.reason], ['out_of_range', 'forecast_far']);
    const inRow = ask('sv', 'Vilket landskap kommer att vara bäst 2027?');
    assert.equal(inRow.refusal, 'out_of_range');
  });
});

describe('after the figure of a year', () => {
  const before = { place: 'MK21', year: 2019 };
  const years = (facts: Facts) => of({ before, ...facts }).observations.map(({ year }) => year);

  it('"now" is of the newest, and "since then" of every year since', () => {
    assert.deepEqual(years({ latest: true }), [2024]);
    assert.deepEqual(years({ since_then: true }), [2019, 2020, 2021, 2022, 2023, 2024]);
  });

  it('"next year" lies ahead', () => {
    assert.equal(of({ before, operation: 'forecast' }).shape, 'forecast');
  });

  it('other words ask for other figures, though they name no measure', () => {
    const measure = (facts: Facts) => of(facts).observations[0]?.series.measure;
    assert.equal(measure({ before: { ...before, measure: 'vacancies' }, of_graduates: true }), 'graduates');
    const cooks = { occupation: '5120', measure: 'jobseekers', year: 2018 };
    assert.equal(
      measure({ before: cooks, measure: 'vacancies', per_vacancy: true }),
      'jobseekers_per_vacancy',
    );
    assert.equal(of({ before: cooks, of_all: true }).shape, 'share');
  });
});

describe('why', () => {
  it('is answered by no figure', () => {
    for (const [why, language] of [
      ['Varför?', 'sv'],
      ['Miksi?', 'fi'],
      ['Why?', 'en'],
    ] as const)
      assert.equal(ask(language, why).status, 'refused');
  });
});
