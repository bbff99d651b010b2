/**
 * Numbers in classes of one width, so that they can be counted like choices. The classes follow from the question and never from the
 * answers: their borders would be somebody's answer. Pure.
 */
import type { AnswerValue } from './answer.js';
import type { NumberQuestion } from './question.js';

/** Both included, for whole numbers. */
export interface NumberClass {
  readonly from: number;
  readonly to: number;
}

/** About so many; a width of 1, 2 or 5 times a power of ten. */
const CLASSES = 100;

/** None for a number without least and most: what is not bounded cannot be cut up beforehand. */
export function classesOf({ min, max }: NumberQuestion): readonly NumberClass[] {
  if (min === null || max === null || max < min) return [];
  const width = roundWidth(Math.max(1, (max - min) / CLASSES));
  const first = Math.floor(min / width);
  return Array.from({ length: Math.floor(max / width) - first + 1 }, (_, n) => ({
    from: (first + n) * width,
    to: (first + n + 1) * width - 1,
  }));
}

/** @throws for what is no number between the bounds. */
export function classOf(classes: readonly NumberClass[], answer: AnswerValue, question: string): number {
  const place = typeof answer === 'number' ? classes.findIndex(({ to }) => answer < to + 1) : -1;
  const [first] = classes;
  if (place < 0 || !first || typeof answer !== 'number' || answer < first.from)
    throw new Error(`${question}: ${JSON.stringify(answer)} is not an answer of this version`);
  return place;
}

function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width) + 1e-9);
  const steps = [1, 2, 5, 10].map((step) => step * power);
  return steps.find((step) => step >= width - 1e-9) ?? width;
}
