/** A CSV file of ESCO row by row, its fields by the names of their columns. Pure. */
import { CsvRows } from '../../statistics/readers/csv/rows.js';
import { Refusal, shown } from '../../statistics/readers/problem.js';
import type { EscoFile } from './source.js';

export interface CsvRow {
  /** Where it begins. */
  readonly at: number;
  /** Trimmed; empty where the file has no such column. */
  field(column: string): string;
}

/** @throws Refusal for a missing column, and for a row with more or fewer fields than the first line. */
export function* rowsOf({ text }: EscoFile, needed: readonly string[]): Generator<CsvRow> {
  const rows = new CsvRows(text, ',', text.startsWith('\ufeff') ? 1 : 0);
  if (!rows.next()) throw new Refusal(0, 'is empty');
  const columns = new Map(rows.fields.map((name, n) => [name.trim(), n]));
  const width = rows.fields.length;
  const missing = needed.filter((name) => !columns.has(name));
  if (missing.length > 0) throw new Refusal(0, `has no column ${missing.map(shown).join(', ')}`);
  const field = (column: string): string => rows.fields[columns.get(column) ?? -1]?.trim() ?? '';
  while (rows.next()) {
    if (rows.fields.length !== width)
      throw new Refusal(rows.at, `has ${rows.fields.length} fields; the first line has ${width}`);
    yield { at: rows.at, field };
  }
}
