/**
 * Which questions are asked, in what order, given the answers so far; and how an answer, a skip, "back" and "change my answer" move
 * on. The state is the answers and nothing else, so a walk can be stopped, kept as JSON and taken up anywhere. Pure.
 *
 * An answer to a question that is no longer asked stays where it is and counts for nothing: no condition sees it, no record holds it.
 * Change the earlier answer back and it is there again.
 */
import type { Answers, AnswerValue } from './answer.js';
import { holds } from './expression.js';
import { type Instrument, type Question, questionNamed } from './question.js';
import { checkAnswer, type Refusal } from './validate.js';

export interface Route {
  /** Every question that is asked, in order, as far as the answers tell. */
  readonly asked: readonly Question[];
  /** The answers that count: those to questions that are asked. */
  readonly answers: Answers;
  /** The first one without an answer; null at the end. */
  readonly next: Question | null;
}

export function routeOf({ questions }: Instrument, answers: Answers): Route {
  const asked: Question[] = [];
  const counting: Record<string, AnswerValue | null> = {};
  let next: Question | null = null;
  for (const question of questions) {
    if (question.visibleIf && !holds(question.visibleIf, counting)) continue;
    asked.push(question);
    const answer = Object.hasOwn(answers, question.name) ? answers[question.name] : undefined;
    if (answer === undefined) next ??= question;
    else counting[question.name] = answer;
  }
  return { asked, answers: counting, next };
}

export type Moved =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly refusal: Refusal | 'not_asked' | 'required' };

/** Answers a question, the next one or an earlier one. `today` is `YYYY-MM-DD`. */
export function answer(
  instrument: Instrument,
  answers: Answers,
  name: string,
  value: unknown,
  today: string,
): Moved {
  const question = askedNamed(instrument, answers, name);
  if (!question) return { ok: false, refusal: 'not_asked' };
  const checked = checkAnswer(question, value, today);
  return checked.ok ? { ok: true, answers: { ...answers, [name]: checked.value } } : checked;
}

/** Leaves a question without an answer. "I can't say" is an answer, and the way to pass a question that must be answered. */
export function skip(instrument: Instrument, answers: Answers, name: string): Moved {
  const question = askedNamed(instrument, answers, name);
  if (!question) return { ok: false, refusal: 'not_asked' };
  if (question.required) return { ok: false, refusal: 'required' };
  return { ok: true, answers: { ...answers, [name]: null } };
}

/** To the question before: forgets its answer, so that it is next. At the beginning nothing happens. */
export function back(instrument: Instrument, answers: Answers): Answers {
  const { asked, next } = routeOf(instrument, answers);
  const at = next ? asked.indexOf(next) : asked.length;
  const last = asked[at - 1];
  if (!last) return answers;
  const { [last.name]: _forgotten, ...rest } = answers;
  return rest;
}

function askedNamed(instrument: Instrument, answers: Answers, name: string): Question | undefined {
  const question = questionNamed(instrument, name);
  return question && routeOf(instrument, answers).asked.includes(question) ? question : undefined;
}
