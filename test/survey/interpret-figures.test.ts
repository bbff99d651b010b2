/** How amounts and months are read: exact ones in the question's own unit, and nothing else. */
import assert from 'node:assert/strict';
import { instrumentOf, survey } from './instruments.js';
import { expectRead, reader } from './reading.js';

describe('An amount', () => {
  it('is read as each language writes it', () => {
    for (const text of [
      '3 200',
      '3200',
      '3 200 €',
      '3.200 €',
      '3200,-',
      '3,2k',
      'kolmetuhatta kaksisataa',
      '3200 e/kk',
      '3200 brutto',
    ])
      assert.equal(reader('monthly_pay')(text), 3200, text);
    for (const text of [
      '3 200',
      '3.200',
      '3200:-',
      'tretusen tvåhundra',
      '3200 euro i månaden',
      '3200 före skatt',
    ])
      assert.equal(reader('monthly_pay')(text, 'sv'), 3200, text);
    for (const text of ['3,200', '€3,200', '3 200', '3.2k', 'three thousand two hundred', '3200 before tax'])
      assert.equal(reader('monthly_pay')(text, 'en'), 3200, text);
    assert.equal(reader('monthly_pay')('3 200,50'), 3200.5);
    assert.equal(reader('monthly_pay')('2½'), null);
  });

  it('that is about, more or less than, or between is asked for again', () => {
    for (const text of [
      'noin 3000',
      'n. 3000',
      '~3000',
      'yli 3000',
      'alle 3000',
      '2500-3000',
      '2500 – 3000',
      '2500 tai 3000',
      'vajaa 3000',
      '3000 luokkaa',
      'pari tonnia',
      '3000+',
      '3000 plus lisät',
      'kolmisen tonnia',
      '3000?',
    ])
      assert.equal(reader('monthly_pay')(text), null, text);
  });

  it('in another unit than the question’s is asked for again', () => {
    for (const text of [
      '16 €/h',
      '16 euroa tunnissa',
      '3000 netto',
      '3000 käteen',
      '3000 dollaria',
      '$3000',
      '30000 vuodessa',
      '700 viikossa',
      '3000 kr',
      '50 %',
    ])
      assert.equal(reader('monthly_pay')(text), null, text);
    const hours = instrumentOf(
      survey({
        type: 'text',
        inputType: 'number',
        name: 'q',
        title: {
          fi: 'Montako tuntia teet viikossa?',
          sv: 'Hur många timmar i veckan arbetar du?',
          en: 'How many hours a week do you work?',
        },
      }),
    );
    expectRead(
      'q',
      {
        'fi: 38 h': 38,
        'fi: 38 tuntia viikossa': 38,
        'fi: 38 tuntia': 38,
        'fi: 2000 €': null,
        'sv: 38 timmar': 38,
        'en: 38 hours a month': null,
      },
      hours,
    );
  });

  it('with a separator that has two readings is asked for again', () => {
    expectRead('monthly_pay', {
      'fi: 3,200': null,
      'en: 3.200': null,
      'fi: 3 20': null,
      'fi: 2300 2400': null,
      'fi: 3.200k': null,
      'fi: 1e3': null,
    });
  });

  it('beside a second one, or out of bounds, is asked for again', () => {
    expectRead('monthly_pay', {
      'fi: ennen 2800, nyt 3200': null,
      'fi: 60000': null,
      'fi: -5': null,
      'sv: en': null,
      'en: two three': null,
    });
  });
});

describe('A month', () => {
  it('has a name or a number, and its year', () => {
    for (const text of [
      'kesäkuu 2025',
      'kesäkuussa 2025',
      '6/2025',
      '06.2025',
      '2025-06',
      '1.6.2025',
      '15. kesäkuuta 2025',
      'kesäkuu -25',
      'kesäkuusta 2025 lähtien',
      'kesäkuun 2025 alussa',
      '6/25',
    ])
      assert.equal(reader('job_started')(text), '2025-06', text);
    for (const text of ['juni 2025', 'i juni 2025', 'den 1 juni 2025', 'sedan juni 2025', 'juni -25'])
      assert.equal(reader('job_started')(text, 'sv'), '2025-06', text);
    for (const text of [
      'June 2025',
      'since June 2025',
      'June 1st, 2025',
      "June '25",
      'the first of June 2025',
      '6/2025',
    ])
      assert.equal(reader('job_started')(text, 'en'), '2025-06', text);
  });

  it('may be told from today', () => {
    expectRead('job_started', {
      'fi: viime kuussa': '2026-10',
      'fi: viime vuoden kesäkuussa': '2025-06',
      'fi: kolme kuukautta sitten': '2026-08',
      'sv: i juni i fjol': '2025-06',
      'sv: för två månader sedan': '2026-09',
      'en: June last year': '2025-06',
      'en: last December': '2025-12',
      'fi: eilen': '2026-11',
    });
    assert.equal(reader('job_started')('viime kuussa', 'fi', '2026-01-31'), '2025-12');
    assert.equal(reader('job_started')('3 kuukautta sitten', 'fi', '2026-02-01'), '2025-11');
    assert.equal(reader('job_started')('eilen', 'fi', '2026-03-01'), '2026-02');
  });

  it('without its year, a season, a time to come or a guess is asked for again', () => {
    for (const text of [
      'kesäkuussa',
      '2025',
      'keväällä 2025',
      'viime keväänä',
      'viime kesäkuussa',
      'noin kesäkuussa 2025',
      'kesäkuussa 2027',
      '12/2026',
      'ensi kuussa',
      'kesä-heinäkuussa 2025',
      'kesäkuu tai heinäkuu 2025',
      'ennen kesäkuuta 2025',
      'kesäkuuhun 2025',
      '13/2025',
      '30.2.2025',
      'vuosi sitten',
      'pari kuukautta sitten',
      '6/12',
      '202506',
      'kesäkuussa 2024 ja heinäkuussa 2025',
    ])
      assert.equal(reader('job_started')(text), null, text);
    for (const text of ['förra våren', 'i juni', 'våren 2025', 'i fjol', 'augusti 2028', 'för ett år sedan'])
      assert.equal(reader('job_started')(text, 'sv'), null, text);
    for (const text of ['6/7/2025', '6/25', 'last June', 'early 2025', 'in May'])
      assert.equal(reader('job_started')(text, 'en'), null, text);
  });

  it('of a day is not enough where the day is asked', () => {
    const day = instrumentOf(survey({ type: 'text', inputType: 'date', name: 'q', title: 'Milloin?' }));
    expectRead(
      'q',
      {
        'fi: 15.3.2025': '2025-03-15',
        'fi: 15. maaliskuuta 2025': '2025-03-15',
        'fi: eilen': '2026-11-21',
        'fi: maaliskuussa 2025': null,
        'en: 3/4/2025': null,
        'en: 15/3/2025': '2025-03-15',
      },
      day,
    );
  });
});
