/** What counts as a right answer to a held-out question about figures, on made-up replies. */
import assert from 'node:assert/strict';
import { numbersIn } from '../../src/command/evaluate/numbers.js';
import { judge } from '../../src/command/evaluate/question-score.js';
import type { Expected } from '../../src/command/evaluate/question-set.js';
import { figuresOf, questionFigures } from '../../src/command/evaluate/questions.js';
import type { GivenValue, Reply } from '../../src/statistics/ask.js';

const given = (place: string, value: number, year = 2024): GivenValue => ({
  dataset: 'employed-one-year-after-by-region',
  measure: 'employed_share',
  place,
  year,
  value,
  unit: 'percent',
  status: 'ok',
});
const cell = (place: string, value: number, year = 2024) => {
  const { status, ...rest } = given(place, value, year);
  assert.equal(status, 'ok');
  return rest;
};
const reply = (values: readonly GivenValue[], more: Partial<Reply> = {}): Reply => ({
  status: 'answered',
  answer: '',
  values,
  caveats: [],
  source: '',
  ...more,
});
const refused = (refusal: NonNullable<Reply['refusal']>): Reply => reply([], { status: 'refused', refusal });

/** Only 999 is no cell of any table. */
const score = (expect: Expected, got: Reply) => judge(expect, got, 'en', ({ value }) => value !== 999);
const failures = (expect: Expected, got: Reply) => score(expect, got).failures;

const one: Expected = { status: 'answered', values: [cell('MK04', 71)] };

describe('A held-out question about figures', () => {
  it('is answered rightly by the figure that was asked, whatever true one stands beside it', () => {
    assert.deepEqual(failures(one, reply([given('MK04', 71), given('FI', 71)])), []);
  });

  it('is answered wrongly by a figure of another place, and by one that no table has', () => {
    assert.deepEqual(failures(one, reply([given('MK19', 71)])), ['value_missing']);
    assert.deepEqual(failures(one, reply([given('MK04', 71), given('MK19', 999)])), ['wrong_value']);
    assert.ok(score(one, reply([given('MK19', 71)])).misleads);
  });

  it('wants the caveats that are due, or one of those that serve', () => {
    const due: Expected = { ...one, caveats: ['old_data', ['break', 'flag']] };
    const told = reply([given('MK04', 71)], { caveats: ['flag', 'old_data'] });
    assert.deepEqual(failures(due, told), []);
    assert.deepEqual(score(due, reply([given('MK04', 71)], { caveats: ['flag'] })), {
      failures: ['caveat_missing'],
      misleads: true,
      caveats: { told: 1, due: 2 },
    });
  });

  it('wants the difference to be said, with or without its sign; leaving it to the asker misleads nobody', () => {
    const [a, b] = [cell('MK13', 65), cell('MK01', 72)];
    const gap: Expected = {
      status: 'answered',
      values: [a, b],
      derived: [{ rule: 'difference', of: [a, b], value: -7, tolerance: 0.05 }],
    };
    const both = [given('MK13', 65), given('MK01', 72)];
    assert.deepEqual(failures(gap, reply(both, { answer: 'A gap of 7 points.' })), []);
    const left = score(gap, reply(both));
    assert.deepEqual([left.failures, left.misleads], [['number_missing'], false]);
  });

  it('is not answered by a figure of something else', () => {
    const share: Expected = {
      status: 'answered',
      derived: [{ rule: 'share', of: [cell('MK01', 72), cell('FI', 71)], value: 34.1, tolerance: 0.06 }],
    };
    const other = score(share, reply([given('MK19', 75)], { answer: '75 %' }));
    assert.deepEqual([other.failures, other.misleads], [['number_missing', 'other_answer'], true]);
    assert.deepEqual(failures(share, reply([], { answer: '34.1 % lived there.' })), []);
  });

  it('singles out what is first or beyond a limit', () => {
    const top: Expected = { ...one, by: { rule: 'top', n: 1 } };
    assert.deepEqual(failures(top, reply([given('MK04', 71), given('MK13', 65)])), []);
    const last = score(top, reply([given('MK13', 65), given('MK04', 71)]));
    assert.deepEqual([last.failures, last.misleads], [['not_singled_out'], false]);
    const over: Expected = { ...one, by: { rule: 'over', n: 70 } };
    assert.deepEqual(failures(over, reply([given('FI', 71), given('MK04', 71)])), []);
    assert.deepEqual(failures(over, reply([given('MK04', 71), given('MK13', 65)])), ['not_singled_out']);
  });

  it('is refused for the reason that is due, or for any of those that serve', () => {
    const never: Expected = { status: 'refused', refusal: 'personal' };
    assert.deepEqual(failures(never, refused('personal')), []);
    assert.deepEqual(failures(never, refused('not_statistics')), ['refusal_kind']);
    assert.deepEqual(
      failures({ status: 'refused', refusal: ['suppressed', 'not_covered'] }, refused('suppressed')),
      [],
    );
    const told = score(never, reply([given('FI', 71)]));
    assert.deepEqual([told.failures, told.misleads], [['answered'], true]);
  });

  it('is neither refused nor asked back for nothing', () => {
    assert.deepEqual(failures(one, refused('not_statistics')), ['refused', 'value_missing']);
    assert.deepEqual(failures(one, reply([], { status: 'clarify' })), ['asked_back', 'value_missing']);
    assert.deepEqual(failures({ status: 'clarify' }, refused('not_covered')), ['refused']);
    assert.ok(!score(one, refused('not_statistics')).misleads);
  });

  it('may want words or a source to be named', () => {
    const words: Expected = { status: 'answered', says: ['last week'], source: ['111l', 'opty'] };
    assert.deepEqual(failures(words, reply([], { answer: 'In the Last Week', source: 'table 111l' })), []);
    assert.deepEqual(failures(words, reply([])), ['words_missing', 'source_missing']);
  });

  it('is heard with the numbers as each language writes them', () => {
    assert.deepEqual(numbersIn('49 690 ihmistä, 2,8 % vuonna 2024', 'fi'), [49690, 2.8, 2024]);
    assert.deepEqual(numbersIn('49\u00a0690 och 2018, 75', 'sv'), [49690, 2018, 75]);
    assert.deepEqual(numbersIn('49,690 people, 2.8 % in 2024', 'en'), [49690, 2.8, 2024]);
  });

  it('is told of by its kind and id only', () => {
    const [question] = [{ id: 'x-1', lang: 'fi', kind: 'value', q: 'Secret words', expect: one } as const];
    const [accuracy] = figuresOf('questions', 'fi', [
      { ...question, reply: refused('personal'), verdict: score(one, refused('personal')) },
    ]);
    assert.deepEqual(accuracy?.failures, { value: ['x-1'] });
    assert.deepEqual(accuracy?.reasons, { refused: 1, value_missing: 1 });
    assert.ok(!JSON.stringify(accuracy).includes('Secret'));
  });

  it('is not measured where there are no sets', () => {
    assert.deepEqual(
      questionFigures('/nowhere', () => assert.fail('nothing to open')),
      [],
    );
  });
});
