/** Made-up respondents: what they would answer to every question of an instrument, and how they would write it. */
import fc from 'fast-check';
import type { Language } from '../../src/conversation/activity.js';
import type { Answers, AnswerValue, Code } from '../../src/survey/answer.js';
import type { Instrument, Question, SurveyOption } from '../../src/survey/question.js';

/** An answer that the question takes; null for a skip where it may be skipped. */
function answerTo(question: Question): fc.Arbitrary<AnswerValue | null> {
  const value = valueFor(question);
  return question.required ? value : fc.option(value, { freq: 4, nil: null });
}

function valueFor(question: Question): fc.Arbitrary<AnswerValue> {
  switch (question.kind) {
    case 'one':
      return fc.constantFrom(...question.options.map(({ value }) => value));
    case 'several': {
      const normal = question.options.filter(({ special }) => special === null).map(({ value }) => value);
      const special = question.options.filter(({ special }) => special !== null).map(({ value }) => [value]);
      const some = fc.subarray(normal, { minLength: question.least, maxLength: question.most });
      return special.length > 0
        ? fc.oneof({ weight: 5, arbitrary: some }, fc.constantFrom(...special))
        : some;
    }
    case 'number':
      return fc.integer({ min: question.min ?? 0, max: question.max ?? 100_000 });
    case 'text':
      return fc.constantFrom('Kiitos!', 'Tack för allt', 'More practice, please.\nAnd more maths.');
    default:
      return fc
        .tuple(fc.integer({ min: 1990, max: 2025 }), fc.integer({ min: 1, max: 12 }))
        .map(
          ([year, month]) =>
            `${year}-${String(month).padStart(2, '0')}${question.kind === 'date' ? '-15' : ''}`,
        );
  }
}

/** What somebody would say to each question, were it asked. */
export const respondent = ({ questions }: Instrument): fc.Arbitrary<Answers> =>
  fc.record(Object.fromEntries(questions.map((question) => [question.name, answerTo(question)])));

const AND: Readonly<Record<Language, string>> = { fi: ' ja ', sv: ' och ', en: ' and ' };
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fi: 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'
    .split(' ')
    .map((name) => `${name}kuussa`),
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** How the answer is written in a chat, in the manner that `way` picks: a number, a label, figures in groups. */
export function inWords(question: Question, value: AnswerValue, language: Language, way: number): string {
  switch (question.kind) {
    case 'one':
      return optionInWords(question.options, value as Code, language, way, question.scale);
    case 'several':
      return (value as readonly Code[])
        .map((each) => optionInWords(question.options, each, language, way, false))
        .join([', ', AND[language], '\n'][way % 3]);
    case 'number':
      return way % 2 === 0 ? String(value) : `${Number(value).toLocaleString('fi-FI')} €`;
    case 'text':
      return ` ${String(value).replace('\n', '\r\n')} `;
    default: {
      const [year, month] = String(value).split('-').map(Number) as [number, number];
      return way % 2 === 0 ? `${month}/${year}` : `${MONTHS[language][month - 1]} ${year}`;
    }
  }
}

function optionInWords(
  options: readonly SurveyOption[],
  value: Code,
  language: Language,
  way: number,
  scale: boolean,
): string {
  const at = options.findIndex((option) => option.value === value);
  const option = options[at];
  if (!option) throw new Error(`no option ${value}`);
  const label = option.label[language];
  const number = scale && option.special === null ? String(value) : String(at + 1);
  const listed = options.length > 2 && !(scale && option.special !== null);
  return way % 2 === 0 && listed ? number : way % 4 === 1 ? label : label.toUpperCase();
}
