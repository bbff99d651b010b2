/** From an address to figures: the same figures have one address, and what is not there is told, never taken for something else. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerTo } from '../../src/statistics/answer.js';
import { createAnswerFacts } from '../../src/statistics/ask.js';
import { askedBy } from '../../src/statistics/query.js';
import { addressOf, addressOfAnswer } from '../../src/statistics/view/address.js';
import { fingerprintOf, lookAt } from '../../src/statistics/view/look.js';
import { methodOf } from '../../src/statistics/view/method.js';
import { svgOfLook } from '../../src/statistics/view/picture.js';
import { sheetOf } from '../../src/statistics/view/sheet.js';
import { wishOf } from '../../src/statistics/view/wish.js';
import { anyQuery, look, say } from './chart-set-up.js';
import { asking, slots, tables } from './shipped.js';

const cells = (query: string) =>
  look(query).observations.map(({ place, level, occupation, year, value }) =>
    [place, level, occupation, year, value].join(' '),
  );
const told = (query: string) => look(query).notices.map(({ why, asked }) => [why, asked]);

describe('what an address looks at', () => {
  it('has one address, which leads to the same figures again and without a word', () => {
    fc.assert(
      fc.property(anyQuery, ({ query }) => {
        const address = addressOf(look(query).view, tables);
        assert.deepEqual(cells(address).sort(), cells(query).sort(), query);
        assert.equal(addressOf(look(address).view, tables), address);
        assert.deepEqual(look(address).notices, []);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('is something for any text at all', () => {
    const name = fc.constantFrom(
      'measure',
      'by',
      'table',
      'place',
      'level',
      'occupation',
      'from',
      'to',
      'year',
      'show',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ maxLength: 30 })), { maxLength: 12 }), (pairs) => {
        const sheet = sheetOf(tables, wishOf(new URLSearchParams(pairs)), say);
        assert.ok(sheet.grid.rows.length > 0);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('without a wish is the share in work in the whole country, over time', () => {
    const { view, notices } = look('');
    assert.equal(addressOf(view, tables), 'measure=employed_share&by=place&place=FI&from=2015&to=2024');
    assert.deepEqual(notices, []);
  });

  it('tells what is not there, and shows the nearest that is', () => {
    assert.deepEqual(told('measure=salary'), [['measure', 'salary']]);
    assert.deepEqual(told('measure=vet_employment_rate&by=level'), [['by', 'level']]);
    assert.deepEqual(told('place=MK04&level=university_master'), [['part', 'level']]);
    assert.deepEqual(told('place=MK99'), [['code', 'MK99']]);
    assert.deepEqual(told('year=2031'), [['year', '2031']]);
    assert.deepEqual(look('year=2031').view.years.shown, [2024]);
    assert.deepEqual(look('measure=vet_employment_rate&by=level').view.by, 'place');
    assert.deepEqual(
      told('from=1990&to=1995').map(([why]) => why),
      ['year', 'year', 'empty'],
    );
  });

  it('shows six lines at once and says so, and takes years in any order', () => {
    const seven = tables.names.regions.slice(0, 7).map((code) => `place=${code}`);
    assert.deepEqual(told(seven.join('&')), [['many', '6']]);
    assert.deepEqual(look('from=2020&to=2018').view.years.shown, [2018, 2019, 2020]);
  });

  it('knows occupations by name in any language, and proposes near ones', () => {
    for (const name of ['Lähihoitajat', 'närvårdare', 'Practical nurses', '5321'])
      assert.deepEqual(look(`measure=vacancies&by=occupation&occupation=${name}`).view.codes, ['5321'], name);
    const [notice] = look('measure=vacancies&by=occupation&occupation=hoitaja').notices;
    assert.ok(notice?.like?.some(({ label }) => /hoitaja/.test(label.fi)));
  });

  it('keeps the empty cells of a table, with why they are empty', () => {
    const sheet = sheetOf(
      tables,
      wishOf(
        new URLSearchParams('measure=graduates&by=level&level=vocational_upper_secondary_all&level=total'),
      ),
      say,
    );
    assert.ok(sheet.grid.rows.some(({ cells: row }) => row.some(({ text }) => text.fi === '–')));
    assert.deepEqual(
      sheet.grid.empty.map(({ en }) => en),
      ['The class is not in use this year'],
    );
  });
});

describe('the picture of an answer', () => {
  const figures = (question: string) => {
    const { observations, tabled } = answerTo(tables, askedBy(slots(question, 'fi')));
    return tabled.length > 0 ? tabled : observations;
  };

  it('is at an address of exactly its figures', () => {
    for (const question of [
      'Miten työllisyys on kehittynyt Lapissa?',
      'Vertaa Satakuntaa ja Pirkanmaata',
      'Missä maakunnassa työllistytään parhaiten?',
      'Missä ammateissa on eniten avoimia työpaikkoja?',
    ]) {
      const all = figures(question);
      const address = addressOfAnswer(tables, all);
      assert.ok(address, question);
      assert.equal(fingerprintOf(look(address).observations), fingerprintOf(all), question);
    }
  });

  it('is not shown any more once its figures are others', () => {
    const query = new URLSearchParams('place=MK04&v=of-another-vintage');
    const how = { width: 'narrow', language: 'fi', say } as const;
    const found = lookAt(tables, wishOf(query));
    assert.equal(svgOfLook(tables.names, found, { ...how, fingerprint: wishOf(query).fingerprint }), null);
    const now = fingerprintOf(found.observations);
    assert.ok(svgOfLook(tables.names, found, { ...how, fingerprint: now }));
  });

  it('comes with the table of a series, in words that pass the guard, and with none of a single figure', () => {
    const answer = createAnswerFacts({ ...asking, onBreach: (written) => assert.fail(written.join()) });
    const ask = (text: string) => answer({ facts: {}, text, language: 'fi' });
    const series = ask('Miten työllisyys on kehittynyt Lapissa?');
    assert.ok(series.kind === 'told' && series.chart);
    assert.match(series.chart.query, /^measure=employed_share&by=place&place=MK19&/);
    // The break of 2017 parts the line for those who draw it themselves.
    assert.deepEqual(
      series.chart.parts.map(({ name }) => name.fi),
      ['Lappi 2015–2016', 'Lappi 2017–2024'],
    );
    const one = ask('Kuinka moni Lapissa on töissä?');
    assert.ok(one.kind === 'told' && one.chart === null);
  });
});

describe('the page on how a table is made', () => {
  it('counts what there is, and names what compares and what does not', () => {
    const method = methodOf(tables, 'main-activity-one-year-after-by-level', []);
    const share = method?.measures.find(({ id }) => id === 'employed_share');
    assert.deepEqual(
      share?.comparable.map(({ dataset }) => dataset),
      ['employed-one-year-after-by-region'],
    );
    assert.equal(share?.computed?.numerator.en, 'Employed');
    const graduates = method?.measures.find(({ id }) => id === 'graduates');
    assert.deepEqual([graduates?.coverage?.figures, graduates?.coverage?.cells], [48, 56]);
    const european = methodOf(tables, 'recent-vocational-graduates-employed-by-country', []);
    assert.deepEqual(european?.broken.find(({ name }) => name.en === 'Finland')?.years, [2014, 2021]);
    assert.equal(methodOf(tables, 'no-such-table', []), null);
  });
});
