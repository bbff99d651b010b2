/**
 * Answers that nobody has given, to try the disclosure gate on: programmes of very different sizes and habits, and interviews that the
 * questionnaire allows. The same seed gives the same answers. They are never shown as figures.
 */
import type { Answers, AnswerValue } from '../survey/answer.js';
import type { SurveyRecord } from '../survey/figures.js';
import type { Instrument, Question } from '../survey/question.js';
import { routeOf } from '../survey/walk.js';

/** What is known of everybody, and reported by. */
export const BACKGROUNDS = ['programme', 'gender', 'age'];

interface MadeUp {
  readonly instrument: Instrument;
  readonly answers: number;
  readonly programmes: number;
  readonly seed: number;
}

type Chance = () => number;
/** How likely each option of a question is in a programme. */
type Habits = Map<string, readonly number[]>;

export function madeUpRecords({ instrument, answers, programmes, seed }: MadeUp): readonly SurveyRecord[] {
  const chance = chanceFrom(seed);
  const sizes = Array.from({ length: programmes }, (_, n) => 1 / (n + 3));
  const habits = sizes.map((): { women: number; habits: Habits } => ({ women: chance(), habits: new Map() }));
  return Array.from({ length: answers }, () => {
    const place = pick(sizes, chance);
    const programme = habits[place] ?? { women: 0.5, habits: new Map() };
    const gender = chance() < programme.women ? 'woman' : 'man';
    const age = String(pick([5, 3, 1], chance));
    return {
      answers: interview(instrument, programme.habits, chance),
      groups: { programme: `programme ${place + 1}`, gender, age },
    };
  });
}

function interview(instrument: Instrument, habits: Habits, chance: Chance): Answers {
  let answers: Answers = {};
  for (let next = routeOf(instrument, answers).next; next; next = routeOf(instrument, answers).next) {
    const skipped = !next.required && chance() < 0.1;
    answers = { ...answers, [next.name]: skipped ? null : answerTo(next, habits, chance) };
  }
  return answers;
}

function answerTo(question: Question, habits: Habits, chance: Chance): AnswerValue | null {
  if (question.kind === 'number') return numberFor(question.min ?? 0, question.max ?? 100, chance);
  if (!('options' in question))
    return question.kind === 'text' ? '' : '2025-08-01'.slice(0, question.kind === 'month' ? 7 : 10);
  const weights = habits.get(question.name) ?? question.options.map(() => chance() ** 3 + 0.01);
  habits.set(question.name, weights);
  if (question.kind === 'one') return question.options[pick(weights, chance)]?.value ?? null;
  const chosen = question.options.filter(
    ({ special }, n) => special === null && chance() < (weights[n] ?? 0) / 2,
  );
  const some =
    chosen.length > 0 ? chosen : question.options.filter(({ special }) => special !== null).slice(0, 1);
  return some.length > 0 ? some.map(({ value }) => value) : null;
}

/** Most in the lower tenth, as with pay. */
const numberFor = (min: number, max: number, chance: Chance): number =>
  Math.round(min + (max - min) * 0.1 * chance());

function pick(weights: readonly number[], chance: Chance): number {
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return place;
  }
  return weights.length - 1;
}

/** A linear congruential generator modulo 2^32 (Numerical Recipes, 1992, p. 284), of which the upper bits are used. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let n = 0; n < 8; n++) next();
  return next;
}
