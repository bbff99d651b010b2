/** Parts of tables: exact, or told why not. */
import assert from 'node:assert/strict';
import { cellsOfPart, select } from '../../src/statistics/open/select.js';
import { LIMITS } from '../../src/statistics/readers/limits.js';
import { harmless } from '../../src/statistics/writers/csv.js';
import { AXES, cubeIn, figureAt, madeUp, placesOf } from './made-up.js';

const cube = cubeIn(madeUp());

describe('a part of a table', () => {
  it('has the cells of the chosen categories in the order of the table', () => {
    const part = select(cube, [
      ['MAAKUNTA_2_20130101', ['04', 'SS']],
      ['timeperiod_y', ['2024,2022']],
    ]);
    assert.ok('frame' in part);
    const codes = part.frame.dimensions.map((one) => one.codes);
    assert.deepEqual(
      [codes[3], codes[0]],
      [
        ['SS', '04'],
        ['2022', '2024'],
      ],
    );
    const cells = cellsOfPart(cube.cells, part);
    let at = 0;
    for (const place of placesOf(codes))
      assert.equal(cells.at(at++).value, figureAt(place).value, place.join(' '));
    assert.equal(at, cells.length);
  });

  it('is not made up where a code or a dimension is not there', () => {
    const wrong = (filters: Parameters<typeof select>[1]) => {
      const part = select(cube, filters);
      return 'wrong' in part ? part.wrong : 'a part';
    };
    assert.match(
      wrong([['timeperiod_y', ['1999']]]),
      /^There is no "1999" in the dimension timeperiod_y, but 2022, 2023, 2024\.$/,
    );
    assert.match(wrong([['year', ['2022']]]), /^There is no dimension "year", but timeperiod_y, /);
    assert.match(wrong([['maakunta_2_20130101', ['4']]]), /^There is no "4"/);
  });

  it('is the whole where nothing is chosen', () => {
    const part = select(cube, []);
    assert.ok('frame' in part && part.cells === cube.cells.length && part.cells < LIMITS.cells);
    assert.equal(part.frame.dimensions.length, Object.keys(AXES).length);
  });
});

describe('a text for a spreadsheet', () => {
  it('is never the beginning of a formula', () => {
    for (const text of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])
      assert.equal(harmless(text), `'${text}`);
  });

  it('stays as it is when it is a number or a sign alone', () => {
    for (const text of ['-5', '+3', '-', '', 'Satakunta', '15-19', '...']) assert.equal(harmless(text), text);
  });
});
