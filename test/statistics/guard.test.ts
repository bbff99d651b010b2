/** The last guard over replies about figures: what is right passes, and a number that was changed, swapped or made up does not. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { answerTo } from '../../src/statistics/answer.js';
import { askQuestion } from '../../src/statistics/ask.js';
import { breachesIn } from '../../src/statistics/guard.js';
import { askedBy } from '../../src/statistics/query.js';
import { tell } from '../../src/statistics/tell.js';
import { QUESTIONS } from './questions.js';
import { asking, slots, tables } from './shipped.js';

const replyTo = (language: Language, question: string) => {
  const answer = answerTo(tables, askedBy(slots(question, language)));
  const { ids, values } = tell(tables.names, answer);
  return { answer, text: ids.map((id) => asking.say(language, id, values)).join('\n\n') };
};
const breaches = (language: Language, text: string, answer: ReturnType<typeof replyTo>['answer']) =>
  breachesIn(text, language, answer, tables.names).map(({ written }) => written);

describe('the guard over replies', () => {
  it('lets every honest reply pass, in three languages', () => {
    for (const [, question] of QUESTIONS) {
      for (const language of LANGUAGES) {
        const { answer, text } = replyTo(language, question);
        if (answer.status !== 'clarify') assert.deepEqual(breaches(language, text, answer), [], text);
      }
    }
  });

  it('stops a share that is not of the answer, a year that was not asked and a count that is nowhere', () => {
    const { answer, text } = replyTo('fi', 'Kuinka moni Satakunnassa on töissä?');
    assert.deepEqual(breaches('fi', text.replace('71', '99'), answer), ['99']);
    assert.deepEqual(breaches('fi', text.replace('2024', '2022'), answer), ['2022']);
    assert.deepEqual(breaches('fi', text.replace('4\u00a0670', '4\u00a0760'), answer), ['4\u00a0760']);
    assert.deepEqual(breaches('fi', `${text} Ensi vuonna 80 %.`, answer), ['80']);
  });

  it('does not take a year or a count for a share, nor an age of the definition for a figure', () => {
    const { answer, text } = replyTo('en', 'Luxembourg 2019?');
    assert.deepEqual(breaches('en', text, answer), []);
    assert.deepEqual(breaches('en', `${text} 20%`, answer), ['20']);
    assert.deepEqual(breaches('en', `${text} 2019%`, answer), ['2019']);
  });

  it('stops a difference, a place or an estimate that was not computed', () => {
    for (const [question, right, wrong] of [
      ['How much has employment risen in Lapland since 2017?', '9 percentage', '8 percentage'],
      ['What place is Lapland in employment?', '2 / 19', '1 / 19'],
      ['Forecast for Satakunta', '72.3%', '73.3%'],
    ] as const) {
      const { answer, text } = replyTo('en', question);
      assert.ok(text.includes(right), text);
      assert.deepEqual(breaches('en', text, answer), []);
      assert.equal(breaches('en', text.replace(right, wrong), answer).length, 1, question);
    }
  });

  it('finds any digit that is changed in a figure, wherever it stands', () => {
    const asked = QUESTIONS.filter(([, , { values }]) => values.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...asked), fc.nat(), fc.integer({ min: 1, max: 9 }), (asked, where, by) => {
        const [language, question] = asked;
        const { answer, text } = replyTo(language, question);
        const before = text.slice(0, text.search(/(?:Lähde|Källa|Source):/));
        const digits = [...before.matchAll(/\d(?=[\d\u00a0,.]*[\u00a0 ]?%)/g)].map(({ index }) => index);
        const at = digits[where % digits.length];
        if (at === undefined) return;
        const digit = (Number(text[at]) + by) % 10;
        const mutated = text.slice(0, at) + digit + text.slice(at + 1);
        const told = new Set([...before.matchAll(/[\d.,]+(?=[\u00a0 ]?%)/g)].map(([number]) => number));
        const made =
          /[\d.,]+$/.exec(mutated.slice(0, mutated.slice(at).search(/[\u00a0 ]?%/) + at))?.[0] ?? '';
        // By chance it may be another figure of the same answer.
        if (told.has(made)) return;
        assert.notDeepEqual(breaches(language, mutated, answer), [], mutated);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a reply that breaks it', () => {
  it('is replaced by a plain refusal without a number, and told of', () => {
    const stopped: string[][] = [];
    const lying = {
      ...asking,
      say: (...[language, id, values]: Parameters<typeof asking.say>) =>
        asking.say(language, id, values).replace('71', '99'),
      onBreach: (written: readonly string[]) => stopped.push([...written]),
    };
    const reply = askQuestion('Kuinka moni Satakunnassa on töissä?', 'fi', lying);
    assert.deepEqual([reply.status, reply.refusal, reply.values], ['refused', 'not_covered', []]);
    assert.doesNotMatch(reply.answer, /\d/);
    assert.deepEqual(stopped, [['99']]);
  });
});
