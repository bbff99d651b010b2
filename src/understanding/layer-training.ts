/**
 * Trains a hidden layer (layer.ts) by stochastic gradient descent on the softmax of the labels, with a step for each weight that
 * shrinks the more it has moved (AdaGrad: Duchi, Hazan and Singer 2011) and features left out at random. Several layers are trained
 * from different beginnings and answer together, since each is right about other messages. The same examples in the same order
 * give the same weights. Pure; some seconds for tens of thousands of examples.
 */
import { type LinearModel, vectorOf } from './classifier.js';
import { type Example, thinned } from './classifier-training.js';
import type { Layer } from './layer.js';
import { learn, type Net, type Row, roomFor, type Weights } from './layer-step.js';
import { seeded, shuffle } from './seeded.js';

export interface LayerOptions {
  /** So many layers answer together. */
  readonly layers: number;
  readonly units: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly seed: number;
}

export const LAYER: LayerOptions = { layers: 3, units: 24, epochs: 4, rate: 0.05, dropout: 0.5, seed: 1 };

/** `known`: whose labels and features are learned; see train. */
export function trainLayer(examples: readonly Example[], known: LinearModel, options = LAYER): Layer {
  const { labels, hashes, rarity } = known;
  const rows = examples.map(({ label, features }) => ({
    label: labels.indexOf(label),
    ...vectorOf(features, hashes, rarity),
  }));
  const nets = Array.from({ length: options.layers }, (_, n) =>
    descend(rows, netOf(hashes.length, labels.length, options, n), options, n),
  );
  return together(nets, known, options.units);
}

function descend(
  whole: readonly Row[],
  net: Net,
  { epochs, rate, dropout, seed }: LayerOptions,
  n: number,
): Net {
  const rows = [...whole];
  const random = seeded(seed + n + 0.5);
  const room = roomFor(net);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, random);
    const step = rate * (1 - (LAST_STEP * epoch) / epochs);
    for (const row of rows) learn(thinned(row, dropout, random), net, room, step);
  }
  return net;
}

/** The rate falls by so much on the way. */
const LAST_STEP = 0.8;

/** A vector of length 1 has hundreds of features: only weights of this size let a unit say something. */
const INNER = 1;

function netOf(features: number, labels: number, { units, seed }: LayerOptions, n: number): Net {
  const random = seeded(seed + n);
  const within = (length: number, size: number): Weights => ({
    at: Float32Array.from({ length }, () => (random() - 0.5) * 2 * size),
    moved: new Float32Array(length),
  });
  return {
    inner: within(features * units, INNER),
    innerBiases: within(units, 0),
    outer: within(units * labels, 1 / Math.sqrt(units)),
    outerBiases: within(labels, 0),
  };
}

/** Several layers side by side are one layer of all their units, whose labels count for so much less. */
function together(nets: readonly Net[], { labels, hashes, rarity }: LinearModel, units: number): Layer {
  const all = nets.length * units;
  const weights = new Float32Array(hashes.length * all);
  for (let row = 0; row < hashes.length; row++)
    for (const [n, { inner }] of nets.entries())
      weights.set(inner.at.subarray(row * units, (row + 1) * units), row * all + n * units);
  const shared = (of: (net: Net) => Float32Array) =>
    nets.flatMap((net) => [...of(net)].map((each) => each / nets.length));
  const biases = labels.map((_, label) =>
    nets.reduce((sum, { outerBiases }) => sum + (outerBiases.at[label] as number) / nets.length, 0),
  );
  return {
    labels,
    units: {
      labels: Array.from({ length: all }, (_, n) => String(n)),
      hashes,
      rarity,
      weights,
      steps: null,
      biases: Float32Array.from(nets.flatMap(({ innerBiases }) => [...innerBiases.at])),
    },
    outer: [...shared(({ outer }) => outer.at), ...biases],
  };
}
