/** The classifier: it learns what examples have in common, the same every time, and is not sure of what it never saw. */
import assert from 'node:assert/strict';
import { type LinearModel, scoresOf } from '../../src/understanding/classifier.js';
import { featuresOf } from '../../src/understanding/classifier-features.js';
import { TRAINING, train } from '../../src/understanding/classifier-training.js';
import { readModel, writeModel } from '../../src/understanding/intent-file.js';

const SAID: Readonly<Record<string, readonly string[]>> = {
  cv: ['miten teen cv:n', 'apua cv:n kanssa', 'mitä cv:hen kirjoitetaan', 'cv pohja', 'cv kuntoon'],
  jobs: ['mistä löydän töitä', 'haen kesätöitä', 'onko töitä tarjolla', 'kesätyöt', 'etsin töitä'],
  thanks: ['kiitos', 'kiitos avusta', 'kiitti', 'paljon kiitoksia', 'kiitos paljon'],
};
const examples = Object.entries(SAID).flatMap(([label, texts]) =>
  texts.map((text) => ({ label, features: featuresOf(text) })),
);
const model = train(examples);

const best = (from: LinearModel, text: string): string | undefined => {
  const scores = scoresOf(from, featuresOf(text));
  return from.labels[scores.indexOf(Math.max(...scores))];
};
const surest = (text: string): number => Math.max(...scoresOf(model, featuresOf(text)));

describe('the classifier', () => {
  it('tells what it has learned, in other words and with slips', () => {
    assert.equal(best(model, 'auta cv:n teossa'), 'cv');
    assert.equal(best(model, 'löydänkö kesätöitä'), 'jobs');
    assert.equal(best(model, 'kesätöitäkin etsin'), 'jobs');
    assert.equal(best(model, 'kiitoksia'), 'thanks');
  });

  it('is not sure of what resembles nothing', () => {
    for (const text of ['', '123', 'xyzzy plugh', 'hur är vädret', '💩'])
      assert.ok(surest(text) < 0, `${text}: ${surest(text)}`);
    assert.ok(surest('miten teen cv:n') > 2);
  });

  it('learns the same from the same examples, and something else from another seed', () => {
    assert.deepEqual(train(examples), model);
    assert.notDeepEqual(train(examples, { ...TRAINING, seed: 1 }).weights, model.weights);
  });

  it('keeps no more features than it may', () => {
    assert.equal(train(examples, { ...TRAINING, most: 10 }).hashes.length, 10);
  });
});

describe('a model in a file', () => {
  const bytes = writeModel({ classifier: model, calibration: [1, -0.5, 0.25, 0] }, 'these examples');

  it('understands as it did before', () => {
    const read = readModel(bytes, 'these examples');
    assert.ok(read);
    assert.deepEqual(read.calibration, [1, -0.5, 0.25, 0]);
    for (const text of Object.values(SAID).flat()) {
      const kept = scoresOf(read.classifier, featuresOf(text));
      for (const [n, score] of scoresOf(model, featuresOf(text)).entries())
        assert.ok(Math.abs(score - (kept[n] ?? 0)) < 0.05, text);
    }
  });

  it('reads the same from a buffer of Node, wherever that lies in its memory', () => {
    const around = Buffer.concat([Buffer.alloc(3), bytes]);
    const read = readModel(around.subarray(3), 'these examples');
    assert.deepEqual(read, readModel(bytes, 'these examples'));
  });

  it('is the same bytes every time', () => {
    const again = writeModel(
      { classifier: train(examples), calibration: [1, -0.5, 0.25, 0] },
      'these examples',
    );
    assert.deepEqual(again, bytes);
  });

  it('is nothing where it was made from something else, or is not whole', () => {
    assert.equal(readModel(bytes, 'other examples'), null);
    assert.equal(readModel(bytes.subarray(0, bytes.length - 1), 'these examples'), null);
    assert.equal(readModel(new Uint8Array(), 'these examples'), null);
    assert.equal(readModel(new TextEncoder().encode('{"format":2}\n'), 'these examples'), null);
  });
});
