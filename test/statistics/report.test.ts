/** The yearly report of a region: every number in it against the cells of the shipped files, read here once more by themselves. */
import assert from 'node:assert/strict';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { createCatalogue } from '../../src/statistics/catalogue.js';
import { type Dataset, openDataset } from '../../src/statistics/dataset.js';
import { number } from '../../src/statistics/figures.js';
import { spans } from '../../src/statistics/report/method.js';
import { reportOf, yearsOf } from '../../src/statistics/report/report.js';
import { type Report, type ReportWords, textsOf } from '../../src/statistics/report/section.js';
import type { DatasetFile } from '../../src/statistics/schema.js';
import { loadWording } from '../../src/wording/load.js';
import { plainText } from '../../src/wording/markdown.js';
import { createWording } from '../../src/wording/render.js';
import { asking, CONTENT, file, tables } from './shipped.js';

const wording = createWording(loadWording(CONTENT).files, { strict: true });
const wordsIn = (language: Language): ReportWords => ({
  language,
  say: (id, values = {}) => plainText(wording.render(language, 'report', id, values)),
  figures: asking.say,
});

function made(region: string, year: number, language: Language = 'en', words = wordsIn(language)): Report {
  const report = reportOf(tables, { region, year }, words);
  assert.ok('sections' in report, `${region} ${year}`);
  return report;
}

const textOf = ({ title, lead, sections }: Report): string =>
  [title, ...lead, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(textsOf)])].join(
    '\n',
  );

/** The rows of the table of a section. */
function rowsOf({ sections }: Report, heading: RegExp): readonly (readonly string[])[] {
  const blocks = sections.find((each) => heading.test(each.heading))?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

interface Raw {
  readonly id: readonly string[];
  readonly dimension: Readonly<Record<string, { readonly category: { readonly index: readonly string[] } }>>;
  readonly value: readonly (number | null)[];
}

/** The table by region once more, with a level beside everybody. */
function levelled(): Dataset {
  const shipped = file(REGIONAL) as DatasetFile;
  const name = (en: string) => ({ fi: en, sv: en, en });
  const levels = { total: name('All'), vocational_upper_secondary: name('Vocational') };
  const { urakaveri: facts } = shipped.extension;
  const { place = '', year = '' } = facts.roles;
  const values = shipped.value.map((value) => [value, value === 70 ? 64 : value]);
  return openDataset({
    ...shipped,
    id: [...shipped.id, 'level'],
    size: [...shipped.size, 2],
    dimension: {
      ...shipped.dimension,
      level: {
        label: 'Level',
        category: {
          index: Object.keys(levels),
          label: { total: 'All', vocational_upper_secondary: 'Vocational' },
        },
      },
    },
    value: values.flat(),
    extension: {
      urakaveri: {
        ...facts,
        id: 'by-region-and-level',
        roles: { place, year, level: 'level' },
        fixed: {},
        labels: {
          ...facts.labels,
          dimensions: { ...facts.labels.dimensions, level: { label: name('Level'), categories: levels } },
        },
      },
    },
  });
}

/** A cell of a file by its codes, found without the program. */
function raw(id: string, ...codes: readonly string[]): number | null {
  const { id: dimensions, dimension, value } = file(id) as Raw;
  const at = dimensions.reduce((position, one, n) => {
    const { index } = dimension[one]?.category ?? { index: [] };
    const place = index.indexOf(codes[n] ?? '');
    assert.ok(place >= 0, `${id} ${codes[n]}`);
    return position * index.length + place;
  }, 0);
  return value[at] ?? null;
}

const REGIONAL = 'employed-one-year-after-by-region';
const JOBS = 'jobseekers-and-vacancies-by-region';
const LEVELS = 'main-activity-one-year-after-by-level';
const years = ['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'];

describe('The yearly report of a region', () => {
  it('is made of every region before and after the break, in three languages, and every section passes the guard', () => {
    for (const region of tables.names.regions)
      for (const year of yearsOf(tables, region).filter((one) => [2015, 2018, 2024].includes(one)))
        for (const language of LANGUAGES) assert.ok(textOf(made(region, year, language)).length > 2_000);
  });

  it('has the shares of the region and of the country year by year, and the graduates', () => {
    const expected = years.map((year) => [
      year,
      `${raw(REGIONAL, 'employed_share', 'MK06', year)}%`,
      `${raw(REGIONAL, 'employed_share', 'FI', year)}%`,
      number(raw(REGIONAL, 'graduates', 'MK06', year) ?? 0, 0).en,
    ]);
    assert.deepEqual(rowsOf(made('MK06', 2024), /^In work/), expected);
  });

  it('has jobseekers and vacancies with what follows from them, and says that they are old', () => {
    const report = made('MK21', 2024);
    const expected = ['2015', '2016', '2017', '2018', '2019'].map((year) => {
      const at = (measure: string) => raw(JOBS, measure, 'MK21', year) ?? 0;
      const [jobseekers, vacancies] = [at('jobseekers'), at('vacancies')];
      const share = (100 * jobseekers) / at('labour_force');
      return [
        year,
        number(jobseekers, 1).en,
        `${number(share, 1).en}%`,
        number(vacancies, 1).en,
        number(jobseekers / vacancies, 1).en,
      ].map((cell, n) => (at('months') < 12 && n > 0 ? cell.replace('^', '') : cell));
    });
    const found = rowsOf(report, /^Jobseekers/).map((row) => row.map((cell) => cell.replace('^', '')));
    assert.deepEqual(found, expected);
    assert.match(textOf(report), /These figures are old: they end in 2019/);
  });

  it('has the newest levels of the country, computed from two cells each', () => {
    const rows = rowsOf(made('MK06', 2024), /^By level/);
    const at = (measure: string, level: string) => raw(LEVELS, measure, level, '2020') ?? 0;
    const total = ['employed', 'full_time_students', 'unemployed'].map(
      (measure) => `${number((100 * at(measure, 'total')) / at('graduates', 'total'), 1).en}%`,
    );
    assert.deepEqual(rows.at(-1), ['All qualifications', ...total, number(at('graduates', 'total'), 0).en]);
    assert.ok(rows.every(([, , , , people]) => Number(people?.replaceAll(',', '')) >= 100));
  });

  it('has levels of the region itself where a table has them, and then does not say that there are none', () => {
    const own = { ...tables, catalogue: createCatalogue([levelled(), ...tables.catalogue.datasets]) };
    const report = reportOf(own, { region: 'MK06', year: 2024 }, wordsIn('en'));
    assert.ok('sections' in report);
    assert.deepEqual(
      rowsOf(report, /^By level of education, Pirkanmaa 2024/).map(([name, share]) => [name, share]),
      [
        ['Vocational', '64%'],
        ['All', '70%'],
      ],
    );
    assert.doesNotMatch(textOf(report), /No table has levels by region|worked out here: people in the group/);
    assert.match(textOf(made('MK06', 2024)), /No table has levels by region/);
  });

  it('states a shared place, and with whom', () => {
    assert.match(
      textOf(made('MK19', 2024)),
      /Lapland \(75%\) has place 2 of 19\. The place is shared.*: Ostrobothnia\./,
    );
    assert.match(textOf(made('MK06', 2024)), /Pirkanmaa \(70%\) has place 13 of 19\.\n/);
  });

  it('counts how far the figures reach, and which years compare', () => {
    const cells = tables.catalogue.of('employed_share').find(({ dataset }) => dataset.id === LEVELS)?.dataset;
    const levels = cells?.codes('level') ?? [];
    const all = levels.flatMap((level) =>
      ['2010', '2017', '2019', '2020'].map((year) => raw(LEVELS, 'employed', level, year)),
    );
    const there = all.filter((value) => value !== null).length;
    const rows = rowsOf(made('MK06', 2024), /^What there are/).map(([, ...row]) => row);
    assert.deepEqual(rows, [
      ['2015–2024', '10 / 10', '2017–2024'],
      ['2010, 2017, 2019–2020', `${there} / ${all.length}`, '2019–2020'],
      ['2015–2019', '5 / 5', '2015–2019'],
    ]);
  });

  it('has an estimate only of the year after the newest, with its range and how such ranges have held', () => {
    const newest = textOf(made('MK06', 2024));
    assert.match(newest, /in 2025 about 72\.0% .* between 66\.8% and 77\.2%.* 58 times out of 60/s);
    assert.doesNotMatch(newest, /newer figures/);
    const { sections, ...report } = made('MK06', 2020);
    // The day of a publication is in its source.
    const earlier = textOf({ ...report, sections: sections.slice(0, -1) });
    assert.doesNotMatch(earlier, /estimate/i);
    assert.match(earlier, /There are newer figures than in this report, up to 2024/);
    assert.doesNotMatch(earlier.replace('up to 2024', ''), /202[1-4]/, 'nothing is told of later years');
  });

  it('is not handed out with a number that nothing accounts for', () => {
    for (const id of ['work', 'rank.all', 'jobs.means', 'estimate', 'coverage.of', 'source.licensed']) {
      const words = wordsIn('en');
      const wrong: ReportWords = {
        ...words,
        say: (one, values) => words.say(one, values) + (one === id ? ' 98.7' : ''),
      };
      assert.throws(() => made('MK06', 2024, 'en', wrong), /nothing accounts for: 98\.7/, id);
    }
  });

  it('says for which years there is one, where there is none', () => {
    assert.deepEqual(reportOf(tables, { region: 'MK06', year: 2031 }, wordsIn('fi')), {
      years: years.map(Number),
    });
    assert.deepEqual(yearsOf(tables, 'MK99'), []);
  });

  it('tells years without a gap as one', () => {
    assert.deepEqual([[2015, 2016, 2018], [2020], []].map(spans), ['2015–2016, 2018', '2020', '–']);
  });
});
