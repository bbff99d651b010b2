/** The sets of test/fixtures/understanding stay as they were written: a change has to be told in their README. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../src/home.js';

const FOLDER = join(HOME, 'test', 'fixtures', 'understanding');
const SIGNS = 12;

const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const sumOf = (file: string): string => createHash('sha256').update(read(file)).digest('hex');
const sets = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.jsonl'));

describe('Messages to understand', () => {
  const [, changes = ''] = read('README.md').split('\n## Changes\n');
  const sums = read('SHA256SUMS').trim().split('\n');

  it('are twenty-four sets, each with its sum', () => {
    assert.deepEqual(sums.map((line) => line.split('  ')[1] ?? '').sort(), [...sets].sort());
    assert.equal(sets.length, 24);
  });

  for (const file of sets) {
    it(`are as they were written, or the change is told: ${file}`, () => {
      const sum = sumOf(file);
      assert.ok(sums.includes(`${sum}  ${file}`), `SHA256SUMS: ${sum}  ${file}`);
      const told = changes.split('\n').filter((line) => line.includes(`\`${file}\``));
      assert.ok(told.at(-1)?.includes(sum.slice(0, SIGNS)), `the last line of “Changes” about ${file}`);
    });

    it(`are lines with ids of their own: ${file}`, () => {
      const lines = read(file).trimEnd().split('\n');
      const ids = lines.map((line) => (JSON.parse(line) as { id: string }).id);
      assert.equal(new Set(ids).size, ids.length);
    });
  }
});
