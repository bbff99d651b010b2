/** What has to be told of before a figure is given, and what is so near to it that it has to be answered. */
import { holds } from './question-facts.js';

describe('who asks', () => {
  it('is not what is asked about, where the question is another matter', () => {
    holds([
      ['en', "I'm an electrician. Can you find me a flat?", { figures: undefined }],
      ['fi', 'Olen kokki. Mistä saan työluvan?', { figures: undefined }],
      ['sv', 'Jag är kock. Var får jag uppehållstillstånd?', { figures: undefined }],
      ['en', "I'm a cook. How many cooks were unemployed in 2019?", { figures: true, occupation: '5120' }],
      ['en', "I'm a nurse. What are the prospects in the job market?", { figures: true }],
    ]);
  });
});

describe('a word that changes whom a figure is of', () => {
  it('is told of', () => {
    holds([
      ['en', 'How many graduates work remotely in Kainuu?', { unread: ['remotely'] }],
      ['en', 'How many people failed to graduate in Lapland?', { untold: 'measure' }],
      ['en', 'Unemployed jobseekers over 50 in Lapland in 2019', { untold: 'age' }],
      ['fi', 'Mikä on Lapin luvun keskivirhe?', { untold: 'measure' }],
    ]);
  });

  it('is told of where the last part of a compound says what it is', () => {
    holds([
      ['sv', 'Sysselsättningsstöd för utexaminerade i Nyland 2021', { unread: ['sysselsättningsstöd'] }],
      ['sv', 'Arbetskraftsbristen i Nyland 2019?', { unread: ['arbetskraftsbristen'] }],
      ['sv', 'Arbetslöshetsgraden i Nyland 2019?', { unread: undefined, measure: 'jobseeker_share' }],
      ['fi', 'Työvoimapula Lapissa 2019', { unread: ['työvoimapula'] }],
      ['fi', 'Työttömyysprosentti Lapissa 2019', { unread: undefined }],
    ]);
  });

  it('is no such word where everyone is meant, or a day of the year', () => {
    holds([
      ['en', 'Women and men counted as one, Kainuu 2022: share in work', { untold: undefined }],
      ['fi', 'Lapin valmistuneista töissä joulukuun lopussa 2021?', { untold: undefined, year: 2021 }],
      ['en', 'Unemployed in Åland in December 2018', { untold: 'month' }],
      ['sv', 'Alla kan inte räknas, men andelen utexaminerade i arbete i Nyland?', { untold: undefined }],
    ]);
  });
});

describe('a number that looks like a year', () => {
  it('is one beside people where "in" says so', () => {
    holds([
      ['en', 'Unemployment in Pirkanmaa in 2017, people?', { year: 2017 }],
      ['fi', 'Työttömät Pirkanmaalla 2017, ihmisinä', { year: 2017 }],
      ['en', 'Regions with over 2000 people unemployed in 2018', { year: 2018, limit: 2000 }],
    ]);
  });
});

describe('a year that is told by where it stands in the table', () => {
  it('is that of the figure that is asked for', () => {
    holds([
      ['sv', 'Vad var andelen i Lappland det äldsta året?', { earliest: true, operation: undefined }],
      ['sv', 'Hur stor andel hade jobb i Lappland det nyaste året?', { operation: undefined }],
      ['en', 'What was the unemployment rate in Lapland in the earliest year?', { earliest: true }],
      ['fi', 'Mikä oli Lapin osuus taulukon ensimmäisenä vuonna?', { earliest: true }],
      ['sv', 'Hur många procent av doktorerna hade jobb under hela tidsperioden?', { series: true }],
    ]);
  });

  it('is asked for itself right after "which"', () => {
    holds([
      ['sv', 'Vilket är det första året ni har siffror om Lappland?', { operation: 'coverage' }],
      ['en', 'What is the latest year you have figures for Lapland?', { operation: 'coverage' }],
    ]);
  });

  it('is no time of studies', () => {
    holds([
      ['sv', 'Jag går sista året på yrkeshögskolan: hur många har jobb?', { operation: undefined }],
      [
        'en',
        'I am in my first year of university, what share of masters have jobs?',
        { earliest: undefined },
      ],
    ]);
  });
});

describe('one of those that are named', () => {
  it('is looked for among them alone', () => {
    holds([
      [
        'sv',
        'Vilket land ligger högre, Spanien eller Italien 2024?',
        { operation: undefined, by: undefined },
      ],
      ['en', 'Which occupation had the most unemployed, cooks or hairdressers?', { by: undefined }],
      ['sv', 'Vilken examen ger oftast jobb, magister eller doktor, 2019?', { by: undefined }],
    ]);
  });
});
