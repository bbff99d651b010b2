import assert from 'node:assert/strict';
import { migrate } from '../../src/store/migrate.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { OF_CONVERSATION, OF_PERSON } from '../../src/store/tables.js';
import { AT } from '../contract/words.js';

describe('the list of what belongs to whom', () => {
  async function tablesWith(column: string): Promise<string[]> {
    const db = await openSqlite(':memory:');
    await migrate(db, AT);
    const rows = await db.all(
      `SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name = ? ORDER BY m.name`,
      [column],
    );
    await db.close();
    return rows.map((row) => String(row.name));
  }

  it('has every table that names a conversation, so that an erasure misses none', async () => {
    assert.deepEqual(await tablesWith('conversation'), [...OF_CONVERSATION].sort());
  });

  it('has every table that names a person', async () => {
    assert.deepEqual(await tablesWith('person'), [...OF_PERSON, 'conversations'].sort());
  });
});
