/** One question of an instrument as a dialog poses it: what is shown, and what an answer in a chat is taken for. Pure. */
import type { Json, Language, Localised } from '../conversation/activity.js';
import type { Posed, Reading, Said, Shown } from '../conversation/pose.js';
import type { Values } from '../conversation/value.js';
import type { Answers, AnswerValue } from './answer.js';
import type { Interpreter } from './interpret.js';
import { minutesLeft, progressOf } from './progress.js';
import { type Instrument, isClosed, type Question } from './question.js';
import { labelOf, type Sureness, sureness } from './sureness.js';
import { checkAnswer } from './validate.js';

/** What is kept of an answer. */
export type Heard = { readonly value: AnswerValue | null; readonly sure: Sureness };

/** The button that passes a question by. */
const SKIP = 'skip';

export interface Interview {
  readonly instrument: Instrument;
  readonly answers: Answers;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function posedQuestion(
  interpreter: Interpreter,
  interview: Interview,
  question: Question,
): Posed<Heard> {
  return {
    same: [interview.instrument.sha256, question.name],
    open: question.kind === 'text',
    shown: (kept) => shown(interview, question, kept),
    read: (said, language) => read(interpreter, question, said, language, interview.today),
  };
}

function shown({ instrument, answers }: Interview, question: Question, kept: Json): Shown {
  const before = typeof kept === 'number' ? kept : 0;
  const { share } = progressOf(instrument, answers, before);
  const minutes = minutesLeft(instrument, answers).most;
  const { title, description, kind } = question;
  return {
    paragraphs: [
      ...(share > 0 ? [{ id: 'progress', values: { percent: Math.round(share * 100), minutes } }] : []),
      { id: 'question', values: { title } },
      ...(description ? [{ id: 'about', values: { about: description } }] : []),
      ...(kind === 'several'
        ? question.options.map(({ label }, n) => ({ id: 'numbered', values: { n: n + 1, label } }))
        : []),
      ...(kind === 'one' ? [] : [{ id: `how.${kind}`, values: bounds(question) }]),
    ],
    labels: 'question',
    options: [
      // One press would be the whole answer: several are written.
      ...(kind === 'one'
        ? question.options.map(({ value, label }) => ({ value: String(value), label }))
        : []),
      ...(question.required ? [] : [SKIP]),
    ],
    keep: share,
  };
}

/** What a question takes, for whoever has to be told. */
function bounds(question: Question): Values {
  if (question.kind === 'several') return { least: question.least, most: question.most };
  if (question.kind === 'text') return { most: question.longest };
  return question.kind === 'one' ? {} : { from: question.min ?? '', to: question.max ?? '' };
}

const because = (question: Question, code: string) =>
  ({ refused: { id: `refusal.${code}`, values: bounds(question) } }) as const;

function read(
  interpreter: Interpreter,
  question: Question,
  said: Said,
  language: Language,
  today: string,
): Reading<Heard> {
  if ('pressed' in said) return readPressed(question, said.pressed, today);
  const { text } = said;
  const declined = interpreter.declines(text, language) !== null;
  if (question.kind === 'text' && declined) return passed(question);
  const heard = interpreter.hear(question, text, language, today);
  if (heard.ok) return taken(question, heard.value, sureness(question, text, heard.value, language));
  return declined ? passed(question) : because(question, heard.refusal);
}

function readPressed(question: Question, pressed: string, today: string): Reading<Heard> {
  const option = isClosed(question) && question.options.find(({ value }) => String(value) === pressed);
  if (!option) return pressed === SKIP ? passed(question) : because(question, 'not_an_option');
  const value = question.kind === 'several' ? [option.value] : option.value;
  const checked = checkAnswer(question, value, today);
  return checked.ok ? taken(question, checked.value, 'plain') : because(question, checked.refusal);
}

function taken(question: Question, value: AnswerValue, sure: Sureness): Reading<Heard> {
  return { value: { value, sure }, named: named(question, labelOf(question, value)) };
}

/** Left without an answer, where it may be. */
function passed(question: Question): Reading<Heard> {
  if (question.required) return because(question, 'required');
  return { value: { value: null, sure: 'plain' }, named: named(question, { fi: '–', sv: '–', en: '–' }) };
}

/** "Which answer?": the question and what was answered. */
export function named({ title }: Question, answer: Localised): Localised {
  const short = (text: string) => (text.length > LONG ? `${text.slice(0, LONG - 1).trimEnd()}…` : text);
  return {
    fi: `${title.fi} ${short(answer.fi)}`,
    sv: `${title.sv} ${short(answer.sv)}`,
    en: `${title.en} ${short(answer.en)}`,
  };
}

const LONG = 60;
