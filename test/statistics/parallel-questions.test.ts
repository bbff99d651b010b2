/** The same question in three languages gets the same answer: a floor, so that a word added in one language is missed in the others. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openAnswering } from '../../src/command/evaluate/questions.js';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { HOME } from '../../src/home.js';
import type { Reply } from '../../src/statistics/ask.js';

const FILE = join(HOME, 'test', 'fixtures', 'questions-dev', 'parallel.txt');
const ALIKE = 0.9;

/** What an answer says, whatever its words: the order of the figures may differ. */
const saidIn = ({ status, refusal, caveats, values }: Reply): string =>
  JSON.stringify([
    status,
    refusal ?? '',
    [...caveats].sort(),
    values.map((each) => JSON.stringify(each)).sort(),
  ]);

describe('Questions about figures in three languages', function () {
  this.timeout(60_000);

  it('are answered alike', () => {
    const { answer } = openAnswering(join(HOME, 'content'));
    const lines = readFileSync(FILE, 'utf8').split('\n');
    const triples = lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('|'));
    assert.ok(triples.length > 250);
    const differing = triples.filter((questions) => {
      const said = LANGUAGES.map((language, n) => saidIn(answer(questions[n] ?? '', language, null)));
      return new Set(said).size > 1;
    });
    assert.ok(differing.length <= (1 - ALIKE) * triples.length, differing.map(([first]) => first).join('\n'));
  });
});
