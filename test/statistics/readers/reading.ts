/** Fixtures of this folder: read, changed in one place, and cells as short texts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Cell } from '../../../src/statistics/cells.js';
import type { Cube } from '../../../src/statistics/cube.js';
import { type Mapping, readMapping } from '../../../src/statistics/readers/csv/mapping.js';
import type { Problem } from '../../../src/statistics/readers/problem.js';
import { readStatistics } from '../../../src/statistics/readers/read.js';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/statistics/', import.meta.url));

export const fixture = (name: string): string => readFileSync(FIXTURES + name, 'utf8');
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text with one thing changed, which must be there exactly once. */
export function changed(text: string, from: string, to: string): string {
  assert.equal(text.split(from).length, 2, `${JSON.stringify(from)} stands once in the fixture`);
  return text.replace(from, () => to);
}

export function mappingOf(text: string): Mapping {
  const read = readMapping(text);
  if ('problems' in read) assert.fail(JSON.stringify(read.problems));
  return read.mapping;
}

export function cubesOf(text: string | Uint8Array, mapping: Mapping | null = null): readonly Cube[] {
  const reading = readStatistics(typeof text === 'string' ? bytes(text) : text, mapping);
  if ('problems' in reading) assert.fail(JSON.stringify(reading.problems));
  return reading.cubes;
}

/** The only cube of a file. */
export function cubeOf(text: string | Uint8Array, mapping: Mapping | null = null): Cube {
  const [cube, ...more] = cubesOf(text, mapping);
  assert.ok(cube && more.length === 0);
  return cube;
}

export function problemsOf(text: string | Uint8Array, mapping: Mapping | null = null): readonly Problem[] {
  const reading = readStatistics(typeof text === 'string' ? bytes(text) : text, mapping);
  return 'problems' in reading ? reading.problems : [];
}

/** "FILE:LINE: reason" without the file. */
export const told = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ line, reason }) => `${line}: ${reason}`);

export const remarksOf = (text: string): readonly string[] => {
  const reading = readStatistics(bytes(text));
  return told('remarks' in reading ? reading.remarks : reading.problems);
};

export const cellsOf = ({ cells }: Cube): readonly Cell[] =>
  Array.from({ length: cells.length }, (_, position) => cells.at(position));

/** "71.0", "~ ..." for no figure with a symbol, "40 p" for a figure with one. */
export const short = (cube: Cube): readonly string[] =>
  cellsOf(cube).map(({ text, words, symbol }) => `${text ?? words ?? '~'} ${symbol}`.trim());

/** All of a cube as plain values, so that two can be compared. */
export const whole = (cube: Cube): object => ({ ...cube, cells: cellsOf(cube) });
