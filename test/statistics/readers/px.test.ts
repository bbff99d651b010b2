/** What is read out of PX files. */
import assert from 'node:assert/strict';
import { cellsOf, changed, cubeOf, fixture, remarksOf, short } from './reading.js';

describe('A PX file', () => {
  const cube = cubeOf(fixture('table.px'));

  it('keeps every figure as published, and symbols with and without quotation marks', () => {
    assert.deepEqual(short(cube), [
      '71.0',
      '72.50',
      '1200',
      '1180',
      '~ ...',
      '~ ..',
      '40 p',
      '0 - p',
      '80.05',
      '~ .',
      '800',
      '~ ......',
    ]);
  });

  it('keeps zero, missing, left out and not in use apart', () => {
    const meanings = cellsOf(cube).map((cell) => cell.meanings.join('+'));
    assert.deepEqual(meanings.slice(4), [
      'suppressed',
      'missing',
      'provisional',
      'zero+provisional',
      '',
      'not_applicable',
      '',
      'missing',
    ]);
    assert.deepEqual(cube.legend, { '.': 'not in use', '...': 'left out', '-': 'nil' });
  });

  it('means by dots what its publisher shows for them', () => {
    const norwegian = changed(fixture('table.px'), 'DATASYMBOL3="left out"', 'DATASYMBOL3=".."');
    assert.deepEqual(cellsOf(cubeOf(norwegian))[4]?.meanings, ['missing']);
  });

  it('has stub before heading, codes, labels, roles, units with decimals, wholes and parts', () => {
    const [region, contents, year] = cube.dimensions;
    assert.deepEqual(
      cube.dimensions.map(({ id, role }) => `${id} ${role}`),
      ['region geo', 'contents metric', 'year time'],
    );
    assert.deepEqual(region?.codes, ['SS', '01', '10']);
    assert.deepEqual(region?.labels, ['Whole country', 'North', 'South; with its islands']);
    assert.deepEqual(region?.children.get('SS'), ['01', '10']);
    assert.deepEqual(
      [...(contents?.units ?? [])],
      [
        ['share', { label: '%', decimals: 1 }],
        ['graduates', { label: 'persons', decimals: 1 }],
      ],
    );
    assert.deepEqual(
      [year?.codes, year?.labels],
      [
        ['2024', '2025'],
        ['2024', '2025*'],
      ],
      'TIMEVAL gives the codes where there are none',
    );
  });

  it('joins texts that go on in the next line, and breaks notes at "#"', () => {
    assert.equal(cube.label, 'Sample: graduates in work by region, year and contents');
    assert.deepEqual(cube.notes, [{ text: 'A sample table for tests.\nWith two lines.', mandatory: true }]);
    assert.deepEqual(cube.dimensions[2]?.categoryNotes.get('2025'), [
      { text: 'Preliminary.', mandatory: false },
    ]);
    const [note] = cube.cellNotes;
    assert.deepEqual(
      [note?.text, ...(note?.at ?? [])],
      ['Few graduates.', ['region', '01'], ['year', '2025']],
    );
  });

  it('has its words in every language of the file', () => {
    const swedish = cube.translations.get('sv');
    assert.equal(swedish?.label, 'Exempel: utexaminerade i arbete');
    assert.equal(swedish?.source, 'Exempelverket');
    assert.deepEqual(
      swedish?.dimensions.map(({ label }) => label),
      ['område', 'innehåll', 'år'],
    );
    assert.deepEqual(swedish?.dimensions[0]?.labels, ['Hela landet', 'Norr', 'Söder']);
    assert.deepEqual(
      [...(swedish?.dimensions[1]?.units ?? [])],
      [
        ['share', '%'],
        ['graduates', 'personer'],
      ],
    );
    assert.equal(swedish?.cellNotes[0]?.at.get('region'), '01');
  });

  it('tells its name, source and day, and keeps the keywords that a cube does not have', () => {
    assert.deepEqual(
      [cube.name, cube.language, cube.source, cube.updated],
      ['SAMPLE1', 'en', 'Sample Agency', '2026-03-01T08:00'],
    );
    const { px } = cube.other.extension as { px: Record<string, unknown> };
    assert.equal(px['subject-area'], 'Sample');
    assert.match(
      JSON.stringify(px.more),
      /"FUTURE-KEYWORD","language":null,"of":\["anything","at all"\],"value":"kept"/,
    );
  });

  it('takes VARIABLECODE as the name of a dimension that stays the same in every language', () => {
    const coded = changed(
      fixture('table.px'),
      'CODES("region")',
      'VARIABLECODE("region")="maakunta";\nCODES("region")',
    );
    assert.equal(cubeOf(coded).dimensions[0]?.id, 'maakunta');
    assert.equal(cubeOf(coded).dimensions[0]?.label, 'region');
  });

  it('may be cut into lines of any length and end', () => {
    for (const end of ['\r\n', '\r'])
      assert.deepEqual(short(cubeOf(fixture('table.px').replaceAll('\n', end))), short(cube));
    const one = fixture('table.px').replace('71.0 72.50 1200 1180\n', '71.0,72.50\t1200;1180 ');
    assert.deepEqual(short(cubeOf(one)), short(cube));
  });

  it('may end without a semicolon after a space, which is remarked', () => {
    const text = fixture('table.px').replace(/;\s*$/, '\n');
    assert.deepEqual(remarksOf(text), ['64: DATA has no closing semicolon']);
  });

  it('may have fewer points of time in another language, which is remarked', () => {
    const text = changed(
      fixture('table.px'),
      'TIMEVAL[sv]("år")=TLIST(A1),"2024","2025"',
      'TIMEVAL[sv]("år")=TLIST(A1),"2024"',
    );
    assert.match(remarksOf(text).join(), /^35: TIMEVAL\[sv\] has 1 points for 2 values/);
  });
});

describe('A PX file with KEYS', () => {
  const cube = cubeOf(fixture('keys.px'));

  it('has zeros where a row is left out', () => {
    assert.deepEqual(short(cube), ['0', '0', '5', '6', '0', '0', '~ ..', '0', '0', '0', '7', '0 -']);
  });

  it('counts months from an interval over the end of the year', () => {
    assert.deepEqual(cube.dimensions[2]?.codes, ['202512', '202601']);
  });

  it('has unit and contents beside it where no variable has them', () => {
    const { px } = cube.other.extension as { px: Record<string, unknown> };
    assert.deepEqual([px.contents, px.units, px.decimals], ['Luku', 'kpl', '0']);
    assert.deepEqual(
      cube.dimensions.map(({ id }) => id),
      ['alue', 'ika', 'kk'],
    );
  });
});
