/** Small things that the installation keeps of itself. */
import { randomBytes } from 'node:crypto';
import type { Database } from './database.js';

export interface Settings {
  read(key: string): Promise<string | null>;
  keep(key: string, value: string): Promise<void>;
  /** 32 random bytes, made at the first call and the same ever after, on every node. */
  secret(name: string): Promise<Uint8Array>;
}

export function settings(db: Database): Settings {
  const read = async (key: string) => {
    const [row] = await db.all('SELECT value FROM settings WHERE key = ?', [key]);
    return row ? String(row.value) : null;
  };
  return {
    read,

    keep: (key, value) =>
      db.write([
        {
          sql: 'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
          params: [key, value],
        },
      ]),

    secret: async (name) => {
      const key = `secret:${name}`;
      const known = await read(key);
      if (known !== null) return Buffer.from(known, 'base64url');
      // Where several nodes start at once the first to write decides: all read what it wrote.
      await db.write([
        {
          sql: 'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING',
          params: [key, randomBytes(32).toString('base64url')],
        },
      ]);
      return Buffer.from((await read(key)) ?? '', 'base64url');
    },
  };
}
