import assert from 'node:assert/strict';
import { Connection } from '../../src/store/connection.js';
import type { Statement } from '../../src/store/database.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { Writer } from '../../src/store/writer.js';
import { inFolder } from './folder.js';

const row = (id: number): Statement => ({
  sql: 'INSERT INTO notes (id) SELECT id FROM given WHERE true',
  columns: ['id integer'],
  rows: [[id]],
});
const TABLE = 'CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY, text TEXT)';

/** A connection that remembers what was asked of it. */
async function watched(): Promise<{ connection: Connection; asked: string[] }> {
  const connection = await Connection.open(':memory:');
  await connection.exec(TABLE);
  const asked: string[] = [];
  const exec = connection.exec.bind(connection);
  connection.exec = (sql) => {
    asked.push(sql);
    return exec(sql);
  };
  return { connection, asked };
}

describe('the writer of SQLite', () => {
  const file = inFolder();

  it('writes what comes at the same moment as one transaction', async () => {
    const { connection, asked } = await watched();
    const writer = new Writer(connection);
    await Promise.all([1, 2, 3, 4].map((n) => writer.write([row(n)])));
    assert.deepEqual(asked, ['BEGIN IMMEDIATE', 'COMMIT']);
    await connection.close();
  });

  it('writes a failing group again batch by batch, so that only the bad one fails', async () => {
    const { connection, asked } = await watched();
    const writer = new Writer(connection);
    const results = await Promise.allSettled(
      [[row(1)], [row(2), row(1)], [row(3)]].map((b) => writer.write(b)),
    );
    assert.deepEqual(
      results.map((r) => r.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(await connection.all('SELECT id FROM notes ORDER BY id'), [{ id: 1 }, { id: 3 }]);
    assert.equal(asked.filter((sql) => sql === 'COMMIT').length, 2);
    await connection.close();
  });

  it('goes on after a statement that makes no sense, and says which error it was', async () => {
    const { connection } = await watched();
    const writer = new Writer(connection);
    await assert.rejects(
      writer.write([{ sql: 'INSERT INTO nowhere VALUES (1)', params: [] }]),
      /no such table/,
    );
    await writer.write([row(1)]);
    assert.equal((await connection.all('SELECT id FROM notes')).length, 1);
    await connection.close();
  });

  it('runs other work between two groups, in the order in which it came', async () => {
    const { connection } = await watched();
    const writer = new Writer(connection);
    const count = () => writer.alone(async (c) => (await c.all('SELECT COUNT(*) AS n FROM notes'))[0]?.n);
    const seen = await Promise.all([
      count(),
      writer.write([row(1)]),
      count(),
      writer.write([row(2)]),
      count(),
    ]);
    assert.deepEqual(seen, [0, undefined, 1, undefined, 2]);
    await connection.close();
  });

  it('says so when the disk is full, writes nothing of it, and goes on when there is room', async () => {
    const db = await openSqlite(file('store.db'));
    await db.write([{ sql: TABLE, params: [] }]);
    const limit = (pages: number) => db.writer.alone((c) => c.all(`PRAGMA max_page_count = ${pages}`));
    const long = (id: number): Statement => ({
      sql: 'INSERT INTO notes (id, text) VALUES (?, ?)',
      params: [id, 'x'.repeat(20_000)],
    });
    await limit(12);
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map((n) => db.write([row(100 + n), long(n)])),
    );
    const failed = results.filter((r) => r.status === 'rejected');
    assert.ok(failed.length > 0 && failed.length < 6, `${failed.length} of 6 failed`);
    for (const { reason } of failed) {
      assert.equal(reason.trouble, 'full');
      assert.match(reason.message, /free some space, nothing was written/);
    }
    const kept = await db.all('SELECT COUNT(*) AS n FROM notes');
    assert.equal(kept[0]?.n, 2 * (6 - failed.length));
    await limit(1_000_000);
    await db.write([long(7)]);
    assert.deepEqual(await db.all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    await db.close();
  });

  it('a reader sees a commit as soon as it is acknowledged, and never half of one', async () => {
    const db = await openSqlite(file('store.db'));
    await db.write([{ sql: TABLE, params: [] }]);
    for (let n = 0; n < 50; n++) {
      const writing = db.write([row(2 * n), row(2 * n + 1)]);
      const [during] = await db.all('SELECT COUNT(*) AS n FROM notes');
      assert.equal(Number(during?.n) % 2, 0);
      await writing;
      assert.deepEqual(await db.all('SELECT COUNT(*) AS n FROM notes'), [{ n: 2 * n + 2 }]);
    }
    await db.close();
  });
});
