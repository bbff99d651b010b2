/** The CV of the chat, through the whole house: what was said is in the file, what was erased is not, and an address ends. */
import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { assemble, type House } from '../../src/assemble.js';
import { readConfiguration } from '../../src/configuration.js';
import { activity } from '../conversation/fakes.js';

const DAY = 24 * 60 * 60 * 1000;

describe('the CV of the chat', function () {
  this.timeout(60_000);
  let house: House;
  let now = Date.parse('2026-11-22T10:00:00Z');
  let n = 0;

  const say = async (...texts: string[]): Promise<string> => {
    for (const text of texts) {
      const received = new Date(now).toISOString();
      await house.turns.take(activity(text, { id: `a${++n}`, channel: 'directline', received }));
    }
    const rows = await house.store.log.after('directline', 'c1', 0, 500);
    return rows.filter(({ author }) => author === 'bot').at(-1)?.text ?? '';
  };
  const sealed = (text: string) =>
    [...text.matchAll(/\/files\/([0-9a-f]+)/g)].map(([, token]) => token ?? '');
  const wordsOf = async (token: string) => {
    const file = (await house.file(token)) ?? assert.fail('no file');
    return (await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) })).value;
  };

  before(async () => {
    let ids = 0;
    house = await assemble(readConfiguration({ DATABASE_URL: 'sqlite::memory:' }), {
      world: { now: () => new Date(now), id: () => `id-${++ids}` },
      log: () => undefined,
    });
    house.reachedAt('https://ura.example.fi');
  });
  after(() => house.close());

  it('has the person’s words, and headings in the language that was chosen', async () => {
    const ready = await say(
      'in english',
      'cv',
      'make',
      'Finnish',
      'Sam Sample',
      'Rauma, 000 000 0000, sam@example.fi',
      'Vocational qualification in business, Sample College, 2026',
      'Finnish native, English good',
      'skip',
      'Canary sentence about me.',
    );
    assert.match(ready, /https:\/\/ura\.example\.fi\/files\//);
    const [docx = '', pdf = ''] = sealed(ready);
    const text = await wordsOf(docx);
    for (const words of [
      'Sam Sample',
      'Rauma',
      'Sample College',
      'Finnish native',
      'Canary sentence',
      'Koulutus',
    ])
      assert.ok(text.includes(words), words);
    const { bytes, type } = (await house.file(pdf)) ?? assert.fail('no file');
    assert.equal(type, 'application/pdf');
    assert.ok(Buffer.from(bytes).subarray(0, 5).equals(Buffer.from('%PDF-')));
  });

  it('loses a line when its message is erased, behind the same address', async () => {
    const before = await house.store.log.after('directline', 'c1', 0, 500);
    const ready = before.find(({ text }) => text.includes('/files/'))?.text ?? '';
    await say('delete one message', '1');
    const text = await wordsOf(sealed(ready)[0] ?? '');
    assert.ok(!text.includes('Canary'));
    assert.ok(text.includes('Sam Sample'));
  });

  it('is not behind its address any more when that has run out', async () => {
    const rows = await house.store.log.after('directline', 'c1', 0, 500);
    const [docx = ''] = sealed(rows.find(({ text }) => text.includes('/files/'))?.text ?? '');
    now += 8 * DAY;
    assert.equal(await house.file(docx), null);
    assert.equal(await house.file('00'), null);
  });
});
