/** One table of one group: every set of counts that it could be made of. */
import assert from 'node:assert/strict';
import { label } from '../../src/statistics/protected.js';
import { rangesOf, type ShownTable, showTable } from '../../src/statistics/table.js';
import { ways } from './worlds.js';

const shown = (table: ShownTable): readonly (string | null)[] | null => table?.map(label) ?? null;

/** All counts by what is shown of them. */
function byTable(
  size: number,
  categories: number,
  whole: boolean,
): ReadonlyMap<string, readonly (readonly number[])[]> {
  const found = new Map<string, (readonly number[])[]>();
  for (const counts of ways(size, categories)) {
    const key = JSON.stringify(showTable(counts, whole));
    found.set(key, [...(found.get(key) ?? []), counts]);
  }
  return found;
}

describe('A table of a group', () => {
  it('shows 1-4 as "1-4" and more as the nearest multiple of 3', () => {
    assert.deepEqual(shown(showTable([11, 7, 3, 0], true)), ['12', '6', '1-4', '0']);
    assert.deepEqual(shown(showTable([300, 41, 25, 1], true)), ['300', '42', '24', '1-4']);
  });

  it('does not tell nobody from few unless it is the table of everybody', () => {
    assert.deepEqual(shown(showTable([11, 7, 3, 0], false)), ['12', '6', '0-4', '0-4']);
  });

  it('leaves open how nearly all it was, when all or nearly all answered alike', () => {
    const tables = [
      [12, 0, 0],
      [11, 1, 0],
      [8, 2, 2],
    ].map((counts) => shown(showTable(counts, false)));
    assert.deepEqual(tables, [
      ['6-', '0-4', '0-4'],
      ['6-', '0-4', '0-4'],
      ['6-', '0-4', '0-4'],
    ]);
  });

  it('shows nothing of eight people, or where everything is few', () => {
    assert.equal(showTable([8, 0], true), null);
    assert.equal(showTable([4, 4, 4], true), null);
  });

  it('leaves more than one possibility for each count under 5 and for each person, whatever the counts', () => {
    let tables = 0;
    for (const categories of [2, 3, 4])
      for (let size = 9; size <= 20; size++)
        for (const whole of [true, false])
          for (const possible of byTable(size, categories, whole).values()) {
            tables += 1;
            for (let category = 0; category < categories; category++) {
              const counts = new Set(possible.map((each) => each[category] ?? 0));
              const [count = 0] = counts;
              const said = JSON.stringify({ size, possible });
              assert.ok(counts.size > 1 || count === 0 || count > 4, said);
              assert.ok(Math.min(...counts) < size - 1, said);
            }
          }
    assert.ok(tables > 1000, `${tables} tables`);
  });

  it('says of every count a range that it is in', () => {
    for (const whole of [true, false])
      for (const counts of ways(17, 4)) {
        const ranges = rangesOf(showTable(counts, whole), 17);
        assert.ok(ranges.every(({ low, high }, n) => low <= (counts[n] ?? 0) && (counts[n] ?? 0) <= high));
      }
  });
});
