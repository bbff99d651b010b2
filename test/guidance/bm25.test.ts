/** Ranking by terms. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createBm25 } from '../../src/guidance/bm25.js';

const texts = (...all: Record<string, number>[]) => all.map((each) => new Map(Object.entries(each)));

describe('BM25', () => {
  it('puts the text with the rarer term first', () => {
    const { score } = createBm25(texts({ work: 1, tax: 1 }, { work: 1, trial: 1 }, { work: 2 }));
    const [tax = 0, trial = 0, work = 0] = score(new Set(['work', 'trial']));
    assert.ok(trial > work && work > tax);
  });

  it('counts more of a term less and less, and a long text less than a short one', () => {
    const { score } = createBm25(texts({ a: 1, x: 3 }, { a: 2, x: 2 }, { a: 3, x: 1 }, { a: 1 }, { b: 1 }));
    const [one = 0, two = 0, three = 0, short = 0] = score(new Set(['a']));
    assert.ok(two - one > three - two && three > two);
    assert.ok(short > one);
  });

  it('weighs a term that no text has most of all, and finds nothing by it', () => {
    const { score, weight } = createBm25(texts({ a: 1 }, { a: 1, b: 1 }));
    assert.ok(weight('none') > weight('b') && weight('b') > weight('a') && weight('a') > 0);
    assert.deepEqual([...score(new Set(['none']))], [0, 0]);
    assert.deepEqual([...score(new Set())], [0, 0]);
  });

  it('stays between 0 and 1, and is 0 exactly where a text has none of the terms (law)', () => {
    const term = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const text = fc.dictionary(term, fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.uniqueArray(term), (all, asked) => {
        const { score } = createBm25(texts(...all));
        const scores = [...score(new Set(asked))];
        for (const [n, each] of scores.entries()) {
          assert.ok(each >= 0 && each <= 1);
          assert.equal(
            each > 0,
            asked.some((one) => one in (all[n] ?? {})),
          );
        }
      }),
    );
  });
});
