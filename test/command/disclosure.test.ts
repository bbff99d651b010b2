/** What `urakaveri disclosure audit` prints; what it finds is tested in test/statistics. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { inFolder, urakaveri } from './fake-terminal.js';

describe('urakaveri disclosure', () => {
  const file = inFolder();

  it('compares the gate with the plain rule on a made-up survey', async () => {
    const { status, out } = await urakaveri([
      'disclosure',
      'audit',
      '--answers',
      '300',
      '--programmes',
      '12',
    ]);
    assert.equal(status, 0);
    assert.match(out, /^300 answers to 10 questions, by programme and gender: 14 groups/);
    assert.match(out, /people exposed +0 +[1-9]/);
  });

  it('gives the same findings for the same seed', async () => {
    const audit = ['disclosure', 'audit', '--answers', '120', '--programmes', '5', '--seed', '4', '--json'];
    const [one, other] = [await urakaveri(audit), await urakaveri(audit)];
    assert.equal(one.out, other.out);
    assert.deepEqual(Object.keys(one.json[0] ?? {}), ['people', 'questions', 'groups', 'gate', 'plain']);
  });

  it('takes the records of a wave', async () => {
    const record = { answers: { situation: 'student', study_level: 'university' }, groups: { year: '2025' } };
    writeFileSync(file('records.jsonl'), `${JSON.stringify(record)}\n`.repeat(12));
    const { status, json } = await urakaveri([
      'disclosure',
      'audit',
      '--records',
      file('records.jsonl'),
      '--by',
      'year',
      '--json',
    ]);
    assert.equal(status, 0);
    assert.equal(json[0]?.people, 12);
    assert.match(JSON.stringify(json[0]?.plain), /"exposed":12,/);
  });

  it('says what is wrong with its arguments and its file', async () => {
    assert.match((await urakaveri(['disclosure', 'audit', '--records', 'x'])).errors, /--by DIMENSION/);
    assert.equal((await urakaveri(['disclosure', 'audit', '--answers', '-5'])).status, 2);
    writeFileSync(file('records.jsonl'), '\n{"answers":1}\n');
    const { errors } = await urakaveri([
      'disclosure',
      'audit',
      '--records',
      file('records.jsonl'),
      '--by',
      'year',
    ]);
    assert.match(errors, /records\.jsonl:2: a record is/);
  });
});
