/** What `urakaveri understand` prints, for one message and for a file of them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/command/understand.js';
import { readUtterance } from '../../src/understanding/reading.js';
import { parts } from './parts.js';

const read = (text: string, prior: 'fi' | 'sv' | 'en' | null = null) =>
  readUtterance({ ...parts, slots: () => ({ year: 2020 }) }, text, prior);

describe('reading an utterance', () => {
  it('gives language, intent, facts and distress together', () => {
    const { confidence, ...heard } = read('miten teen cv:n');
    assert.ok(confidence > 0.9);
    assert.deepEqual(heard, {
      lang: 'fi',
      intent: 'cv',
      slots: { year: 2020 },
      safety: { flag: false, kind: null },
    });
  });

  it('names commands by their intents', () => {
    assert.equal(read('på svenska').intent, 'language');
    assert.equal(read('muuta vastausta').intent, 'back');
    assert.equal(read('unohda minut').intent, 'forget');
    assert.equal(read('stop').intent, 'stop');
  });

  it('says out_of_scope where nothing is heard', () => {
    const { intent, confidence } = read('kerro vitsi');
    assert.equal(intent, 'out_of_scope');
    assert.ok(confidence > 0.9);
  });

  it('flags distress whatever else is heard', () => {
    assert.deepEqual(read('haluan kuolla').safety, { flag: true, kind: 'crisis' });
  });

  it('takes the language of before where the words tell nothing', () => {
    assert.equal(read('ja', 'sv').lang, 'sv');
    assert.equal(read('ja', 'fi').lang, 'fi');
    assert.equal(read('2', 'en').lang, 'en');
  });
});

describe('the command understand', () => {
  const collect = async (args: readonly string[]) => {
    const out: string[] = [];
    const errors: string[] = [];
    const status = await run(args, {
      environment: {},
      out: (line) => out.push(line),
      error: (line) => errors.push(line),
    });
    return { status, out: out.map((line) => JSON.parse(line) as Record<string, unknown>), errors };
  };

  it('reads one message', async () => {
    const { status, out } = await collect(['--lang', 'fi', 'entä Lapissa 2020']);
    assert.equal(status, 0);
    assert.match(JSON.stringify(out[0]?.slots), /"place":"MK19"/);
  });

  it('reads a file line by line, and goes on after a broken line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'understand-'));
    try {
      const file = join(folder, 'batch.jsonl');
      writeFileSync(
        file,
        '{"id":"a","text":"moi"}\nrikki\n{"id":2,"text":"ja","lang":"fi","previous":"sv"}\n',
      );
      const { status, out, errors } = await collect(['--batch', file]);
      assert.equal(status, 1);
      assert.deepEqual(
        out.map(({ id, lang }) => [id, lang]),
        [
          ['a', 'fi'],
          [2, 'sv'],
        ],
      );
      assert.match(errors[0] ?? '', /batch\.jsonl:2:/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says how it is written when it is asked for wrongly', async () => {
    await assert.rejects(collect([]), /TEXT is missing/);
    await assert.rejects(collect(['--lang', 'de', 'hallo']), /fi, sv, en/);
  });
});
