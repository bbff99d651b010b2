/**
 * A classifier with one hidden layer: units that each look at the features in a straight line, of which only what is positive
 * counts, and labels that are read off the units. It hears what only tells together ("stepdad" and "door"), which a linear
 * classifier cannot; the two are right about different messages (decision 24). Pure; the weights come from layer-training.ts.
 */
import { type LinearModel, scoresOf } from './classifier.js';

export interface Layer {
  readonly labels: readonly string[];
  /** Its labels are the units. */
  readonly units: LinearModel;
  /** For each unit one weight a label, then one bias a label. */
  readonly outer: readonly number[];
}

/** Log-likelihood of every label but for a constant, in the order of the labels. */
export function layerScores({ labels, units, outer }: Layer, features: readonly number[]): Float32Array {
  const size = labels.length;
  const active = scoresOf(units, features);
  const scores = Float32Array.from(outer.slice(active.length * size));
  for (let unit = 0; unit < active.length; unit++) {
    const by = active[unit] ?? 0;
    if (by <= 0) continue;
    for (let label = 0; label < size; label++)
      scores[label] = (scores[label] ?? 0) + by * (outer[unit * size + label] ?? 0);
  }
  return scores;
}
