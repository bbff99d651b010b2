/** A change between two years of which a table has only one. */
import assert from 'node:assert/strict';
import { answerTo } from '../../src/statistics/answer.js';
import { askedBy } from '../../src/statistics/query.js';
import { tables } from './shipped.js';

type Facts = Parameters<typeof askedBy>[0];
const of = (facts: Facts) => answerTo(tables, askedBy(facts));
const VOCATIONAL = { level: 'vocational_upper_secondary' } as const;

describe('a change between two years', () => {
  it('is not worked out where the years have figures of different groups or sources', () => {
    for (const years of [
      [2017, 2019],
      [2017, 2021],
      [2016, 2019],
    ] as [number, number][]) {
      const answer = of({ ...VOCATIONAL, years, operation: 'change' });
      assert.deepEqual([answer.refusal, answer.derived.length], ['not_comparable', 0], years.join('–'));
      assert.deepEqual(
        answer.observations.map(({ year }) => year),
        years,
      );
    }
  });

  it('is worked out where another source has both, and says that it is another group', () => {
    const answer = of({ ...VOCATIONAL, years: [2016, 2018], operation: 'change' });
    assert.equal(answer.status, 'answered');
    const [derived] = answer.derived;
    assert.equal(derived?.kind === 'difference' && derived.value, 1.4);
    assert.deepEqual(answer.caveats, ['different_population']);
  });

  it('is refused where a year is in no table', () => {
    const answer = of({ level: 'uas_bachelor', years: [2017, 2021], operation: 'change' });
    assert.deepEqual([answer.status, answer.refusal], ['refused', 'not_covered']);
  });
});
