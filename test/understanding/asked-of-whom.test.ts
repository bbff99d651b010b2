/** Whom a figure is of, in other words than those of the tables: inhabitants, people of a year, people who are in no table. */
import { holds } from './question-facts.js';

describe('whoever is counted', () => {
  it('may be told by what those who live there are called', () => {
    holds([
      ['fi', 'Kuinka moni lappilainen oli töissä 2020?', { place: 'MK19', unread: undefined }],
      ['sv', 'Hur stor andel av lappländarna hade jobb 2020?', { place: 'MK19', unread: undefined }],
      ['sv', 'Hur många nylänningar hade jobb 2020?', { place: 'MK01', unread: undefined }],
    ]);
  });

  it('is not passed over when no table has them', () => {
    holds([
      ['fi', 'Kuinka moni kuningas oli töissä 2020?', { unread: ['kuningas'] }],
      ['sv', 'Hur stor andel av kungarna hade jobb 2020?', { unread: ['kungarna'] }],
      ['en', 'What share of kings were employed in 2020?', { unread: ['kings'] }],
    ]);
  });

  it('is not who asks', () => {
    holds([
      ['en', 'My teacher asks what share had a job in 2020', { unread: undefined, year: 2020 }],
      ['fi', 'Kuinka moni löysi nopeasti töitä 2020?', { unread: undefined, year: 2020 }],
    ]);
  });

  it('may be people of a year, which is no number of people', () => {
    holds([
      ['en', '2019 people with a vocational degree: share employed', { year: 2019 }],
      ['en', 'Were there 2000 people without work in Kainuu?', { year: undefined }],
    ]);
  });

  it('may be after a level, or at it', () => {
    holds([
      ['fi', 'Kuinka moni opiskeli ammattikorkeakoulun jälkeen 2020?', { measure: 'student_share' }],
      ['sv', 'Hur många studerade efter yrkeshögskolan 2020?', { measure: 'student_share' }],
      [
        'en',
        'How many were studying after vocational school in 2020?',
        { measure: 'student_share', level: 'vocational_upper_secondary' },
      ],
    ]);
  });
});

describe('whoever a figure is set against', () => {
  it('is not passed over when no table has them, though nothing else is said', () => {
    holds([
      ['sv', 'Är det mer än bland lärarna?', { unread: ['lärarna'] }],
      ['en', 'Compared with kings?', { unread: ['kings'] }],
      ['fi', 'Verrattuna keisareihin?', { unread: ['keisareihin'] }],
    ]);
  });
});
