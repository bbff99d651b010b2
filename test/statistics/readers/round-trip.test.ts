/** What is read can be written, and what is written is read back the same: every word, digit and symbol. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mappingFor, writeCsv } from '../../../src/statistics/writers/csv.js';
import { writeJsonStat } from '../../../src/statistics/writers/jsonstat.js';
import { cubes } from './cubes.js';
import { cubeOf, cubesOf, fixture, mappingOf, whole } from './reading.js';

const RUNS = Number(process.env.ROUND_TRIPS ?? 200);

describe('Any cube', () => {
  it('is the same after it was written as JSON-stat and read', () => {
    fc.assert(
      fc.property(cubes, (cube) => {
        const text = writeJsonStat([cube]);
        JSON.parse(text);
        assert.deepEqual(whole(cubeOf(text)), whole(cube));
      }),
      { numRuns: RUNS },
    );
  }).timeout(120_000);

  it('is the same after it was written as CSV with its mapping and read', () => {
    fc.assert(
      fc.property(cubes, (cube) => {
        const mapping = mappingOf(JSON.stringify(mappingFor(cube)));
        assert.deepEqual(whole(cubeOf([...writeCsv(cube)].join('\n'), mapping)), whole(cube));
      }),
      { numRuns: RUNS },
    );
  }).timeout(120_000);

  it('is the same in a collection of several', () => {
    fc.assert(
      fc.property(fc.array(cubes, { minLength: 2, maxLength: 3 }), (several) => {
        assert.deepEqual(cubesOf(writeJsonStat(several)).map(whole), several.map(whole));
      }),
      { numRuns: 50 },
    );
  });
});

describe('Every file of the fixtures', () => {
  for (const name of ['dataset.json', 'old.json', 'collection.json', 'table.px', 'keys.px', 'bare.csv'])
    it(`is the same after ${name} was read, written and read`, () => {
      const read = cubesOf(fixture(name));
      assert.deepEqual(cubesOf(writeJsonStat(read)).map(whole), read.map(whole));
      for (const cube of read) {
        const mapping = mappingOf(JSON.stringify(mappingFor(cube)));
        assert.deepEqual(whole(cubeOf([...writeCsv(cube)].join('\n'), mapping)), whole(cube));
      }
    });
});
