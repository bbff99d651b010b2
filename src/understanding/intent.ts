/**
 * What someone seems to want, by the trained model: the likeliest intent with the chance that it is right, and its rivals. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { featuresOf } from './classifier-features.js';
import type { Marks } from './intent-marks.js';
import { chance, type IntentModel, ranked, signsOf } from './intent-model.js';
import { wordsOf } from './text.js';

export interface Wish {
  readonly intent: string;
  /** The chance that it is right, from 0 to 1. */
  readonly confidence: number;
  /** Other intents that are nearly as likely, best first. */
  readonly rivals: readonly string[];
}

export type Intents = (text: string, language: Language) => Wish | null;

/** A rival is at most this much less likely, in log-odds. */
const NEAR = 2;
const MOST_RIVALS = 2;
/** A second intent fits as well from these log-odds on; then the first is not sure enough to begin (see the router). */
const BOTH = 4;
const UNDECIDED = 0.55;

export function createIntents({ classifier, calibration }: IntentModel, marks: Marks): Intents {
  return (text) => {
    if (wordsOf(text).length === 0) return null;
    const { intents, none } = ranked(classifier, featuresOf(text, marks(text)));
    const [best, second] = intents;
    if (!best || none > Math.max(best.score, 0)) return null;
    const likely = chance(signsOf(best.score, second?.score ?? 0, none), calibration);
    // Each intent was learned by itself: where two fit, two things may be wanted, and one is asked which.
    const confidence = (second?.score ?? 0) > BOTH ? Math.min(likely, UNDECIDED) : likely;
    const rivals = intents
      .slice(1, 1 + MOST_RIVALS)
      .filter(({ score }) => score > BOTH || best.score - score <= NEAR)
      .map(({ intent }) => intent);
    return { intent: best.intent, confidence: Math.round(confidence * 1000) / 1000, rivals };
  };
}
