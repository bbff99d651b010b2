/** The statistics database, for imports and for reading: a file of its own beside the other one (SQLite), or a schema of its own on the same server. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Kept, Shelves, TableShelf } from '../../statistics/kept/shelf.js';
import { type Database, StoreError } from '../database.js';
import { migrate } from '../migrate.js';
import { explained } from '../postgres-errors.js';
import { openDatabase } from '../store.js';
import { classShelf } from './classes.js';
import { fetchShelf } from './fetches.js';
import { STATISTICS_MIGRATIONS } from './migrations.js';
import { tableShelf } from './tables.js';

export interface StatisticsStore extends Shelves {
  close(): Promise<void>;
}

const FILE = 'statistics.db';
const SCHEMA = 'statistics';

/** The address of the statistics beside the database of this address. */
export function statisticsUrl(url: string): string {
  if (url === 'sqlite::memory:') return url;
  if (url.startsWith('sqlite:')) return `sqlite:${join(dirname(url.slice('sqlite:'.length)), FILE)}`;
  const address = new URL(url);
  const options = address.searchParams.get('options') ?? '';
  const path = /-c\s*search_path=(\w+)/.exec(options);
  const schema = path ? `${path[1]}_${SCHEMA}` : SCHEMA;
  const kept = options.replace(/-c\s*search_path=\S+/, '').trim();
  address.searchParams.set('options', `${kept} -csearch_path=${schema}`.trim());
  // A plus would stay a plus in the server's eyes.
  return address.href.replaceAll('+', '%20');
}

/** What reading needs, and what is told and given of a table's past. */
export type KeptStore = Kept & Pick<TableShelf, 'vintages' | 'tableOf'> & { close(): Promise<void> };

/**
 * What was imported, for reading: nothing is made where nothing was imported, and an import of another process is noticed.
 * @param url of the database of people.
 */
export function openKept(url: string, now: () => string): KeptStore {
  const address = statisticsUrl(url);
  let opening: Promise<Database> | null = null;
  let shelf: TableShelf | null = null;
  const open = (): Promise<Database> => {
    opening ??= openDatabase(address).catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const there = async (): Promise<TableShelf | null> => {
    if (shelf || !(await isThere(address, open))) return shelf;
    const db = await open();
    await migrate(db, now(), STATISTICS_MIGRATIONS);
    shelf = tableShelf(db);
    return shelf;
  };
  return {
    edition: async () => (await there())?.edition() ?? 0,
    tables: async () => (await there())?.tables() ?? [],
    vintages: async (id) => (await there())?.vintages(id) ?? [],
    tableOf: async (vintage) => (await there())?.tableOf(vintage) ?? null,
    runs: async (vintage, numbers) => (await there())?.runs(vintage, numbers) ?? [],
    close: async () => (await opening)?.close(),
  };
}

async function isThere(address: string, open: () => Promise<Database>): Promise<boolean> {
  if (address.startsWith('sqlite:')) return existsSync(address.slice('sqlite:'.length));
  const [row] = await (await open()).all("SELECT to_regclass('vintages') IS NOT NULL AS there");
  return Boolean(row?.there);
}

/** @param url of the database of people; `now` an ISO time. */
export async function openStatistics(url: string, now: () => string): Promise<StatisticsStore> {
  const address = statisticsUrl(url);
  if (!address.startsWith('sqlite:')) await makeSchema(address);
  const db: Database = await openDatabase(address);
  try {
    await migrate(db, now(), STATISTICS_MIGRATIONS);
  } catch (error) {
    await db.close();
    throw error;
  }
  return {
    tables: tableShelf(db),
    classes: classShelf(db),
    fetches: fetchShelf(db),
    close: () => db.close(),
  };
}

async function makeSchema(address: string): Promise<void> {
  const schema = /search_path=(\w+)/.exec(decodeURIComponent(address))?.[1];
  if (schema === undefined)
    throw new StoreError('unsupported', 'The address of the statistics names no schema');
  const client = new pg.Client({ connectionString: address, application_name: 'urakaveri' });
  try {
    await client.connect();
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
  } catch (error) {
    // Two programs that start at once: the other one has made it.
    if ((error as { code?: string }).code !== '23505') throw explained(error);
  } finally {
    await client.end();
  }
}
