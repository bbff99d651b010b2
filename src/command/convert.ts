/** `urakaveri convert`: any statistics file that the readers take, as JSON-stat 2.0 or CSV on standard output. Never a part of one. */
import type { Cube } from '../statistics/cube.js';
import { readStatistics } from '../statistics/readers/read.js';
import { writeCsv } from '../statistics/writers/csv.js';
import { writeJsonStat } from '../statistics/writers/jsonstat.js';
import { oneOf, only, readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';
import { bytesOf, openMapping, refuse } from './statistics-file.js';

const FORMATS = ['jsonstat', 'csv'] as const;
/** Written at once: a call for every line of a million would take longer than reading the file. */
const LINES = 5_000;

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    to: { type: 'string' },
    mapping: { type: 'string' },
    dataset: { type: 'string' },
  });
  const file = only(positionals, 'FILE');
  const format = oneOf('to', values.to, FORMATS);
  if (format === null) throw new UsageError(`--to is missing: ${FORMATS.join(' or ')}.`);
  const mapping = values.mapping === undefined ? null : openMapping(values.mapping, terminal);
  if (mapping === undefined) return 1;
  const reading = readStatistics(bytesOf(file, terminal), mapping);
  if ('problems' in reading) return refuse(file, reading.problems, terminal);
  for (const { line, reason } of reading.remarks) terminal.error(`${file}:${line}: note: ${reason}`);
  const cubes = values.dataset === undefined ? reading.cubes : named(reading.cubes, values.dataset);
  const wrong = mistake(cubes, format, reading.cubes);
  if (wrong !== null) return refuse(file, [{ line: 1, reason: wrong }], terminal);
  write(cubes, format, terminal);
  return 0;
};

const named = (cubes: readonly Cube[], name: string): readonly Cube[] =>
  cubes.filter((cube) => cube.name === name);

function mistake(cubes: readonly Cube[], format: string, all: readonly Cube[]): string | null {
  const names = all.map(({ name, label }) => name ?? label ?? '?').join(', ');
  if (cubes.length === 0) return `holds no dataset of that name, but ${names}`;
  const several = cubes.length > 1 && format === 'csv';
  return several ? `holds ${all.length} datasets, ${names}; a CSV file holds one: --dataset NAME` : null;
}

function write(cubes: readonly Cube[], format: string, { out }: Terminal): void {
  if (format === 'jsonstat') {
    out(writeJsonStat(cubes));
    return;
  }
  const [cube] = cubes;
  let lines: string[] = [];
  for (const line of cube ? writeCsv(cube) : []) {
    if (lines.push(line) < LINES) continue;
    out(lines.join('\n'));
    lines = [];
  }
  if (lines.length > 0) out(lines.join('\n'));
}
