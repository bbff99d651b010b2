/**
 * Trains a hidden layer (layer.ts) by stochastic gradient descent on the softmax of the labels, with a step for each weight that
 * shrinks the more it has moved (AdaGrad: Duchi, Hazan and Singer 2011), features left out at random, and in the end the mean of the
 * weights on the way (Polyak and Juditsky 1992): they go on wandering about the best ones. The same examples in the same order give
 * the same weights. Pure; a minute for tens of thousands of examples.
 */
import { type LinearModel, vectorOf } from './classifier.js';
import { type Example, thinned } from './classifier-training.js';
import type { Layer } from './layer.js';
import { learn, type Net, type Row, roomFor, type Weights } from './layer-step.js';
import { seeded, shuffle } from './seeded.js';

export interface LayerOptions {
  readonly units: number;
  readonly epochs: number;
  /** After so many epochs the weights at the end of each one count for the mean. */
  readonly settled: number;
  readonly rate: number;
  readonly dropout: number;
  readonly seed: number;
}

export const LAYER: LayerOptions = { units: 32, epochs: 12, settled: 4, rate: 0.05, dropout: 0.5, seed: 1 };

/** `known`: whose labels and features are learned; see train. */
export function trainLayer(examples: readonly Example[], known: LinearModel, options = LAYER): Layer {
  const { labels, hashes, rarity } = known;
  const rows = examples.map(({ label, features }) => ({
    label: labels.indexOf(label),
    ...vectorOf(features, hashes, rarity),
  }));
  const { inner, innerBiases, outer, outerBiases } = descend(
    rows,
    netOf(hashes.length, labels.length, options),
    options,
  );
  return {
    labels,
    units: {
      labels: Array.from({ length: options.units }, (_, n) => String(n)),
      hashes,
      rarity,
      weights: inner,
      steps: null,
      biases: innerBiases,
    },
    outer: [...outer, ...outerBiases],
  };
}

const PARTS = ['inner', 'innerBiases', 'outer', 'outerBiases'] as const;
/** The weights of a net, each the mean of what it was. */
type Means = Record<(typeof PARTS)[number], Float32Array>;

function descend(rows: Row[], net: Net, { epochs, settled, rate, dropout, seed }: LayerOptions): Means {
  const random = seeded(seed + 0.5);
  const room = roomFor(net);
  const means = nothingYet(net);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, random);
    const step = rate * (1 - (LAST_STEP * epoch) / epochs);
    for (const row of rows) learn(thinned(row, dropout, random), net, room, step);
    if (epoch >= settled) addTo(means, net, 1 / (epochs - settled));
  }
  return means;
}

function nothingYet({ inner, innerBiases, outer, outerBiases }: Net): Means {
  const none = ({ at }: Weights) => new Float32Array(at.length);
  return {
    inner: none(inner),
    innerBiases: none(innerBiases),
    outer: none(outer),
    outerBiases: none(outerBiases),
  };
}

function addTo(means: Means, net: Net, share: number): void {
  for (const part of PARTS) {
    const mean = means[part];
    const { at } = net[part];
    for (let n = 0; n < at.length; n++) (mean[n] as number) += (at[n] as number) * share;
  }
}

/** The rate falls by so much on the way. */
const LAST_STEP = 0.8;

/** A vector of length 1 has hundreds of features: only weights of this size let a unit say something. */
const INNER = 1;

function netOf(features: number, labels: number, { units, seed }: LayerOptions): Net {
  const random = seeded(seed);
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
