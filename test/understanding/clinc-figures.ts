/**
 * The classifier on CLINC150 (Larson et al. 2019, "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction"), to
 * compare with published figures. The data set is not part of this repository:
 * `node --import=tsx test/understanding/clinc-figures.ts path/to/data_full.json`. The threshold is tuned on the validation part.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { scoresOf } from '../../src/understanding/classifier.js';
import { featuresOf } from '../../src/understanding/classifier-features.js';
import { TRAINING, train } from '../../src/understanding/classifier-training.js';

const rows = z.array(z.tuple([z.string(), z.string()]));
const parts = z.object({ train: rows, val: rows, test: rows, oos_val: rows, oos_test: rows });
const [path, options = '{}'] = process.argv.slice(2);
if (path === undefined) throw new Error('write: clinc-figures.ts FILE');
const data = parts.parse(JSON.parse(readFileSync(path, 'utf8')));

const begun = performance.now();
const model = train(
  data.train.map(([text, label]) => ({ label, features: featuresOf(text) })),
  { ...TRAINING, ...z.record(z.string(), z.number()).parse(JSON.parse(options)) },
);
const trained = performance.now();

interface Guess {
  readonly right: boolean;
  readonly sure: number;
}

function guess([text, label]: readonly [string, string]): Guess {
  const scores = scoresOf(model, featuresOf(text));
  const best = scores.indexOf(Math.max(...scores));
  return { right: model.labels[best] === label, sure: scores[best] ?? 0 };
}

const share = (all: readonly Guess[], of: (one: Guess) => boolean): number =>
  all.filter(of).length / all.length;
const accuracy = (all: readonly Guess[], least: number) =>
  share(all, ({ right, sure }) => right && sure >= least);
const recall = (all: readonly Guess[], least: number) => share(all, ({ sure }) => sure < least);

const [val, oosVal, test, oosTest] = [data.val, data.oos_val, data.test, data.oos_test].map((part) =>
  part.map(guess),
) as [Guess[], Guess[], Guess[], Guess[]];
const guessed = performance.now();

/** As in the paper: the threshold with the most right answers over the whole of the validation part. */
const candidates = Array.from({ length: 400 }, (_, n) => -8 + n * 0.025);
const rightAt = (least: number) => accuracy(val, least) * val.length + recall(oosVal, least) * oosVal.length;
const threshold = candidates.reduce((best, each) => (rightAt(each) > rightAt(best) ? each : best));

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
const line = (name: string, least: number): string =>
  `${name} (${least.toFixed(2)}): validation ${percent(accuracy(val, least))} in scope, ${percent(recall(oosVal, least))} out of scope; ` +
  `test ${percent(accuracy(test, least))} in scope, ${percent(recall(oosTest, least))} out of scope`;
console.log(
  [
    `training ${((trained - begun) / 1000).toFixed(1)} s, ${model.hashes.length} features, ` +
      `${(((guessed - trained) * 1000) / (val.length + oosVal.length + test.length + oosTest.length)).toFixed(0)} µs an utterance`,
    line('no threshold', Number.NEGATIVE_INFINITY),
    line('threshold tuned on validation', threshold),
    line(
      'at least 60 % of the validation part’s out of scope found',
      candidates.find((each) => recall(oosVal, each) >= 0.6) ?? 0,
    ),
    ...[0.25, 0.5, 1, 1.5].map((more) => line('a higher threshold', threshold + more)),
  ].join('\n'),
);
