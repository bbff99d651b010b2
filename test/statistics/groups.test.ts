/** Which groups are shown, from their sizes alone. */
import assert from 'node:assert/strict';
import { shownGroups } from '../../src/statistics/groups.js';
import { reduced, support } from '../../src/statistics/independent.js';
import { atoms } from './worlds.js';

function shown(sizes: Readonly<Record<string, number>>): readonly string[] {
  const all = atoms(sizes);
  const units = all.flatMap(({ at, people }) => Array.from({ length: people }, () => at));
  return shownGroups(units, all[0]?.at.length ?? 0, 10).map(({ at }) =>
    at.map((code) => code ?? '*').join(' '),
  );
}

describe('The groups that are shown', () => {
  it('are none when there are too few answers', () => {
    assert.deepEqual(shown({ a: 4, b: 5 }), []);
    assert.deepEqual(shownGroups([], 0, 10), []);
  });

  it('are those of ten people and more', () => {
    assert.deepEqual(shown({ a: 10, b: 11, c: 6, d: 5 }), ['*', 'a', 'b']);
  });

  it('leave out one more where the small ones would follow from the rest', () => {
    assert.deepEqual(shown({ a: 12, b: 30, c: 6 }), ['*', 'b']);
  });

  it('leave out the crossed groups that give away a small one among them', () => {
    assert.deepEqual(shown({ 'a f': 3, 'a m': 20, 'b f': 15, 'b m': 15 }), [
      '* *',
      'a *',
      'b *',
      '* f',
      '* m',
    ]);
  });

  it('leave out what only several groups together give away', () => {
    // The men of a, of b and the women of a are enough each; two sums and a difference leave the one woman of b.
    const groups = shown({ 'a f': 10, 'a m': 10, 'b f': 1, 'b m': 11 });
    assert.ok(!(groups.includes('b *') && groups.includes('* m') && groups.includes('a m')), groups.join());
  });

  it('count the same people under two names once', () => {
    // Field y has one programme with enough people for itself; the small one of x is hidden with another.
    assert.deepEqual(
      shown({ 'x a': 20, 'x b': 11, 'x c': 3, 'y d': 12 }).filter((name) => name.startsWith('x')),
      ['x *', 'x a'],
    );
  });
});

describe('Sums that follow from other sums', () => {
  it('are found with the equations of the published groups', () => {
    // a + b, b + c and a + c give each alone.
    const rows = reduced(
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      3,
    ).map(support);
    assert.deepEqual(rows, [[0], [1], [2]]);
    assert.deepEqual(
      reduced(
        [
          [0, 1],
          [1, 2],
        ],
        3,
      ).map(support),
      [
        [0, 2],
        [1, 2],
      ],
    );
  });
});
