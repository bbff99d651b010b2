/** Erasing one message in the chat, through the whole house: the words are gone wherever they were. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble, type House } from '../../src/assemble.js';
import { readConfiguration } from '../../src/configuration.js';
import { activity } from '../conversation/fakes.js';

describe('erasing a message', function () {
  this.timeout(60_000);
  let folder: string;
  let house: House;
  let said = 0;
  const say = async (text: string) => {
    await house.turns.take(activity(text, { id: `a${++said}`, channel: 'directline' }));
    const rows = await house.store.log.after('directline', 'c1', 0, 200);
    return rows.filter(({ kind, author }) => kind === 'message' && author === 'bot').at(-1);
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'urakaveri-erase-'));
    house = await assemble(readConfiguration({ DATA_DIR: folder }), { log: () => undefined });
  });
  after(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes the words out of the request, the messages that showed them, and the files', async () => {
    await say('in english');
    await say('human');
    await say('canary-worry about my studies');
    await say('yes');
    assert.equal((await house.store.requests(null, 5)).length, 1);

    await say('delete one message');
    const rows = await house.store.log.after('directline', 'c1', 0, 200);
    const listed = rows.at(-2)?.shown.message?.table?.rows ?? [];
    const number = listed.find(([, text]) => text?.includes('canary'))?.[0] ?? assert.fail('not listed');
    assert.match((await say(number))?.text ?? '', /erased/);

    assert.deepEqual(await house.store.requests(null, 5), []);
    const left = await house.store.log.after('directline', 'c1', 0, 200);
    assert.ok(!JSON.stringify(left).includes('canary'));
    assert.equal(left.length, left.at(-1)?.seq, 'no gap in the sequence');
    const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
    assert.ok(!bytes.includes('canary'));
  });

  it('says so where there is nothing to erase, and erases nothing when told not to', async () => {
    const before = (await house.store.log.after('directline', 'c1', 0, 200)).filter((row) => row.text !== '');
    await say('delete one message');
    assert.match((await say('none'))?.text ?? '', /nothing was erased/);
    const after = await house.store.log.after('directline', 'c1', 0, 200);
    assert.ok(before.every(({ seq, text }) => after.find((row) => row.seq === seq)?.text === text));
  });
});
