/** Trains the classifier of safety from content. Pure; the same content gives the same weights, in a minute or two. */
import { type Example, TRAINING, train } from './classifier-training.js';
import { trainLayer } from './layer-training.js';
import type { SafetyModel } from './safety.js';
import { type SafetyExamples, spokenOf } from './safety-examples.js';
import { createSafetyFeatures, type SafetyPhrases } from './safety-features.js';

export interface SafetyLessons extends SafetyPhrases {
  readonly examples: readonly SafetyExamples[];
}

/** `ordinary`: messages about other things, such as the examples of the intents. */
export function trainSafety(lessons: SafetyLessons, ordinary: readonly string[]): SafetyModel {
  const features = createSafetyFeatures(lessons);
  const examples = spokenOf(lessons.examples, ordinary).map(
    ({ kind, text }): Example => ({ label: kind, features: features(text).features }),
  );
  const linear = train(examples, { ...TRAINING, epochs: 8, most: 250_000 });
  return { linear, layer: trainLayer(examples, linear) };
}
