/** Two names of regions that share their last part are both read. */
import { holds } from './question-facts.js';

describe('names that share their last part', () => {
  it('are both meant', () => {
    holds([
      ['fi', 'Oliko Etelä- ja Pohjois-Karjalassa sama luku 2022?', { places: ['MK09', 'MK12'] }],
      ['fi', 'Keski- vai Pohjois-Pohjanmaa 2024?', { places: ['MK16', 'MK17'] }],
      ['sv', 'Var det lika i Södra och Norra Karelen 2022?', { places: ['MK09', 'MK12'] }],
      ['en', 'Which was higher in 2022, North or South Savo?', { places: ['MK11', 'MK10'] }],
    ]);
  });

  it('are none where a part of the country is meant', () => {
    holds([['en', 'Is there more work in northern or southern Finland?', { places: undefined }]]);
  });
});
