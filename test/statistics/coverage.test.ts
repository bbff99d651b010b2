/** What the shipped tables have and lack. */
import assert from 'node:assert/strict';
import { areComparable, coverageOf } from '../../src/statistics/coverage.js';
import { openDataset } from '../../src/statistics/dataset.js';
import { file, tables } from './shipped.js';

const coverage = (id: string) => coverageOf(openDataset(file(id)));

describe('the coverage of a table', () => {
  it('tells the years, the places and the break of the table by region', () => {
    const { measures, breaks } = coverage('employed-one-year-after-by-region');
    const [share] = measures;
    assert.deepEqual(
      [share?.measure, share?.figures, share?.cells, share?.empty],
      ['employed_share', 200, 200, {}],
    );
    assert.deepEqual(share?.years.there, [
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    assert.equal(share?.places?.there.length, 20);
    assert.equal(share?.levels, null);
    assert.deepEqual(
      breaks.map(({ before, levels }) => [before, levels]),
      [[2017, null]],
    );
  });

  it('tells a level that is not in use apart from one that has figures', () => {
    const { measures, breaks } = coverage('main-activity-one-year-after-by-level');
    const graduates = measures.find(({ measure }) => measure === 'graduates');
    assert.deepEqual(graduates?.empty, { '.': 8 });
    assert.equal(graduates?.figures, 48);
    assert.deepEqual(graduates?.levels?.missing, []);
    assert.equal(breaks[0]?.levels?.includes('vocational_upper_secondary'), true);
  });

  it('counts every cell of every shipped table once', () => {
    for (const dataset of tables.catalogue.datasets) {
      for (const { figures, cells, empty } of coverageOf(dataset).measures) {
        const none = Object.values(empty).reduce((sum, count) => sum + count, 0);
        assert.equal(figures + none, cells, dataset.id);
      }
    }
  });
});

describe('figures of two measures', () => {
  it('are comparable when they are of the same one, and not for want of knowledge', () => {
    const [a, b] = [
      openDataset(file('employed-one-year-after-by-region')),
      openDataset(file('recent-vocational-graduates-employed-by-country')),
    ];
    assert.equal(areComparable(a, 'employed_share', a, 'employed_share'), true);
    assert.equal(areComparable(a, 'employed_share', b, 'vet_employment_rate'), false);
    assert.equal(areComparable(a, 'employed_share', a, 'graduates'), false);
    const c = openDataset(file('main-activity-one-year-after-by-level'));
    assert.equal(areComparable(a, 'employed_share', c, 'employed_share'), true);
  });
});
