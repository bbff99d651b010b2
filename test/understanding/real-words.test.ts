/** Words that are right as they are, a letter or two from a name or a word of questions. */
import { holds } from './question-facts.js';

describe('a real word that looks like another one misspelt', () => {
  it('is no country and no place', () => {
    holds([
      ['fi', 'Onko lattia puoli tyhjä, kysyi hän meitä', { country: undefined, place: undefined }],
      ['sv', 'Ibland undrar jag hur stor andel på Åland som har jobb', { country: undefined, place: 'MK21' }],
      ['en', 'I am hungry: what share in Lapland had a job?', { country: undefined, place: 'MK19' }],
    ]);
  });

  it('is no level, no order and no graduate', () => {
    holds([
      ['fi', 'Tarkistan väitettä: kandeista 69 prosenttia oli töissä 2020', { level: 'university_bachelor' }],
      ['sv', 'Jag väntar på svaret: andelen i Lappland 2021?', { operation: undefined, year: 2021 }],
      ['en', 'How many graduates live alone in Lapland?', { unread: ['alone'] }],
    ]);
  });

  it('asks for nothing: no order, no row, no work of anybody', () => {
    holds([
      ['fi', 'Soittaa kannattaa: osuus Lapissa 2021?', { occupation: undefined }],
      ['fi', 'Onnettomuus sattui, mutta osuus Lapissa 2021?', { operation: undefined }],
      ['sv', 'Det är sommar, vilken andel på Åland 2021?', { occupation: undefined }],
      ['sv', 'En villa till fast pris: andelen på Åland 2021?', { operation: undefined, order: undefined }],
      ['en', 'What is the contribution of Lapland in 2021?', { by: undefined }],
      [
        'en',
        'A star in the world, the share in Lapland in 2021?',
        { operation: undefined, occupation: undefined },
      ],
    ]);
  });

  it('is not passed over where it says whom the figure is of', () => {
    holds([
      ['fi', 'Kuinka moni raskaana olevista oli töissä 2020?', { untold: 'measure', country: undefined }],
      ['sv', 'Hur stor andel av de gravida hade jobb 2020?', { untold: 'measure' }],
      ['en', 'What share of pregnant graduates had work in 2020?', { untold: 'measure' }],
    ]);
  });
});

describe('what a level is called', () => {
  it('compares nothing', () => {
    holds([
      ['sv', 'Hur stor andel med högre högskoleexamen hade jobb 2020?', { compared: undefined }],
      ['sv', 'Andelen arbetslösa bland dem med lägre högskoleexamen 2020?', { compared: undefined }],
    ]);
  });
});
