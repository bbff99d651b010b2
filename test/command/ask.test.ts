/** Questions about figures on the command line, and the rules of every batch. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { inFolder, urakaveri } from './fake-terminal.js';

describe('urakaveri ask', () => {
  const file = inFolder();

  it('answers in words with the source, in the language of the question', async () => {
    const { status, out, errors } = await urakaveri(['ask', 'Hur många fick jobb i Satakunta 2023?']);
    assert.deepEqual([status, errors], [0, '']);
    assert.match(out, /73\s%[\s\S]*Källa: .*tabell 111l/);
    assert.doesNotMatch(out, /\*|\\/);
  });

  it('answers in the language that is asked for', async () => {
    const { out } = await urakaveri(['ask', '--lang', 'en', 'työllisyys Satakunnassa 2023']);
    assert.match(out, /73%[\s\S]*Source:/);
  });

  it('gives the values with their codes as JSON', async () => {
    const { json } = await urakaveri(['ask', '--json', 'työllisyys Satakunnassa 2023']);
    const [reply = {}] = json;
    assert.equal(reply.status, 'answered');
    const [value] = reply.values as Record<string, unknown>[];
    assert.deepEqual(
      [value?.dataset, value?.measure, value?.place, value?.year, value?.value, value?.unit],
      ['employed-one-year-after-by-region', 'employed_share', 'MK04', 2023, 73, 'percent'],
    );
  });

  it('says why not, and asks back, without an error', async () => {
    const salary = await urakaveri(['ask', '--json', 'what is the salary of a nurse']);
    assert.deepEqual([salary.status, salary.json[0]?.refusal], [0, 'not_covered']);
    const place = await urakaveri(['ask', '--json', 'Pohjanmaan työllisyys']);
    assert.deepEqual([place.status, place.json[0]?.status], [0, 'clarify']);
  });

  it('answers a batch in its order, and tells the lines that cannot be used', async () => {
    const lines = [
      '\uFEFF{"id":"a","lang":"fi","q":"työllisyys Lapissa 2020"}',
      '',
      'not JSON',
      '{"id":"b","lang":"fi"}',
      '{"id":3,"q":"employment in Uusimaa 2024","more":true}',
    ];
    writeFileSync(file('questions.jsonl'), lines.join('\r\n'));
    const { status, json, errors } = await urakaveri(['ask', '--batch', file('questions.jsonl')]);
    assert.equal(status, 1);
    assert.deepEqual(
      json.map(({ id, status: told }) => [id, told]),
      [
        ['a', 'answered'],
        [3, 'answered'],
      ],
    );
    assert.match(
      errors,
      /questions\.jsonl:3: not one JSON object\n.*questions\.jsonl:4: q: .*\n2 of 5 lines/,
    );
  });

  it('reads a batch from standard input', async () => {
    const piped = '{"id":1,"lang":"fi","q":"moi"}\n{"id":2,"lang":"fi","q":"työllisyys Lapissa"}';
    const { status, json } = await urakaveri(['ask', '--batch', '-'], {}, piped);
    assert.deepEqual([status, json.map(({ id }) => id)], [0, [1, 2]]);
  });

  it('says of a file that cannot be read what to give instead', async () => {
    mkdirSync(file('folder'));
    const gone = await urakaveri(['ask', '--batch', file('gone.jsonl')]);
    assert.deepEqual([gone.status, gone.out], [1, '']);
    assert.match(gone.errors, /gone\.jsonl cannot be read \(ENOENT\); give a file/);
    assert.equal((await urakaveri(['ask', '--batch', file('folder')])).status, 1);
  });

  it('finds a file where the person is, who may be elsewhere than npm', async () => {
    writeFileSync(file('here.jsonl'), '{"id":1,"lang":"fi","q":"moi"}\n');
    const { json } = await urakaveri(['ask', '--batch', 'here.jsonl'], { INIT_CWD: file('.') });
    assert.equal(json.length, 1);
  });

  it('wants one question', async () => {
    for (const args of [[], ['  '], ['työllisyys', 'Lapissa'], ['--batch', '-', 'moi']]) {
      const { status, out, errors } = await urakaveri(['ask', ...args]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(errors, /Usage: urakaveri ask/);
    }
  });
});
