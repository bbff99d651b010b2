/** The page decides what is asked as the server does: both evaluate the same conditions, here on random ones and random answers. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Condition, holds } from '../../src/survey/expression.js';
// @ts-expect-error: a script of the page, without types
import { holds as holdsOnPage } from '../../src/web/client/conditions.js';

const code = fc.constantFrom('a', 'b', 'c', 1, 2, 3);
const name = fc.constantFrom('p', 'q', 'r');

const comparison = fc.oneof(
  fc.record({ operator: fc.constantFrom('empty', 'notempty'), values: fc.constant([]) }),
  fc.record({ operator: fc.constantFrom('equal', 'notequal'), values: fc.tuple(code) }),
  fc.record({
    operator: fc.constantFrom('anyof', 'noneof', 'allof', 'contains', 'notcontains'),
    values: fc.array(code, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    operator: fc.constantFrom('greater', 'greaterorequal', 'less', 'lessorequal'),
    values: fc.tuple(fc.integer({ min: 0, max: 4 })),
  }),
);

const condition = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(name, comparison)
      .map(([question, rest]) => ({ kind: 'comparison', question, ...rest }) as Condition),
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      parts: fc.array(tie('any'), { minLength: 1, maxLength: 3 }),
    }) as fc.Arbitrary<Condition>,
    fc.record({ kind: fc.constant('not'), part: tie('any') }) as fc.Arbitrary<Condition>,
  ),
})).any;

const answer = fc.oneof(fc.constant(null), code, fc.uniqueArray(code, { minLength: 1, maxLength: 3 }));
const answers = fc.record({ p: answer, q: answer, r: answer });

/** As the fields of a form hold it. */
const fieldsOf = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, value === null ? [] : [value].flat().map(String)]),
  );

describe('The conditions of a survey', () => {
  it('hold on the page when they hold on the server', () => {
    fc.assert(
      fc.property(condition, answers, (asked, given) => {
        assert.equal(holdsOnPage(asked, fieldsOf(given)), holds(asked, given));
      }),
      { numRuns: 2_000 },
    );
  });
});
