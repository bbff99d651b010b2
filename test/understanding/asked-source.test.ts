/** Readings of questions about where figures come from, in words that people rarely think of first. */
import { holds } from './question-facts.js';

const operation = 'source';

describe('where figures come from', () => {
  it('is asked in many ways', () => {
    holds([
      ['fi', 'Kuka on laskenut nämä prosentit?', { operation }],
      ['fi', 'Mistä saan itse tarkistaa Kainuun luvun?', { operation, place: 'MK18' }],
      ['fi', 'Milloin tiedot on viimeksi päivitetty?', { operation }],
      ['sv', 'När hämtades uppgifterna?', { operation }],
      ['sv', 'Vem har räknat ut det?', { operation }],
      ['en', 'Whose figures are the vacancies?', { operation, measure: 'vacancies' }],
      ['en', 'Where can I check Kainuu’s share myself?', { operation, place: 'MK18' }],
    ]);
  });

  it('is no ministry misspelt as a degree', () => {
    const sv = 'Kommer arbetslöshetssiffran från Statistikcentralen eller från ministeriet?';
    holds([['sv', sv, { operation, level: undefined }]]);
  });

  it('is not asked by who checks a figure', () => {
    holds([
      [
        'fi',
        'Tarkistan väitettä: tohtoreista 69 oli työttömänä 2019. Pitääkö luku paikkansa?',
        { operation: undefined },
      ],
      ['sv', 'kolla upp birkaland 2023 tack, hur många procent i jobb', { operation: undefined }],
    ]);
  });
});

describe('a question word and what the tables count', () => {
  it('is a question for what it means', () => {
    holds([
      ['sv', 'När är man sysselsatt?', { operation: 'definition' }],
      ['fi', 'Milloin ihminen on työtön?', { operation: 'definition' }],
      ['en', 'wat is unemployed jobseeker', { operation: 'definition', measure: 'jobseekers' }],
      ['en', 'What is unemployment in Kainuu?', { operation: undefined }],
    ]);
  });
});

describe('when figures begin', () => {
  it('is a question for their years', () => {
    holds([
      ['en', 'In what year do the figures for Kainuu begin?', { operation: 'coverage' }],
      ['sv', 'hu långt tibaka går landskapssiffrorna', { operation: 'coverage' }],
    ]);
  });
});
