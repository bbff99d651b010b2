/** Cells in runs: every figure and every mark comes back, and work that borrows them never sees a cell that is not there. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CellColumns, type Mark } from '../../src/statistics/cells.js';
import { createLending } from '../../src/statistics/kept/lending.js';
import { cellsOf, putText, RUN, type Run, runsOf } from '../../src/statistics/kept/run.js';

const figure = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`),
  fc.constantFrom('0', '50.0', '-0', '1e21', '0.30000000000000001'),
);
const mark: fc.Arbitrary<Mark> = fc.record({
  symbol: fc.constantFrom('', '', '...', '-', '.', ':', 'p', 'bu', '"'),
  words: fc.option(fc.constantFrom('secret', 'ei "tietoa"', '_', ''), { freq: 5 }),
});

function columns(cells: readonly (readonly [string | null, Mark])[]): CellColumns {
  const made = new CellColumns(cells.length);
  for (const [at, [text, one]] of cells.entries()) {
    putText(made, at, text);
    made.setMark(at, one);
  }
  return made;
}

describe('cells in runs', () => {
  it('come back digit for digit and mark for mark', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, mark), { maxLength: 2 * RUN + 5, size: 'max' }), (cells) => {
        const before = columns(cells);
        const after = cellsOf(runsOf(before), before.length, {});
        for (let at = 0; at < before.length; at++) assert.deepEqual(after.at(at), before.at(at));
      }),
      { numRuns: 60 },
    );
  });

  it('are refused when a run is missing', () => {
    const cells = columns(Array.from({ length: RUN + 1 }, () => ['1', { symbol: '', words: null }] as const));
    assert.throws(() => cellsOf([...runsOf(cells)].slice(1), cells.length, {}), /1 runs of 2/);
  });
});

describe('cells that are lent', () => {
  const cells = columns(
    Array.from({ length: 20 * RUN }, (_, n) => [String(n), { symbol: '', words: null }] as const),
  );
  const runs = [...runsOf(cells)];
  const fetched: number[] = [];
  const fetchRuns = async (_vintage: number, numbers: readonly number[]): Promise<readonly Run[]> => {
    fetched.push(...numbers);
    return runs.filter(({ number }) => numbers.includes(number));
  };

  it('are all at hand in the answer, whatever is asked after what and however few stay', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 20 * RUN - 1 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 8 }),
        async (places, atHand) => {
          const lending = createLending(fetchRuns, atHand);
          // Each cell is asked for only when the one before is known, so a round fetches one.
          const told = await lending.during(() => {
            let sum = 0;
            for (const place of places) {
              const cell = lending.cell(1, place);
              if (cell === null) throw new Error('not at hand');
              sum += Number(cell.text);
            }
            return sum;
          });
          assert.equal(
            told,
            places.reduce((sum, place) => sum + place, 0),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are fetched once while they stay', async () => {
    const lending = createLending(fetchRuns);
    fetched.length = 0;
    for (let n = 0; n < 5; n++) await lending.during(() => [lending.cell(1, 3), lending.cell(1, 4 * RUN)]);
    assert.deepEqual(fetched, [0, 4]);
  });

  it('make work fail whose cells are nowhere, instead of telling something without them', async () => {
    const lending = createLending(async () => []);
    await assert.rejects(
      lending.during(() => lending.cell(1, 0)),
      /are missing/,
    );
  });

  it('let through what the work throws when it had everything', async () => {
    const lending = createLending(fetchRuns);
    const work = () => {
      lending.cell(1, 0);
      throw new RangeError('its own');
    };
    await assert.rejects(lending.during(work), RangeError);
  });
});
