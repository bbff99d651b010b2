/** "Per" a year, "for" one job, until "today": small words that change what is asked for. */
import { holds } from './question-facts.js';

describe('per and for', () => {
  it('of a year ask for each year, not for a rate per job', () => {
    holds([
      ['fi', 'Työllisten osuus per vuosi Lapissa 2015–2020', { series: true, measure: 'employed_share' }],
      ['sv', 'Andel sysselsatta per år i Lappland 2015–2020', { series: true, measure: 'employed_share' }],
      ['en', 'Share employed per year in Lapland 2015–2020', { series: true, measure: 'employed_share' }],
    ]);
  });

  it('of a job ask for jobseekers per vacancy', () => {
    holds([
      ['fi', 'Montako hakijaa yhdelle paikalle Kainuussa?', { measure: 'jobseekers_per_vacancy' }],
      ['en', 'How many are going for one job in Kainuu?', { measure: 'jobseekers_per_vacancy' }],
    ]);
  });
});

describe('jobs set against those who are after them', () => {
  it('are both told where it is asked which are more', () => {
    const BOTH = { measures: ['jobseekers', 'vacancies'] };
    holds([
      ['fi', 'Kokit: enemmän hakijoita vai paikkoja?', BOTH],
      ['sv', 'Finns det fler jobb eller fler arbetslösa bland svetsare?', BOTH],
      ['en', 'Are there more jobs or more job seekers in nursing?', BOTH],
    ]);
  });

  it('are set in a row about one jobseeker per vacancy', () => {
    const FEWER = { measure: 'jobseekers_per_vacancy', operation: 'threshold', than: 'under', limit: 1 };
    holds([
      ['fi', 'Missä ammateissa avoimia paikkoja oli enemmän kuin työttömiä 2019?', FEWER],
      ['sv', 'Vilka yrken hade under en sökande per plats 2019?', FEWER],
      ['en', 'In which occupations were there more vacancies than jobseekers in 2019?', FEWER],
      [
        'en',
        'In which regions were there more jobseekers than vacancies in 2019?',
        { than: 'over', limit: 1, by: 'place' },
      ],
      [
        'sv',
        'Var var arbetslöshetsprocenten mindre än sju 2019, alla landskap',
        { than: 'under', limit: 7, year: 2019 },
      ],
      ['en', 'Occupations with over a hundred seekers per job in 2019?', { than: 'over', limit: 100 }],
    ]);
  });
});

describe('how much one did better than another', () => {
  it('in one year is no change', () => {
    holds([
      ['en', 'By how much did Lapland beat Kainuu in 2022?', { operation: undefined, year: 2022 }],
      ['en', 'How much did employment in Lapland change since 2020?', { operation: 'change' }],
    ]);
  });
});

describe('until today', () => {
  it('is every year from there on', () => {
    holds([
      ['fi', 'Työllisten osuus Kainuussa vuodesta 2018 nykyhetkeen', { year: 2018, since: true }],
      ['sv', 'Andel sysselsatta i Kajanaland från 2018 fram till idag', { year: 2018, since: true }],
      ['en', 'Share employed in Kainuu from 2018 to date', { year: 2018, since: true }],
    ]);
  });
});

describe('a figure of which nothing is said', () => {
  it('is asked back', () => {
    holds([
      ['fi', 'Mikä luku se on?', { which_measure: 'any' }],
      ['sv', 'Vad är siffran?', { which_measure: 'any' }],
      ['en', 'What is the figure?', { which_measure: 'any' }],
    ]);
  });

  it('is asked about its source when a survey and a register are named', () => {
    holds([
      ['fi', 'Mistä luvut ovat: kyselystä vai rekisteristä?', { operation: 'source' }],
      ['sv', 'Kommer siffrorna från en enkät eller ett register?', { operation: 'source' }],
      ['en', 'Are the numbers from a survey or a register?', { operation: 'source' }],
    ]);
  });
});

describe('two that are set against each other', () => {
  it('are employed and student: what each means', () => {
    holds([
      [
        'en',
        'What is the difference between employed and student?',
        { operation: 'definition', measure: 'employed_share' },
      ],
      [
        'fi',
        'Mitä eroa on työllisellä ja opiskelijalla?',
        { operation: 'definition', measure: 'employed_share' },
      ],
    ]);
  });

  it('are a region and the country', () => {
    holds([['en', 'Lapland and the country, employment in 2020', { places: ['MK19', 'FI'] }]]);
  });

  it('have a lowest, in all forms of the word', () => {
    holds([
      ['fi', 'Missä maakunnassa työllisten osuus oli alin 2022?', { operation: 'rank', order: 'lowest' }],
      ['sv', 'I vilket landskap var andelen allra lägst 2022?', { operation: 'rank', order: 'lowest' }],
    ]);
  });
});
