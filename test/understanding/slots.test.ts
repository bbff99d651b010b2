/** Facts of questions about figures: places in all their forms, levels, occupations, years, measures. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { holds, lists, slots } from './question-facts.js';

describe('places', () => {
  it('are understood in the cases that people use', () => {
    for (const text of [
      'Satakunta',
      'Satakunnan luvut',
      'Satakunnassa',
      'Satakunnasta',
      'Satakuntaan',
      'satakunnas',
      'satakunnast',
    ])
      assert.equal(slots(text, 'fi').place, 'MK04', text);
    for (const text of [
      'Lappi',
      'Lapin',
      'Lapissa',
      'lapis',
      'lapist',
      'Lappiin',
      'i Lappland',
      'Lapplands',
      'in Lapland',
    ])
      assert.equal(slots(text, 'fi').place, 'MK19', text);
    for (const text of ['Uudellamaalla', 'Uudenmaan', 'uudellamaal', 'Nyland', 'in Uusimaa'])
      assert.equal(slots(text, 'sv').place, 'MK01', text);
  });

  it('are understood in parts, without hyphens or dots, and with a letter wrong', () => {
    for (const text of ['Keski-Suomessa', 'keski suomes', 'keskisuomessa', 'Keski–Suomi', 'Keski-Suomesa'])
      assert.equal(slots(text, 'fi').place, 'MK13', text);
    for (const text of ['Paijat-Hameessa', 'päijäthämeessä', 'Päijät-Häme'])
      assert.equal(slots(text, 'fi').place, 'MK07', text);
    for (const text of ['Pirkamaalla', 'Pirkanmalla', 'Pirkanmaala'])
      assert.equal(slots(text, 'fi').place, 'MK06', text);
    for (const text of ['Aland', 'på Åland', 'Ahvenanmaalla'])
      assert.equal(slots(text, 'sv').place, 'MK21', text);
  });

  it('of two words are not mistaken for one of them', () => {
    holds([
      ['sv', 'i Mellersta Finland', { place: 'MK13' }],
      ['sv', 'Egentliga Finland', { place: 'MK02' }],
      ['fi', 'Varsinais-Suomessa', { place: 'MK02' }],
      ['fi', 'Keski-Pohjanmaalla', { place: 'MK16' }],
      ['en', 'South Ostrobothnia', { place: 'MK14' }],
    ]);
  });

  it('that are municipalities lead to their region and are remembered', () => {
    holds([
      ['fi', 'Entä Porissa?', { place: 'MK04' }],
      ['sv', 'Åbo', { place: 'MK02' }],
      ['fi', 'jyvaskylassa', { place: 'MK13' }],
      ['fi', 'Uudessakaupungissa', { place: 'MK02' }],
    ]);
    assert.deepEqual(slots('Hur är det i Helsingfors?', 'sv').asked_place, {
      code: '091',
      kind: 'municipality',
      name: { fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' },
      region: 'MK01',
    });
  });

  it('that moved to another region are in the region of today', () => {
    holds([
      ['fi', 'Iitissä', { place: 'MK07' }],
      ['fi', 'Heinävedellä', { place: 'MK12' }],
      ['fi', 'Joroisissa', { place: 'MK11' }],
      ['fi', 'Isossakyrössä', { place: 'MK14' }],
      ['fi', 'Kuhmoisissa', { place: 'MK06' }],
    ]);
  });

  it('whose names are ordinary words count only as names', () => {
    for (const text of [
      'varkaus on väärin',
      'ajoin kolarin',
      'olen pellolla',
      'jag vill ingå i gruppen',
      'a nice salon',
    ])
      assert.equal('place' in slots(text, 'fi'), false, text);
    assert.equal(slots('Entä Varkaus?', 'fi').place, 'MK11');
  });

  it('in speech that may be several regions are left open', () => {
    holds([
      ['fi', 'Pohjanmaalla', { place: undefined, place_ambiguous: ['MK14', 'MK15', 'MK16', 'MK17'] }],
      ['fi', 'savossa', { place_ambiguous: ['MK10', 'MK11'] }],
      ['en', 'Karelia', { place_ambiguous: ['MK09', 'MK12'] }],
      ['fi', 'Pohjanmaan maakunnassa', { place: 'MK15', place_ambiguous: undefined }],
      ['sv', 'i Österbotten', { place: 'MK15', place_ambiguous: undefined }],
    ]);
  });

  it('that are countries go to the European table', () => {
    holds([
      ['en', 'Luxembourg 2019?', { country: 'LU', year: 2019, place: undefined }],
      ['en', 'Is Finland above the EU?', { country: 'FI', countries: ['FI', 'EU27'] }],
      ['fi', 'Ruotsissa', { country: 'SE' }],
      ['fi', 'Suomessa', { place: 'FI', country: undefined }],
    ]);
  });

  it('of the regions are all found by every form of the file', () => {
    const { regions } = lists.regions as {
      regions: { code: string; fi: Record<string, string>; sv: { in: string }; en: { in: string } }[];
    };
    for (const { code, fi, sv, en } of regions) {
      if (code === 'MK15') continue;
      for (const form of [...Object.values(fi), sv.in, en.in])
        assert.equal(slots(form, 'fi').place, code, form);
    }
  });

  it('of the municipalities are all found by every form of the file, when written as names', () => {
    const { municipalities } = lists.municipalities as { municipalities: string[][] };
    assert.equal(municipalities.length, 309);
    for (const [code, region, ...forms] of municipalities) {
      for (const form of forms) {
        const facts = slots(form, 'fi');
        assert.deepEqual([facts.place, (facts.asked_place as { code?: string })?.code], [region, code], form);
      }
    }
  });
});

describe('levels and occupations', () => {
  it('are understood in everyday words of three languages', () => {
    holds([
      ['fi', 'amiksesta valmistuneet', { level: 'vocational_upper_secondary' }],
      ['fi', 'AMK:sta', { level: 'uas_bachelor' }],
      ['fi', 'yamk-tutkinnon', { level: 'uas_master' }],
      ['fi', 'maistereista', { level: 'university_master' }],
      ['sv', 'från yrkesskolan', { level: 'vocational_upper_secondary' }],
      ['sv', 'YH', { level: 'uas_bachelor' }],
      ['sv', 'gymnasiet', { level: 'general_upper_secondary' }],
      ['en', 'vocational school', { level: 'vocational_upper_secondary' }],
      ['en', 'bachelors of a university of applied sciences', { level: 'uas_bachelor', levels: undefined }],
      ['en', "a master's degree", { level: 'university_master' }],
      ['fi', 'lukio vai amis', { levels: ['general_upper_secondary', 'vocational_upper_secondary'] }],
    ]);
    assert.equal('level' in slots('jag vet inte', 'sv'), false);
  });

  it('of a qualification without figures lead to its level', () => {
    const { level, asked_qualification: asked } = slots('miten tradenomit työllistyvät', 'fi');
    assert.deepEqual([level, (asked as { sv: string }).sv], ['uas_bachelor', 'tradenom']);
  });

  it('take occupations in their inflected forms', () => {
    holds([
      [
        'fi',
        'lähihoitajien työpaikat',
        { occupation: '5321', occupation_level: 'vocational_upper_secondary' },
      ],
      ['fi', 'kokeille', { occupation: '5120' }],
      ['fi', 'putkimieheksi', { occupation: '7126' }],
      ['sv', 'närvårdare', { occupation: '5321' }],
      ['en', 'nurses', { occupation: '3221' }],
      ['en', 'legislators', { occupation: '1111' }],
    ]);
  });
});

describe('years and measures', () => {
  it('are one year, two, a time, or the last so many', () => {
    holds([
      ['en', 'in 2020', { year: 2020, series: false }],
      ['sv', '2022 och 2023', { years: [2022, 2023], only_ends: true }],
      ['fi', '2015–2019', { years: [2015, 2019], only_ends: undefined }],
      ['fi', 'vuodesta 2017', { year: 2017, since: true }],
      ['fi', '2017 lähtien', { year: 2017, since: true }],
      ['en', 'in 2019 after graduating', { year: 2019, since: undefined }],
      ['fi', 'kymmenessä vuodessa', { last_years: 10 }],
      ['fi', '2010-luvulla', { years: [2010, 2019] }],
      ['fi', 'viiden vuoden kuluttua', { horizon: 5, last_years: undefined }],
      ['fi', '2000 henkilöä', { year: undefined }],
      ['en', 'during covid', { years: [2019, 2021] }],
    ]);
  });

  it('tell which figure is wanted, and what to do with it', () => {
    holds([
      ['fi', 'kuinka moni on töissä', { measure: 'employed_share' }],
      ['fi', 'kuinka monta henkilöä työllistyi', { measure: 'employed' }],
      ['fi', 'paljonko valmistui', { measure: 'graduates' }],
      ['sv', 'lediga jobb', { measure: 'vacancies' }],
      ['fi', 'työttömiä Lapissa', { measure: 'jobseekers' }],
      ['fi', 'työttömyysaste', { measure: 'jobseeker_share' }],
      ['sv', 'arbetslösa efter yrkesutbildning', { measure: 'unemployed_share' }],
      ['fi', 'miten luku on kehittynyt', { series: true, follow_up: true }],
      ['fi', 'missä maakunnassa eniten', { operation: 'rank', order: 'highest', by: 'place' }],
      ['en', 'what does employed mean', { operation: 'definition' }],
      ['fi', 'saanko minä töitä', { personal: true }],
      ['fi', 'paljonko tienataan', { untold: 'salary' }],
    ]);
  });

  it('leave small talk without facts, so that nothing is taken for a follow-up', () => {
    for (const [language, text] of [
      ['fi', 'moi, mitä kuuluu'],
      ['fi', 'kiitos paljon!'],
      ['sv', 'hej hej'],
      ['en', 'tell me a joke'],
      ['fi', 'haluan tehdä cv:n'],
    ] as const) {
      assert.deepEqual(slots(text, language), {}, text);
    }
  });
});

describe('any text', () => {
  it('is read to the end without a mistake, and gives plain JSON', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.string({ unit: 'binary', maxLength: 500 }),
        (language, text) => {
          const facts = slots(text, language);
          assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of one letter, one word or one name many times over is read as it is', () => {
    for (const text of [
      'a'.repeat(4_000),
      'satakunna'.repeat(400),
      'Satakunnassa '.repeat(300),
      '\u0301'.repeat(4_000),
      '2015 '.repeat(800),
    ])
      assert.ok(slots(text, 'fi'));
  });
});

describe('Finnish forms of places', () => {
  const facts = (text: string) => slots(text, 'fi') as Record<string, unknown>;
  for (const text of [
    'Porissakin',
    'Poristako',
    'Poriinhan',
    'Porissakohan',
    'Poriksi',
    'Porina',
    'porilaisten',
  ])
    it(`"${text}" is Pori`, () => assert.equal(facts(text).place, 'MK04'));
  for (const text of ['Seinäjokena', 'Seinäjoeksiko', 'seinäjokiset', 'Lapualla', 'lapualaiset'])
    it(`"${text}" is in South Ostrobothnia`, () => assert.equal(facts(text).place, 'MK14'));
  for (const text of ['Espoona', 'Uudeksimaaksi', 'Kauniaisina', 'Uuttamaatakin'])
    it(`"${text}" is in Uusimaa`, () => assert.equal(facts(text).place, 'MK01'));

  it('an English place may own something', () =>
    assert.equal(
      (slots("what is Tampere's employment rate", 'en') as Record<string, unknown>).place,
      'MK06',
    ));

  it('a higher degree stays higher in every case', () => {
    assert.equal(facts('ylemmästä AMK-tutkinnosta').level, 'uas_master');
    assert.equal(facts('ylempään korkeakoulututkintoon').level, 'university_master');
    assert.equal(facts('alemmasta korkeakoulututkinnosta').level, 'university_bachelor');
  });
});
