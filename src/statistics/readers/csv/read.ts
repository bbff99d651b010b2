/** CSV files: one row for each cell, or one column for each measure. A row too many, too few or unclear is told with its line. */
import type { Cube, Dimension } from '../../cube.js';
import { decodeOrTell } from '../decoded.js';
import { pageOf } from '../encoding.js';
import { Column } from '../json/column.js';
import { LIMITS } from '../limits.js';
import { Findings, type Reading, Refusal, shown } from '../problem.js';
import { Axis, plainDimension, type Table } from './axis.js';
import { FigureReader } from './figure.js';
import { fillCells } from './fill.js';
import type { Mapping } from './mapping.js';
import { mappingOfHeader, type Plan, planOf } from './plan.js';
import { CsvRows, lineStart, separatorOf } from './rows.js';

/** @param mapping null for a file that our own writer has written. */
export function readCsv(bytes: Uint8Array, mapping: Mapping | null): Reading {
  const decoded = decodeOrTell(bytes, () => declared(mapping));
  if ('problems' in decoded) return decoded;
  const findings = new Findings(decoded.text);
  return findings.attempt(() => readText(findings, mapping));
}

function declared(mapping: Mapping | null): string | null {
  if (mapping?.encoding === undefined) return null;
  const page = pageOf(mapping.encoding);
  if (page === null) throw new Refusal(0, `encoding ${shown(mapping.encoding)} is not known`);
  return page;
}

function readText(findings: Findings, given: Mapping | null): readonly Cube[] {
  const { text } = findings;
  const from = lineStart(text, given?.header ?? 1);
  const line = text.slice(from, text.slice(from).search(/[\r\n]|$/) + from);
  const rows = new CsvRows(text, given?.separator ?? separatorOf(line), from);
  if (!rows.next()) throw new Refusal(text.length, 'there is no line of column names');
  const header = rows.fields.map((field) => field.trim());
  if (header.length > LIMITS.columns) throw new Refusal(rows.at, `there are ${header.length} columns`);
  const mapping = given ?? mappingOfHeader(header, rows.at);
  const axes = axesOf(mapping);
  if (axes === null)
    throw new Refusal(rows.at, '"table" of the mapping and its "dimensions" are not the same');
  const plan = planOf(mapping, axes, header, rows.at, findings);
  if (!findings.clean) return [];
  const table: Table = { axes, figures: new Column(), symbols: new Column() };
  readRows(rows, header.length, plan, table, new FigureReader(mapping));
  const dimensions = [...axes.map((axis) => axis.dimension()), ...measureOf(mapping)];
  const cells = fillCells(table, plan.values.length, mapping, findings);
  return cells === null ? [] : [{ ...frameOf(mapping, dimensions), cells }];
}

function readRows(rows: CsvRows, width: number, plan: Plan, table: Table, figure: FigureReader): void {
  while (rows.next()) {
    const { fields, at } = rows;
    if (fields.length !== width)
      throw new Refusal(at, `the row has ${fields.length} fields, the header ${width}`);
    let n = 0;
    for (const { column, labelColumn } of plan.dimensions) {
      const label = labelColumn === null ? null : (fields[labelColumn] ?? '');
      table.axes[n++]?.add(fields[column] ?? '', label, at);
    }
    for (const column of plan.values) figure.read(fields[column] ?? '', at, table.figures);
    table.symbols.plain(at, plan.status === null ? '' : figure.symbolOf(fields[plan.status] ?? ''));
  }
}

/** In the order of `table`, where the mapping has one. Null when it has other dimensions. */
function axesOf(mapping: Mapping): readonly Axis[] | null {
  const { frame, dimensions } = mapping;
  if (frame === null) return dimensions.map((one) => new Axis(one, null));
  const axes = frame.dimensions.map((known) => {
    const mapped = dimensions.find(({ id, column }) => (id ?? column) === known.id);
    return mapped ? new Axis(mapped, known) : null;
  });
  return axes.every((axis) => axis !== null) &&
    axes.length === dimensions.length &&
    typeof mapping.value === 'string'
    ? axes
    : null;
}

/** The dimension that the columns with figures make, where there are several. */
function measureOf({ value }: Mapping): readonly Dimension[] {
  if (typeof value === 'string') return [];
  const { id, label, role, columns } = value;
  const codes = columns.map(({ code }) => code);
  const labels = columns.map((column) => column.label);
  return [plainDimension(id, label, role ?? 'metric', codes, labels, columns)];
}

function frameOf(mapping: Mapping, dimensions: readonly Dimension[]): Omit<Cube, 'cells'> {
  if (mapping.frame) return mapping.frame;
  return {
    name: null,
    language: mapping.language ?? null,
    label: mapping.label ?? null,
    source: mapping.source ?? null,
    updated: mapping.updated ?? null,
    notes: mapping.notes.map((text) => ({ text, mandatory: false })),
    cellNotes: [],
    dimensions,
    legend: {},
    translations: new Map(),
    other: {},
  };
}
