/** The register and the survey set against each other, by whatever names: no difference is told of the two. */
import type { Language } from '../../src/conversation/activity.js';
import { holds } from './question-facts.js';

const APART = { operation: 'difference', eurostat: true, country: undefined, countries: undefined };

describe('two sources of one figure', () => {
  it('are known by many names', () => {
    const asked: readonly (readonly [Language, string])[] = [
      ['fi', 'Paljonko EU:n tilaston luku on suurempi kuin kansallisen vuonna 2022?'],
      ['fi', 'Montako pinnaa on kansallisen rekisterin ja EU-kyselyn väliä 2022?'],
      ['fi', 'Mikä on kahden lähteen ero Suomen luvussa 2022?'],
      ['sv', 'Vad skiljer EU-statistikens siffra från den nationella för Finland 2022?'],
      ['sv', 'Hur stor blir klyftan mellan AKU och registret för Finland 2022?'],
      ['sv', 'Vilken är högst för Finland 2022, Eurostats eller Statistikcentralens siffra?'],
      ['en', 'By how many points does the EU’s statistic exceed the Finnish one in 2019?'],
      ['en', 'How far apart are the two sources for Finland in 2022?'],
      ['en', 'What is the gap between the register-based and survey-based rates for Finland in 2023?'],
    ];
    holds(asked.map(([language, text]) => [language, text, APART] as const));
  });

  it('are what they are alone: all countries, a question about sources, a survey', () => {
    holds([
      ['en', 'How far is Finland above the EU in 2022?', { countries: ['FI', 'EU27'], operation: undefined }],
      ['en', 'Which two sources do you use?', { operation: 'source' }],
      ['sv', 'Hur många svarade på enkäten?', { untold: 'survey' }],
    ]);
  });
});

describe('words that compare', () => {
  it('are no highest and no lowest', () => {
    holds([
      ['fi', 'Menikö Lapissa heikommin kuin Kainuussa 2021?', { operation: undefined, order: undefined }],
      ['sv', 'Var läget svårare i Lappland än på Åland 2021?', { operation: undefined, order: undefined }],
      ['en', 'Was it tougher in Lapland than in Kainuu in 2021?', { operation: undefined, order: undefined }],
    ]);
  });
});

describe('the register alone', () => {
  it('set against what was told is set against the survey', () => {
    const asked: readonly (readonly [Language, string])[] = [
      ['fi', 'Paljonko se eroaa rekisterin luvusta?'],
      ['sv', 'Och hur mycket skiljer det från registret?'],
      ['en', 'And how far is that from the register’s?'],
    ];
    holds(asked.map(([language, text]) => [language, text, { operation: 'difference' }] as const));
  });

  it('is where a figure is from, beside a region', () => {
    holds([
      ['en', 'How far is Lapland from Kainuu in the register in 2021?', { operation: undefined }],
      ['fi', 'Rekisterin mukaan, paljonko Lapissa oli töissä 2021?', { operation: undefined, place: 'MK19' }],
    ]);
  });
});
