/** What is stored of an answer is an answer: nothing that the form library lets through from elsewhere gets in. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import type { Question } from '../../src/survey/question.js';
import { checkAnswer } from '../../src/survey/validate.js';
import { instrumentOf, question, survey, TODAY } from './instruments.js';

const made = (element: object): Question => {
  const found = instrumentOf(survey(element)).questions[0];
  assert.ok(found);
  return found;
};
const refusal = (asked: Question, value: unknown) => {
  const checked = checkAnswer(asked, value, TODAY);
  return checked.ok ? `took ${JSON.stringify(checked.value)}` : checked.refusal;
};

const rating = { type: 'rating', name: 'q', rateMin: 1, rateMax: 6 };
const choices = ['a', 'b', 'c', 'd'];
const checkbox = {
  type: 'checkbox',
  name: 'q',
  choices,
  maxSelectedChoices: 3,
  showNoneItem: true,
  noneText: 'x',
};
const radio = { type: 'radiogroup', name: 'q', choices };
const yesno = { type: 'boolean', name: 'q', valueTrue: 'yes', valueFalse: 'no' };
const number = { type: 'text', inputType: 'number', name: 'q', min: 0, max: 50000 };

/** Question, value, our refusal. Beside each: whether SurveyJS stores the very same value and calls it valid. */
const GARBAGE: readonly (readonly [object, unknown, string])[] = [
  [rating, 9, 'not_an_option'],
  [rating, 'abc', 'not_an_option'],
  [rating, '4', 'not_an_option'],
  [checkbox, ['a', 'b', 'c', 'd'], 'too_many'],
  [checkbox, ['a', 'a'], 'repeated'],
  [checkbox, ['zz'], 'not_an_option'],
  [checkbox, ['a', 'none'], 'exclusive'],
  [checkbox, 'a', 'wrong_type'],
  [radio, 'astronaut', 'not_an_option'],
  [yesno, 'maybe', 'not_an_option'],
  [yesno, true, 'not_an_option'],
  [{ type: 'comment', name: 'q', maxLength: 200 }, 'x'.repeat(500), 'too_long'],
  [number, 'abc', 'wrong_type'],
  [number, '3 200', 'wrong_type'],
  [number, '3200', 'wrong_type'],
  [number, Number.NaN, 'wrong_type'],
  [number, -1, 'too_small'],
  [number, 50001, 'too_large'],
  [{ ...number, step: 1 }, 2.5, 'not_a_step'],
];

describe('An answer', () => {
  for (const [element, value, expected] of GARBAGE)
    it(`${JSON.stringify(value)?.slice(0, 30)} to a ${(element as { type: string }).type} is refused: ${expected}`, () => {
      assert.equal(refusal(made(element), value), expected);
    });

  it('would in most of these cases have been lost or stored by the form library', () => {
    const taken = GARBAGE.filter(([element, value]) => {
      const model = new SurveyModel(survey(element));
      model.setValue('q', value);
      return model.validate(false);
    });
    // Some are stored as they are, some silently emptied; all are valid to it.
    assert.equal(`${taken.length} of ${GARBAGE.length}`, '16 of 19');
  });

  it('of several options is stored in their own order', () => {
    assert.deepEqual(checkAnswer(made(checkbox), ['c', 'a'], TODAY), { ok: true, value: ['a', 'c'] });
    assert.deepEqual(checkAnswer(made(checkbox), ['none'], TODAY), { ok: true, value: ['none'] });
  });

  it('that is a month or a day exists, and is not to come unless the question says so', () => {
    const started = question('job_started');
    assert.equal(refusal(started, '2025-06'), 'took "2025-06"');
    assert.equal(refusal(started, '2026-11'), 'took "2026-11"');
    assert.equal(refusal(started, '2026-12'), 'future');
    assert.equal(refusal(started, '1979-12'), 'too_small');
    for (const value of ['2025-13', '2025-6', '2025', '2025-06-01', '25-06', 202506, null])
      assert.match(refusal(started, value), /not_a_date|wrong_type/);
    const day = made({ type: 'text', inputType: 'date', name: 'q', max: '2030-12-31' });
    assert.equal(refusal(day, '2028-02-29'), 'took "2028-02-29"');
    assert.equal(refusal(day, '2027-02-29'), 'not_a_date');
    assert.equal(refusal(day, '2031-01-01'), 'too_large');
  });

  it('in words has one spelling, from a chat or from a form', () => {
    const open = question('open');
    assert.equal(refusal(open, '  Kiitos!\r\nHyva\u0308\u0000 koulu '), 'took "Kiitos!\\nHyvä koulu"');
    assert.equal(refusal(open, ' \n\t'), 'empty');
  });

  it('is either refused or checked to the same value again', () => {
    const questions = [rating, checkbox, radio, yesno, number, { type: 'comment', name: 'q' }].map(made);
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.anything(), (asked, value) => {
        const first = checkAnswer(asked, value, TODAY);
        if (first.ok) assert.deepEqual(checkAnswer(asked, first.value, TODAY), first);
      }),
    );
  });
});
