/** One step of learning a hidden layer (layer-training.ts): forward through one example, then back. Pure but for the weights it moves. */
import type { Vector } from './classifier.js';

/** A matrix of weights, and the squares of what each has moved by. */
export interface Weights {
  readonly at: Float32Array;
  readonly moved: Float32Array;
}

export interface Net {
  readonly inner: Weights;
  readonly innerBiases: Weights;
  readonly outer: Weights;
  readonly outerBiases: Weights;
}

export interface Row extends Vector {
  readonly label: number;
}

export interface Room {
  /** What each unit says. */
  readonly active: Float32Array;
  /** What each unit that says something had to do with the error. */
  readonly wrong: Float32Array;
}

export const roomFor = ({ innerBiases: { at } }: Net): Room => ({
  active: new Float32Array(at.length),
  wrong: new Float32Array(at.length),
});

/** What is known as well as this teaches nothing more, and most examples soon are. */
const KNOWN = 0.02;
/** Weights of features move in larger steps: a vector of length 1 has hundreds of them. */
const INNER_STEP = 10;

/** One step towards one example: forward, then what each weight had to do with the error. */
export function learn(row: Row, net: Net, { active, wrong }: Room, step: number): void {
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
