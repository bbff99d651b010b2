/** Readings of questions about those who study: how many there are, how many of them work, and graduates who went on studying. */
import { holds } from './question-facts.js';

describe('students', () => {
  it('are counted in work or not', () => {
    holds([
      ['en', 'How many UAS students were there in 2019?', { measure: 'students', level: 'uas_bachelor' }],
      ['fi', 'Montako opiskelijaa Suomessa oli 2019?', { measure: 'students' }],
      ['sv', 'Hur många studerade till yrkesinriktad grundexamen 2019?', { measure: 'students' }],
    ]);
  });

  it('who work are those who study for the degree, not those who have it', () => {
    const measure = 'employed_students_share';
    holds([
      ['fi', 'Kuinka suuri osa ammattitutkintoa suorittavista oli työssä 2019?', { measure }],
      ['fi', 'Moniko tohtoriopiskelija käy töissä?', { measure, level: 'doctorate' }],
      ['sv', 'Hur många procent av licentiatstuderandena jobbade 2019?', { measure, level: 'licentiate' }],
      ['en', "How common is it to work while doing a master's?", { measure, level: 'university_master' }],
    ]);
  });

  it('are none where graduates are counted', () => {
    holds([
      ['en', 'How many matriculated students were there in the 2019 figures?', { measure: 'graduates' }],
    ]);
  });

  it('among those who matriculated went on studying', () => {
    holds([
      ['sv', 'Hur har andelen studerande bland gymnasisterna varit 2010–2020?', { measure: 'student_share' }],
    ]);
  });
});
