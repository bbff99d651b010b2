/** What is found by field and region, and what is said when it is not there. */
import assert from 'node:assert/strict';
import { createShelf, type ShelfNames, type Shelved } from '../../src/guidance/shelf.js';

const same = (word: string) => ({ fi: word, sv: word, en: word });
const names: ShelfNames = {
  fields: ['care', 'metal', 'it'].map((id) => ({ id, name: same(id), of: same(`of ${id}`) })),
  regions: ['MK01', 'MK04', 'MK19'],
  place: same,
  placeIn: (code) => same(`in ${code}`),
};
const item = (id: string, fields: string[], region: string, sample = false): Shelved => ({
  id,
  fields,
  region,
  sample,
  label: same(id),
});
const shelf = createShelf(
  [
    item('a', ['care'], 'MK04'),
    item('b', ['care', 'it'], 'MK01'),
    item('c', ['it'], 'MK19'),
    item('made-up', ['metal'], 'MK19', true),
  ],
  names,
  () => null,
);
const found = (field: string, place: string) => {
  const { how, options } = shelf.find({ field, place });
  return [how, ...options.map(({ value }) => value)];
};

describe('a shelf of stories or companies', () => {
  it('finds what is of the field and in the region', () => {
    assert.deepEqual(found('care', 'MK04'), ['there', 'a']);
    assert.deepEqual(found('it', 'any'), ['there', 'b', 'c']);
    assert.deepEqual(found('any', 'MK01'), ['there', 'b']);
    assert.deepEqual(found('any', 'FI'), ['there', 'a', 'b', 'c']);
  });

  it('finds the same field elsewhere and says so, but never another field', () => {
    assert.deepEqual(found('care', 'MK19'), ['elsewhere', 'a', 'b']);
    assert.deepEqual(found('metal', 'MK19'), ['nowhere']);
    assert.deepEqual(shelf.find({ field: 'care', place: 'MK19' }).where, same('in MK19'));
    assert.deepEqual(shelf.find({ field: 'care', place: 'any' }).where, same(''));
  });

  it('offers only fields and regions where there is something', () => {
    const values = (options: readonly { readonly value: string }[]) => options.map(({ value }) => value);
    assert.deepEqual(values(shelf.fields()), ['care', 'it']);
    assert.deepEqual(values(shelf.places('it')), ['MK01', 'MK19']);
    assert.deepEqual(values(shelf.places('any')), ['MK01', 'MK04', 'MK19']);
  });

  it('shows samples only as long as there is nothing real', () => {
    const samples = createShelf([item('made-up', ['metal'], 'MK19', true)], names, () => null);
    assert.deepEqual(
      samples.fields().map(({ value }) => value),
      ['metal'],
    );
  });

  it('lists no more than can be read on a phone', () => {
    const many = Array.from({ length: 30 }, (_, n) => item(`n${n}`, ['care'], 'MK01'));
    assert.equal(
      createShelf(many, names, () => null).find({ field: 'care', place: 'any' }).options.length,
      8,
    );
  });
});
