/** Conditions mean what they mean to SurveyJS, which is the oracle here and no part of the program. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ConditionRunner, SurveyModel } from 'survey-core';
import type { AnswerValue } from '../../src/survey/answer.js';
import { holds } from '../../src/survey/expression.js';
import { parseCondition } from '../../src/survey/parse-expression.js';
import { routeOf } from '../../src/survey/walk.js';
import { instrumentOf, survey } from './instruments.js';

const LETTERS = ['a', 'b', 'c'] as const;
const letter = fc.constantFrom(...LETTERS);
const quoted = letter.map((each) => `'${each}'`);
const list = fc.uniqueArray(quoted, { minLength: 1, maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
const number = fc.integer({ min: 0, max: 5 }).map(String);
const month = fc.constantFrom("'2020-01'", "'2021-06'", "'2021-07'");

/** {one} holds a letter, {many} letters, {count} a number, {since} a month; any of them may be empty. */
const comparison = fc.oneof(
  fc
    .tuple(fc.constantFrom('=', '==', '<>', '!=', 'equal', 'notequal'), quoted)
    .map((all) => `{one} ${all.join(' ')}`),
  fc.tuple(fc.constantFrom('anyof', 'noneof'), list).map((all) => `{one} ${all.join(' ')}`),
  fc.tuple(fc.constantFrom('anyof', 'noneof', 'allof'), list).map((all) => `{many} ${all.join(' ')}`),
  fc.tuple(fc.constantFrom('contains', 'notcontains'), quoted).map((all) => `{many} ${all.join(' ')}`),
  fc
    .tuple(fc.constantFrom('=', '<>', '>', '>=', '<', '<=', 'greater', 'less'), number)
    .map((all) => `{count} ${all.join(' ')}`),
  fc.tuple(fc.constantFrom('=', '<>', '>', '>=', '<', '<='), month).map((all) => `{since} ${all.join(' ')}`),
  fc
    .tuple(fc.constantFrom('one', 'many', 'count', 'since'), fc.constantFrom('empty', 'notempty'))
    .map(([name, operator]) => `{${name}} ${operator}`),
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or', '&&', '||'), tie('condition'))
      .map((all) => all.join(' ')),
    tie('condition').map((inside) => `(${inside})`),
    tie('condition').map((inside) => `!(${inside})`),
  ),
}));

const answers = fc.record(
  {
    one: letter as fc.Arbitrary<AnswerValue>,
    many: fc.subarray([...LETTERS], { minLength: 1 }) as fc.Arbitrary<AnswerValue>,
    count: fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<AnswerValue>,
    since: fc.constantFrom('2020-01', '2021-06', '2022-12') as fc.Arbitrary<AnswerValue>,
  },
  { requiredKeys: [] },
);

const oracle = (text: string, values: object): boolean =>
  new ConditionRunner(text).runValues(values, {}) === true;

describe('A condition', () => {
  it('holds exactly where it holds for SurveyJS', () => {
    fc.assert(
      fc.property(condition, answers, (text, values) => {
        assert.equal(holds(parseCondition(text), values), oracle(text, values), text);
      }),
      { numRuns: 3000 },
    );
  });

  it('treats what was skipped as empty', () => {
    assert.equal(holds(parseCondition('{one} empty'), { one: null }), true);
    assert.equal(holds(parseCondition("{one} <> 'a'"), { one: null }), oracle("{one} <> 'a'", {}));
  });

  it('is refused with what cannot be read', () => {
    for (const [text, said] of [
      ['', /something is missing/],
      ["{a} = 'x' and", /something is missing/],
      ["{a} = 'x' {b} = 'y'", /"\{b\}" is not understood/],
      ['{a} + 1 = 2', /cannot read "\+ 1 = 2"/],
      ["{a.b} = 'x'", /"\{a\.b\}" is not understood/],
      ["!{a} = 'x'", /put brackets after "!"/],
      ["({a} = 'x'", /something is missing/],
      ['{a} = x', /"x" is not understood/],
      ["{a} anyof 'x'", /"'x'" is not understood/],
      ["today() > '2020'", /"today" is not understood/],
    ] as const)
      assert.throws(() => parseCondition(text), said, text);
  });

  it('is read in a time that grows with its length and no faster', () => {
    const many = Array.from({ length: 2000 }, () => "{a} = 'x'").join(' or ');
    assert.equal(holds(parseCondition(many), { a: 'x' }), true);
    assert.throws(() => parseCondition('('.repeat(500)));
  });
});

describe('The route through a made-up instrument', () => {
  const base = [
    { type: 'radiogroup', name: 'one', choices: [...LETTERS] },
    { type: 'checkbox', name: 'many', choices: [...LETTERS] },
    { type: 'text', inputType: 'number', name: 'count' },
    { type: 'text', inputType: 'month', name: 'since' },
  ];

  it('asks what SurveyJS shows, each answer given in turn', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 4, maxLength: 6 }), answers, (conditions, values) => {
        // The four questions themselves hang on the ones before, so that answers appear and vanish on the way.
        const elements = [
          ...base.map((element, n) => {
            const visibleIf = conditions[n] ?? '';
            const known = base.slice(0, n).map(({ name }) => name);
            const named = [...visibleIf.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
            return named.every((name) => known.includes(name)) ? { ...element, visibleIf } : element;
          }),
          ...conditions.slice(4).map((visibleIf, n) => ({ type: 'comment', name: `last${n}`, visibleIf })),
        ];
        const model = new SurveyModel({ ...survey(...elements), clearInvisibleValues: 'onHidden' });
        const instrument = instrumentOf(survey(...elements));
        let given: Record<string, AnswerValue> = {};
        for (const { name } of base) {
          const value = values[name as keyof typeof values];
          if (value === undefined || !model.getQuestionByName(name).isVisible) continue;
          model.setValue(name, value);
          given = { ...given, [name]: value };
          const shown = model.getAllQuestions().filter((question) => question.isVisible);
          assert.deepEqual(
            routeOf(instrument, given).asked.map((question) => question.name),
            shown.map((question) => question.name),
            JSON.stringify(elements),
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
