/**
 * Whether a value is an answer to a question: the same for chat and form, and stricter than the form library, which trusts its own
 * pages. Nothing is bent to fit; what is stored has one spelling. Pure: who reads text into values is interpret.ts.
 */
import type { AnswerValue, Code } from './answer.js';
import { isDate, isMonth } from './calendar.js';
import type { DateQuestion, NumberQuestion, Question, SeveralQuestion, TextQuestion } from './question.js';

/** Why not, as a code: the wording is the dialog's and the form's. */
export type Refusal =
  | 'wrong_type'
  | 'not_an_option'
  | 'repeated'
  | 'exclusive'
  | 'too_many'
  | 'too_few'
  | 'too_small'
  | 'too_large'
  | 'not_a_step'
  | 'not_a_date'
  | 'future'
  | 'empty'
  | 'too_long';

export type Checked =
  | { readonly ok: true; readonly value: AnswerValue }
  | { readonly ok: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): Checked => ({ ok: false, refusal });
const accepted = (value: AnswerValue): Checked => ({ ok: true, value });

/** `today` is `YYYY-MM-DD`: a month or date without `max` of its own is not after it. */
export function checkAnswer(question: Question, value: unknown, today: string): Checked {
  switch (question.kind) {
    case 'one': {
      const option = question.options.find((each) => each.value === value);
      return option ? accepted(option.value) : refused(isCode(value) ? 'not_an_option' : 'wrong_type');
    }
    case 'several':
      return checkSeveral(question, value);
    case 'number':
      return checkNumber(question, value);
    case 'text':
      return checkText(question, value);
    default:
      return checkDate(question, value, today);
  }
}

const isCode = (value: unknown): value is Code =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Stored in the order of the options, whatever the order of ticking. */
function checkSeveral({ options, least, most }: SeveralQuestion, value: unknown): Checked {
  if (!Array.isArray(value) || !value.every(isCode)) return refused('wrong_type');
  if (value.length === 0) return refused('empty');
  if (new Set(value).size < value.length) return refused('repeated');
  const chosen = options.filter((option) => value.includes(option.value));
  if (chosen.length < value.length) return refused('not_an_option');
  if (chosen.some(({ special }) => special !== null))
    return chosen.length > 1 ? refused('exclusive') : accepted(chosen.map((option) => option.value));
  if (chosen.length > most) return refused('too_many');
  return chosen.length < least ? refused('too_few') : accepted(chosen.map((option) => option.value));
}

function checkNumber({ min, max, step }: NumberQuestion, value: unknown): Checked {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refused('wrong_type');
  if (min !== null && value < min) return refused('too_small');
  if (max !== null && value > max) return refused('too_large');
  const steps = step === null ? 0 : (value - (min ?? 0)) / step;
  if (Math.abs(steps - Math.round(steps)) > 1e-9) return refused('not_a_step');
  // -0 has another spelling in memory, not in JSON.
  return accepted(value === 0 ? 0 : value);
}

function checkDate({ kind, min, max }: DateQuestion, value: unknown, today: string): Checked {
  if (typeof value !== 'string') return refused('wrong_type');
  if (!(kind === 'month' ? isMonth(value) : isDate(value))) return refused('not_a_date');
  if (min !== null && value < min) return refused('too_small');
  if (max !== null) return value > max ? refused('too_large') : accepted(value);
  return value > today.slice(0, value.length) ? refused('future') : accepted(value);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are no words; line feeds and tabs stay
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Line ends, edges and composed letters have one spelling: a form and a chat write them differently. */
function checkText({ longest }: TextQuestion, value: unknown): Checked {
  if (typeof value !== 'string') return refused('wrong_type');
  const text = value.replace(/\r\n?/g, '\n').replace(CONTROL, '').toWellFormed().normalize('NFC').trim();
  if (text === '') return refused('empty');
  return [...text].length > longest ? refused('too_long') : accepted(text);
}
