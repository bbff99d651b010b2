/** Each caveat is said when its rule asks for it and not otherwise: the rules of test/fixtures/questions/README.md, one by one. */
import assert from 'node:assert/strict';
import { answerTo } from '../../src/statistics/answer.js';
import { askedBy } from '../../src/statistics/query.js';
import { tables } from './shipped.js';

type Facts = Parameters<typeof askedBy>[0];
const caveats = (facts: Facts): readonly string[] => answerTo(tables, askedBy(facts)).caveats;
const JOBSEEKERS = { occupation: '5120', measure: 'jobseekers' };
/** Eurostat's figures with a sign: Finland 2021 has a break, Malta 2022 few answers. */
const BROKEN = { country: 'FI', eurostat: true, year: 2021 };
const FEW = { country: 'MT', year: 2022 };

/** With each of the facts it is due, without any of the others it is not. */
function rule(name: string, due: readonly Facts[], not: readonly Facts[]): void {
  it(name, () => {
    const [caveat = ''] = name.split(' ');
    for (const facts of due) assert.ok(caveats(facts).includes(caveat), `due: ${JSON.stringify(facts)}`);
    for (const facts of not) assert.ok(!caveats(facts).includes(caveat), `not due: ${JSON.stringify(facts)}`);
  });
}

describe('the caveat', () => {
  rule(
    'break is due where figures by region of before and of 2017 stand side by side, and where Eurostat marks one',
    [
      { place: 'MK19', years: [2015, 2019] },
      { place: 'MK19', years: [2016, 2017], operation: 'change' },
      { place: 'MK19', series: true },
      BROKEN,
    ],
    [
      { place: 'MK19', years: [2017, 2024] },
      { place: 'MK19', year: 2020 },
      { country: 'FI', year: 2019 },
    ],
  );

  rule(
    'old_data is due where no year was asked and the newest figure is of 2021 or earlier',
    [
      JOBSEEKERS,
      { level: 'uas_bachelor' },
      { operation: 'threshold', than: 'over', limit: 1_000_000, measure: 'vacancies', by: 'place' },
    ],
    [{ ...JOBSEEKERS, year: 2019 }, { place: 'MK19' }, { level: 'uas_bachelor', year: 2020 }],
  );

  rule(
    'tie is due where two of those that are singled out are equal',
    [
      { operation: 'rank', order: 'best', top: 3, by: 'place', year: 2024 },
      { operation: 'rank', order: 'best', top: 2, nth: 2, by: 'place', year: 2024 },
      { operation: 'rank', place: 'MK19', year: 2024 },
    ],
    [
      { operation: 'rank', order: 'best', by: 'place', year: 2024 },
      { operation: 'rank', place: 'MK21', year: 2024 },
    ],
  );

  rule(
    'rounding is due where whole shares at most a point apart are compared, and where people are counted from one',
    [
      { places: ['MK01', 'MK02'], year: 2024 },
      { places: ['MK21', 'MK01', 'MK02'], year: 2024 },
      { place: 'MK19', years: [2023, 2024], operation: 'change' },
      { place: 'MK19', measure: 'employed' },
    ],
    [
      { places: ['MK21', 'MK13'], year: 2024 },
      { place: 'MK19', years: [2017, 2024], operation: 'change' },
      { levels: ['uas_bachelor', 'university_master'], year: 2020 },
      { places: ['MK01', 'MK02'], measure: 'graduates', year: 2024 },
    ],
  );

  rule(
    'incomplete is due where a mean is of fewer than twelve months, and where a ratio rests on one',
    [
      { occupation: '3258', measure: 'vacancies', year: 2018 },
      { occupation: '3258', measure: 'jobseekers_per_vacancy', year: 2018 },
    ],
    [
      { ...JOBSEEKERS, year: 2019 },
      { place: 'MK01', measure: 'vacancies', year: 2019 },
    ],
  );

  rule(
    'flag is due where Eurostat marks the figure',
    [FEW, BROKEN],
    [{ country: 'FI', year: 2019 }, { place: 'MK19' }],
  );

  rule(
    'broader_group is due where the figure is of more than was asked',
    [
      {
        place: 'MK04',
        asked_place: { name: { fi: 'Pori', sv: 'B', en: 'P' }, kind: 'municipality', region: 'MK04' },
      },
      { level: 'uas_bachelor', asked_qualification: { fi: 'insinööri', sv: 'ingenjör', en: 'engineer' } },
      { level: 'vocational_upper_secondary', year: 2017 },
      { occupation: '5120' },
    ],
    [{ place: 'MK04' }, { level: 'uas_bachelor' }, JOBSEEKERS],
  );

  rule(
    'different_population is due where register and survey stand side by side',
    [
      { operation: 'both', eurostat: true, year: 2024 },
      { operation: 'difference', eurostat: true, year: 2024 },
    ],
    [
      { country: 'FI', year: 2024 },
      { place: 'FI', year: 2024 },
    ],
  );
});
