/** Writes cubes as JSON-stat 2.0, figures digit for digit as they were published. https://json-stat.org/full/ */
import type { Cells } from '../cells.js';
import type { Cube, JsonObject } from '../cube.js';
import { frameOf } from './frame.js';

/** One cube as a dataset, several as a collection with the datasets in it. */
export function writeJsonStat(cubes: readonly Cube[]): string {
  const [only, ...more] = cubes;
  if (only && more.length === 0) return dataset(only);
  const items = cubes.map(dataset).join(',\n');
  return `{\n"version": "2.0",\n"class": "collection",\n"link": {"item": [\n${items}\n]}\n}`;
}

function dataset(cube: Cube): string {
  const { before, after } = frameOf(cube);
  const status = statusOf(cube.cells);
  const width = cube.dimensions.at(-1)?.codes.length ?? 1;
  const members = [
    ...membersOf(before),
    `"value": [${valuesOf(cube.cells, width)}]`,
    ...(status === '' ? [] : [`"status": {${status}}`]),
    ...membersOf(after),
  ];
  return `{\n${members.join(',\n')}\n}`;
}

const membersOf = (json: JsonObject): readonly string[] =>
  Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);

/** A line for each run of the last dimension, so that people can find a figure. */
function valuesOf(cells: Cells, width: number): string {
  const lines: string[] = [];
  for (let from = 0; from < cells.length; from += width) {
    const line: string[] = [];
    for (let at = from; at < from + width; at++) line.push(figureOf(cells, at));
    lines.push(line.join(', '));
  }
  return lines.join(',\n');
}

function figureOf(cells: Cells, position: number): string {
  const text = cells.text(position);
  if (text !== null) return text;
  const { words } = cells.mark(position);
  return words === null ? 'null' : JSON.stringify(words);
}

function statusOf(cells: Cells): string {
  const marked: string[] = [];
  for (let at = 0; at < cells.length; at++) {
    const { symbol } = cells.mark(at);
    if (symbol !== '') marked.push(`"${at}":${JSON.stringify(symbol)}`);
  }
  return marked.join(',');
}
