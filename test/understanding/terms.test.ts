/** Readings of questions about what words of the statistics mean, beside those that want figures with the same words. */
import { holds } from './question-facts.js';

describe('two words of the statistics set against each other', () => {
  it('are asked what they mean', () => {
    const operation = 'definition';
    holds([
      [
        'en',
        'Could you tell me what the difference between an unemployed jobseeker and an unemployed graduate is?',
        { operation },
      ],
      ['en', 'How do jobseekers differ from the unemployed?', { operation }],
      ['en', 'I wonder how an employed student differs from an employed graduate.', { operation }],
      ['sv', 'Är arbetssökande samma sak som arbetslösa?', { operation }],
      ['fi', 'Haluaisin tietää työttömän työnhakijan ja työttömän valmistuneen eron.', { operation }],
    ]);
  });

  it('are figures where they are two levels of education', () => {
    holds([
      [
        'en',
        'What is the difference between bachelors and masters?',
        { levels: ['university_bachelor', 'university_master'], operation: undefined },
      ],
      [
        'sv',
        'Vad är skillnaden mellan yrkesutbildade och gymnasister?',
        { levels: ['vocational_upper_secondary', 'general_upper_secondary'], operation: undefined },
      ],
      [
        'en',
        'The difference between UAS bachelors and university bachelors in employment?',
        { levels: ['uas_bachelor', 'university_bachelor'] },
      ],
    ]);
  });
});

describe('a question for a definition', () => {
  it('is heard in other words than "mean"', () => {
    const operation = 'definition';
    holds([
      ['sv', 'Vad ryms i begreppet arbetslös arbetssökande?', { operation }],
      ['sv', 'Hur ska man tolka att 71 procent är sysselsatta?', { operation }],
      ['sv', 'Vilka människor döljer sig bakom siffran för heltidsstuderande?', { operation }],
      ['en', 'Who qualifies as a graduate in these statistics?', { operation }],
      ['en', 'What age group does the Eurostat figure cover?', { operation }],
      ['fi', 'Minkä ikäisiä Eurostatin luvussa on?', { operation }],
    ]);
  });
});

describe('the newest year', () => {
  it('is what is asked for, or the one that a figure is asked of', () => {
    holds([
      ['en', "I'd like to know the newest year with figures on working students.", { operation: 'coverage' }],
      [
        'fi',
        'Haluaisin tietää uusimman vuoden, jolta opiskelijoiden työssäkäynnistä on tietoa.',
        { operation: 'coverage' },
      ],
    ]);
  });

  it('may be written short before its number', () => {
    holds([
      [
        'fi',
        'Missä maakunnissa työttömiä oli alle 5 000 v. 2019?',
        { year: 2019, limit: 5000, untold: undefined },
      ],
    ]);
  });
});
