/**
 * A linear classifier: how well a set of features fits each label, as a log-odds of its own. What it never saw makes it less sure.
 * Pure; the weights come from classifier-training.ts, directly or by way of a file.
 */
import { kindWeight } from './classifier-features.js';

export interface LinearModel {
  readonly labels: readonly string[];
  /** Hashes of the known features, ascending. */
  readonly hashes: Uint32Array;
  /** How much each counts: the rarer among the examples, the more. */
  readonly rarity: Float32Array;
  /** A row of one weight per label for each feature, in units of the row's step. */
  readonly weights: Int8Array | Float32Array;
  /** Null: the weights are as they are. */
  readonly steps: Float32Array | null;
  readonly biases: Float32Array;
}

/** The features of one utterance that are known, each by its row, scaled so that the whole has length 1. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

/** A feature that no example has counts as this rare. */
const UNKNOWN = 6;

export function vectorOf(features: readonly number[], hashes: Uint32Array, rarity: Float32Array): Vector {
  const rows: number[] = [];
  let length = 0;
  for (const feature of features) {
    const row = find(hashes, feature);
    const weight = row < 0 ? UNKNOWN * kindWeight(feature) : (rarity[row] ?? 0);
    length += weight * weight;
    if (row >= 0) rows.push(row);
  }
  const scale = 1 / Math.max(Math.sqrt(length), 1e-9);
  return {
    rows: Int32Array.from(rows),
    values: Float32Array.from(rows, (row) => (rarity[row] ?? 0) * scale),
  };
}

/** Log-odds of every label, in the order of the labels. */
export const scoresOf = (model: LinearModel, features: readonly number[]): Float32Array =>
  scoresFor(model, vectorOf(features, model.hashes, model.rarity));

/** As `scoresOf`, for a vector that several models of the same features share. */
export function scoresFor(model: LinearModel, { rows, values }: Vector): Float32Array {
  const { labels, weights, steps, biases } = model;
  const scores = Float32Array.from(biases);
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n] ?? 0;
    const by = (values[n] ?? 0) * (steps ? (steps[row] ?? 0) : 1);
    const from = row * labels.length;
    for (let label = 0; label < labels.length; label++)
      scores[label] = (scores[label] ?? 0) + by * (weights[from + label] ?? 0);
  }
  return scores;
}

function find(hashes: Uint32Array, wanted: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = hashes[middle] ?? 0;
    if (there === wanted) return middle;
    if (there < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
