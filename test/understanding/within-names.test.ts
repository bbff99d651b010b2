/** Words inside the name of an occupation, which tell something else where they stand alone. */
import { holds } from './question-facts.js';

const NOTHING = { operation: undefined, untold: undefined, measure: 'vacancies', figures: true };

describe('the name of an occupation', () => {
  it('tells of no change, no source and no pay', () => {
    holds([
      ['fi', 'Montako avointa paikkaa oli kehitysjohtajille?', NOTHING],
      ['sv', 'Hur många lediga jobb fanns det för utvecklingschefer?', NOTHING],
      ['sv', 'Hur många lediga jobb fanns det för löneräknare?', NOTHING],
      ['en', 'How many vacancies for software developers?', NOTHING],
      ['en', 'How many vacancies for government licensing officials?', NOTHING],
      ['en', 'How many vacancies for market research interviewers?', NOTHING],
    ]);
  });

  it('leaves what stands beside it', () => {
    holds([['en', 'How did vacancies for software developers change?', { operation: 'change' }]]);
  });
});
