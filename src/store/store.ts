/** Opens the store: the database of the address, its schema brought up to date, and one repository per family of tables. */
import type { DeliveryStore } from '../channel/delivery.js';
import type { Identities, TurnLog } from '../channel/identity.js';
import type { TurnStore, World } from '../conversation/ports.js';
import { type Database, StoreError } from './database.js';
import { deliveryStore, sweepErased } from './deliveries.js';
import { identities } from './identities.js';
import { type JobStore, jobStore } from './jobs.js';
import { turnLog } from './log.js';
import { migrate } from './migrate.js';
import { openSqlite } from './sqlite.js';
import { type Pushed, turnStore } from './turns.js';

export interface Store {
  readonly turns: TurnStore;
  readonly deliveries: DeliveryStore;
  readonly identities: Identities;
  readonly log: TurnLog;
  readonly jobs: JobStore;
  /** Writes a complete copy into a file that does not exist yet. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `sqlite:PATH`, `sqlite::memory:` or `postgres://…` */
  readonly url: string;
  /** Channels that messages are sent to, rather than read from the log. */
  readonly pushed: Pushed;
  readonly world: World;
}

export async function openStore({ url, pushed, world }: StoreOptions): Promise<Store> {
  const db = await openDatabase(url);
  await migrate(db, world.now().toISOString());
  const erased = await sweepErased(db);
  return {
    turns: turnStore(db, pushed, (conversation) => erased.add(conversation)),
    deliveries: deliveryStore(db, erased),
    identities: identities(db, world),
    log: turnLog(db),
    jobs: jobStore(db),
    backup: (file) => db.backup(file),
    close: () => db.close(),
  };
}

async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length));
  throw new StoreError('unsupported', 'The address of the database begins with sqlite: or postgres://');
}
