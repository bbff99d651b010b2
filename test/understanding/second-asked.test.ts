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
