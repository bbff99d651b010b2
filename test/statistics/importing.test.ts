/** Tables of publishers as ours: found by their classifications whatever they are called, and never by a nearest code. */
import assert from 'node:assert/strict';
import { codesSchema } from '../../src/statistics/classification.js';
import { compareVintages } from '../../src/statistics/importing/compare.js';
import type { Description } from '../../src/statistics/importing/description.js';
import { fitTable } from '../../src/statistics/importing/fit.js';
import { isoDay, slug } from '../../src/statistics/importing/take.js';
import { loadSources } from '../../src/wording/load-sources.js';
import { AXES, type Axes, cubeIn, figureAt, madeUp, placesOf, tell } from './made-up.js';
import { CONTENT } from './shipped.js';

const { sources, classifications, problems } = loadSources(CONTENT);
const table = sources.tables.find(({ id }) => id === 'main-activity-one-year-after') as Description;

const renamed = (names: Readonly<Record<string, string>>): Axes =>
  Object.fromEntries(Object.entries(AXES).map(([id, axis]) => [names[id] ?? id, axis]));
const changed = (id: string, codes: readonly string[]): Axes => ({
  ...AXES,
  [id]: { label: AXES[id]?.label ?? id, ...AXES[id], codes },
});
const fitted = (axes: Axes, description = table) =>
  fitTable(cubeIn(madeUp(axes)), description, classifications);
const said = (result: ReturnType<typeof fitted>) =>
  ('refused' in result ? result.refused : result.remarks).map(({ kind, what }) => `${kind}: ${what}`);

describe('the sources and codes that are shipped', () => {
  it('are in order', () => assert.deepEqual(problems, []));

  it('would not be with a pattern that is none', () => {
    const kinds = { year: { hints: ['year'], pattern: '(' } };
    assert.equal(codesSchema.safeParse({ kinds }).success, false);
  });

  it('have every region once, in each spelling', () => {
    const region = classifications.get('region');
    assert.deepEqual(
      ['04', 'MK04', 'FI196'].map((code) => region?.classOf(code).ours),
      ['MK04', 'MK04', 'MK04'],
    );
    assert.deepEqual(region?.classOf('SSS'), { ours: 'FI', how: 'total' });
    assert.deepEqual(region?.classOf('03'), { ours: null, how: 'none' });
  });

  it('do not take a heading for the occupation that it looks like, nor a merged municipality for the one that it went into', () => {
    assert.deepEqual(classifications.get('occupation')?.classOf('2512.'), { ours: null, how: 'heading' });
    assert.deepEqual(classifications.get('occupation')?.classOf('2512'), { ours: '2512', how: 'same' });
    assert.deepEqual(classifications.get('municipality')?.classOf('KU442'), { ours: '051', how: 'merged' });
  });
});

describe('a table that is fitted to its description', () => {
  it('has our codes, and each figure where it was', () => {
    const result = fitted(AXES);
    assert.ok('cube' in result, said(result).join('\n'));
    const { cube, totals } = result;
    assert.deepEqual(
      cube.dimensions.map(({ id }) => id),
      ['measure', 'region', 'level', 'field', 'sex', 'year'],
    );
    assert.deepEqual(totals, { region: 'FI', level: 'total', field: 'total', sex: 'total' });
    let at = 0;
    const back: Readonly<Record<string, string>> = {
      graduates: 'tutkinto1vaiemmin',
      employed_share: 'tyollinen1vpaastayhtosuus',
      FI: 'SS',
    };
    const first = cube.dimensions[1]?.codes.slice(0, 3);
    assert.deepEqual(first, ['FI', 'MK01', 'MK02']);
    for (const [measure = '', region = '', level = '', field = '', sex = '', year = ''] of placesOf(
      cube.dimensions.map(({ codes }) => codes),
    )) {
      const source = [
        year,
        { total: 'SSS', general_upper_secondary: '31', vocational_upper_secondary: '32' }[level] ?? '',
        { total: 'S', male: '1', female: '2' }[sex] ?? '',
        back[region] ?? region.slice(2),
        field === 'total' ? 'SS' : field,
        back[measure] ?? '',
      ];
      assert.equal(cube.cells.at(at++).value, figureAt(source).value, source.join(' '));
    }
  });

  it('is the same under the names of before June 2026, or any others', () => {
    const before = fitted(AXES);
    const after = fitted(
      renamed({
        timeperiod_y: 'Tilastovuosi',
        maakunta_2_20130101: 'Alue',
        koulutusala_1_20160101: 'Koulutusala',
        contentscode: 'Tiedot',
      }),
    );
    assert.ok('cube' in before && 'cube' in after);
    assert.deepEqual(tell(after.cube), tell(before.cube));
  });

  it('tells a measure with a prefix, and one that it does not know', () => {
    const result = fitted(changed('contentscode', ['sijk-tutkinto1vaiemmin', 'muuta']));
    assert.ok('cube' in result);
    assert.ok(said(result).includes('mapped: measure sijk-tutkinto1vaiemmin is graduates'));
    assert.ok(said(result).includes('left-out: measure muuta (Nimi muuta): not in the description'));
  });

  it('leaves out codes that nobody knows, and says so', () => {
    const result = fitted(changed('maakunta_2_20130101', ['SS', '04', '05', '99']));
    assert.ok('cube' in result);
    assert.ok(
      said(result).includes('left-out: region 99 (Nimi 99) is not in content/classifications/codes.yaml'),
    );
    assert.deepEqual(result.cube.dimensions[1]?.codes, ['FI', 'MK04', 'MK05']);
  });

  it('is refused when two codes are one of ours', () => {
    assert.ok(
      said(fitted(changed('maakunta_2_20130101', ['SS', '04', 'MK04']))).includes(
        'refused: two codes of maakunta_2_20130101 are region MK04',
      ),
    );
  });

  it('is refused when a dimension is missing, and when one is left over that has no total', () => {
    const { koulutusala_1_20160101: _field, ...without } = AXES;
    assert.ok(
      said(fitted(without)).some((line) => line === 'refused: no dimension is of the classification field'),
    );
    const more = { ...AXES, kieli: { label: 'Kieli', codes: ['suomi', 'ruotsi'] } };
    assert.ok(
      said(fitted(more)).some((line) =>
        line.startsWith('refused: dimension kieli (Kieli) is not in the description'),
      ),
    );
  });

  it('is of everyone where a dimension that it does not have is described with a total elsewhere', () => {
    const more = { ...AXES, ika: { label: 'Ikä', codes: ['SSS', '15-19', '20-24'] } };
    const result = fitted(more);
    assert.ok('cube' in result, said(result).join('\n'));
    assert.ok(said(result).includes('left-out: dimension ika (Ikä): only its total SSS'));
  });
});

describe('two vintages', () => {
  const cube = cubeIn(madeUp());

  it('are compared by codes, wherever the figures stand', () => {
    const now = cubeIn(
      madeUp(changed('timeperiod_y', ['2023', '2024', '2025']), {
        revise: (codes, value) =>
          codes[0] === '2023' && codes[3] === '04' && value !== null ? value + 1 : value,
      }),
    );
    const compared = compareVintages(cube, now);
    const year = cube.cells.length / 3;
    assert.deepEqual([compared?.added, compared?.gone], [year, year]);
    assert.ok(compared && compared.revised > 0 && compared.revised <= year / 20);
    assert.ok(
      compared.examples.every(({ at }) => at.timeperiod_y === '2023' && at.maakunta_2_20130101 === '04'),
    );
  });

  it('have nothing to tell when they are the same', () => {
    assert.deepEqual(compareVintages(cube, cube), { revised: 0, added: 0, gone: 0, examples: [] });
  });

  it('cannot be compared when their dimensions are others', () => {
    assert.equal(compareVintages(cube, cubeIn(madeUp(renamed({ timeperiod_y: 'vuosi' })))), null);
  });
});

describe('what a file says of itself', () => {
  it('gives the day of its publication in the ways of JSON-stat and PX', () => {
    assert.deepEqual(['2026-01-23T06:00:00Z', '20260123 08:00', '2026-01-23', 'soon', null].map(isoDay), [
      '2026-01-23',
      '2026-01-23',
      '2026-01-23',
      null,
      null,
    ]);
  });

  it('gives a name that addresses can have', () => {
    assert.deepEqual(['Työlliset 2024 (ennakko)', 'BE0101A1', '../..'].map(slug), [
      'tyolliset-2024-ennakko',
      'be0101a1',
      '',
    ]);
  });
});
