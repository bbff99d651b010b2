/** Readings of questions in words that people rarely think of first: what a term means, how far one is from another, what has changed. */
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

describe('how far one is from everyone', () => {
  it('is a difference and no row of those beyond', () => {
    const compared = true;
    holds([
      ['sv', 'Hur mycket högre var det än hela landet?', { place: 'FI', compared, operation: undefined }],
      [
        'fi',
        'Kuinka paljon korkeampi se oli kuin koko maassa?',
        { place: 'FI', compared, operation: undefined },
      ],
      [
        'en',
        'How many percentage points above the national figure was that?',
        { place: 'FI', compared, operation: undefined },
      ],
      [
        'fi',
        'Kuinka moni maakunta oli yli koko maan luvun 2022?',
        { operation: 'threshold', limit_of: 'average' },
      ],
    ]);
  });
});

describe('a place in the row of countries', () => {
  it('is that of the country that is named', () => {
    const told = { operation: 'rank', of_one: true };
    holds([
      ['en', 'What place did Finland take in Europe in 2023?', told],
      ['sv', 'Vilken plats hade Finland i Europa 2023?', told],
      ['fi', 'Monesko Irlanti oli 2023?', told],
    ]);
  });
});

describe('what has changed', () => {
  it('is said with many verbs', () => {
    holds([
      [
        'sv',
        'Vilket landskap förbättrades mest mellan 2020 och 2022?',
        { operation: 'gain', order: 'highest' },
      ],
      ['sv', 'Vilket landskap backade mest 2019-2020?', { operation: 'gain', order: 'lowest' }],
      [
        'sv',
        'I hur många landskap sjönk andelen från 2023 till 2024?',
        { operation: 'gain', order: 'lowest', by: 'place' },
      ],
      [
        'fi',
        'Kuinka monessa maakunnassa osuus laski vuodesta 2023 vuoteen 2024?',
        { operation: 'gain', by: 'place' },
      ],
    ]);
  });

  it('is counted in people where more of them had work', () => {
    const measure = 'employed';
    holds([
      ['en', 'How many more UAS graduates had work in 2020 than in 2017?', { measure, operation: 'change' }],
      [
        'fi',
        'Kuinka paljon enemmän amk:sta valmistuneita oli töissä 2020 kuin 2017?',
        { measure, operation: 'change' },
      ],
    ]);
  });
});

describe('years in which a limit was passed', () => {
  it('are told one by one', () => {
    const told = { operation: 'threshold', by: 'year' };
    holds([
      ['sv', 'När gick det under 70 procent i Lappland?', told],
      ['sv', 'Hur många år har Åland legat över 80 procent?', told],
      ['en', 'How many years has Åland been over 80 percent?', told],
      ['fi', 'Kuinka monena vuonna Ahvenanmaa on ollut yli 80 prosentin?', told],
    ]);
  });
});
