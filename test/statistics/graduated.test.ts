/** A year that was said of graduation: which figure is given, and that it is said of whom each is. */
import assert from 'node:assert/strict';
import { answerTo } from '../../src/statistics/answer.js';
import { askedBy } from '../../src/statistics/query.js';
import { tell } from '../../src/statistics/tell.js';
import { tables } from './shipped.js';

const of = (facts: Parameters<typeof askedBy>[0]) => answerTo(tables, askedBy({ ...facts, graduated: true }));
const years = (facts: Parameters<typeof askedBy>[0]) => {
  const { observations, ofYear } = of(facts);
  return [observations.map(({ year }) => year), ofYear.map(({ year }) => year)];
};
const ids = (facts: Parameters<typeof askedBy>[0]) => tell(tables.names, of(facts)).ids;

describe('a year that was said of graduation', () => {
  it('is answered with the figure of a year later, and with that of the year itself after it', () => {
    assert.deepEqual(years({ place: 'MK19', year: 2022 }), [[2023], [2022]]);
    assert.ok(ids({ place: 'MK19', year: 2022 }).includes('graduated.of_year'));
    assert.deepEqual(years({ operation: 'rank', order: 'highest', year: 2021 }), [[2022], [2021]]);
  });

  it('is answered where the table begins a year later', () => {
    assert.equal(of({ place: 'MK19', year: 2014 }).status, 'answered');
    assert.deepEqual(years({ place: 'MK19', year: 2014 }), [[2015], []]);
  });

  it('is told to be of nobody yet where the table ends with it', () => {
    assert.deepEqual(years({ place: 'MK19', year: 2024 }), [[2024], []]);
    assert.ok(ids({ place: 'MK19', year: 2024 }).includes('graduated.none'));
  });

  it('is told of where persons are counted from the figure of the year', () => {
    assert.ok(ids({ place: 'MK19', year: 2022, measure: 'employed' }).includes('graduated.next'));
  });

  it('is told of where there are two', () => {
    assert.ok(ids({ place: 'MK19', years: [2018, 2022], operation: 'change' }).includes('graduated.years'));
  });

  it('changes nothing of figures that are of no graduates of one year', () => {
    assert.deepEqual(years({ country: 'GR', eurostat: true, year: 2022 })[1], []);
    assert.deepEqual(years({ occupation: '5120', measure: 'jobseekers', year: 2016 })[0], [2016]);
  });
});
