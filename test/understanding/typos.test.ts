/** Names with a letter wrong, and phrases of closed lists. */
import assert from 'node:assert/strict';
import { createMatcher } from '../../src/understanding/gazetteer-match.js';
import { tokenise } from '../../src/understanding/tokens.js';
import { createTypos } from '../../src/understanding/typos.js';

describe('a misspelt name', () => {
  const typos = createTypos(
    [
      ['Satakunnassa', 'MK04'],
      ['Pirkanmaalla', 'MK06'],
      ['Jyväskylässä', '179'],
    ] as const,
    new Set(['satakunnaksi']),
  );

  it('is understood with one letter missing, extra, wrong or swapped', () => {
    for (const word of ['satakunassa', 'satakunnnassa', 'satakummassa'.replace('mm', 'nm'), 'satkaunnassa'])
      assert.equal(typos.nearest(word), 'MK04', word);
    assert.equal(typos.nearest('jyvaskylasa'), '179');
  });

  it('is not guessed from two wrong letters, a short word, another first letter or an ordinary word', () => {
    for (const word of ['satakuntasa', 'satak', 'ratakunnassa', 'satakunnaksi', ''])
      assert.equal(typos.nearest(word), null, word);
  });

  it('that could be two places is none', () => {
    const two = createTypos(
      [
        ['Kuuramaalla', 1],
        ['Kuurimaalla', 2],
      ] as const,
      new Set(),
    );
    assert.equal(two.nearest('kuuromaalla'), null);
  });
});

describe('a phrase of a closed list', () => {
  const match = createMatcher([
    { phrase: 'amk', value: 'bachelor' },
    { phrase: 'ylempi amk', value: 'master' },
    { phrase: 'lähihoitaj~', value: 'nurse' },
    { phrase: 'alle <number>', value: 'under' },
    { phrase: 'vet', value: 'vocational', language: 'en' },
    { phrase: 'Varkaus', value: 'town', wary: true },
  ]);
  const found = (text: string, language: 'fi' | 'sv' | 'en' = 'fi') =>
    match(tokenise(text), language).map(({ value }) => value);

  it('is the longest that fits', () => {
    assert.deepEqual(found('ylempi AMK vai amk'), ['master', 'bachelor']);
  });

  it('takes inflections where it says so, and nothing else', () => {
    assert.deepEqual(found('lähihoitajistakin'), ['nurse']);
    assert.deepEqual(found('lähihoitajaopiskelijapalvelu'), []);
  });

  it('takes numbers, words of one language, and names with a capital letter', () => {
    assert.deepEqual(found('alle 70'), ['under']);
    assert.deepEqual(found('alle kouluikäinen'), []);
    assert.deepEqual([found('jag vet', 'sv'), found('vet', 'en')], [[], ['vocational']]);
    assert.deepEqual([found('varkaus'), found('Varkaus'), found('VARKAUS')], [[], ['town'], []]);
  });
});
