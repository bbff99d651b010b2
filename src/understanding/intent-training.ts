/**
 * Trains the model of intents from content: the classifier on all examples, its calibration on a fifth of them that a first
 * classifier has not seen. Pure; the same content gives the same model.
 */

import { featuresOf } from './classifier-features.js';
import { type Example, train } from './classifier-training.js';
import { dressed, type Said, saidOf } from './intent-examples.js';
import { chance, type IntentModel, ranked, signsOf } from './intent-model.js';

import type { IntentWords } from './intent-words.js';
import type { Dressing } from './read-intents.js';

export interface IntentLessons {
  readonly intents: readonly IntentWords[];
  readonly dressing: Dressing;
  /** The phrases that an utterance holds; see intent-marks.ts. */
  readonly marks: (text: string) => readonly string[];
}

/** Every so manieth example is held out. */
const HELD_OUT = 5;

export function trainIntents({ intents, dressing, marks }: IntentLessons): IntentModel {
  const courtesy = new Set(intents.filter((each) => each.courtesy).map(({ intent }) => intent));
  const example = ({ text, intent }: Said): Example => ({
    label: intent,
    features: featuresOf(text, marks(text)),
  });
  const lessons = (said: readonly Said[]) => dressed(said, dressing, courtesy).map(example);
  const all = saidOf(intents);
  const first = train(lessons(all.filter((_, n) => n % HELD_OUT !== 0)));
  const seen = all
    .filter((_, n) => n % HELD_OUT === 0)
    .map(example)
    .map(({ label, features }) => {
      const { intents: order, none } = ranked(first, features);
      const [best, second] = order;
      return { right: best?.intent === label, signs: signsOf(best?.score ?? 0, second?.score ?? 0, none) };
    });
  return { classifier: train(lessons(all)), calibration: calibrated(seen) };
}

interface Seen {
  readonly right: boolean;
  readonly signs: readonly number[];
}

const STEPS = 5_000;
const RATE = 0.05;

/** Platt scaling: logistic regression of being right on the signs of certainty, by plain gradient descent. */
function calibrated(seen: readonly Seen[]): readonly number[] {
  const weights = [0, 0, 0, 0];
  for (let step = 0; step < STEPS; step++) {
    const gradient = [0, 0, 0, 0];
    for (const { right, signs } of seen) {
      const missing = (right ? 1 : 0) - chance(signs, weights);
      for (let n = 0; n < 4; n++) gradient[n] = (gradient[n] ?? 0) + missing * (signs[n] ?? 0);
    }
    for (let n = 0; n < 4; n++) weights[n] = (weights[n] ?? 0) + (RATE / seen.length) * (gradient[n] ?? 0);
  }
  return weights;
}
