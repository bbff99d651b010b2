/** Questions in words, through slots, query, tables and wordings, as the command and the pages ask them. */
import assert from 'node:assert/strict';
import type { Language } from '../../src/conversation/activity.js';
import type { GivenValue, Reply } from '../../src/statistics/ask.js';
import { QUESTIONS } from './questions.js';
import { ask } from './shipped.js';

/** "MK04 2024 71": the narrowest code, the year, the figure. */
const short = ({ occupation, level, place, year, value }: GivenValue): string =>
  `${occupation && occupation !== 'SSS' ? occupation : (level ?? place)} ${year} ${value}`;

/** Not the cells that another figure was derived from. */
const isShown = ({ part }: GivenValue): boolean => part !== true;
const shown = ({ values }: Reply): string[] => values.filter(isShown).map(short);

describe('a question about figures', () => {
  for (const [language, question, expected] of QUESTIONS) {
    it(`${language}: ${question}`, () => {
      const reply = ask(language, question);
      assert.equal(reply.refusal ?? reply.status, expected.is);
      assert.deepEqual(shown(reply), expected.values);
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

  it('on how it has changed in so many years gets both ends, the difference and the break', () => {
    const { values, caveats, answer, derived } = ask(
      'fi',
      'Onko tilanne parantunut Satakunnassa kymmenessä vuodessa?',
    );
    assert.deepEqual(values.slice(0, 2).map(short), ['MK04 2015 63', 'MK04 2024 71']);
    assert.equal(values.length, 10, 'the years between stand in the table');
    assert.deepEqual(derived, [{ kind: 'difference', value: 8, unit: 'percentage_points' }]);
    assert.ok(caveats.includes('break'));
    assert.ok(!caveats.includes('rounding'), 'eight points are more than rounding');
    assert.match(answer, /63.% vuonna 2015 ja 71.% vuonna 2024/);
    assert.match(answer, /noussut 8 prosenttiyksikköä/);
  });

  it('on how things have gone is answered year by year', () => {
    const { values, answer } = ask('fi', 'Miten työllisyys on kehittynyt Satakunnassa?');
    assert.equal(values.length, 10);
    assert.match(answer, /2015: 63.%, 2016: 64.%/);
  });

  it('that asks who is first, last, over or under gets those, with the ties', () => {
    const firsts: readonly (readonly [Language, string, readonly string[], boolean])[] = [
      ['fi', 'Missä maakunnassa työllistyy parhaiten?', ['MK21 2024 78'], false],
      ['sv', 'Var är det svårast att få jobb efter examen?', ['MK13 2024 65'], false],
      ['en', 'Top 3 regions in 2024', ['MK21 2024 78', 'MK15 2024 75', 'MK19 2024 75'], true],
      ['fi', 'Missä työttömyysaste on matalin?', ['MK21 2019 3.5'], false],
    ];
    for (const [language, question, values, tie] of firsts) {
      const reply = ask(language, question);
      assert.deepEqual(shown(reply), values, question);
      assert.equal(reply.caveats.includes('tie'), tie, question);
    }
    const under = ask('en', 'Which regions are under 70 %?');
    assert.equal(
      under.values.filter(isShown).map(short).join(),
      'MK13 2024 65,MK12 2024 66,MK09 2024 66,MK17 2024 68,MK08 2024 68,MK18 2024 69',
    );
    assert.deepEqual(under.derived, [{ kind: 'matching', value: 6, unit: 'matches', of: 19 }]);
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
    assert.deepEqual(ask('fi', long).values.filter(isShown).map(short), ['MK04 2024 71']);
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
