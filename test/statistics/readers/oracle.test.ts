/** What the toolkit of JSON-stat's author reads out of valid files, we read too, cell by cell. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { writeJsonStat } from '../../../src/statistics/writers/jsonstat.js';
import { CONTENT } from '../shipped.js';
import { cubesOf, fixture } from './reading.js';

interface Oracle {
  readonly class: string;
  readonly value: readonly (number | string | null)[];
  readonly status: readonly (string | null)[] | null;
  readonly id: readonly string[];
  Dataset(n: number): Oracle;
  Dimension(
    id: string,
  ): Oracle & { Category(code: string): { readonly label: string; readonly unit: unknown } };
}

// The package has no types, and its name for import is that of a bundler.
const toolkit = createRequire(import.meta.url)('jsonstat-toolkit') as { default?: unknown };
const JSONstat = (toolkit.default ?? toolkit) as (json: unknown) => Oracle;

const shipped = readdirSync(`${CONTENT}/statistics`).filter((name) => name.endsWith('.json'));
const files: readonly (readonly [string, string])[] = [
  ...shipped.map((name) => [name, readFileSync(`${CONTENT}/statistics/${name}`, 'utf8')] as const),
  ...['dataset.json', 'old.json'].map((name) => [name, fixture(name)] as const),
  ...['table.px', 'keys.px'].map(
    (name) => [`${name} as JSON-stat`, writeJsonStat(cubesOf(fixture(name)))] as const,
  ),
];

describe('The reader and the toolkit of JSON-stat', () => {
  for (const [name, text] of files)
    it(`read the same out of ${name}`, () => {
      const response = JSONstat(JSON.parse(text));
      for (const [n, cube] of cubesOf(text).entries()) {
        const theirs = response.class === 'dataset' ? response : response.Dataset(n);
        assert.deepEqual(
          theirs.id,
          cube.dimensions.map(({ id }) => id),
        );
        for (const { id, codes, labels, units } of cube.dimensions) {
          const dimension = theirs.Dimension(id);
          assert.deepEqual(dimension.id, codes);
          assert.deepEqual(
            codes.map((code) => dimension.Category(code).label),
            labels,
          );
          assert.deepEqual(
            codes.map((code) => dimension.Category(code).unit ?? undefined),
            codes.map((code) => units.get(code)),
          );
        }
        for (let position = 0; position < cube.cells.length; position++) {
          const cell = cube.cells.at(position);
          assert.equal(cell.value ?? cell.words, theirs.value[position] ?? null);
          assert.equal(cell.symbol, theirs.status?.[position] ?? '');
        }
      }
    });
});
