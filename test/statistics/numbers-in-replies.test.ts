/** Every number in the text of a reply about figures is in the published tables or follows from them by a declared rule. */
import assert from 'node:assert/strict';
import { generateQuestions } from './generated-questions.js';
import { type AskedAndReplied, answered, countNumbers, unexplainedLine } from './number-count.js';
import { explain, falseValues, type GivenCell, type Spoken } from './reply-numbers.js';

/** A small run; `npm run verify:numbers` asks ten thousand. */
const QUESTIONS = Number(process.env.GENERATED_QUESTIONS ?? 300);
const MILLISECONDS_EACH = 20;

const share = (place: string, value: number): GivenCell => ({
  dataset: 'employed-one-year-after-by-region',
  measure: 'employed_share',
  place,
  year: 2024,
  value,
});
const rules = (answer: string, values: readonly GivenCell[], question = '', language: Spoken = 'en') =>
  explain({ answer, values }, question, language).map(({ rule }) => rule);

describe('Numbers in replies about figures', () => {
  let all: readonly AskedAndReplied[] = [];
  before(async function () {
    this.timeout(20_000 + QUESTIONS * MILLISECONDS_EACH);
    all = await answered(generateQuestions(QUESTIONS));
  });

  it('are all explained by the tables', () => {
    const { wrong, numbers } = countNumbers(all);
    assert.ok(numbers > QUESTIONS, 'replies have numbers');
    assert.deepEqual(wrong.map(unexplainedLine), []);
  });

  it('would be found out in nearly every reply if one digit were another', () => {
    const planted = all.flatMap(({ question, reply }) =>
      reply.values.slice(0, 1).flatMap(({ value }) => {
        const said = value.toLocaleString(question.lang).replaceAll(' ', '\u00a0');
        const other = said.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 3) % 10));
        const answer = reply.answer.replace(said, other);
        return answer === reply.answer ? [] : [explain({ ...reply, answer }, question.q, question.lang)];
      }),
    );
    const found = planted.filter((each) => each.some(({ rule }) => rule === null)).length;
    assert.ok(planted.length > QUESTIONS / 3, `${planted.length} planted`);
    assert.ok(found >= 0.9 * planted.length, `${found} of ${planted.length}`);
  });

  it('are a value, its year, the year before, or how many people it is of', () => {
    const answer = '71% in 2024, of those who graduated in 2023 (4,670 people)';
    assert.deepEqual(rules(answer, [share('MK04', 71)]), ['value', 'year', 'year', 'persons']);
    assert.deepEqual(rules('72% in 2022', [share('MK04', 71)]), [null, null]);
  });

  it('may follow from two values', () => {
    const two = [share('MK01', 72), share('MK13', 65)];
    assert.deepEqual(rules('7 points, rounded by 0.5', two), ['difference', 'half-width']);
    assert.deepEqual(rules('between 3,293 and 3,339', [share('MK04', 71)]), ['interval', 'interval']);
    const jobs = (measure: string, value: number): GivenCell => ({
      dataset: 'jobseekers-and-vacancies-by-occupation',
      measure,
      occupation: '5120',
      year: 2018,
      value,
    });
    const both = [jobs('jobseekers', 5611.1), jobs('vacancies', 1450.2)];
    assert.deepEqual(rules('3,9 työtöntä', both, '', 'fi'), ['ratio']);
    assert.deepEqual(rules('3,8 työtöntä', both, '', 'fi'), [null]);
  });

  it('may echo the question, and stand in the words of the tables', () => {
    assert.deepEqual(rules('Vuodelta 2012 ei ole lukua.', [], 'Kanta-Häme 2012?', 'fi'), ['asked']);
    const cited =
      'Official Statistics of Finland (OSF): Transition from school to further education and work, table 111l, 23 January 2026. Statistics Finland, CC BY 4.0';
    assert.deepEqual(rules(`Source: ${cited}.`, []), []);
    assert.deepEqual(rules('Source: table 112.', []), [null]);
  });

  it('are no truer for standing among the values', () => {
    assert.deepEqual(falseValues({ answer: '', values: [share('MK04', 71)] }), []);
    assert.equal(falseValues({ answer: '', values: [share('MK04', 99)] }).length, 1);
    assert.deepEqual(rules('99%', [share('MK04', 99)]), [null]);
  });
});
