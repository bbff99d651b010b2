/**
 * The mapping of a CSV file: which column is which dimension, where the figures and their symbols stand, how numbers are written.
 * A JSON file beside the CSV; `table` may hold a JSON-stat dataset without figures, for everything that a CSV file cannot say.
 */
import { z } from 'zod';
import { isList, isObject, itemsOf, jsonOf, member, type Node } from '../json/node.js';
import { readJson } from '../json/scan.js';
import { type Frame, readFrame } from '../jsonstat/dataset.js';
import { Fields } from '../jsonstat/fields.js';
import { Findings, type Problem, Refusal } from '../problem.js';
import { SEPARATORS } from './rows.js';

const name = z.string().min(1);
const role = z.enum(['time', 'geo', 'metric']);
const category = z.strictObject({
  code: z.string(),
  label: z.string(),
  unit: name.optional(),
  decimals: z.number().int().min(0).max(15).optional(),
});

const dimension = z.strictObject({
  column: name,
  id: z.string().optional(),
  label: name.optional(),
  role: role.optional(),
  labelColumn: name.optional(),
  /** In this order; a code that is not here is refused. */
  categories: z.array(category).min(1).optional(),
});

const mapping = z.strictObject({
  separator: z.enum(SEPARATORS).optional(),
  decimal: z.enum(['.', ',']).default('.'),
  thousands: z.enum([' ', '.', ',', "'", '\u00a0', '\u202f']).optional(),
  encoding: name.optional(),
  /** The line of the column names; what stands above is left out. */
  header: z.number().int().positive().default(1),
  dimensions: z.array(dimension).min(1),
  /** One column with figures, or one for each category of a dimension. */
  value: z.union([
    name,
    z.strictObject({
      id: name,
      label: name.optional(),
      role: role.optional(),
      columns: z.array(category.extend({ column: name })).min(1),
    }),
  ]),
  status: name.optional(),
  /** A text in the place of a figure, and the symbol that it stands for: {"n/a": ".."}. */
  symbols: z.record(z.string(), z.string()).default({}),
  /** Other texts in the place of figures are kept as they are. */
  words: z.boolean().default(false),
  /** Columns that say nothing new. */
  ignore: z.array(name).default([]),
  /** What a cell is that has no row. */
  absent: z.enum(['refuse', 'missing']).default('refuse'),
  label: name.optional(),
  language: name.optional(),
  source: name.optional(),
  updated: name.optional(),
  notes: z.array(name).default([]),
  table: z.unknown().optional(),
});

export type Mapping = Omit<z.infer<typeof mapping>, 'table'> & { readonly frame: Frame | null };

/** @param text of the mapping file. The problems are by its lines. */
export function readMapping(
  text: string,
): { readonly mapping: Mapping } | { readonly problems: readonly Problem[] } {
  const findings = new Findings(text);
  let found: Mapping | null = null;
  const reading = findings.attempt(() => {
    const root = readJson(text);
    const parsed = mapping.safeParse(jsonOf(root));
    if (parsed.success) found = { ...parsed.data, frame: frameIn(root, findings) };
    else
      for (const { path, message } of parsed.error.issues)
        findings.wrong(placeOf(root, path), `${path.join('.')}: ${message}`);
    return [];
  });
  if ('problems' in reading || found === null)
    return { problems: 'problems' in reading ? reading.problems : [] };
  return { mapping: found };
}

function frameIn(root: Node, findings: Findings): Frame | null {
  const table = isObject(root) ? member(root, 'table') : undefined;
  if (table === undefined) return null;
  if (!isObject(table)) throw new Refusal(table.at, 'table is not an object');
  return readFrame(new Fields(table, 'table', findings), null);
}

/** As far down as the text goes. */
function placeOf(root: Node, path: readonly PropertyKey[]): number {
  let node = root;
  for (const step of path) {
    const next = isObject(node)
      ? member(node, String(step))
      : isList(node)
        ? itemsOf(node)[Number(step)]
        : undefined;
    if (next === undefined) break;
    node = next;
  }
  return node.at;
}
