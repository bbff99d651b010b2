import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Batch, Statement } from '../../src/store/database.js';
import { joined } from '../../src/store/group.js';

const given = (sql: string, row: number): Statement => ({ sql, columns: ['n'], rows: [[row]] });
const plain = (sql: string): Statement => ({ sql, params: [] });

/** `a:3` is row 3 of statement a, `!a` a plain one; rows are listed in the order in which they would be written. */
const written = (statements: readonly Statement[]): string[] =>
  statements.flatMap((s) => ('rows' in s ? s.rows.map(([row]) => `${s.sql}:${row}`) : [`!${s.sql}`]));

describe('a group of batches', () => {
  it('is one statement for all the rows that share it', () => {
    const batches = [1, 2, 3].map((n) => [given('state', n), given('turns', n)]);
    assert.deepEqual(written(joined(batches)), [
      'state:1',
      'state:2',
      'state:3',
      'turns:1',
      'turns:2',
      'turns:3',
    ]);
    assert.equal(joined(batches).length, 2);
  });

  it('does not join statements over rows with plain ones', () => {
    assert.equal(joined([[plain('a')], [plain('a')], [given('a', 1)]]).length, 3);
  });

  it('keeps the order within each batch, and every statement exactly once, whatever comes', () => {
    const statement = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean());
    fc.assert(
      fc.property(fc.array(fc.array(statement, { maxLength: 5 }), { maxLength: 8 }), (shapes) => {
        let n = 0;
        const batches: Batch[] = shapes.map((shape) =>
          shape.map(([sql, isPlain]) => (isPlain ? plain(`${sql}${++n}`) : given(sql, ++n))),
        );
        const all = written(joined(batches));
        assert.equal(all.length, n);
        for (const batch of batches) {
          const places = written(batch).map((one) => all.indexOf(one));
          assert.deepEqual(
            places,
            [...places].sort((x, y) => x - y),
          );
          assert.ok(!places.includes(-1));
        }
      }),
    );
  });

  it('leaves the batches as they were, for the second try one by one', () => {
    const batches = [[given('a', 1)], [given('a', 2)]];
    joined(batches);
    assert.deepEqual(batches, [[given('a', 1)], [given('a', 2)]]);
  });
});
