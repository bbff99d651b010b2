import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import { openTestStore } from '../contract/words.js';
import { inFolder } from './folder.js';

describe('the address of the database', () => {
  const file = inFolder();

  it('makes the folder, and files that only their owner may read', async () => {
    const path = file('data/deeper/store.db');
    const store = await openTestStore(`sqlite:${path}`);
    for (const beside of ['', '-wal', '-shm']) assert.equal(statSync(path + beside).mode & 0o077, 0, beside);
    await store.close();
  });

  it('is refused when it names no engine that there is', async () => {
    await assert.rejects(openTestStore('mysql://localhost/x'), {
      trouble: 'unsupported',
      message: /sqlite: or postgres:/,
    });
  });

  it('is refused when it is a file but not a database', async () => {
    writeFileSync(
      file('notes.txt'),
      'These are my notes, and there are enough of them to be no empty file.'.repeat(20),
    );
    await assert.rejects(openTestStore(`sqlite:${file('notes.txt')}`), {
      trouble: 'broken',
      message: /not a database/,
    });
  });

  it('is refused when nobody answers there', async () => {
    await assert.rejects(openTestStore('postgres://nobody:x@127.0.0.1:1/none'), {
      trouble: 'unreachable',
      message: /cannot be reached/,
    });
  });
});
