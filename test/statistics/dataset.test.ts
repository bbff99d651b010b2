/** A table as a cube: exact look-up, and files that are refused. */
import assert from 'node:assert/strict';
import { openDataset } from '../../src/statistics/dataset.js';
import type { DatasetFile } from '../../src/statistics/schema.js';
import { file } from './shipped.js';

const ID = 'employed-one-year-after-by-region';
type Draft = { -readonly [K in keyof DatasetFile]: DatasetFile[K] };
const changed = (change: (json: Draft) => void): Draft => {
  const json = structuredClone(file(ID)) as Draft;
  change(json);
  return json;
};

describe('a dataset', () => {
  const dataset = openDataset(file(ID));

  it('gives the cell at its codes', () => {
    assert.equal(dataset.cell({ measure: 'employed_share', region: 'MK19', year: '2020' })?.value, 66);
  });

  it('gives nothing for an unknown code, dimension or a code that is left out, and never another cell', () => {
    assert.equal(dataset.cell({ measure: 'employed_share', region: 'MK03', year: '2020' }), null);
    assert.equal(dataset.cell({ measure: 'employed_share', region: 'MK19', year: '2025' }), null);
    assert.equal(dataset.cell({ measure: 'employed_share', region: 'MK19' }), null);
    assert.equal(dataset.cell({ measure: 'employed_share', region: 'MK19', year: '2020', sex: 'T' }), null);
    assert.equal(dataset.cell({ measure: 'toString', region: 'MK19', year: '2020' }), null);
  });

  it('fills in a dimension that has one category', () => {
    const europe = openDataset(file('recent-vocational-graduates-employed-by-country'));
    assert.equal(europe.cell({ measure: 'vet_employment_rate', geo: 'EU27', year: '2025' })?.value, 80.1);
  });

  it('keeps codes in the order of the file, also those that look like numbers', () => {
    const occupations = openDataset(file('jobseekers-and-vacancies-by-occupation')).codes('occupation');
    assert.deepEqual(occupations.slice(0, 4), ['SSS', '0110', '0210', '0310']);
  });
});

describe('a file of figures', () => {
  const refused: readonly (readonly [string, (json: Draft) => void])[] = [
    ['with a value too few', (json) => void json.value.pop()],
    ['with a value that is no number', (json) => void (json.value as unknown[]).splice(0, 1, '..')],
    ['with an empty cell and no reason', (json) => void json.value.splice(0, 1, null)],
    [
      'with a reason for emptiness on a cell that has a figure',
      (json) => void Object.assign(json, { status: { '0': ':' } }),
    ],
    ['with a status that nobody knows', (json) => void Object.assign(json, { status: { '0': 'q' } })],
    ['with a status beyond the cells', (json) => void Object.assign(json, { status: { '400': 'b' } })],
    ['with a size that is not that of its index', (json) => void Object.assign(json, { size: [2, 19, 10] })],
    ['with a field that nobody reads', (json) => void Object.assign(json, { colour: 'blue' })],
    ['of another version', (json) => void Object.assign(json, { version: '1.0' })],
    [
      'without a citation in Swedish',
      (json) => void Object.assign(json.extension.urakaveri.citation, { sv: '' }),
    ],
    [
      'with a category that has no names in three languages',
      (json) => void delete json.extension.urakaveri.labels.dimensions.region?.categories.MK04,
    ],
    ['with a category twice', (json) => void json.dimension.region?.category.index.splice(1, 1, 'FI')],
  ];
  for (const [what, change] of refused) {
    it(`is refused ${what}`, () => {
      assert.throws(() => openDataset(changed(change)));
    });
  }

  it('is refused when it is no dataset at all', () => {
    for (const other of [null, [], 'html', {}, { class: 'collection' }])
      assert.throws(() => openDataset(other));
  });
});
