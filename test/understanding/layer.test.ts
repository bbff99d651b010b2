/** The hidden layer: it learns what only tells together, and the same every time. */
import assert from 'node:assert/strict';
import { featuresOf } from '../../src/understanding/classifier-features.js';
import { train } from '../../src/understanding/classifier-training.js';
import { type Layer, layerScores } from '../../src/understanding/layer.js';
import { LAYER, trainLayer } from '../../src/understanding/layer-training.js';

/** Each word is said as often of the one as of the other: only together they tell. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  trade: ['butcher knife', 'father hug', 'nurse blood', 'mother kiss'],
  alarm: ['father knife', 'butcher hug', 'mother blood', 'nurse kiss'],
};
const examples = Array.from({ length: 40 }, () =>
  Object.entries(SAID).flatMap(([label, texts]) =>
    texts.map((text) => ({ label, features: featuresOf(text) })),
  ),
).flat();
const linear = train(examples);
const layer = trainLayer(examples, linear);

const best = (from: Layer, text: string): string | undefined => {
  const scores = layerScores(from, featuresOf(text));
  return from.labels[scores.indexOf(Math.max(...scores))];
};

describe('the hidden layer', () => {
  it('learns what only tells together', () => {
    for (const [label, texts] of Object.entries(SAID))
      for (const text of texts) assert.equal(best(layer, text), label, text);
  });

  it('learns the same from the same examples, and something else from another seed', () => {
    assert.deepEqual(trainLayer(examples, linear), layer);
    assert.notDeepEqual(trainLayer(examples, linear, { ...LAYER, seed: 7 }).outer, layer.outer);
  });

  it('has its units, and answers for every label', () => {
    assert.equal(layer.units.labels.length, LAYER.units);
    assert.equal(layerScores(layer, featuresOf('')).length, layer.labels.length);
  });
});
