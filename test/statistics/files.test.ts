/** The shipped tables: whole, consistent, in three languages, and adding up as their publishers say. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { openDataset } from '../../src/statistics/dataset.js';
import { CONTENT, file } from './shipped.js';

const ids = readdirSync(`${CONTENT}/statistics`)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5));

const cell = (id: string, at: Record<string, string>) => {
  const found = openDataset(file(id)).cell(at);
  assert.ok(found, `${id} ${JSON.stringify(at)}`);
  return found;
};

describe('the shipped tables', () => {
  it('are six, with as many cells as their publishers gave and no more empty ones', () => {
    const counted = ids.map((id) => {
      const { file: json } = openDataset(file(id));
      const empty = json.value.filter((value) => value === null).length;
      return [id, json.value.length, empty];
    });
    assert.deepEqual(counted, [
      ['employed-one-year-after-by-region', 400, 0],
      ['employed-students-by-level', 24, 0],
      ['jobseekers-and-vacancies-by-occupation', 6495, 33],
      ['jobseekers-and-vacancies-by-region', 380, 0],
      ['main-activity-one-year-after-by-level', 336, 48],
      ['recent-vocational-graduates-employed-by-country', 168, 19],
    ]);
  });

  for (const id of ids) {
    it(`${id} is a strict JSON-stat 2.0 dataset that says where it is from in three languages`, () => {
      const { facts, id: own } = openDataset(file(id));
      assert.equal(own, id);
      for (const language of ['fi', 'sv', 'en'] as const) {
        assert.ok(facts.citation[language].length > 20);
        assert.match(facts.url[language], /^https:\/\//);
        for (const dimension of Object.values(facts.labels.dimensions)) {
          for (const names of Object.values(dimension.categories)) assert.ok(names[language]);
        }
      }
    });
  }

  it('have graduates of the regions that sum up to the whole country in every year', () => {
    const dataset = openDataset(file('employed-one-year-after-by-region'));
    for (const year of dataset.codes('year')) {
      const graduates = (region: string) =>
        dataset.cell({ measure: 'graduates', region, year })?.value ?? Number.NaN;
      const regions = dataset.codes('region').filter((code) => code !== 'FI');
      assert.equal(regions.length, 19);
      assert.equal(
        regions.reduce((sum, region) => sum + graduates(region), 0),
        graduates('FI'),
        year,
      );
    }
  });

  it('have main activities that add up to the graduates in every row', () => {
    const dataset = openDataset(file('main-activity-one-year-after-by-level'));
    let rows = 0;
    for (const level of dataset.codes('level')) {
      for (const year of dataset.codes('year')) {
        const of = (measure: string) => dataset.cell({ measure, level, year })?.value ?? null;
        if (of('graduates') === null) continue;
        const parts = ['employed', 'full_time_students', 'unemployed', 'others'].map(
          (measure) => of(measure) ?? Number.NaN,
        );
        assert.equal(
          parts.reduce((sum, part) => sum + part, 0),
          of('graduates'),
          `${level} ${year}`,
        );
        rows++;
      }
    }
    assert.equal(rows, 48);
  });

  it('tell a true zero from a class that is not in use and from what is missing', () => {
    const level = 'main-activity-one-year-after-by-level';
    assert.deepEqual(
      cell(level, { measure: 'unemployed', level: 'post_secondary_non_higher', year: '2010' }),
      {
        value: 0,
        symbol: '-',
      },
    );
    assert.deepEqual(
      cell(level, { measure: 'employed', level: 'vocational_upper_secondary', year: '2017' }),
      {
        value: null,
        symbol: '.',
      },
    );
    const europe = 'recent-vocational-graduates-employed-by-country';
    const rate = (geo: string, year: string) => cell(europe, { measure: 'vet_employment_rate', geo, year });
    assert.deepEqual(rate('IS', '2019'), { value: null, symbol: ':' });
    assert.deepEqual(rate('LU', '2019'), { value: 100, symbol: 'u' });
    assert.deepEqual(rate('LU', '2014'), { value: 78.5, symbol: 'bu' });
    assert.deepEqual(rate('FI', '2021'), { value: 72.4, symbol: 'b' });
  });

  it('mark a yearly mean of fewer than twelve months', () => {
    const dataset = openDataset(file('jobseekers-and-vacancies-by-occupation'));
    for (const occupation of dataset.codes('occupation')) {
      for (const year of dataset.codes('year')) {
        const months = dataset.cell({ measure: 'months', occupation, year })?.value ?? 0;
        for (const measure of ['jobseekers', 'vacancies']) {
          const found = dataset.cell({ measure, occupation, year });
          const expected = found?.value === null ? ':' : months < 12 ? 'i' : '';
          assert.equal(found?.symbol, expected, `${occupation} ${year}`);
        }
      }
    }
  });

  it('have the figures that anyone can look up at the publisher', () => {
    const region = (measure: string, code: string, year: string) =>
      cell('employed-one-year-after-by-region', { measure, region: code, year }).value;
    assert.equal(region('employed_share', 'MK04', '2024'), 71);
    assert.equal(region('graduates', 'MK21', '2015'), 444);
    assert.equal(region('graduates', 'FI', '2024'), 145_576);
    const students = cell('employed-students-by-level', {
      measure: 'employed_students',
      level: 'uas_bachelor',
      year: '2019',
    });
    assert.equal(students.value, 70_027);
    const lapland = cell('jobseekers-and-vacancies-by-region', {
      measure: 'vacancies',
      region: 'MK19',
      year: '2019',
    });
    assert.equal(lapland.value, 2_642.9);
  });
});
