/** `urakaveri convert`: any statistics file that the readers take, as JSON-stat 2.0 or CSV on standard output. Never a part of one. */
import { readFileSync, statSync } from 'node:fs';
import type { Cube } from '../statistics/cube.js';
import { type Mapping, readMapping } from '../statistics/readers/csv/mapping.js';
import { LIMITS } from '../statistics/readers/limits.js';
import type { Problem } from '../statistics/readers/problem.js';
import { readStatistics } from '../statistics/readers/read.js';
import { writeCsv } from '../statistics/writers/csv.js';
import { writeJsonStat } from '../statistics/writers/jsonstat.js';
import { fileAt, oneOf, only, readArguments } from './arguments.js';
import { type Run, type Terminal, UsageError } from './command.js';

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

function refuse(file: string, problems: readonly Problem[], terminal: Terminal): number {
  for (const { line, reason } of problems) terminal.error(`${file}:${line}: ${reason}`);
  return 1;
}

/** Undefined when it cannot be used; then it has been told why. */
function openMapping(file: string, terminal: Terminal): Mapping | undefined {
  const read = readMapping(new TextDecoder().decode(bytesOf(file, terminal)));
  if ('mapping' in read) return read.mapping;
  refuse(file, read.problems, terminal);
  return undefined;
}

/** @throws where there is no such file, and where it is larger than any that is read. */
function bytesOf(file: string, terminal: Terminal): Uint8Array {
  const path = fileAt(terminal, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Error(`there is no file ${file}`);
  if (found.size > LIMITS.bytes) throw new Error(`${file}:1: is larger than ${LIMITS.bytes / 2 ** 20} MB`);
  return readFileSync(path);
}

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
