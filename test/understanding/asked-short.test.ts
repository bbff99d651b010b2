/** Readings of questions typed in a hurry: years, numbers and small words in short. */
import { holds } from './question-facts.js';

describe('what is typed in a hurry', () => {
  it('has its years', () => {
    holds([
      ['sv', 'satakunta 2018 19 20 21', { years: [2018, 2021] }],
      ['sv', 'jobb i lappland -16, dom som gått ut', { year: 2016 }],
      ['fi', 'kainuun luvut joka vuos', { series: true }],
    ]);
  });

  it('counts with "no." and asks for with "4"', () => {
    holds([
      ['en', 'no. of masters grads 2017', { measure: 'graduates', untold: undefined }],
      [
        'en',
        'hows the competition 4 welding jobs 2016',
        { measure: 'jobseekers_per_vacancy', few_people: undefined },
      ],
      ['en', 'ppl per job hairdressers 2018', { measure: 'jobseekers_per_vacancy' }],
    ]);
  });
});

describe('a word that may be the name of a place', () => {
  it('is not passed over where no other is named', () => {
    holds([
      ['sv', 'Hur stor andel i kymenedaln hade jobb 2021?', { unread: ['kymenedaln'] }],
      ['fi', 'blörkkälä 2021 työlliset', { unread: ['blörkkälä'] }],
      ['sv', 'Hur stor andel pluggade i stället 2020?', { unread: undefined }],
    ]);
  });
});
