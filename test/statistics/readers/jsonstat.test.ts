/** What is read out of JSON-stat files. */
import assert from 'node:assert/strict';
import { positionOf } from '../../../src/statistics/cube.js';
import { cellsOf, changed, cubeOf, cubesOf, fixture, remarksOf, short } from './reading.js';

describe('A JSON-stat 2.0 dataset', () => {
  const cube = cubeOf(fixture('dataset.json'));

  it('keeps every figure with the decimals it was published with', () => {
    assert.deepEqual(short(cube).slice(0, 9), [
      '71.0',
      '72.5 b',
      '70.0',
      '65.2',
      '~ ...',
      '0 -',
      '80.0',
      '~ :',
      '79.9 bu',
    ]);
    assert.equal(short(cube).at(-1), '812.50 d');
    assert.equal(cellsOf(cube).at(-1)?.value, 812.5);
  });

  it('keeps zero, missing, left out, break, preliminary and low reliability apart', () => {
    const meanings = cellsOf(cube).map((cell) => cell.meanings.join('+'));
    assert.equal(meanings[0], '');
    assert.equal(meanings[1], 'break');
    assert.equal(meanings[4], 'suppressed');
    assert.equal(meanings[5], 'zero');
    assert.equal(meanings[7], 'missing');
    assert.equal(meanings[8], 'break+low_reliability');
    assert.equal(meanings[13], 'provisional');
    assert.equal(meanings[14], '', 'a zero without a symbol is just a zero');
  });

  it('has its categories in the order of their places, not of the keys of an object', () => {
    assert.deepEqual(cube.dimensions[1]?.codes, ['SS', '01', '10']);
    assert.deepEqual(cube.dimensions[1]?.labels, ['Whole country', 'North', 'South']);
    assert.deepEqual(cube.dimensions[2]?.labels, ['2023', '2024', '2025']);
  });

  it('finds a cell by its codes, and none for a code that is not there', () => {
    const at = positionOf(cube, { measure: 'graduates', region: '01', year: '2024' });
    assert.equal(cube.cells.at(at ?? -1).value, 3);
    assert.equal(positionOf(cube, { measure: 'graduates', region: '99', year: '2024' }), null);
    assert.equal(positionOf(cube, { measure: 'graduates', region: '01', year: '2024', sex: 'W' }), null);
    assert.equal(positionOf(cube, { measure: 'graduates', region: '01' }), null);
  });

  it('has roles, units, wholes and parts, coordinates, notes and what is beyond JSON-stat', () => {
    const [measure, region, year] = cube.dimensions;
    assert.deepEqual([measure?.role, region?.role, year?.role], ['metric', 'geo', 'time']);
    assert.deepEqual(measure?.units.get('share'), { label: '%', decimals: 1, position: 'end' });
    assert.deepEqual(region?.children.get('SS'), ['01', '10']);
    assert.deepEqual(region?.coordinates.get('01'), [25.5, 65.25]);
    assert.deepEqual(region?.notes, [{ text: 'Where people live.', mandatory: true }]);
    assert.deepEqual(region?.categoryNotes.get('10'), [
      { text: 'Two towns joined in 2024.', mandatory: false },
    ]);
    assert.deepEqual(region?.other, { extension: { elimination: true } });
    assert.deepEqual(
      cube.notes.map(({ mandatory }) => mandatory),
      [false, true],
    );
    assert.deepEqual(cube.legend, { b: 'break in the series', '...': 'few people' });
    assert.deepEqual(cube.other, {
      href: 'https://example.org/sample',
      extension: { contact: { name: 'Sample desk' } },
    });
  });

  it('may write its values by position', () => {
    const sparse = changed(fixture('collection.json'), '"value": [1, 2]', '"value": {"1": 2.0}');
    assert.deepEqual(short(cubesOf(sparse)[0] ?? cube), ['~', '2.0']);
  });

  it('keeps digits that floating point does not', () => {
    const long = '0.30000000000000001';
    const text = changed(fixture('dataset.json'), '812.50', long);
    assert.equal(short(cubeOf(text)).at(-1), `${long} d`);
    const huge = changed(fixture('dataset.json'), '812.50', '12345678901234567890');
    assert.equal(short(cubeOf(huge)).at(-1), '12345678901234567890 d');
  });
});

describe('A file of JSON-stat 1', () => {
  const [first, second] = cubesOf(fixture('old.json'));
  assert.ok(first && second);

  it('is a bundle of datasets with their names', () => {
    assert.deepEqual([first.name, second.name], ['sample', 'second']);
    assert.deepEqual(
      first.dimensions.map(({ id, codes }) => `${id} ${codes.join(' ')}`),
      ['sex M W', 'year 2012 2013', 'unit PC'],
    );
  });

  it('may say one status for all cells, as a list of one or as a text', () => {
    assert.deepEqual(short(first), ['1.50 e', '2 e', '~ e', '4 e']);
    assert.deepEqual(short(second), ['~ p', '7 p', '~ p']);
    assert.deepEqual(cellsOf(first)[2]?.meanings, ['estimated']);
  });

  it('may have sizes in quotation marks, which is remarked', () => {
    assert.deepEqual(remarksOf(fixture('old.json')), ['19: size is written as text']);
  });

  it('may have Eurostat’s status, a list one level deeper with its legend', () => {
    const eurostat =
      '"status": {"value": [":", null, "c", null], "category": {"label": {":": "not available"}}}';
    const [cube] = cubesOf(changed(fixture('old.json'), '"status": ["e"]', eurostat));
    assert.ok(cube);
    assert.deepEqual(short(cube), ['1.50 :', '2', '~ c', '4']);
    assert.deepEqual(cube.legend, { ':': 'not available' });
    assert.deepEqual(cellsOf(cube)[2]?.meanings, ['suppressed']);
  });
});

describe('A JSON-stat collection', () => {
  it('gives the datasets in it and tells of those elsewhere', () => {
    assert.deepEqual(
      cubesOf(fixture('collection.json')).map(({ label }) => label),
      ['First', 'Words'],
    );
    assert.deepEqual(remarksOf(fixture('collection.json')), [
      '5: the collection has 1 elsewhere: https://example.org/elsewhere.json',
    ]);
  });

  it('may hold texts in the place of figures, kept as texts', () => {
    const words = cubesOf(fixture('collection.json'))[1];
    assert.ok(words);
    assert.deepEqual(short(words), ['many', '2 r', '~ few']);
    assert.equal(cellsOf(words)[0]?.value, null);
  });
});
