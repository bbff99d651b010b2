/** What may stand in an instrument, and what is said about the rest. */
import assert from 'node:assert/strict';
import { readInstrument } from '../../src/survey/instrument.js';
import { core, followUp, followUpJson, instrumentOf, survey } from './instruments.js';

const problems = (...elements: readonly object[]) => readInstrument(survey(...elements)).problems;
const choice = (name: string, more: object = {}) => ({
  type: 'radiogroup',
  name,
  choices: ['a', 'b'],
  ...more,
});

describe('An instrument', () => {
  it('is short, and asks for the situation first', () => {
    assert.ok(followUp.questions.length <= 12);
    assert.equal(followUp.questions[0]?.name, 'situation');
    assert.deepEqual(readInstrument(followUpJson).gaps, []);
  });

  it('knows a scale by its numbers, and what yes and no mean', () => {
    const scales = followUp.questions.filter((each) => each.kind === 'one' && each.scale);
    assert.deepEqual(
      scales.map(({ name }) => name),
      ['skills_used', 'job_satisfaction', 'workplace_learning'],
    );
    const yesno = core.questions.find(({ name }) => name === 'yesno');
    assert.deepEqual(yesno?.kind === 'one' && yesno.agreement, { yes: 'yes', no: 'no' });
  });

  it('has the same sum whatever the layout of its file, and another for another wording', () => {
    const reordered = Object.fromEntries(Object.entries(followUpJson).reverse());
    assert.equal(instrumentOf(reordered).sha256, followUp.sha256);
    assert.notEqual(instrumentOf({ ...followUpJson, locale: 'sv' }).sha256, followUp.sha256);
  });

  it('names the question of every mistake', () => {
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ type: 'matrix', name: 'm' }, /^m\.type: /],
      [choice('q', { choicesVisibleIf: '{a} = 1' }), /^q: .*choicesVisibleIf/],
      [choice('q', { validators: [] }), /^q: .*validators/],
      [choice('q', { showNoneItem: true }), /^q: the text of the answer "none" is missing/],
      [choice('q', { choices: ['a', 'A'] }), /^q: the value "a" is used twice/],
      [
        choice('q', { choices: ['none'], showNoneItem: true, noneText: 'x' }),
        /^q: the value "none" is used twice/,
      ],
      [choice('q', { title: 'Hello {name}' }), /^q\.title: a text cannot have/],
      [choice('q', { visibleIf: "{q} = 'a'" }), /^q: visibleIf: \{q\}: it must be a question asked before/],
      [choice('q', { visibleIf: 'age({q}) > 3' }), /^q: visibleIf: /],
      [{ type: 'text', name: 't', min: 1 }, /^t: min and max need/],
      [{ type: 'text', name: 't', inputType: 'month', min: '2020' }, /^t: min is not YYYY-MM/],
      [{ type: 'text', name: 't', inputType: 'number', max: '9' }, /^t: max is not a number/],
      [{ type: 'text', name: 't', inputType: 'email' }, /^t\.inputType: /],
      [{ type: 'checkbox', name: 'c', choices: [1], minSelectedChoices: 2 }, /^c: minSelectedChoices/],
      [{ type: 'rating', name: 'r', rateMin: 5, rateMax: 5 }, /^r: rateMax/],
    ];
    for (const [element, expected] of wrong) {
      const found = problems(element);
      assert.ok(
        found.some((problem) => expected.test(problem)),
        `${JSON.stringify(element)}: ${found.join(' | ')}`,
      );
    }
  });

  it('refuses a condition that can never be what it says', () => {
    const later = (visibleIf: string) => problems(choice('a'), { type: 'comment', name: 'b', visibleIf });
    assert.match(later("{a} = 'c'")[0] ?? '', /^b: visibleIf: \{a\}: "c" is not among its answers/);
    assert.match(later("{a} = 'A'")[0] ?? '', /"A" is not among its answers/);
    assert.match(later('{a} > 3')[0] ?? '', /cannot be asked about with "greater"/);
    assert.match(later("{a} contains 'a'")[0] ?? '', /cannot be asked about with "contains"/);
    assert.deepEqual(later("{a} anyof ['a', 'b'] or {a} empty"), []);
  });

  it('refuses two questions of one name', () => {
    assert.deepEqual(problems(choice('a'), choice('A')), ['A: the name is used twice']);
  });

  it('is tried out with a language missing, but the gap is told', () => {
    const { instrument, gaps } = readInstrument(survey(choice('a', { title: { fi: 'Mitä?', en: 'What?' } })));
    assert.deepEqual(instrument?.questions[0]?.title, { fi: 'Mitä?', sv: 'Mitä?', en: 'What?' });
    assert.deepEqual(gaps[0], { text: 'a.title', languages: ['sv'] });
  });

  it('is nothing at all where the JSON is something else', () => {
    for (const json of [null, 3, [], {}, { pages: [] }, { pages: [{ elements: [] }] }])
      assert.equal(readInstrument(json).instrument, null);
  });
});
