import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { checkDatabase } from '../../src/store/sqlite-backup.js';
import { commitOf, keep, load, openTestStore, stateOf } from '../contract/words.js';
import { inFolder } from './folder.js';

const talk = (n: number) => stateOf({ id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}` });

describe('a backup', () => {
  const file = inFolder();

  it('opens as a store with everything that was committed before it began', async () => {
    const store = await openTestStore(`sqlite:${file('store.db')}`);
    await Promise.all(Array.from({ length: 50 }, (_, n) => keep(store, commitOf(talk(n)))));
    const during = Promise.all(Array.from({ length: 200 }, (_, n) => keep(store, commitOf(talk(100 + n)))));
    await store.backup(file('copy.db'));
    await during;
    await store.close();
    const copy = await openTestStore(`sqlite:${file('copy.db')}`);
    for (let n = 0; n < 50; n++) assert.equal((await load(copy, talk(n)))?.seq, 2);
    await copy.close();
  });

  it('is whole whenever it is taken: 10 of them during writes', async () => {
    const store = await openTestStore(`sqlite:${file('store.db')}`);
    for (let n = 0; n < 10; n++) {
      const writing = Promise.all(
        Array.from({ length: 30 }, (_, i) => keep(store, commitOf(talk(100 * n + i), 3))),
      );
      await store.backup(file(`copy-${n}.db`));
      await writing;
      await checkDatabase(file(`copy-${n}.db`));
    }
    await store.close();
  });

  it('may be read by its owner only, and leaves no half file behind', async () => {
    const store = await openTestStore(`sqlite:${file('store.db')}`);
    await store.backup(file('copy.db'));
    assert.equal(statSync(file('copy.db')).mode & 0o777, 0o600);
    assert.equal(existsSync(file('copy.db.part')), false);
    await store.close();
  });

  it('never writes over a file', async () => {
    const store = await openTestStore(`sqlite:${file('store.db')}`);
    writeFileSync(file('copy.db'), 'precious');
    await assert.rejects(store.backup(file('copy.db')), /There is a file already/);
    assert.equal(readFileSync(file('copy.db'), 'utf8'), 'precious');
    await store.close();
  });

  it('of a store in memory can be kept too', async () => {
    const store = await openTestStore('sqlite::memory:');
    await keep(store, commitOf(talk(1)));
    await store.backup(file('copy.db'));
    await store.close();
    await checkDatabase(file('copy.db'));
  });

  it('a damaged file is not taken for one', async () => {
    const store = await openTestStore(`sqlite:${file('store.db')}`);
    await Promise.all(Array.from({ length: 50 }, (_, n) => keep(store, commitOf(talk(n)))));
    await store.backup(file('copy.db'));
    await store.close();
    const bytes = readFileSync(file('copy.db'));
    writeFileSync(file('damaged.db'), bytes.fill(0x5a, 8192, 8192 + 20_000));
    await assert.rejects(checkDatabase(file('damaged.db')), { trouble: 'broken' });
    writeFileSync(
      file('text.db'),
      'not a database at all, but long enough to have a header of its own'.repeat(9),
    );
    await assert.rejects(checkDatabase(file('text.db')), { trouble: 'broken' });
  });
});
