/** Employed, unemployed and student named side by side: all that are named are answered. */
import { holds } from './question-facts.js';

const BOTH = { measures: ['unemployed_share', 'student_share'] };

describe('two things that graduates do', () => {
  it('are both asked for where they stand side by side', () => {
    holds([
      ['fi', 'Vertaa työttömiä ja opiskelijoita amk:n jälkeen 2020', BOTH],
      ['fi', 'Kumpia on enemmän, työttömiä vai opiskelevia, ammatillisen jälkeen 2020?', BOTH],
      ['sv', 'Hur många arbetslösa och heltidsstuderande efter yrkeshögskolan 2020?', BOTH],
      ['en', 'Are there more unemployed or studying UAS graduates in 2020?', BOTH],
      [
        'sv',
        'Hur stor andel var sysselsatta respektive arbetslösa bland magistrar 2020?',
        { measures: ['employed_share', 'unemployed_share'] },
      ],
      [
        'fi',
        'Työttömien ja päätoimisten opiskelijoiden määrä maistereista 2020',
        { measures: ['unemployed', 'full_time_students'] },
      ],
    ]);
  });

  it('are one thing where they are said of one person, or none of them', () => {
    holds([
      ['en', 'How many graduates of 2020 were employed and studying?', { measures: undefined }],
      [
        'fi',
        'Kuinka suuri osa maistereista ei ollut töissä eikä työttömänä 2020?',
        { measure: 'other_share' },
      ],
      ['en', 'What is the difference between employed and unemployed?', { measures: undefined }],
    ]);
  });
});
