/** Questions in words, through slots, query, tables and wordings, as the command and the pages ask them. */
import assert from 'node:assert/strict';
import type { GivenValue } from '../../src/statistics/ask.js';
import { QUESTIONS } from './questions.js';
import { ask } from './shipped.js';

/** "MK04 2024 71": the narrowest code, the year, the figure. */
const short = ({ occupation, level, place, year, value }: GivenValue): string =>
  `${occupation && occupation !== 'SSS' ? occupation : (level ?? place)} ${year} ${value}`;

describe('a question about figures', () => {
  for (const [language, question, expected] of QUESTIONS) {
    it(`${language}: ${question}`, () => {
      const reply = ask(language, question);
      assert.equal(reply.refusal ?? reply.status, expected.is);
      assert.deepEqual(reply.values.map(short), expected.values);
      for (const caveat of expected.caveats ?? []) {
        assert.ok(
          (reply.caveats as readonly string[]).includes(caveat),
          `${caveat} in ${reply.caveats.join()}`,
        );
      }
      assert.ok(reply.answer.length > 20);
      assert.equal(reply.values.length > 0 && reply.source === '', false, 'figures come with their source');
    });
  }

  it('that names no year is answered over time when it asks how things went, with the break said', () => {
    const { values, caveats, answer } = ask(
      'fi',
      'Onko tilanne parantunut Satakunnassa kymmenessä vuodessa?',
    );
    assert.deepEqual(
      [values.length, short(values[0] as GivenValue), short(values[9] as GivenValue)],
      [10, 'MK04 2015 63', 'MK04 2024 71'],
    );
    assert.ok(caveats.includes('break'));
    assert.match(answer, /2015: 63.%, 2016: 64.%/);
  });

  it('that asks which region is best gets all regions side by side, and that equal figures share a place', () => {
    for (const [language, question] of [
      ['fi', 'Missä maakunnassa työllistyy parhaiten?'],
      ['sv', 'Var är det svårast att få jobb efter examen?'],
      ['en', 'Top 3 regions in 2024'],
      ['en', 'Which regions are under 70 %?'],
    ] as const) {
      const { status, values, caveats } = ask(language, question);
      assert.deepEqual([status, values.length, caveats.includes('tie')], ['answered', 19, true]);
      assert.deepEqual(values.slice(0, 3).map(short), ['MK21 2024 78', 'MK15 2024 75', 'MK19 2024 75']);
      assert.equal(short(values[18] as GivenValue), 'MK13 2024 65');
    }
  });

  it('is answered in one plain message: figure, unit, whose it is, year, source', () => {
    assert.equal(
      ask('fi', 'Kuinka moni Satakunnassa on töissä?').answer,
      'Satakunnassa 71\u00a0% oli töissä vuoden kuluttua valmistumisesta. Luku on vuoden 2024 lopusta ja koskee vuonna 2023 valmistuneita (4\u00a0670 henkilöä).\n\nLähde: Suomen virallinen tilasto (SVT): Sijoittuminen koulutuksen jälkeen, taulukko 111l, 23.1.2026. Tilastokeskus, CC BY 4.0.',
    );
    assert.match(
      ask('sv', 'Hur många på Åland har jobb?').answer,
      /^På Åland hade 78\u00a0% jobb ett år efter examen\./,
    );
    assert.match(
      ask('en', 'How many in Lapland are in work?').answer,
      /^In Lapland, 75% were in work .* \(4,027 people\)\./,
    );
  });

  it('on a count that is not published gets what the rounded share allows, and no more', () => {
    const { values, answer } = ask('fi', 'Kuinka monta henkilöä Satakunnassa työllistyi?');
    assert.deepEqual(values[0]?.interval, [3293, 3339]);
    assert.match(answer, /3.293–3.339 henkilöä/);
  });

  it('about a share that follows from two cells names both', () => {
    const [value] = ask('sv', 'Hur många procent av yrkesutbildade är arbetslösa?').values;
    assert.deepEqual([value?.status, value?.count, value?.n], ['derived', 8518, 43_111]);
  });

  it('with the flag of a cell says what the flag means', () => {
    assert.match(ask('en', 'Luxembourg 2019?').answer, /low reliability/);
    assert.equal(ask('en', 'Luxembourg 2019?').values[0]?.status, 'low_reliability');
  });

  it('of 4,000 characters, or of nothing but noise, is answered all the same', () => {
    const long = 'kuinka moni Satakunnassa työllistyi '.repeat(200).slice(0, 4_000);
    assert.deepEqual(ask('fi', long).values.map(short), ['MK04 2024 71']);
    for (const noise of [
      '',
      ' ',
      '?',
      '{$x}',
      '%s%n',
      '\u202e',
      'a'.repeat(4_000),
      '((((('.repeat(800),
      '<script>',
    ]) {
      assert.equal(ask('fi', noise).refusal, 'not_statistics', noise.slice(0, 10));
    }
  });
});
