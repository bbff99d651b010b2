/**
 * `npm run bench:statistics`: a million cells read out of JSON-stat, PX and CSV, and written again, each in a process of its own that
 * has done nothing else. Prints seconds and the most memory the process had; ends with 1 when one takes more than it may.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStatistics } from '../../src/statistics/readers/read.js';
import { writeCsv } from '../../src/statistics/writers/csv.js';
import { writeJsonStat } from '../../src/statistics/writers/jsonstat.js';

const SIZES = { area: 100, field: 100, year: 100 };
const CELLS = 1_000_000;
const MOST_SECONDS = 2;
const MOST_MEGABYTES = 300;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly cells: number;
}

const codes = (name: string, size: number): readonly string[] =>
  Array.from({ length: size }, (_, n) => `${name}${n}`);

/** A figure, a zero, a missing one: the same in every format. */
const figure = (n: number): string | null => (n % 11 === 0 ? null : (((n * 7919) % 100_000) / 10).toFixed(1));

function jsonStat(): string {
  const dimension = Object.entries(SIZES).map(([name, size]) => [
    name,
    { category: { index: codes(name, size) } },
  ]);
  const values = Array.from({ length: CELLS }, (_, n) => figure(n) ?? 'null').join(',');
  const status = Array.from({ length: CELLS / 11 }, (_, n) => `"${n * 11}":"..."`).join(',');
  const head = {
    class: 'dataset',
    version: '2.0',
    id: Object.keys(SIZES),
    size: Object.values(SIZES),
    dimension: Object.fromEntries(dimension),
  };
  return `${JSON.stringify(head).slice(0, -1)},"value":[${values}],"status":{${status}}}`;
}

function px(): string {
  const values = Object.entries(SIZES).map(
    ([name, size]) =>
      `VALUES("${name}")=${codes(name, size)
        .map((code) => `"${code}"`)
        .join(',')};\n`,
  );
  const data = Array.from(
    { length: CELLS },
    (_, n) => `${figure(n) ?? '"..."'}${n % 100 === 99 ? '\n' : ' '}`,
  ).join('');
  return (
    'CHARSET="ANSI";\nDECIMALS=1;\nMATRIX="B";\nSUBJECT-CODE="B";\nSUBJECT-AREA="Bench";\nTITLE="Bench";\nCONTENTS="Bench";\n' +
    `UNITS="n";\nSTUB="area","field";\nHEADING="year";\n${values.join('')}DATA=\n${data};`
  );
}

function csv(): string {
  const [areas, fields, years] = Object.entries(SIZES).map(([name, size]) => codes(name, size));
  const lines = ['area,field,year,value,status'];
  let n = 0;
  for (const area of areas ?? [])
    for (const field of fields ?? [])
      for (const year of years ?? []) {
        const value = figure(n++);
        lines.push(`${area},${field},${year},${value ?? ''},${value === null ? '...' : ''}`);
      }
  return lines.join('\n');
}

const MADE: Readonly<Record<string, () => string>> = {
  'table.json': jsonStat,
  'table.px': px,
  'table.csv': csv,
};
const WORK: Readonly<Record<string, (folder: string) => number>> = {
  'read JSON-stat': (folder) => cubeIn(folder, 'table.json').cells.length,
  'read PX': (folder) => cubeIn(folder, 'table.px').cells.length,
  'read CSV': (folder) => cubeIn(folder, 'table.csv').cells.length,
  'read and write JSON-stat': (folder) => write(folder, (cube) => writeJsonStat([cube]).length),
  'read and write CSV': (folder) => write(folder, (cube) => lengthOf(writeCsv(cube))),
};

type Read = Extract<ReturnType<typeof readStatistics>, { cubes: unknown }>['cubes'][number];

function cubeIn(folder: string, file: string): Read {
  const reading = readStatistics(readFileSync(join(folder, file)));
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  const [cube] = reading.cubes;
  if (!cube || cube.cells.length !== CELLS) throw new Error(`${file} is not whole`);
  return cube;
}

/** Line by line, as the command writes them. */
function lengthOf(lines: Iterable<string>): number {
  let length = 0;
  for (const line of lines) length += line.length + 1;
  return length;
}

function write(folder: string, writer: (cube: Read) => number): number {
  const cube = cubeIn(folder, 'table.json');
  return writer(cube) > 0 ? cube.cells.length : 0;
}

function measure(folder: string, name: string): Measured {
  const self = fileURLToPath(import.meta.url);
  const { stdout } = spawnSync(process.execPath, ['--import=tsx', self, folder, name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout) as Measured;
}

function child(folder: string, name: string): void {
  const started = performance.now();
  const cells = WORK[name]?.(folder) ?? 0;
  const seconds = (performance.now() - started) / 1000;
  console.log(JSON.stringify({ seconds, cells, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

function parent(): number {
  const folder = mkdtempSync(join(tmpdir(), 'urakaveri-bench-'));
  let slow = 0;
  try {
    for (const [name, make] of Object.entries(MADE)) writeFileSync(join(folder, name), make());
    for (const name of Object.keys(WORK)) {
      const { seconds, megabytes, cells } = measure(folder, name);
      const late = seconds > MOST_SECONDS || megabytes > MOST_MEGABYTES;
      if (late) slow++;
      console.log(
        `${name.padEnd(26)} ${cells} cells  ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB${late ? '  too much' : ''}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`at most: ${MOST_SECONDS} s and ${MOST_MEGABYTES} MB`);
  return slow > 0 ? 1 : 0;
}

const [folder, name] = process.argv.slice(2);
if (folder === undefined || name === undefined) process.exitCode = parent();
else child(folder, name);
