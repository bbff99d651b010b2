/** Other countries in all their forms, levels that are several, and places where somebody only lives or comes from. */
import { holds } from './question-facts.js';

describe('another country', () => {
  it('is known in every form of its name, whether there is a figure of it or not', () => {
    holds([
      ['fi', 'Itävallan osuus 2023', { country: 'AT' }],
      ['fi', 'Miten Romaniassa työllistytään?', { country: 'RO', untold: undefined }],
      ['fi', 'Tšekin luku', { country: 'CZ' }],
      ['sv', 'Rumäniens siffra 2024', { country: 'RO' }],
      ['en', 'Czech Republic 2024, recent vocational graduates', { country: 'CZ', unread: undefined }],
      ['en', 'Did US graduates do better than ours', { country: 'US' }],
    ]);
  });

  it('is not heard in ordinary words that look like its name', () => {
    holds([
      ['fi', 'Sain tuskin luvun vuodelta 2023', { country: undefined }],
      ['fi', 'Montako raskaskalustoasentajaa oli työttömänä 2019', { country: undefined }],
      ['fi', 'Romanien työllisyys', { country: undefined, untold: 'origin' }],
      ['sv', 'Hur kan det tänkas se ut i Lappland?', { country: undefined, place: 'MK19' }],
    ]);
  });
});

describe('higher education, the second stage', () => {
  it('are several levels, of which there is no figure together', () => {
    holds([
      ['fi', 'Toisen asteen tutkinnon suorittaneista töissä?', { untold: 'levels' }],
      ['fi', 'Korkeasti koulutetuista töissä?', { untold: 'levels' }],
      ['sv', 'Högutbildade i arbete i Nyland 2023', { untold: 'levels' }],
      ['en', 'Share of higher education graduates in work 2020?', { untold: 'levels' }],
      ['en', 'Students in higher education who work 2019?', { untold: 'levels' }],
    ]);
  });

  it('are one where it is said which', () => {
    holds([
      ['fi', 'Ylemmän korkeakoulututkinnon suorittaneet', { untold: undefined, level: 'university_master' }],
      [
        'fi',
        'Toisen asteen ammatillisen tutkinnon suorittaneet töissä',
        { untold: undefined, level: 'vocational_upper_secondary' },
      ],
      ['sv', 'Lägre högskoleexamen i jobb 2020', { untold: undefined, level: 'university_bachelor' }],
    ]);
  });
});

describe('where somebody lives or comes from', () => {
  it('is not asked about beside another place', () => {
    holds([
      [
        'en',
        'My boyfriend is from Brazil, how many get a job in Kainuu?',
        { place: 'MK18', country: undefined },
      ],
      [
        'sv',
        'Jag är studiehandledare i Karleby och behöver siffran för Södra Savolax 2021',
        { place: 'MK10' },
      ],
      [
        'fi',
        'Tarvitsisin Hämeenlinnan lehteen Pohjois-Pohjanmaan työllisyysluvun vuodelta 2022',
        { place: 'MK17', places: undefined },
      ],
      ['fi', 'Opiskelen Vaasassa mutta muutan Lappiin, moniko siellä on töissä?', { place: 'MK19' }],
    ]);
  });

  it('is asked about where it is the only one, and where both are compared', () => {
    holds([
      ['en', 'I study in Oulu. What is the share?', { place: 'MK17' }],
      ['en', 'I go to school in Turku. Is it better in Satakunta?', { places: ['MK02', 'MK04'] }],
    ]);
  });
});
