/** The schema comes up from nothing, is kept, and is never guessed at. */
import assert from 'node:assert/strict';
import { migrate } from '../../src/store/migrate.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { openDatabase } from '../../src/store/store.js';
import { type Engine, freshPlace, type Place } from './engine.js';
import { AT } from './words.js';

const more = {
  name: 'more',
  sql: "CREATE TABLE more (id TEXT NOT NULL PRIMARY KEY);\nINSERT INTO more (id) VALUES ('a;b');\n",
};

export function migrationsContract(engine: Engine): void {
  describe('brings its schema up to date:', () => {
    let place: Place | null = null;
    let db: Awaited<ReturnType<typeof openDatabase>>;
    beforeEach(async function () {
      place = await freshPlace(engine, this);
      db = await openDatabase(place.url);
    });
    afterEach(async () => {
      if (place === null) return;
      await db.close();
      await place.remove();
    });

    const applied = async () =>
      (await db.all('SELECT number, name, applied FROM migrations ORDER BY number')) as object[];

    it('from nothing, once', async () => {
      await migrate(db, AT);
      await migrate(db, '2027-01-01T00:00:00.000Z');
      assert.deepEqual(
        await applied(),
        MIGRATIONS.map(({ name }, i) => ({ number: i + 1, name, applied: AT })),
      );
    });

    it('step by step over what is there', async () => {
      await migrate(db, AT);
      await migrate(db, AT, [...MIGRATIONS, more]);
      assert.deepEqual(await db.all('SELECT id FROM more'), [{ id: 'a;b' }]);
      assert.equal((await applied()).length, MIGRATIONS.length + 1);
    });

    it('two programs at once apply each step once', async () => {
      const second = await openDatabase(place?.url ?? '');
      if (engine.lasting) await Promise.all([migrate(db, AT), migrate(second, AT)]);
      else await migrate(db, AT);
      await second.close();
      assert.equal((await applied()).length, MIGRATIONS.length);
    });

    it('a step that fails leaves nothing of itself behind', async () => {
      const broken = { name: 'broken', sql: `${more.sql}CREATE TABLE more (id TEXT);` };
      await assert.rejects(migrate(db, AT, [...MIGRATIONS, broken]), { name: 'StoreError' });
      assert.equal((await applied()).length, MIGRATIONS.length);
      await migrate(db, AT, [...MIGRATIONS, more]);
      assert.deepEqual(await db.all('SELECT id FROM more'), [{ id: 'a;b' }]);
    });

    it('a database of a newer program is refused with what to do', async () => {
      await migrate(db, AT, [...MIGRATIONS, more]);
      await assert.rejects(migrate(db, AT), {
        trouble: 'newer',
        message: /start the newer program, or restore/,
      });
    });
  });
}
