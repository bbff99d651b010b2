/**
 * A classifier with one hidden layer: units that each look at the features in a straight line, of which only what is positive
 * counts, and labels that are read off the units. It hears what only tells together ("stepdad" and "door"), which a linear
 * classifier cannot; the two are right about different messages (decision 24). Pure; the weights come from layer-training.ts.
 */
import { type LinearModel, scoresFor, type Vector, vectorOf } from './classifier.js';

export interface Layer {
  readonly labels: readonly string[];
  /** Its labels are the units. */
  readonly units: LinearModel;
  /** For each unit one weight a label, then one bias a label. */
  readonly outer: readonly number[];
}

/** Log-likelihood of every label but for a constant, in the order of the labels. */
export const layerScores = (layer: Layer, features: readonly number[]): Float32Array =>
  layerScoresFor(layer, vectorOf(features, layer.units.hashes, layer.units.rarity));

/** As `layerScores`, for a vector that the linear classifier beside it has made already. */
export function layerScoresFor({ labels, units, outer }: Layer, vector: Vector): Float32Array {
  const size = labels.length;
  const active = scoresFor(units, vector);
  const scores = Float32Array.from(outer.slice(active.length * size));
  for (let unit = 0; unit < active.length; unit++) {
    const by = active[unit] ?? 0;
    if (by <= 0) continue;
    for (let label = 0; label < size; label++)
      scores[label] = (scores[label] ?? 0) + by * (outer[unit * size + label] ?? 0);
  }
  return scores;
}
