/** Brings a database to the schema of this program, one migration per transaction: a kill leaves whole steps only. */
import { type Database, type Statement, StoreError } from './database.js';
import { MIGRATIONS, type Migration } from './migrations/index.js';

/** The number of a migration is its place in the list, from 1. `now` is an ISO time for the record. */
export async function migrate(
  db: Database,
  now: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.exclusively('migrations', async (session) => {
    await session.write([
      {
        sql: 'CREATE TABLE IF NOT EXISTS migrations (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)',
        params: [],
      },
    ]);
    const [row] = await session.all('SELECT COALESCE(MAX(number), 0) AS newest FROM migrations');
    const newest = Number(row?.newest ?? 0);
    refuseNewer(newest, migrations.length);
    for (let number = newest + 1; number <= migrations.length; number++) {
      const migration = migrations[number - 1];
      if (migration) await session.write([...statements(migration), applied(number, migration, now)]);
    }
  });
}

function refuseNewer(database: number, program: number): void {
  if (database <= program) return;
  throw new StoreError(
    'newer',
    `The database is of a newer version (schema ${database}) than this program (schema ${program}): start the newer program, or restore the backup made before it was taken into use`,
  );
}

const statements = ({ sql }: Migration): Statement[] =>
  sql
    .split(/;\s*$/m)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ sql: one, params: [] }));

/** First come: on SQLite two programs may start at once, and the second to write this row undoes its whole step. */
const applied = (number: number, { name }: Migration, now: string): Statement => ({
  sql: 'INSERT INTO migrations (number, name, applied) VALUES (?, ?, ?)',
  params: [number, name, now],
});
