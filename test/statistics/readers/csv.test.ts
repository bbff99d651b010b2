/** What is read out of CSV files, with a mapping and without. */
import assert from 'node:assert/strict';
import { readMapping } from '../../../src/statistics/readers/csv/mapping.js';
import { cellsOf, changed, cubeOf, fixture, mappingOf, problemsOf, short, told } from './reading.js';

const mapping = mappingOf(fixture('long.mapping.json'));

describe('A CSV file with a mapping', () => {
  const cube = cubeOf(fixture('long.csv'), mapping);

  it('has decimal commas, spaces between thousands, symbols and quotation marks as the mapping says', () => {
    assert.deepEqual(short(cube), ['1072.50 p', '71.0', '0 -', '~ ..', '~ c', '0 u']);
    assert.deepEqual(
      cellsOf(cube).map((cell) => cell.meanings.join()),
      ['provisional', '', 'zero', 'missing', 'suppressed', 'low_reliability'],
    );
  });

  it('has dimensions with codes in the order of the mapping, or else as they come', () => {
    const [region, year] = cube.dimensions;
    assert.deepEqual([region?.id, region?.label, region?.role], ['region', 'Region', 'geo']);
    assert.deepEqual(region?.codes, ['SS', '01', '10']);
    assert.deepEqual(region?.labels, ['Koko maa', 'Pohjoinen; "ylin"', 'Etela']);
    assert.deepEqual(year?.codes, ['2025', '2024']);
    assert.deepEqual(
      [cube.label, cube.language, cube.source],
      ['Sample: graduates in work', 'fi', 'Sample Agency'],
    );
  });

  it('may have a column for each measure', () => {
    const wide = cubeOf(fixture('wide.csv'), mappingOf(fixture('wide.mapping.json')));
    assert.deepEqual(short(wide), ['71.5', '1200', '~ ..', '800']);
    assert.deepEqual(
      wide.dimensions.map(({ id, codes, role }) => `${id} ${role} ${codes.join(' ')}`),
      ['region geo 01 10', 'measure metric share graduates'],
    );
    assert.deepEqual(wide.dimensions[1]?.units.get('share'), { label: '%', decimals: 1 });
  });

  it('may have its columns in another order than the table of its mapping', () => {
    const table = {
      class: 'dataset',
      id: ['year', 'region'],
      size: [2, 1],
      label: 'Sample',
      dimension: {
        year: { category: { index: ['2024', '2025'] } },
        region: { category: { index: ['01'] } },
      },
    };
    const dimensions = [{ column: 'region' }, { column: 'year' }];
    const turned = mappingOf(JSON.stringify({ dimensions, value: 'n', table }));
    const read = cubeOf('n,region,year\n5,01,2025\n4,01,2024\n', turned);
    assert.deepEqual([read.label, ...short(read)], ['Sample', '4', '5']);
    assert.deepEqual(
      read.dimensions.map(({ id }) => id),
      ['year', 'region'],
    );
    const other = mappingOf(JSON.stringify({ dimensions: [{ column: 'year' }], value: 'n', table }));
    assert.match(told(problemsOf('n,year\n5,2025\n', other)).join(), /^1: "table" of the mapping/);
  });

  it('may leave out rows where the mapping says that they are missing', () => {
    const sparse = fixture('long.csv').replace('10;Etela;2025;;c;%\n', '');
    const read = cubeOf(sparse, { ...mapping, absent: 'missing' });
    assert.deepEqual(short(read).slice(4), ['~', '0 u']);
  });

  it('may be of another separator, line end and code page', () => {
    const other = { ...mapping, separator: '\t' as const, encoding: 'cp850' };
    const text = fixture('long.csv')
      .replaceAll(';', '\t')
      .replaceAll('\n', '\r\n')
      .replaceAll('Etela', 'Etel\u00e4');
    const dos = Uint8Array.from(text, (sign) => (sign === 'ä' ? 0x84 : sign.charCodeAt(0)));
    assert.equal(cubeOf(dos, other).dimensions[0]?.labels[2], 'Etelä');
  });
});

describe('A CSV file without a mapping', () => {
  it('is read when its header is as our own writer writes it', () => {
    const cube = cubeOf(fixture('bare.csv'));
    assert.deepEqual(short(cube), ['71.0', '~ ...', '65.25 b', '0 -']);
    assert.deepEqual(
      cube.dimensions.map(({ id, labels }) => `${id}: ${labels.join(', ')}`),
      ['region: Whole country, North', 'year: 2024, 2025'],
    );
  });

  it('is read with semicolons and a byte order mark, as spreadsheets write it', () => {
    assert.deepEqual(short(cubeOf(`\ufeff${fixture('bare.csv').replaceAll(',', ';')}`)), [
      '71.0',
      '~ ...',
      '65.25 b',
      '0 -',
    ]);
  });
});

describe('The mapping of a CSV file', () => {
  for (const [what, from, to, expected] of [
    ['a slip in a field', '"decimal"', '"decimals"', /^1: : Unrecognized key/],
    ['a decimal sign that is none', '"decimal": ","', '"decimal": ";"', /^3: decimal: /],
    ['a dimension without a column', '"column": "Vuosi", ', '', /^12: dimensions\.1\.column: /],
    ['a comma too many', '"ignore": ["Yksikko"]', '"ignore": ["Yksikko"],', /^18: a name in quotation marks/],
  ] as const)
    it(`is refused with ${what}, by its own line`, () => {
      const read = readMapping(changed(fixture('long.mapping.json'), from, to));
      assert.match(told('problems' in read ? read.problems : []).join('\n'), expected);
    });

  it('is refused where it uses a column twice', () => {
    const twice = { ...mapping, ignore: ['Yksikko', 'Vuosi'] };
    assert.deepEqual(told(problemsOf(fixture('long.csv'), twice)), [
      '3: the mapping uses column "Vuosi" twice',
    ]);
  });
});
