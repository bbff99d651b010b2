/** What is told around a question changes nothing; what says whom it is of is never left aside. */
import assert from 'node:assert/strict';
import { holds, slots } from './question-facts.js';

describe('what is told around a question', () => {
  it('is left aside after it', () => {
    holds([
      [
        'fi',
        'Missä maakunnissa päästiin yli 74 prosentin 2021? Opo kysyi tätä eilen.',
        { by: 'place', limit: 74 },
      ],
      [
        'sv',
        'Andelen arbetslösa med yrkeshögskoleexamen 2020? Min studiehandledare frågade i går.',
        { year: 2020, measure: 'unemployed_share' },
      ],
      [
        'en',
        'Share in work in Lapland in 2019? My counsellor asked me yesterday.',
        { place: 'MK19', year: 2019 },
      ],
    ]);
    const facts = slots('Paljonko Lapissa oli töissä 2020? Tarvitsen luvun huomiseen esitelmään.', 'fi');
    assert.deepEqual([facts.unread, facts.which_measure, facts.place], [undefined, undefined, 'MK19']);
  });

  it('is left aside before it, as a sentence and as a clause', () => {
    for (const text of [
      'Valmistelen oppituntia ysiluokalle. Missä maakunnassa oli eniten valmistuneita 2021?',
      'Sori jos tyhmä kysymys mutta missä maakunnassa oli eniten valmistuneita 2021?',
      'Teen juttua paikallislehteen, joten missä maakunnassa oli eniten valmistuneita 2021?',
    ]) {
      const { by, year, untold, unread } = slots(text, 'fi');
      assert.deepEqual([by, year, untold, unread], ['place', 2021, undefined, undefined], text);
    }
  });

  it('is kept where it says whom the figure is of', () => {
    assert.equal(slots('Moniko sai töitä Lapissa 2020? Tarkoitan vain naisia.', 'fi').untold, 'sex');
    assert.equal(slots('I am a nurse and wonder: how many vacancies are there?', 'en').occupation, '3221');
    assert.equal(
      slots('Our teacher asked about 2019. How many graduates were there in Lapland?', 'en').place,
      'MK19',
    );
  });

  it('may be a word within an expression', () => {
    assert.equal(
      slots('Missä siis maassa ammattiin valmistuneet työllistyivät parhaiten?', 'fi').eurostat,
      true,
    );
    assert.equal(
      slots('How many, roughly, graduates were there in Lapland in 2019?', 'en').measure,
      'graduates',
    );
  });
});

describe('what stands around a question without a full stop', () => {
  it('is left aside: greetings, who asks, thanks and names', () => {
    for (const [language, text] of [
      [
        'fi',
        'Hei, olen opinto-ohjaaja ja kysyisin: kuinka suuri osa Lapissa oli töissä 2021? Terveisin Liisa',
      ],
      ['fi', 'kuinka suuri osa lapissa oli töissä 2021 kiitos etukäteen'],
      [
        'sv',
        'Hej, jag är studiehandledare och undrar: hur stor andel i Lappland hade jobb 2021? Hälsningar Lisa',
      ],
      ['sv', 'hur stor andel i lappland hade jobb 2021 Tack på förhand!'],
      [
        'en',
        'Hello, I am a student counsellor and wonder: what share in Lapland worked in 2021? Kind regards, Lisa',
      ],
      ['en', 'what share in lapland worked in 2021 thanks in advance :)'],
    ] as const) {
      const { place, year, occupation, unread } = slots(text, language);
      assert.deepEqual([place, year, occupation, unread], ['MK19', 2021, undefined, undefined], text);
    }
  });

  it('may be all that is said', () => {
    assert.deepEqual(slots('Tack på förhand!', 'sv').place, undefined);
    assert.equal(slots('Thanks! And in Lapland?', 'en').place, 'MK19');
  });

  it('tells of no source where it was read', () => {
    const text = 'Luin lehdestä aiheesta. Missä maakunnassa työllistyttiin parhaiten vuonna 2023?';
    assert.equal(slots(text, 'fi').operation, 'rank');
  });
});
