/** Brings a database to the schema of this program, one migration per transaction: a kill leaves whole steps only. */
import { type Database, type Session, type Statement, StoreError } from './database.js';
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
    let newest = await newestOf(session);
    refuseNewer(newest, migrations.length);
    for (; newest < migrations.length; newest++) await apply(session, newest + 1, migrations, now);
  });
}

/** The schema that this program knows. */
export const SCHEMA = MIGRATIONS.length;

/** The schema of a database as it is, changing nothing; null where there is none yet. */
export async function schemaOf(db: Pick<Session, 'all'>): Promise<number | null> {
  try {
    return await newestOf(db);
  } catch (error) {
    if (error instanceof Error && /no such table|"migrations" does not exist/.test(error.message))
      return null;
    throw error;
  }
}

async function newestOf(session: Pick<Session, 'all'>): Promise<number> {
  const [row] = await session.all('SELECT COALESCE(MAX(number), 0) AS newest FROM migrations');
  return Number(row?.newest);
}

async function apply(
  session: Session,
  number: number,
  migrations: readonly Migration[],
  now: string,
): Promise<void> {
  const migration = migrations[number - 1];
  if (!migration) return;
  const done = {
    sql: 'INSERT INTO migrations (number, name, applied) VALUES (?, ?, ?)',
    params: [number, migration.name, now],
  };
  try {
    await session.write([done, ...statements(migration)]);
  } catch (error) {
    // On SQLite two programs may start at once: the second finds the step done, and goes on with the next.
    if ((await newestOf(session)) < number) throw error;
  }
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
