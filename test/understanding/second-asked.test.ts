/** Two figures asked for in one sentence, and a source that is asked for beside a figure. */
import assert from 'node:assert/strict';
import { holds, slots } from './question-facts.js';

describe('two figures asked for in one sentence', () => {
  it('are both read', () => {
    holds([
      [
        'fi',
        'Montako valmistui ja kuinka moni oli töissä Kainuussa?',
        { measures: ['graduates', 'employed_share'] },
      ],
      [
        'sv',
        'Hur många tog examen och hur stor andel hade jobb i Nyland?',
        { measures: ['graduates', 'employed_share'] },
      ],
      [
        'en',
        'What was the share in Lapland and how many graduates was it of?',
        { measures: ['employed_share', 'graduates'] },
      ],
    ]);
  });

  it('do not make a source of a figure, which is told anyway', () => {
    for (const [language, question] of [
      ['fi', 'Kuinka korkea työllisyys on Ahvenanmaalla ja mistä luku on?'],
      ['sv', 'Hur hög är sysselsättningen på Åland, och varifrån kommer siffran?'],
      ['en', 'How high is it in Åland, and where is the number from?'],
    ] as const)
      assert.notEqual(slots(question, language).operation, 'source');
  });
});

describe('one place minus another', () => {
  it('is a difference, and the whole country without a region is not', () => {
    holds([
      ['fi', 'Lappi miinus Kainuu 2022', { places: ['MK19', 'MK18'] }],
      ['sv', 'Malta minus Nyland 2022', { country: 'MT', place: 'MK01', operation: 'difference' }],
      ['en', 'Lapland minus Kainuu 2022', { places: ['MK19', 'MK18'] }],
      ['en', 'the whole country minus Uusimaa, share in work 2022', { untold: 'measure' }],
    ]);
  });
});
