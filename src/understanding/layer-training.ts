/**
 * Trains a hidden layer (layer.ts) by stochastic gradient descent on the softmax of the labels, with a step for each weight that
 * shrinks the more it has moved (AdaGrad: Duchi, Hazan and Singer 2011) and features left out at random. Several layers are trained
 * from different beginnings and answer together, since each is right about other messages. The same examples in the same order
 * give the same weights. Pure; some seconds for tens of thousands of examples.
 */
import { type LinearModel, type Vector, vectorOf } from './classifier.js';
import { type Example, thinned } from './classifier-training.js';
import type { Layer } from './layer.js';
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

/** A matrix of weights, and the squares of what each has moved by. */
interface Weights {
  readonly at: Float32Array;
  readonly moved: Float32Array;
}

interface Net {
  readonly inner: Weights;
  readonly innerBiases: Weights;
  readonly outer: Weights;
  readonly outerBiases: Weights;
}

interface Row extends Vector {
  readonly label: number;
}

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
  const units = net.innerBiases.at.length;
  const room = { active: new Float32Array(units), wrong: new Float32Array(units) };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(rows, random);
    const step = rate * (1 - (LAST_STEP * epoch) / epochs);
    for (const row of rows) learn(thinned(row, dropout, random), net, room, step);
  }
  return net;
}

/** The rate falls by so much on the way. */
const LAST_STEP = 0.8;

interface Room {
  /** What each unit says. */
  readonly active: Float32Array;
  /** What each unit that says something had to do with the error. */
  readonly wrong: Float32Array;
}

/** What is known as well as this teaches nothing more, and most examples soon are. */
const KNOWN = 0.02;

/** One step towards one example: forward, then what each weight had to do with the error. */
function learn(row: Row, net: Net, { active, wrong }: Room, step: number): void {
  activate(row, net, active);
  const errors = errorsOf(row.label, active, net);
  if (-(errors[row.label] as number) < KNOWN) return;
  const heard: number[] = [];
  for (let unit = 0; unit < active.length; unit++) if ((active[unit] as number) > 0) heard.push(unit);
  for (const unit of heard) wrong[unit] = learnOuter(unit, active[unit] as number, errors, net.outer, step);
  for (let label = 0; label < errors.length; label++)
    move(net.outerBiases, label, errors[label] as number, step);
  for (const unit of heard) move(net.innerBiases, unit, wrong[unit] as number, step);
  learnInner(row, heard, wrong, net.inner, step * INNER_STEP);
}

/** As `move`, for many weights at once: most of the time of the whole training goes here. */
function learnInner(row: Row, heard: readonly number[], wrong: Float32Array, inner: Weights, step: number) {
  const { at, moved } = inner;
  for (let n = 0; n < row.rows.length; n++) {
    const from = (row.rows[n] as number) * wrong.length;
    const by = row.values[n] as number;
    for (let each = 0; each < heard.length; each++) {
      const unit = heard[each] as number;
      const gradient = (wrong[unit] as number) * by;
      const sum = (moved[from + unit] as number) + gradient * gradient;
      moved[from + unit] = sum;
      (at[from + unit] as number) -= (step * gradient) / (SMALL + Math.sqrt(sum));
    }
  }
}

function learnOuter(unit: number, said: number, errors: Float32Array, outer: Weights, step: number): number {
  let wrong = 0;
  for (let label = 0; label < errors.length; label++) {
    const at = unit * errors.length + label;
    const error = errors[label] as number;
    wrong += (outer.at[at] as number) * error;
    move(outer, at, said * error, step);
  }
  return wrong;
}

function activate({ rows, values }: Vector, { inner, innerBiases }: Net, active: Float32Array): void {
  active.set(innerBiases.at);
  for (let n = 0; n < rows.length; n++) {
    const from = (rows[n] as number) * active.length;
    const by = values[n] as number;
    for (let unit = 0; unit < active.length; unit++)
      (active[unit] as number) += by * (inner.at[from + unit] as number);
  }
  for (let unit = 0; unit < active.length; unit++) active[unit] = Math.max(0, active[unit] as number);
}

/** What the softmax says of each label, less what is true. */
function errorsOf(truth: number, active: Float32Array, { outer, outerBiases }: Net): Float32Array {
  const scores = Float32Array.from(outerBiases.at);
  for (let unit = 0; unit < active.length; unit++)
    for (let label = 0; label < scores.length; label++)
      (scores[label] as number) +=
        (active[unit] as number) * (outer.at[unit * scores.length + label] as number);
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each, label) => each / all - (label === truth ? 1 : 0));
}

const SMALL = 1e-6;

function move({ at, moved }: Weights, n: number, gradient: number, step: number): void {
  if (gradient === 0) return;
  (moved[n] as number) += gradient * gradient;
  (at[n] as number) -= (step * gradient) / (SMALL + Math.sqrt(moved[n] as number));
}

/** A vector of length 1 has hundreds of features: only weights of this size, in larger steps, let a unit say something. */
const INNER = 1;
const INNER_STEP = 10;

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
