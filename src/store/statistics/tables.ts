/** Imported tables and their vintages. A vintage is written in one transaction: it is there whole, or not at all. */
import type { Cells } from '../../statistics/cells.js';
import { frameText, openFrame } from '../../statistics/kept/frame-text.js';
import { cellsOf, type Run, runsOf } from '../../statistics/kept/run.js';
import type { NewTable, TableShelf } from '../../statistics/kept/shelf.js';
import type { KeptTable, Vintage } from '../../statistics/kept/table.js';
import { ownFacts } from '../../statistics/schema.js';
import type { Database, Row, Statement } from '../database.js';
import { measureRows } from './measures.js';

const COLUMNS = 'v.number, v.dataset, v.published, v.taken, v.cells, v.frame, v.totals, d.facts';
const CURRENT = `SELECT ${COLUMNS} FROM datasets d JOIN vintages v ON v.number = d.vintage`;

export function tableShelf(db: Database): TableShelf {
  return {
    async edition() {
      const [row] = await db.all('SELECT COALESCE(MAX(number), 0) AS newest FROM vintages');
      return Number(row?.newest);
    },
    tables: async () => (await db.all(`${CURRENT} ORDER BY d.id`)).map(tableOf),
    async table(id) {
      const [row] = await db.all(`${CURRENT} WHERE d.id = ?`, [id]);
      return row ? tableOf(row) : null;
    },
    runs: async (vintage, numbers) =>
      (await Promise.all(numbers.map((number) => run(db, vintage, number)))).flat(),
    async vintages(id) {
      const sql =
        'SELECT number, dataset, published, taken, sha256, origin, cells, revised, added, gone FROM vintages WHERE dataset = ? ORDER BY number';
      return (await db.all(sql, [id])).map(vintageOf);
    },
    tableOf: (number) => vintageTable(db, number),
    async vintage(number) {
      const table = await vintageTable(db, number);
      if (!table) return null;
      const runs = await db.all('SELECT number, figures, marks FROM runs WHERE vintage = ?', [number]);
      return { table, cells: cellsOf(runs.map(runOf), table.cells, table.frame.legend) };
    },
    keep: (table, cells) => db.exclusively('statistics', (session) => keep(session, table, cells)),
  };
}

async function vintageTable(db: Database, number: number): Promise<KeptTable | null> {
  const [row] = await db.all(
    `SELECT ${COLUMNS} FROM vintages v JOIN datasets d ON d.id = v.dataset WHERE v.number = ?`,
    [number],
  );
  return row ? tableOf(row) : null;
}

const run = async (db: Database, vintage: number, number: number): Promise<Run[]> =>
  (
    await db.all('SELECT number, figures, marks FROM runs WHERE vintage = ? AND number = ?', [
      vintage,
      number,
    ])
  ).map(runOf);

/** So many runs in one statement: what travels to the database at once stays a few megabytes. */
const TOGETHER = 1_000;

async function keep(db: Pick<Database, 'all' | 'write'>, table: NewTable, cells: Cells): Promise<number> {
  const { id, facts, changes } = table;
  const [row] = await db.all('SELECT COALESCE(MAX(number), 0) + 1 AS next FROM vintages');
  const number = Number(row?.next);
  const own = facts === null ? null : JSON.stringify(facts);
  await db.write([
    {
      sql: 'INSERT INTO vintages (number, dataset, published, taken, sha256, origin, cells, frame, totals, revised, added, gone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      params: [
        number,
        id,
        table.published,
        table.taken,
        table.sha256,
        table.origin,
        cells.length,
        frameText(table.frame),
        JSON.stringify(table.totals),
        changes?.revised ?? null,
        changes?.added ?? null,
        changes?.gone ?? null,
      ],
    },
    {
      sql: 'INSERT INTO datasets (id, facts, vintage) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET facts = excluded.facts, vintage = excluded.vintage',
      params: [id, own, number],
    },
    ...measureRows(id, facts),
    ...runStatements(number, cells),
  ]);
  return number;
}

/** Each slice has a statement text of its own, so that the writer does not join them to one of hundreds of megabytes. */
function* runStatements(vintage: number, cells: Cells): Generator<Statement> {
  let rows: (readonly (string | number)[])[] = [];
  let slice = 0;
  const statement = (): Statement => ({
    sql: `INSERT INTO runs (vintage, number, figures, marks) SELECT vintage, number, figures, marks FROM given WHERE ${slice++} >= 0`,
    columns: ['vintage integer', 'number integer', 'figures', 'marks'],
    rows,
  });
  for (const { number, figures, marks } of runsOf(cells)) {
    if (rows.push([vintage, number, figures, marks]) < TOGETHER) continue;
    yield statement();
    rows = [];
  }
  if (rows.length > 0) yield statement();
}

const runOf = ({ number, figures, marks }: Row): Run => ({
  number: Number(number),
  figures: String(figures),
  marks: String(marks),
});

const textOf = (value: Row[string] | undefined): string | null => (value == null ? null : String(value));

function tableOf(row: Row): KeptTable {
  return {
    id: String(row.dataset),
    vintage: Number(row.number),
    published: textOf(row.published),
    taken: String(row.taken),
    cells: Number(row.cells),
    frame: openFrame(String(row.frame)),
    facts: row.facts == null ? null : ownFacts.parse(JSON.parse(String(row.facts))),
    totals: JSON.parse(String(row.totals)) as Record<string, string>,
  };
}

const vintageOf = (row: Row): Vintage => ({
  number: Number(row.number),
  dataset: String(row.dataset),
  published: textOf(row.published),
  taken: String(row.taken),
  sha256: String(row.sha256),
  origin: String(row.origin),
  cells: Number(row.cells),
  changes:
    row.revised == null
      ? null
      : { revised: Number(row.revised), added: Number(row.added), gone: Number(row.gone) },
});
