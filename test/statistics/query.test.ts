/** From facts to a query: defaults, what does not fit, and what a follow-up goes on from. */
import assert from 'node:assert/strict';
import type { Json } from '../../src/conversation/activity.js';
import { createAnswerFacts } from '../../src/statistics/ask.js';
import { askedBy, query } from '../../src/statistics/query.js';
import { asking, slots } from './shipped.js';

const queryOf = (facts: Record<string, Json>) => {
  const asked = askedBy(facts);
  assert.equal(asked.kind, 'query');
  return asked.kind === 'query' ? asked.query : assert.fail();
};

describe('a query', () => {
  it('is of everyone in the whole country, newest, when nothing is said', () => {
    assert.deepEqual(queryOf({}), {
      operation: 'value',
      by: 'place',
      measure: 'employed_share',
      places: ['FI'],
      levels: ['total'],
      occupation: 'SSS',
      ends: false,
    });
  });

  it('is always one of the closed language', () => {
    const mixtures: Record<string, Json>[] = [
      { place: 'MK04', year: 2020, series: false },
      { years: [2015, 2020], only_ends: true },
      { country: 'LU', countries: ['LU', 'EU27'], series: true },
      { occupation: 5120, measure: 'vacancies' },
      { last_years: 500 },
    ];
    for (const facts of mixtures) assert.ok(query.safeParse(queryOf(facts)).success, JSON.stringify(facts));
  });

  it('leaves out a fact that does not fit, and nothing else', () => {
    const { places, year, levels } = queryOf({
      place: 'MK04',
      year: 'soon',
      level: ['x'],
      operation: 'drop table',
    });
    assert.deepEqual([places, year, levels], [['MK04'], undefined, ['total']]);
  });

  it('about countries is of the European table', () => {
    const asked = queryOf({ country: 'LU' });
    assert.deepEqual(
      [asked.measure, asked.places, asked.levels],
      ['vet_employment_rate', ['LU'], ['vocational']],
    );
  });
});

describe('a follow-up', () => {
  const answer = createAnswerFacts(asking);
  /** Says one thing after another, as the router does: what was left behind, and the new facts over it. */
  const following = (...texts: string[]) => {
    let context: Readonly<Record<string, Json>> = {};
    let facts: Record<string, Json> = {};
    for (const text of texts) {
      facts = { ...context, ...slots(text, 'fi') };
      const told = answer({ facts, text: '', language: 'fi' });
      context = told.kind === 'told' ? told.context : {};
    }
    const { operation, measure, places, levels, occupation, year } = queryOf(facts);
    return [operation, measure, places[0], levels[0], occupation, year];
  };

  it('goes on from the place, the level, the measure or the year that was told', () => {
    const value = (...rest: unknown[]) => ['value', ...rest];
    assert.deepEqual(
      following('Satakunnassa töissä', 'entä Lapissa?'),
      value('employed_share', 'MK19', 'total', 'SSS', undefined),
    );
    assert.deepEqual(
      following('Satakunnassa töissä 2020', 'entä Lapissa?'),
      value('employed_share', 'MK19', 'total', 'SSS', 2020),
    );
    assert.deepEqual(
      following('työttömät maisterit', 'entä tohtorit?'),
      value('unemployed_share', 'FI', 'doctorate', 'SSS', undefined),
    );
    assert.deepEqual(
      following('avoimet paikat kokeille', 'entä 2016?'),
      value('vacancies', 'FI', 'total', '5120', 2016),
    );
    assert.deepEqual(
      following('avoimet paikat kokeille', 'entä sairaanhoitajille'),
      value('vacancies', 'FI', 'total', '3221', undefined),
    );
  });

  it('does away with what the new words replace', () => {
    assert.deepEqual(following('Luxemburg 2019', 'entä Lapissa?').slice(1, 3), ['employed_share', 'MK19']);
    assert.deepEqual(following('Satakunnassa töissä', 'entä Luxemburg?').slice(1, 3), [
      'vet_employment_rate',
      'LU',
    ]);
    assert.deepEqual(following('avoimet paikat kokeille', 'entä amk').slice(1, 5), [
      'employed_share',
      'FI',
      'uas_bachelor',
      'SSS',
    ]);
    assert.deepEqual(following('työllistyvätkö lähihoitajat', 'töissä Lapissa').slice(1, 5), [
      'employed_share',
      'MK19',
      'total',
      'SSS',
    ]);
    assert.deepEqual(following('miten on kehittynyt Lapissa', 'entä 2020?'), [
      'value',
      'employed_share',
      'MK19',
      'total',
      'SSS',
      2020,
    ]);
  });

  it('on how it has changed is about the figure just told', () => {
    assert.deepEqual(following('Lapissa töissä', 'Miten luku on muuttunut?').slice(0, 3), [
      'series',
      'employed_share',
      'MK19',
    ]);
    assert.deepEqual(following('työllistyvätkö lähihoitajat', 'Miten luku on muuttunut?').slice(0, 2), [
      'series',
      'vacancies',
    ]);
  });

  it('with a name that means several regions is asked about, whatever place was told', () => {
    const told = answer({ facts: slots('Lapissa töissä', 'fi'), text: '', language: 'fi' });
    const context = told.kind === 'told' ? told.context : {};
    assert.equal(askedBy({ ...context, ...slots('entä Savossa', 'fi') }).kind, 'which');
  });
});

describe('what the dialog is told', () => {
  const answer = createAnswerFacts(asking);

  it('is plain JSON, as a journal keeps it', () => {
    for (const facts of [{ place: 'MK04' }, { series: true }, { operation: 'list', by: 'place' }]) {
      const told = answer({ facts, text: '', language: 'fi' });
      assert.deepEqual(JSON.parse(JSON.stringify(told)), told);
    }
  });

  it('is a question when a name means several regions, and the figure once the region is known', () => {
    const unclear = { place_ambiguous: ['MK10', 'MK11'] };
    const which = answer({ facts: unclear, text: '', language: 'fi' });
    assert.deepEqual(which.kind === 'which' && which.options.map(({ value }) => value), ['MK10', 'MK11']);
    const told = answer({ facts: { ...unclear, place: 'MK11' }, text: '', language: 'fi' });
    assert.equal(told.kind === 'told' && told.values.value, 73);
  });

  it('has the years of a series as a table too', () => {
    const told = answer({ facts: { place: 'MK04', series: true }, text: '', language: 'fi' });
    const table = told.kind === 'told' ? told.table : null;
    assert.equal(table?.rows.length, 10);
    assert.deepEqual(table?.rows[9], ['2024', { fi: '71\u00a0%', sv: '71\u00a0%', en: '71%' }]);
  });

  it('to words that are not about figures is that there are none', () => {
    const told = answer({ facts: {}, text: 'mitä sinulle kuuluu', language: 'fi' });
    assert.deepEqual(told.kind === 'told' && told.ids, ['refused.not_statistics']);
  });
});
