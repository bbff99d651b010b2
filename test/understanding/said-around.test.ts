/** Readings of questions with words around them that are not what is asked: long turns of speech, and what is added after. */

import assert from 'node:assert/strict';
import { holds, slots } from './question-facts.js';

describe('yes or no', () => {
  it('is asked of everyone and not of each in a row', () => {
    holds([
      ['en', 'Do more than half of students have a job?', { operation: undefined }],
      ['en', 'Is it more than half in Greece?', { operation: undefined, country: 'EL' }],
      ['sv', 'Jobbar mer än hälften av de studerande?', { operation: undefined }],
      ['fi', 'Onko yli puolet opiskelijoista töissä?', { operation: undefined }],
    ]);
  });

  it('is a row where several are asked about', () => {
    for (const [language, text] of [
      ['en', 'Are there regions where more than half have a job?'],
      ['sv', 'Finns det landskap där mer än hälften har jobb?'],
      ['fi', 'Onko maakuntia joissa yli puolet on töissä?'],
    ] as const)
      assert.equal(slots(text, language).operation, 'threshold', text);
  });
});

describe('what is said after the question', () => {
  it('belongs to it when it is a few words that only say of whom', () => {
    holds([['en', "What was Spain's rate in 2023? The vocational ones.", { country: 'ES', year: 2023 }]]);
  });

  it('has the year that was said before when it asks about "then"', () => {
    holds([
      [
        'en',
        'My sister will not be out before 2030. What share of graduates will then be working?',
        { year: 2030 },
      ],
    ]);
  });
});

describe('turns of speech', () => {
  it('of whoever graduated the year before are the survey of graduates, and no year', () => {
    holds([
      [
        'en',
        'How many of those who graduated the previous year in Kainuu were in work in 2019?',
        { year: 2019 },
      ],
      ['fi', 'Kuinka moni edellisenä vuonna valmistuneista oli töissä 2019?', { year: 2019 }],
    ]);
  });

  it('that set work aside leave the question about everyone', () => {
    holds([
      ['en', 'How many graduated in 2020, whether in work or not?', { measure: 'graduates' }],
      ['fi', 'Montako valmistui 2020, töissä tai ei?', { measure: 'graduates' }],
    ]);
  });
});
