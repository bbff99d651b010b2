/** What there is at all: tables of a year, and the years of one thing where it lacks some of the table's. */
import assert from 'node:assert/strict';
import { answerTo } from '../../src/statistics/answer.js';
import { askedBy } from '../../src/statistics/query.js';
import { tell } from '../../src/statistics/tell.js';
import { tables } from './shipped.js';

type Facts = Parameters<typeof askedBy>[0];
const of = (facts: Facts) => answerTo(tables, askedBy({ ...facts, operation: 'coverage' }));
const told = (facts: Facts) => tell(tables.names, of(facts));

describe('what there is', () => {
  it('of a year is the tables that have it', () => {
    const ids = of({ year: 2023 }).datasets.map(({ id }) => id);
    assert.ok(ids.includes('employed-one-year-after-by-region'));
    assert.ok(!ids.includes('jobseekers-and-vacancies-by-region'));
    assert.ok(told({ year: 2023 }).ids.includes('coverage.of_year'));
  });

  it('of a year without any table is told to be nothing, with all tables', () => {
    assert.equal(of({ year: 2009 }).refusal, 'not_covered');
    assert.equal(of({ year: 2031 }).refusal, 'out_of_range');
    assert.deepEqual(told({ year: 2009 }).ids.slice(0, 2), ['refused.no_table', 'coverage']);
  });

  it('of a country or a level with gaps is told with its own years', () => {
    assert.equal(
      (told({ country: 'IS' }).values.own as { en: string }).en,
      '2014, 2015, 2016, 2022, 2023, 2025',
    );
    assert.ok(told({ level: 'further_vocational' }).ids.includes('coverage.own'));
    assert.ok(!told({ place: 'MK19' }).ids.includes('coverage.own'));
  });
});

describe('after an estimate', () => {
  const before = { place: 'MK19', operation: 'forecast', year: 2026 };

  it('how sure it is, is told with its range', () => {
    const answer = answerTo(
      tables,
      askedBy({ before, certain: true, operation: 'source', untold: 'measure' }),
    );
    assert.equal(answer.shape, 'forecast');
    assert.equal(answer.status, 'answered');
  });
});
