import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { migrate } from '../../src/store/migrate.js';
import { owesScrub, scrub, scrubOwed } from '../../src/store/scrub.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { AT } from '../contract/words.js';
import { inFolder } from './folder.js';

const put = (n: number, text: string) => ({
  sql: 'INSERT INTO settings (key, value) VALUES (?, ?)',
  params: [`n ${n}`, text],
});
const REMOVE = { sql: "DELETE FROM settings WHERE key LIKE 'n %'", params: [] };

describe('clearing the traces of what was deleted', () => {
  const file = inFolder();
  const found = () =>
    readdirSync(dirname(file('store.db'))).some((name) => readFileSync(file(name)).includes('canary'));
  const opened = async (scrubAtOnce: number) => {
    const db = await openSqlite(file('store.db'), { scrubAtOnce });
    await migrate(db, AT);
    await Promise.all(Array.from({ length: 300 }, (_, n) => db.write([put(n, `canary ${'x'.repeat(n)}`)])));
    return db;
  };

  it('a small database is written anew at once', async () => {
    const db = await opened(64_000_000);
    await db.write([REMOVE, owesScrub(AT)]);
    await scrub(db, false);
    assert.equal(found(), false);
    assert.equal(await scrubOwed(db), null);
    await db.close();
  });

  it('a large one is owed it until a quiet hour, over a restart too', async () => {
    const db = await opened(0);
    await db.write([REMOVE, owesScrub(AT)]);
    await scrub(db, false);
    assert.equal(await scrubOwed(db), AT);
    await db.close();
    const again = await openSqlite(file('store.db'), { scrubAtOnce: 0 });
    await scrub(again, true);
    assert.equal(await scrubOwed(again), null);
    assert.equal(found(), false);
    await again.close();
  });

  it('a program that is reading at the moment only puts it off', async () => {
    const db = await opened(64_000_000);
    const reader = await openSqlite(file('store.db'));
    // A transaction that has read keeps its view of the database until it ends.
    await reader.writer.connection.exec('BEGIN');
    await reader.writer.connection.all('SELECT COUNT(*) FROM settings');
    await db.write([REMOVE, owesScrub(AT)]);
    await scrub(db, false);
    assert.equal(await scrubOwed(db), AT);
    await reader.writer.connection.exec('COMMIT');
    await reader.close();
    await db.write([put(1000, 'another')]);
    await scrub(db, false);
    assert.equal(await scrubOwed(db), null);
    assert.equal(found(), false);
    await db.close();
  });

  it('many who ask at once are served together', async () => {
    const db = await opened(64_000_000);
    await db.write([REMOVE, owesScrub(AT)]);
    await Promise.all(Array.from({ length: 20 }, () => scrub(db, false)));
    assert.equal(found(), false);
    await db.close();
  });
});
