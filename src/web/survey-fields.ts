/** The fields of a survey's form: what was posted, as the values that the survey room reads; nothing that was typed is lost. Pure. */
import type { Language } from '../conversation/activity.js';
import type { Answers } from '../survey/answer.js';
import { type FormReading, readForm } from '../survey/coded.js';
import type { Interpreter } from '../survey/interpret.js';
import { type Instrument, isClosed, type Question } from '../survey/question.js';
import { labelOf } from '../survey/sureness.js';

/** By question, as posted: what the form is filled with again. */
export type Fields = Readonly<Record<string, readonly string[]>>;

export interface Posted {
  readonly instrument: Instrument;
  readonly fields: Fields;
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function fieldsOf(form: URLSearchParams): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of form) fields[name] = [...(fields[name] ?? []), value];
  return fields;
}

/** The fields that say the same as answers given elsewhere. */
export function fieldsWith({ questions }: Instrument, answers: Answers): Fields {
  const fields: Record<string, readonly string[]> = {};
  for (const question of questions) {
    const value = answers[question.name] ?? null;
    if (value === null) continue;
    if (isClosed(question)) fields[question.name] = [value].flat().map(String);
    else fields[question.name] = [labelOf(question, value).en];
  }
  return fields;
}

export interface FieldsReading {
  /** Ready to be coded; null when something is wrong. */
  readonly answers: Answers | null;
  /** Why not, by question. */
  readonly wrong: Readonly<Record<string, Wrong>>;
}

export type Wrong = FormReading['refusals'][string] | 'unclear';

export function readFields(interpreter: Interpreter, posted: Posted): FieldsReading {
  const { instrument, fields, today } = posted;
  const values: Record<string, unknown> = {};
  const unheard: Record<string, Wrong> = {};
  // What a browser's helpers put in beside the questions is not looked at.
  for (const question of instrument.questions) {
    const { name } = question;
    const heard = reading(question, fields[name] ?? [], interpreter, posted);
    values[name] = heard.value;
    if (heard.wrong) unheard[name] = heard.wrong;
  }
  const { answers, refusals } = readForm(instrument, values, today);
  const wrong = Object.entries(refusals).map(([name, refusal]) => [name, unheard[name] ?? refusal]);
  return { answers, wrong: Object.fromEntries(wrong) };
}

interface Value {
  readonly value: unknown;
  readonly wrong?: Wrong;
}

/** Numbers and times are written as people write them, and mean what they mean in the chat. */
function reading(
  question: Question,
  given: readonly string[],
  interpreter: Interpreter,
  { language, today }: Posted,
): Value {
  const [text = ''] = given;
  if (question.kind === 'text' || text.trim() === '') return { value: text };
  if (isClosed(question)) {
    const codes = given.map(
      (each) => question.options.find(({ value }) => String(value) === each)?.value ?? each,
    );
    return { value: question.kind === 'one' && codes.length === 1 ? codes[0] : codes };
  }
  const heard = interpreter.hear(question, text, language, today);
  return heard.ok ? { value: heard.value } : { value: text, wrong: heard.refusal };
}
