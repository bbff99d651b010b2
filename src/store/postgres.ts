/**
 * PostgreSQL, where one machine is not enough: several nodes share one database. A conversation is held by an advisory lock, and
 * a commit may be told to the other nodes (NOTIFY), so that a stream that is open there can show it.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';
import {
  type Batch,
  type Database,
  type Row,
  type Scalar,
  type Session,
  type Statement,
  StoreError,
  storable,
} from './database.js';
import { rowsAsJson } from './group.js';
import { explained, isPassing } from './postgres-errors.js';
import { hearing } from './postgres-news.js';
import { dollars, takenApart, withoutRowNumbers } from './postgres-sql.js';

/** Turns hold a connection while they think; what they ask elsewhere in the store must not wait for another turn to end. */
const TURNS_AT_ONCE = 10;
const OTHERS_AT_ONCE = 5;

/** BIGINT and COUNT come as numbers, as they do from SQLite: none of ours comes near 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

const pool = (connectionString: string, max: number): pg.Pool => {
  const made = new pg.Pool({
    connectionString,
    max,
    types,
    application_name: 'urakaveri',
    connectionTimeoutMillis: 10_000,
    // A node that hangs in a turn must not make the others wait for ever.
    lock_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // A connection that breaks while idle is replaced at the next use; unheard, this event would end the program.
  made.on('error', () => {});
  return made;
};

type Asked = Pick<pg.ClientBase, 'query'>;

async function ask(client: Asked, sql: string, params: readonly Scalar[]): Promise<Row[]> {
  const values = params.map(storable);
  const result = await client
    .query(params.length > 0 ? { ...dollars(sql), values } : withoutRowNumbers(sql))
    .catch((error) => {
      throw explained(error);
    });
  return result.rows as Row[];
}

const asked = (client: Asked, s: Statement) =>
  'rows' in s ? ask(client, takenApart(s), [rowsAsJson(s)]) : ask(client, s.sql, s.params);

async function transaction(client: Asked, batch: Batch, news: string | undefined): Promise<void> {
  const [only, second] = batch;
  // A statement by itself is a transaction already: two questions to the server less.
  if (only && !second && news === undefined) {
    await asked(client, only);
    return;
  }
  await ask(client, 'BEGIN', []);
  try {
    for (const statement of batch) await asked(client, statement);
    const told = news === undefined ? '' : `NOTIFY turns, ${pg.escapeLiteral(news)}; `;
    await ask(client, `${told}COMMIT`, []);
  } catch (error) {
    await ask(client, 'ROLLBACK', []).catch(() => {});
    throw error;
  }
}

/** Two transactions that wait for each other: the server ends one of them, which then finds the way free. */
const TRIES = 3;

function session(client: Asked): Session {
  return {
    all: (sql, params = []) => ask(client, sql, params),
    write: async (batch, news) => {
      for (let tried = 1; batch.length > 0; tried++) {
        try {
          return await transaction(client, batch, news);
        } catch (error) {
          if (!isPassing(error) || tried === TRIES) throw error;
        }
      }
    },
  };
}

const connected = async (from: pg.Pool): Promise<pg.PoolClient> =>
  from.connect().catch((error) => {
    throw explained(error);
  });

/** `work` with a connection of its own; one that broke is thrown away. */
async function withClient<T>(from: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connected(from);
  let broken = false;
  try {
    return await work(client);
  } catch (error) {
    broken = error instanceof StoreError && error.trouble === 'unreachable';
    throw error;
  } finally {
    client.release(broken);
  }
}

/** PostgreSQL's advisory locks are named by 64 bits. */
const lockOf = (key: string): string => createHash('sha256').update(key).digest().readBigInt64BE().toString();

async function holding<T>(from: pg.Pool, key: string, work: (session: Session) => Promise<T>): Promise<T> {
  return withClient(from, async (client) => {
    const lock = lockOf(key);
    await ask(client, 'SELECT pg_advisory_lock(?::bigint)', [lock]);
    try {
      return await work(session(client));
    } finally {
      // When the connection is gone the server has let go already; the error of `work` is the one to tell.
      await ask(client, 'SELECT pg_advisory_unlock(?::bigint)', [lock]).catch(() => {});
    }
  });
}

export async function openPostgres(url: string): Promise<Database> {
  const turns = pool(url, TURNS_AT_ONCE);
  const others = pool(url, OTHERS_AT_ONCE);
  const news = hearing(url);
  let cleaning: Promise<unknown> = Promise.resolve();
  await withClient(others, (client) => ask(client, 'SELECT 1', [])).catch(async (error) => {
    await Promise.all([turns.end(), others.end()]);
    throw error;
  });
  return {
    engine: 'postgres',
    all: (sql, params = []) => ask(others, sql, params),
    write: (batch, told) => withClient(others, (client) => session(client).write(batch, told)),
    exclusively: (key, work) => holding(turns, key, work),
    // Not waited for: on a large table it takes longer than a turn may.
    scrub: async () => {
      cleaning = cleaning.then(() => ask(others, 'VACUUM', [])).catch(() => {});
      return true;
    },
    backup: () =>
      Promise.reject(
        new StoreError('unsupported', 'PostgreSQL is backed up with its own pg_dump or a replica'),
      ),
    listen: (heard) => news.listen(heard),
    close: async () => {
      await cleaning;
      await Promise.all([turns.end(), others.end(), news.close()]);
    },
  };
}
