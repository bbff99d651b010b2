/** How far an interview is and how long it takes. Pure. */
import type { Answers } from './answer.js';
import type { Instrument, Question } from './question.js';
import { routeOf } from './walk.js';
import { extremes } from './ways.js';

/**
 * Seconds that a question takes. Ten for a closed question is the rule of thumb of web surveys (Pew Research Center); the
 * others are estimates, to be replaced by medians once there are some.
 */
const SECONDS: Readonly<Record<Question['kind'], number>> = {
  one: 10,
  several: 20,
  number: 20,
  month: 15,
  date: 20,
  text: 60,
};

const secondsOf = (question: Question): number => SECONDS[question.kind];

/** Whole minutes that are still to go, at least one: along the shortest way and along the longest. */
export function minutesLeft(
  instrument: Instrument,
  answers: Answers,
): { readonly least: number; readonly most: number } {
  const { least, most } = extremes(instrument, answers, secondsOf);
  const minutes = (seconds: number) => Math.max(1, Math.round(seconds / 60));
  return { least: minutes(least), most: minutes(most) };
}

export interface Progress {
  /** 0 to 1. Falls only when an earlier answer is changed or taken back, and not even then when `shown` is handed in. */
  readonly share: number;
  readonly answered: number;
  /** The most questions that can still come. */
  readonly left: number;
}

/**
 * Measured against the longest way that is still open: it gets shorter with every answer, by one or by more, so the share never
 * goes back. `shown` is the share that the person has seen already.
 */
export function progressOf(instrument: Instrument, answers: Answers, shown = 0): Progress {
  const { asked, next } = routeOf(instrument, answers);
  const answered = next ? asked.filter(({ name }) => Object.hasOwn(answers, name)).length : asked.length;
  const left = extremes(instrument, answers, () => 1).most;
  const all = longest(instrument);
  return { share: Math.max(shown, all === 0 ? 1 : 1 - left / all), answered, left };
}

const known = new WeakMap<Instrument, number>();

/** The most questions that anybody is asked. Remembered: it is needed at every question of everybody. */
function longest(instrument: Instrument): number {
  const found = known.get(instrument) ?? extremes(instrument, {}, () => 1).most;
  known.set(instrument, found);
  return found;
}
