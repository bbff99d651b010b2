/** Readings of questions about jobs and who is after them, and of how many times more there are of one. */
import { holds } from './question-facts.js';

describe('a shortage', () => {
  it('is worst where the fewest are after each job', () => {
    holds([
      [
        'fi',
        'missä ammatissa on kovin pula tekijöistä',
        { operation: 'rank', order: 'lowest', by: 'occupation' },
      ],
      [
        'sv',
        'vilka yrken lider mest brist på folk',
        { operation: 'rank', order: 'lowest', by: 'occupation' },
      ],
      ['en', 'hardest to fill jobs in 2019', { measure: 'jobseekers_per_vacancy', order: 'lowest' }],
      ['en', 'where were there most vacancies per jobseeker in 2019', { order: 'lowest' }],
      ['en', 'where were there most jobseekers per vacancy in 2019', { order: 'highest' }],
    ]);
  });
});

describe('posts without an occupation', () => {
  it('are vacancies', () => {
    holds([
      [
        'fi',
        'näytä miten paikat on vähentyny lapissa vuosien mittaan',
        { measure: 'vacancies', operation: 'change' },
      ],
      [
        'en',
        'For every unfilled job in Lapland, how many people were looking in 2019?',
        { measure: 'jobseekers_per_vacancy' },
      ],
      ['sv', 'vilken plats har österbotten bland landskapen 2023', { measure: undefined }],
    ]);
  });
});

describe('so many times more', () => {
  it('is asked of people and of jobs, and of two years too', () => {
    holds([
      [
        'sv',
        'fanns det dubbelt så många jobb i Birkaland som i Satakunta 2018',
        { measure: 'vacancies', operation: 'times' },
      ],
      [
        'en',
        'were there twice as many grads in Pirkanmaa as in Satakunta in 2023',
        { measure: 'graduates', operation: 'times' },
      ],
      [
        'en',
        'How large is the class of 2024 in Uusimaa relative to the one in Lapland?',
        { measure: 'graduates', operation: 'times' },
      ],
      [
        'en',
        'How many times bigger was the number of vacancies in 2019 than in 2015 in Uusimaa',
        { operation: 'times', years: [2015, 2019] },
      ],
    ]);
  });
});

describe('those who graduate', () => {
  it('are counted where it is asked whether they have grown more', () => {
    holds([
      [
        'fi',
        'kasvoiko valmistuneiden joukko uudellamaalla 2019->2023',
        { measure: 'graduates', operation: 'change' },
      ],
      ['sv', 'växte kullen i Egentliga Finland 2019–2024', { measure: 'graduates', operation: 'change' }],
      ['sv', 'var tog över 10 000 examen 2024', { measure: 'graduates', operation: 'threshold' }],
    ]);
  });
});

describe('a time between two years', () => {
  it('is all of its years, and from one on all that follow', () => {
    holds([
      [
        'en',
        'Trace the share in work in North Savo between 2016 and 2020',
        { years: [2016, 2020], only_ends: undefined },
      ],
      ['en', 'How much did it fall in North Savo between 2016 and 2020', { only_ends: true }],
      ['fi', 'valmistuneiden määrät kymenlaaksossa 2020 ja siitä eteenpäin', { year: 2020, since: true }],
      ['sv', 'kymmenedalen från och med 2020', { year: 2020, since: true }],
      ['sv', 'va prosenten i nyland -18 -19', { years: [2018, 2019] }],
      ['en', 'which region fell most last year', { operation: 'gain', last_years: 1 }],
      ['fi', 'missä laski eniten viime vuonna', { operation: 'gain', order: 'lowest', last_years: 1 }],
    ]);
  });
});

describe('what held in most years', () => {
  it('is in no table, and the last but one is counted from below', () => {
    holds([
      ['fi', 'Mikä maakunta on ollut useimmin ykkönen?', { untold: 'measure' }],
      ['sv', 'Vilket landskap har klarat sig bäst genom åren', { untold: 'measure' }],
      ['sv', 'näst sista landskapet 2021', { order: 'worst', nth: 2 }],
      ['sv', 'bästa länet 2021', { order: 'best', by: 'place', eurostat: undefined }],
    ]);
  });
});

describe('two houses with one degree', () => {
  it('are two levels', () => {
    holds([
      ['en', "compare UAS and university master's in 2020", { levels: ['uas_master', 'university_master'] }],
    ]);
  });
});

describe('who the others are, and where figures come from', () => {
  it('is asked in few words', () => {
    holds([
      ['fi', 'keitä on muut', { operation: 'definition', measure: 'other_share' }],
      ['sv', 'vilka räknas som övriga', { operation: 'definition', measure: 'other_share' }],
      ['en', 'what is an open vacancy', { operation: 'definition' }],
      ['fi', 'kuka näitä laskee', { operation: 'source' }],
      ['fi', 'miten osuus lasketaan', { operation: 'definition' }],
      ['sv', 'är finlands 76 procent och 71 procent olika saker', { operation: 'difference' }],
    ]);
  });
});

describe('two degrees side by side', () => {
  it('are each of their house', () => {
    holds([
      [
        'en',
        "compare UAS master's graduates and university masters, 2020",
        { levels: ['uas_master', 'university_master'] },
      ],
      [
        'sv',
        'Vilken grupp har oftare jobb, magistrar eller studenterna från gymnasiet? 2019',
        { levels: ['university_master', 'general_upper_secondary'], measure: 'employed_share' },
      ],
    ]);
  });

  it('are counted, and how their share has changed is no number of graduates', () => {
    holds([
      ['en', 'number of unemployed polytechnic graduates 2019', { measure: 'unemployed', untold: undefined }],
      [
        'fi',
        'Paljonko osuus muuttui 2019–2020, amk-tutkinnon suorittaneet?',
        { measure: undefined, operation: 'change' },
      ],
    ]);
  });
});

describe('what is asked about figures', () => {
  it('is heard where words stand around theirs', () => {
    holds([
      ['en', 'Where are the regional figures from?', { operation: 'source' }],
      ['en', 'Where are the figures best?', { operation: 'rank' }],
      ['fi', 'Miten työllisten osuus lasketaan?', { operation: 'definition' }],
      ['sv', 'Finns det siffror för yrken efter 2019?', { operation: 'coverage', by: 'occupation' }],
      [
        'sv',
        'Vad var EU-genomsnittet för nyutexaminerade från yrkesutbildning 2022?',
        { operation: undefined },
      ],
    ]);
  });
});

describe('who came first or fell most', () => {
  it('is said in many words', () => {
    holds([
      ['en', 'Which region led in 2016?', { operation: 'rank', order: 'best' }],
      ['fi', 'Euroopan kärkimaa 2022?', { operation: 'rank', eurostat: true }],
      ['sv', 'bästa examen för jobb 2019', { operation: 'rank', by: 'level' }],
      ['en', 'Who lost the most 2016–2017?', { operation: 'gain', order: 'lowest' }],
      ['sv', 'Var har det gått mest framåt 2017–2019?', { operation: 'gain' }],
      ['en', 'Where did North Ostrobothnia stand among the regions in 2021?', { operation: 'rank' }],
      ['fi', 'Mikä luku on Etelä-Savossa parin vuoden päästä?', { operation: 'forecast' }],
    ]);
  });
});
