/** The store for the length of one command: only a database that is there and fits this program, closed whatever happens. */
import { randomUUID } from 'node:crypto';
import { isPushed } from '../channel/address.js';
import { type Configuration, readConfiguration } from '../configuration.js';
import { fileOf, inspect } from '../store/inspect.js';
import { openStore, type Store } from '../store/store.js';
import type { Terminal } from './command.js';

export async function withStore<T>(
  terminal: Terminal,
  work: (store: Store, configuration: Configuration) => Promise<T>,
): Promise<T> {
  const configuration = readConfiguration(terminal.environment);
  const { databaseUrl: url } = configuration;
  await refuseUnfit(url);
  const store = await openStore({ url, pushed: isPushed, world: { now: () => new Date(), id: randomUUID } });
  try {
    return await work(store, configuration);
  } finally {
    await store.close();
  }
}

/** Bringing a database up to date is for the program itself: a server of the old version may still be running on it. */
async function refuseUnfit(url: string): Promise<void> {
  const found = await inspect(url);
  if (found === null || found.schema === null) {
    throw new Error(
      `There is no database yet${found === null ? ` at ${fileOf(url)}` : ''}: start the program once, or set DATA_DIR or DATABASE_URL as the service has it`,
    );
  }
  if (found.schema < found.program) {
    throw new Error(
      `The database is of an older version (schema ${found.schema}) than this program (schema ${found.program}): start the program once, it brings the database up to date`,
    );
  }
}
