/** Answers in free text on the command line. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME } from '../../src/home.js';
import { inFolder, urakaveri } from './fake-terminal.js';

const INSTRUMENT = join(HOME, 'content', 'surveys', 'vet-follow-up', 'instrument.json');
const line = (id: number, question: string, text: string) =>
  `${JSON.stringify({ id, lang: 'fi', question, text, today: '2026-11-22' })}\n`;

describe('urakaveri interpret', () => {
  const file = inFolder();
  const interpret = (args: readonly string[], input = '') => urakaveri(['interpret', ...args], {}, input);

  it('answers each line with a value or null, from standard input or from a file', async () => {
    const lines =
      line(1, 'situation', 'vakituinen kokopäivätyö') +
      line(2, 'situation', 'töissä') +
      line(3, 'found_through', '1 ja 3') +
      line(4, 'monthly_pay', '3 200 €') +
      line(5, 'job_started', 'viime kuussa');
    const piped = await interpret(['--instrument', INSTRUMENT, '--batch'], lines);
    assert.equal(piped.status, 0);
    assert.deepEqual(piped.json, [
      { id: 1, value: 'permanent_full_time' },
      { id: 2, value: null },
      { id: 3, value: ['job_ad', 'school'] },
      { id: 4, value: 3200 },
      { id: 5, value: '2026-10' },
    ]);
    writeFileSync(file('answers.jsonl'), lines);
    const read = await interpret(['--instrument', INSTRUMENT, '--batch', file('answers.jsonl')]);
    assert.equal(read.out, piped.out);
  });

  it('tells of a line that cannot be used and goes on', async () => {
    const { status, json, errors } = await interpret(
      ['--instrument', INSTRUMENT, '--batch', '-'],
      `${line(1, 'pay', '1')}${line(2, 'situation', '1')}`,
    );
    assert.equal(status, 1);
    assert.deepEqual(json, [{ id: 2, value: 'permanent_full_time' }]);
    assert.match(errors, /1: question: the instrument has no such question/);
  });

  it('names what is wrong with an instrument', async () => {
    writeFileSync(file('broken.json'), '{"pages":[{"elements":[{"type":"matrix","name":"grid"}]}]}');
    const broken = await interpret(['--instrument', file('broken.json'), '--batch']);
    assert.equal(broken.status, 1);
    assert.match(broken.errors, /broken\.json: grid\.type: /);
    writeFileSync(file('broken.json'), '{');
    assert.equal((await interpret(['--instrument', file('broken.json'), '--batch'])).status, 1);
    assert.equal((await interpret(['--instrument', file('none.json'), '--batch'])).status, 1);
  });

  it('says how it is used', async () => {
    assert.equal((await interpret(['--batch'])).status, 2);
    assert.equal((await interpret(['--instrument', INSTRUMENT])).status, 2);
  });
});
