/** What other nodes have committed, heard over a connection of its own that is made again when it breaks. */
import pg from 'pg';
import { explained } from './postgres-errors.js';

/** Milliseconds between two tries to get the connection back. */
const AGAIN_AFTER = 1_000;

export interface News {
  listen(heard: (news: string) => void): Promise<void>;
  close(): Promise<void>;
}

export function hearing(connectionString: string): News {
  const listeners = new Set<(news: string) => void>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  async function connect(): Promise<void> {
    const made = new pg.Client({ connectionString, application_name: 'urakaveri news', keepAlive: true });
    made.on('notification', ({ payload }) => {
      for (const heard of listeners) heard(payload ?? '');
    });
    // What is missed while away is not made up for: a stream reads the turns it lacks when it is next told of one.
    made.on('error', () => {});
    made.on('end', () => {
      if (!closed && client === made) again();
    });
    client = made;
    await made.connect();
    await made.query('LISTEN turns');
  }

  function again(): void {
    timer = setTimeout(() => connect().catch(() => !closed && again()), AGAIN_AFTER);
    timer.unref();
  }

  return {
    listen: async (heard) => {
      listeners.add(heard);
      if (client) return;
      await connect().catch((error) => {
        client = null;
        throw explained(error);
      });
    },
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
