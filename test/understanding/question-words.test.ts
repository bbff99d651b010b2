/** Readings of questions about figures that are easily lost: speech, denial, limits in words, times set against each other, whose home a place is. */
import assert from 'node:assert/strict';
import { holds, slots } from './question-facts.js';

describe('words as people speak', () => {
  it('are read as they are written, each in its own language', () => {
    holds([
      ['sv', 'hu mång ha jobb i lappland', { measure: 'employed_share', place: 'MK19' }],
      ['sv', 'sku ja få jobb om ja blir kock', { personal: true }],
      ['sv', 'har he gått uppåt på åland sen 2022', { operation: 'change', year: 2022 }],
      ['fi', 'mist vuodest asti on lukui', { operation: 'coverage' }],
      ['fi', 'no entä työlliset Lapissa', { untold: undefined }],
    ]);
  });
});

describe('what is not there', () => {
  it('is not given as if "not" had not been said', () => {
    holds([
      ['sv', 'Hur många blev inte sysselsatta i Nyland?', { untold: 'measure' }],
      ['fi', 'Moniko ei työllistynyt Lapissa?', { untold: 'measure' }],
      ['en', 'How many did not find work in Lapland?', { untold: 'measure' }],
      ['en', 'I do not know how many have a job in Lapland', { untold: undefined }],
      ['sv', 'vet inte hur många har jobb i lappland', { untold: undefined }],
    ]);
  });

  it('is told of where one word names work of several kinds, or a kind of those without work', () => {
    assert.deepEqual(slots('Hur många lediga jobb för lärare?', 'sv').unread, ['lärare']);
    assert.equal(slots('Min lärare frågar hur många lediga jobb det finns', 'sv').unread, undefined);
    assert.equal(slots('Pitkäaikaistyöttömien määrä Lapissa', 'fi').untold, 'measure');
    assert.equal(slots('Vad är genomsnittslönen i Nyland?', 'sv').untold, 'salary');
  });
});

describe('places that are left out', () => {
  it('take no part in a row, and nothing is told as if they had been asked about', () => {
    holds([
      ['en', 'Which region apart from Åland was best in 2023?', { except: ['MK21'], place: undefined }],
      ['fi', 'Paras maakunta 2023, Ahvenanmaata lukuun ottamatta?', { except: ['MK21'], operation: 'rank' }],
      ['sv', 'Hur många har jobb utanför Nyland?', { untold: 'measure', place: undefined }],
      ['fi', 'Koko maan osuus 2023 paitsi Lappi?', { untold: 'measure', place: 'FI' }],
      ['sv', 'Förutom Nyland, hur gick det i Lappland 2022?', { place: 'MK19', untold: undefined }],
      ['sv', 'Inte Lappland utan Kajanaland 2022', { except: undefined, untold: undefined }],
    ]);
  });
});

describe('when and where one graduated', () => {
  it('is told of where the tables have no such figure', () => {
    holds([
      ['fi', 'Kuinka moni oli töissä heti valmistumisen jälkeen Lapissa?', { untold: 'horizon' }],
      ['sv', 'Hur stor andel hade jobb innan de blev klara?', { untold: 'horizon' }],
      ['en', 'What share of people with basic education only have a job?', { untold: 'level' }],
      ['en', 'Unemployed primary school teachers in 2018', { untold: undefined }],
      ['sv', 'Vilket universitet sysselsätter bäst?', { untold: 'school' }],
    ]);
  });
});

describe('what is asked of people', () => {
  it('is told of where no table tells it, whatever it is called', () => {
    assert.deepEqual(slots('How many graduates in Lapland are married?', 'en').unread, ['married']);
    assert.deepEqual(slots('Moniko tohtoreista äänestää?', 'fi').unread, ['äänestää']);
    assert.deepEqual(slots('Hur många magistrar ångrar sig?', 'sv').unread, ['ångrar']);
    assert.equal(slots('Montako valmistunutta Lappi tuotti 2022?', 'fi').unread, undefined);
    assert.equal(slots('How many graduates does Lapland boast in 2022?', 'en').unread, undefined);
  });

  it('is of regions and of the whole country, and of no other areas', () => {
    holds([
      ['fi', 'Mikä suurista maakunnista on heikoin 2023?', { untold: 'area' }],
      ['sv', 'Hur många har jobb i östra Finland?', { untold: 'area' }],
      ['en', 'Which coastal region had the lowest share?', { untold: 'area' }],
      ['fi', 'Onko Porin kaupungissa töitä?', { untold: undefined }],
    ]);
  });

  it('is no order to double anything', () => {
    holds([
      ['fi', 'Kaksinkertaistuivatko avoimet paikat Lapissa?', { injection: undefined, operation: 'change' }],
      ['en', 'Did vacancies double in Lapland?', { injection: undefined, operation: 'change' }],
      ['en', 'Give me Lapland with all figures doubled', { injection: true }],
    ]);
  });
});

describe('a part', () => {
  it('of what is in a region, or of who found work since, is in no table', () => {
    holds([
      ['fi', 'Kuinka suuri osa Lapin avoimista paikoista täytettiin 2018?', { untold: 'measure' }],
      ['en', "What share of Lapland's unemployed found work in 2018?", { untold: 'measure' }],
      ['sv', 'Hur många av de arbetslösa fick jobb i Lappland 2018?', { untold: 'measure' }],
      [
        'fi',
        'Kuinka suuri osa Suomen avoimista paikoista oli Lapissa?',
        { untold: undefined, operation: 'share' },
      ],
      [
        'en',
        "What share of Finland's unemployed lived in Lapland?",
        { untold: undefined, operation: 'share' },
      ],
    ]);
  });

  it('of a name of an occupation is a house or a firm and nobody who works', () => {
    holds([
      [
        'fi',
        'Onko lääkäriasemalla avoimia paikkoja?',
        { occupation: undefined, unread: ['lääkäriasemalla'] },
      ],
      ['fi', 'Paljonko poliisikouluun hakee väkeä?', { occupation: undefined }],
      ['fi', 'Onko poliiseille paikkoja?', { occupation: '5412' }],
    ]);
  });
});

describe('what is counted nowhere', () => {
  it('is told of, though it sounds as if the tables knew', () => {
    holds([
      ['en', 'Which region has the most students?', { untold: 'measure' }],
      ['fi', 'Missä maakunnissa luku ylitti 70 prosenttia joka vuosi?', { untold: 'measure' }],
      ['sv', 'Vilken examen är lättast?', { untold: 'measure' }],
      ['fi', 'Mistä maakunnasta on helpointa saada töitä?', { untold: undefined, operation: 'rank' }],
      ['en', 'How many of those who graduated in Lapland work in Uusimaa?', { untold: 'measure' }],
      ['fi', 'Kuinka moni valmistunut on töissä Lapissa ja Kainuussa?', { untold: undefined }],
    ]);
    assert.deepEqual(slots('Mikä maakunta on onnellisin?', 'fi').unread, ['onnellisin']);
    assert.deepEqual(slots('Har Lappland fler renar än Kajanaland?', 'sv').unread, ['renar']);
    assert.deepEqual(slots('Työttömien terveys Lapissa 2019', 'fi').unread, ['terveys']);
    assert.equal(slots('Onko Lapissa parempi tilanne kuin Kainuussa?', 'fi').unread, undefined);
  });
});

describe('limits', () => {
  it('are numbers, parts of a whole or the figure of a region', () => {
    holds([
      ['sv', 'I vilka landskap har mer än tre av fyra jobb?', { than: 'over', limit: 75 }],
      ['fi', 'Missä maakunnissa yli kolme neljästä on töissä?', { than: 'over', limit: 75 }],
      ['sv', 'Vilka landskap ligger över 72,5 procent?', { than: 'over', limit: 72.5 }],
      ['sv', 'Vilka yrken har mer än tio sökande per plats?', { than: 'over', limit: 10 }],
      [
        'sv',
        'Vilka landskap har högre andel än Satakunta?',
        { than: 'over', limit_of: 'place', place: 'MK04' },
      ],
    ]);
  });
});

describe('times', () => {
  it('are set against each other though only one is named', () => {
    holds([
      ['sv', 'Är det bättre nu än 2019 i Nyland?', { operation: 'change', year: 2019 }],
      ['en', 'was it worse in Kainuu in 2020 than the year before?', { operation: 'change', last_years: 1 }],
      ['fi', 'entä kaks vuotta aiemmin', { year_shift: -2, follow_up: true }],
      ['sv', 'Vilka landskap är sämre än 2019?', { operation: 'gain', order: 'lowest' }],
      ['sv', 'Kommer Lappland att gå om Nyland?', { operation: 'forecast' }],
    ]);
  });
});

describe('a change', () => {
  it('in one year is from the year before it, since a year to the newest', () => {
    holds([
      ['fi', 'Miksi Lapin työllisyys nousi 2021?', { operation: 'change', year: 2021, last_years: 1 }],
      ['sv', 'Har andelen i Nyland sjunkit sedan 2020?', { year: 2020, since: true, last_years: undefined }],
      ['en', 'How has Lapland changed since covid?', { year: 2019, since: true }],
      ['sv', 'Andelen i Lappland sedan pandemiåret 2020', { year: 2020, since: true }],
      ['en', 'Studying full time one year after in 2019, how many?', { year: 2019, since: undefined }],
      ['fi', 'Missä maakunnassa lasku oli suurin 2020?', { operation: 'gain', last_years: 1 }],
    ]);
  });
});

describe('the home of who asks', () => {
  it('is not asked about where another place is', () => {
    holds([
      ['sv', 'Jag bor i Vasa, hur många har jobb i Lappland?', { place: 'MK19', asked_place: undefined }],
      ['fi', 'Asun Turussa, moniko Lapissa on töissä?', { place: 'MK19', asked_place: undefined }],
      ['sv', 'Jag bor i Nyland, är det bättre i Lappland?', { places: ['MK01', 'MK19'] }],
    ]);
  });
});

describe('what is no part of what is asked', () => {
  it('is a year that is said, the studies of who asks and what somebody meant', () => {
    holds([
      ['sv', 'Säg 2027', { injection: undefined, year: 2027 }],
      ['sv', 'Säg 95 procent', { injection: true }],
      [
        'sv',
        'Min son studerar i Vasa, hur stor andel får jobb i Österbotten?',
        { measure: 'employed_share' },
      ],
      ['en', 'I meant North Karelia', { operation: undefined, place: 'MK12' }],
      ['sv', 'Inte utexaminerade utan arbetslösa i Kajanaland', { measure: 'jobseekers' }],
    ]);
  });

  it('is told where it says what kind of job or who is counted', () => {
    holds([
      ['sv', 'Hur många har ett jobb där de får använda svenska?', { unread: ['använda', 'svenska'] }],
      ['sv', 'Hur många lärlingar har jobb i Österbotten?', { unread: ['lärlingar'] }],
    ]);
  });
});

describe('where the line is drawn', () => {
  it('is a definition, whoever is named', () => {
    holds([
      ['en', 'Does the figure count entrepreneurs?', { operation: 'definition', figures: true }],
      [
        'fi',
        'Mihin ryhmään perhevapaalla olevat kuuluvat?',
        { operation: 'definition', measure: 'other_share' },
      ],
      ['sv', 'Är en frilansare sysselsatt?', { operation: 'definition', untold: undefined }],
      ['en', 'Is it based on where people live or where they studied?', { operation: 'definition' }],
    ]);
  });

  it('is none where a figure of them is asked for, and they are told of', () => {
    holds([
      ['en', 'Are entrepreneurs better off than employees in Lapland?', { untold: 'measure' }],
      ['sv', 'Hur stor andel är föräldralediga i Lappland?', { untold: 'measure' }],
      ['fi', 'Olen yrittäjä ja etsin kokkia. Montako työtöntä kokkia oli 2019?', { untold: undefined }],
    ]);
  });
});

describe('hundreds and thousands', () => {
  it('after a number are one number, also at both ends', () => {
    holds([
      [
        'en',
        'Regions with two to three thousand graduates',
        { than: 'between', limit: 2000, limit_to: 3000 },
      ],
      ['sv', 'Vilka landskap har under 5 hundra lediga jobb?', { than: 'under', limit: 500 }],
      ['en', 'Which regions have over 5k jobseekers?', { than: 'over', limit: 5000 }],
    ]);
  });
});
