/**
 * Files broken by chance: whatever is done to them, a reader gives whole cubes or problems with lines, and never throws or hangs.
 * 2,000 in every check, 10,000 with `npm run verify:readers`; always the same ones.
 */
import assert from 'node:assert/strict';
import { readMapping } from '../../../src/statistics/readers/csv/mapping.js';
import { readStatistics } from '../../../src/statistics/readers/read.js';
import { writeJsonStat } from '../../../src/statistics/writers/jsonstat.js';
import { bytes, cubesOf, fixture, mappingOf, whole } from './reading.js';

const FILES = Number(process.env.MUTATED_FILES ?? 2_000);
const MOST_CHANGES = 4;
const ODD = [
  '"',
  ';',
  ',',
  '\n',
  '{',
  ']',
  '[',
  ':',
  '\\',
  '\0',
  '-',
  '.',
  '1e999',
  '99999999999',
  '=',
  '(',
  '*',
  '\ufeff',
  '\ud800',
  'TLIST(',
];

/** Mulberry32: small, and the same everywhere. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Change = (file: Uint8Array, below: (most: number) => number) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function lineChange(file: Uint8Array, below: (most: number) => number): Uint8Array {
  const lines = new TextDecoder().decode(file).split('\n');
  const [from, to] = [below(lines.length), below(lines.length)];
  const line = lines.splice(from, 1);
  if (below(3) > 0) lines.splice(to, 0, ...line, ...(below(2) > 0 ? line : []));
  return bytes(lines.join('\n'));
}

const CHANGES: readonly Change[] = [
  (file, below) => file.map((byte, n) => (n === below(file.length) ? below(256) : byte)),
  (file, below) => {
    const copy = file.slice();
    copy[below(copy.length)] = below(256);
    return copy;
  },
  (file, below) => {
    const at = below(file.length);
    return joined(file.subarray(0, at), file.subarray(at + 1 + below(20)));
  },
  (file, below) => {
    const at = below(file.length);
    return joined(file.subarray(0, at), bytes(ODD[below(ODD.length)] ?? ''), file.subarray(at));
  },
  (file, below) => {
    const at = below(file.length);
    const to = at + below(40);
    return joined(file.subarray(0, to), file.subarray(at));
  },
  (file, below) => file.subarray(0, below(file.length)),
  lineChange,
  lineChange,
];

const MAPPINGS = new Map(
  ['long.csv', 'wide.csv'].map((name) => [name, mappingOf(fixture(name.replace('.csv', '.mapping.json')))]),
);
const NAMES = [
  'dataset.json',
  'old.json',
  'collection.json',
  'table.px',
  'keys.px',
  'long.csv',
  'wide.csv',
  'bare.csv',
];
const ORIGINALS = new Map(NAMES.map((name) => [name, bytes(fixture(name))]));

function mutated(name: string, seed: number): Uint8Array {
  const below = chance(seed);
  let file = ORIGINALS.get(name) ?? new Uint8Array();
  for (let change = below(MOST_CHANGES); change >= 0 && file.length > 1; change--)
    file = (CHANGES[below(CHANGES.length)] ?? lineChange)(file, below);
  return file;
}

describe('A file broken by chance', () => {
  for (const name of NAMES)
    it(`gives whole cubes or problems with lines, made of ${name}`, () => {
      let refused = 0;
      const files = Math.ceil(FILES / NAMES.length);
      for (let seed = 1; seed <= files; seed++) {
        const file = mutated(name, seed);
        const reading = readStatistics(file, MAPPINGS.get(name) ?? null);
        if ('problems' in reading) {
          refused++;
          assert.ok(reading.problems.length > 0, `seed ${seed}`);
          for (const { line, reason } of reading.problems)
            assert.ok(line >= 1 && reason !== '', `seed ${seed}`);
        } else {
          assert.deepEqual(
            cubesOf(writeJsonStat(reading.cubes)).map(whole),
            reading.cubes.map(whole),
            `seed ${seed}`,
          );
        }
      }
      assert.ok(refused > files / 10, `${refused} of ${files} refused`);
    }).timeout(120_000);

  it('gives a mapping or problems with lines, made of a mapping', () => {
    const original = bytes(fixture('long.mapping.json'));
    ORIGINALS.set('long.mapping.json', original);
    for (let seed = 1; seed <= FILES / 10; seed++) {
      const read = readMapping(new TextDecoder().decode(mutated('long.mapping.json', seed)));
      if ('problems' in read) assert.ok(read.problems.length > 0, `seed ${seed}`);
    }
  });
});
