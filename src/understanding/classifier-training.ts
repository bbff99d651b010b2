/**
 * Trains a linear classifier: one logistic regression for each label, all at once, by stochastic gradient descent with features left
 * out at random (Wager, Wang and Liang 2013, "Dropout training as adaptive regularization"). The same examples in the same order give
 * the same weights. Pure; seconds for thousands of examples.
 */
import { type LinearModel, type Vector, vectorOf } from './classifier.js';
import { kindWeight } from './classifier-features.js';
import { seeded, shuffle } from './seeded.js';

export interface Example {
  readonly label: string;
  /** See classifier-features.ts. */
  readonly features: readonly number[];
}

export interface TrainingOptions {
  readonly epochs: number;
  /** Step at the beginning; it falls to nothing in a straight line. */
  readonly rate: number;
  /** Share of the features that are left out each time an example is looked at. */
  readonly dropout: number;
  /** Features of fewer examples are not learned. */
  readonly least: number;
  /** No more features than these are learned, the commonest first: so the model stays small however many examples there are. */
  readonly most: number;
  readonly seed: number;
}

export const TRAINING: TrainingOptions = {
  epochs: 20,
  rate: 8,
  dropout: 0.5,
  least: 2,
  most: 50_000,
  seed: 20_261_122,
};

interface Row extends Vector {
  readonly label: number;
}

export function train(examples: readonly Example[], options: TrainingOptions = TRAINING): LinearModel {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const known = vocabularyOf(examples, options);
  const rows = examples.map(({ label, features }) => ({
    label: labels.indexOf(label),
    ...vectorOf(features, known.hashes, known.rarity),
  }));
  const weights = new Float32Array(known.hashes.length * labels.length);
  const biases = new Float32Array(labels.length);
  descend(rows, weights, biases, options);
  return { labels, ...known, weights, steps: null, biases };
}

function descend(rows: Row[], weights: Float32Array, biases: Float32Array, options: TrainingOptions): void {
  const { epochs, rate, dropout } = options;
  const random = seeded(options.seed);
  const gradient = new Float32Array(biases.length);
  const steps = epochs * rows.length;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, random);
    for (const whole of rows) {
      const row = thinned(whole, dropout, random);
      learn(row, weights, biases, gradient, rate * (1 - step++ / steps));
    }
  }
}

/** One step towards one example. The inner loops are most of the time of the whole training. */
function learn(
  row: Row,
  weights: Float32Array,
  biases: Float32Array,
  gradient: Float32Array,
  rate: number,
): void {
  const { rows, values, label } = row;
  const size = biases.length;
  gradient.set(biases);
  for (let n = 0; n < rows.length; n++) {
    const from = (rows[n] as number) * size;
    const value = values[n] as number;
    for (let each = 0; each < size; each++)
      (gradient[each] as number) += value * (weights[from + each] as number);
  }
  for (let each = 0; each < size; each++) {
    gradient[each] = (each === label ? 1 : 0) - 1 / (1 + Math.exp(-(gradient[each] as number)));
    (biases[each] as number) += rate * BIAS_RATE * (gradient[each] as number);
  }
  for (let n = 0; n < rows.length; n++) {
    const from = (rows[n] as number) * size;
    const by = rate * (values[n] as number);
    for (let each = 0; each < size; each++)
      (weights[from + each] as number) += by * (gradient[each] as number);
  }
}

const BIAS_RATE = 0.1;

/** Some features left out, the others counting so much more. */
export function thinned({ label, rows, values }: Row, dropout: number, random: () => number): Row {
  const kept = new Int32Array(rows.length);
  const raised = new Float32Array(rows.length);
  const up = 1 / Math.sqrt(1 - dropout);
  let size = 0;
  for (let n = 0; n < rows.length; n++) {
    if (random() < dropout) continue;
    kept[size] = rows[n] as number;
    raised[size++] = (values[n] as number) * up;
  }
  return { label, rows: kept.subarray(0, size), values: raised.subarray(0, size) };
}

function vocabularyOf(
  examples: readonly Example[],
  { least, most }: TrainingOptions,
): Pick<LinearModel, 'hashes' | 'rarity'> {
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= least).sort(([a, m], [b, n]) => n - m || a - b);
  const kept = common.slice(0, most).sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(kept, ([feature]) => feature),
    rarity: Float32Array.from(
      kept,
      ([feature, count]) => kindWeight(feature) * (1 + Math.log(examples.length / count)),
    ),
  };
}
