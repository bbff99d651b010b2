/** Questions that were written to develop on are answered as well as they were: a floor, so that a mended phrase does not break another. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readQuestionFile } from '../../src/command/evaluate/question-set.js';
import { judged, openAnswering } from '../../src/command/evaluate/questions.js';
import { HOME } from '../../src/home.js';

const FOLDER = join(HOME, 'test', 'fixtures', 'questions-dev', 'written');
/** Shares of all questions: what is right at least, and what misleads at most. */
const RIGHT = 0.985;
const MISLEADING = 0.005;

describe('Questions about figures to develop on', function () {
  this.timeout(60_000);
  const answering = openAnswering(join(HOME, 'content'));
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  const all = files.flatMap((name) =>
    readQuestionFile(join(FOLDER, name)).map((each) => judged(each, answering)),
  );
  const told = (ids: readonly { readonly id: string }[]) => ids.map(({ id }) => id).join(', ');

  it('are answered rightly', () => {
    const wrong = all.filter(({ verdict }) => verdict.failures.length > 0);
    assert.ok(wrong.length <= (1 - RIGHT) * all.length, told(wrong));
  });

  it('are seldom answered with a wrong figure or without what has to be said beside it', () => {
    const misleading = all.filter(({ verdict }) => verdict.misleads);
    assert.ok(misleading.length <= MISLEADING * all.length, told(misleading));
  });
});
