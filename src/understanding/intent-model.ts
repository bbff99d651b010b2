/**
 * The trained model of intents: the classifier, and how its log-odds become the chance that the best intent is the right one. Pure.
 */
import { type LinearModel, scoresOf } from './classifier.js';
import { NO_INTENT } from './intent-words.js';

export interface IntentModel {
  readonly classifier: LinearModel;
  /** Weights of the signs of certainty, in their order, and of a constant. */
  readonly calibration: readonly number[];
}

export interface Ranked {
  readonly intent: string;
  /** Log-odds. */
  readonly score: number;
}

/** Intents with their log-odds, best first; and the log-odds of being none. */
export function ranked(
  classifier: LinearModel,
  features: readonly number[],
): { intents: Ranked[]; none: number } {
  const scores = scoresOf(classifier, features);
  const all = classifier.labels.map((intent, n) => ({ intent, score: scores[n] ?? 0 }));
  const intents = all
    .filter(({ intent }) => intent !== NO_INTENT)
    .sort((a, b) => b.score - a.score || (a.intent < b.intent ? -1 : 1));
  return { intents, none: all.find(({ intent }) => intent === NO_INTENT)?.score ?? NEVER_SEEN };
}

const NEVER_SEEN = -30;

/** What tells how far the best intent is to be believed: itself, its rival, being none at all. */
/** Beyond these log-odds nothing gets surer. */
const MOST = 8;
const within = (score: number): number => Math.max(-MOST, Math.min(MOST, score));

export const signsOf = (best: number, second: number, none: number): readonly number[] => [
  within(best),
  within(second),
  within(none),
  1,
];

export const chance = (signs: readonly number[], calibration: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, n) => sum + sign * (calibration[n] ?? 0), 0)));
