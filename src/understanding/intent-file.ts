/**
 * The trained model of intents as bytes: a line of JSON, then the numbers, little-endian, one byte for a weight. The same model gives
 * the same bytes. Pure.
 */
import { z } from 'zod';
import type { LinearModel } from './classifier.js';
import type { IntentModel } from './intent-model.js';

const header = z.object({
  format: z.literal(1),
  /** What it was made from; see learned.ts. */
  from: z.string(),
  labels: z.array(z.string()),
  features: z.number().int().nonnegative(),
  calibration: z.array(z.number()),
});

const LARGEST_WEIGHT = 127;
const END_OF_HEADER = 0x0a;

export function writeModel({ classifier, calibration }: IntentModel, from: string): Uint8Array {
  const { labels, hashes, rarity, biases } = classifier;
  const { weights, steps } = inBytes(classifier);
  const top = { format: 1, from, labels, features: hashes.length, calibration };
  const parts = [hashes, rarity, steps, biases, weights].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  const head = new TextEncoder().encode(`${JSON.stringify(top)}\n`);
  const bytes = new Uint8Array(head.length + parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of [head, ...parts]) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Null when the bytes are not a model made from the same content. */
export function readModel(bytes: Uint8Array, from: string): IntentModel | null {
  const end = bytes.indexOf(END_OF_HEADER);
  const top = header.safeParse(jsonOf(bytes.subarray(0, Math.max(end, 0))));
  if (!top.success || top.data.from !== from) return null;
  const { labels, features, calibration } = top.data;
  const size = labels.length;
  if (bytes.length !== end + 1 + 12 * features + 4 * size + features * size) return null;
  // A copy begins at an address that numbers of four bytes can begin at; `slice` of a Node buffer would be no copy.
  const { buffer } = new Uint8Array(bytes.subarray(end + 1));
  const classifier: LinearModel = {
    labels,
    hashes: new Uint32Array(buffer, 0, features),
    rarity: new Float32Array(buffer, 4 * features, features),
    steps: new Float32Array(buffer, 8 * features, features),
    biases: new Float32Array(buffer, 12 * features, size),
    weights: new Int8Array(buffer, 12 * features + 4 * size, features * size),
  };
  return { classifier, calibration };
}

/** Each row in steps of its own, so that small weights are not rounded away. */
function inBytes({ labels, weights, hashes }: LinearModel): { weights: Int8Array; steps: Float32Array } {
  const size = labels.length;
  const rounded = new Int8Array(weights.length);
  const steps = new Float32Array(hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    const own = Array.from(weights.subarray(row * size, (row + 1) * size));
    const step = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / LARGEST_WEIGHT;
    steps[row] = step;
    for (let n = 0; n < size; n++) rounded[row * size + n] = Math.round((own[n] ?? 0) / step);
  }
  return { weights: rounded, steps };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
