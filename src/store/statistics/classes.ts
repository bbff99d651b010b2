/** Classifications as publishers write them, version by version, and what each code is with us; the names of tables over time. */
import type { ClassShelf, SeenClass } from '../../statistics/kept/shelf.js';
import type { Database } from '../database.js';

export const classShelf = (db: Database): ClassShelf => ({
  see: (kind, version, classes, now) =>
    db.write([
      {
        sql: 'INSERT INTO classifications (kind, version, seen) VALUES (?, ?, ?) ON CONFLICT (kind, version) DO NOTHING',
        params: [kind, version, now],
      },
      {
        sql: `INSERT INTO classes (kind, version, code, ours, how, label) SELECT kind, version, code, ours, how, label FROM given WHERE true
          ON CONFLICT (kind, version, code) DO UPDATE SET ours = excluded.ours, how = excluded.how, label = excluded.label`,
        columns: ['kind', 'version', 'code', 'ours', 'how', 'label'],
        rows: classes.map(({ code, ours, how, label }) => [kind, version, code, ours, how, label]),
      },
    ]),
  async seen(kind, version) {
    const rows = await db.all(
      'SELECT code, ours, how, label FROM classes WHERE kind = ? AND version = ? ORDER BY code',
      [kind, version],
    );
    return rows.map(({ code, ours, how, label }) => ({
      code: String(code),
      ours: ours == null ? null : String(ours),
      how: String(how) as SeenClass['how'],
      label: String(label),
    }));
  },
  async aliases(dataset) {
    const rows = await db.all('SELECT name FROM aliases WHERE dataset = ? ORDER BY seen DESC, name', [
      dataset,
    ]);
    return rows.map(({ name }) => String(name));
  },
  call: (dataset, name, now) =>
    db.write([
      {
        sql: 'INSERT INTO aliases (dataset, name, seen) VALUES (?, ?, ?) ON CONFLICT (dataset, name) DO UPDATE SET seen = excluded.seen',
        params: [dataset, name, now],
      },
    ]),
});
