/** Levels that no table has: several together, and any but vocational education of another country. */
import assert from 'node:assert/strict';
import { answerTo } from '../../src/statistics/answer.js';
import { askedBy } from '../../src/statistics/query.js';
import { tell } from '../../src/statistics/tell.js';
import { tables } from './shipped.js';

type Facts = Parameters<typeof askedBy>[0];
const of = (facts: Facts) => answerTo(tables, askedBy(facts));
const told = (facts: Facts) => tell(tables.names, of(facts));

describe('a level of education of another country', () => {
  it('is told only of vocational education, the rest is refused with that figure beside it', () => {
    const answer = of({ country: 'ES', level: 'uas_bachelor', year: 2024 });
    assert.deepEqual(
      [answer.refusal, answer.reason, answer.observations[0]?.place],
      ['not_covered', 'level_abroad', 'ES'],
    );
    assert.equal(of({ country: 'ES', untold: 'levels' }).reason, 'level_abroad');
    assert.equal(of({ country: 'HR', level: 'vocational_upper_secondary' }).status, 'answered');
    assert.equal(of({ country: 'HR' }).status, 'answered');
  });

  it('changes nothing where something else that no table tells is asked for', () => {
    assert.equal(of({ country: 'ES', level: 'uas_bachelor', untold: 'sex' }).reason, 'sex');
  });

  it('is no hindrance to what a table is or where it comes from', () => {
    assert.equal(of({ eurostat: true, level: 'uas_bachelor', operation: 'source' }).status, 'answered');
  });
});

describe('several levels together', () => {
  it('are refused with the figure of all', () => {
    const answer = of({ untold: 'levels', place: 'MK19' });
    assert.deepEqual([answer.reason, answer.observations[0]?.place], ['levels', 'MK19']);
  });
});

describe('countries that no table has', () => {
  it('are named, and those that one has are not', () => {
    const { ids, values } = told({ country: 'ES', countries: ['ES', 'BE'], year: 2024 });
    assert.equal(ids[0], 'refused.country');
    assert.equal((values.asked_place as { en: string }).en, 'Belgium');
  });

  it('are named together when there are several', () => {
    const { ids, values } = told({ country: 'SE', countries: ['SE', 'NO'] });
    assert.equal(ids[0], 'refused.countries');
    assert.equal((values.asked_place as { sv: string }).sv, 'Sverige, Norge');
  });
});
