/** A table that is being fetched in parts: what has come stays, so that a broken fetch goes on where it was. */
import type { FetchShelf } from '../../statistics/kept/shelf.js';
import type { Database } from '../database.js';

export const fetchShelf = (db: Database): FetchShelf => ({
  async plan(dataset) {
    const [row] = await db.all('SELECT plan, started FROM fetches WHERE dataset = ?', [dataset]);
    return row ? { plan: String(row.plan), started: String(row.started) } : null;
  },
  begin: (dataset, plan, now) =>
    db.write([
      { sql: 'DELETE FROM parts WHERE dataset = ?', params: [dataset] },
      { sql: 'DELETE FROM fetches WHERE dataset = ?', params: [dataset] },
      { sql: 'INSERT INTO fetches (dataset, plan, started) VALUES (?, ?, ?)', params: [dataset, plan, now] },
    ]),
  async come(dataset) {
    const rows = await db.all('SELECT number FROM parts WHERE dataset = ?', [dataset]);
    return new Set(rows.map(({ number }) => Number(number)));
  },
  keep: (dataset, number, body) =>
    db.write([
      {
        sql: 'INSERT INTO parts (dataset, number, body) VALUES (?, ?, ?) ON CONFLICT (dataset, number) DO UPDATE SET body = excluded.body',
        params: [dataset, number, body],
      },
    ]),
  async part(dataset, number) {
    const [row] = await db.all('SELECT body FROM parts WHERE dataset = ? AND number = ?', [dataset, number]);
    return row ? String(row.body) : null;
  },
  end: (dataset) =>
    db.write([
      { sql: 'DELETE FROM parts WHERE dataset = ?', params: [dataset] },
      { sql: 'DELETE FROM fetches WHERE dataset = ?', params: [dataset] },
    ]),
});
