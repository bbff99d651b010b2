/** When a year is said of graduation, and when of what became of those who graduated. */
import assert from 'node:assert/strict';
import type { Language } from '../../src/conversation/activity.js';
import { isOfGraduation, yearsAfter } from '../../src/understanding/graduation-year.js';
import { tokenise } from '../../src/understanding/tokens.js';

const told = (language: Language, text: string) => isOfGraduation(tokenise(text), language);

const GRADUATED: readonly (readonly [Language, string])[] = [
  ['fi', 'Kuinka suuri osa vuonna 2022 valmistuneista oli töissä?'],
  ['fi', 'Vuonna 2019 ammattikorkeakoulututkinnon suorittaneista työttömänä?'],
  ['fi', 'Niistä jotka valmistuivat Lapissa 2021 montako prosenttia on töissä'],
  ['fi', 'Valmistuin 2021. Kuinka moni samana vuonna valmistunut sai töitä?'],
  ['sv', 'Hur stor andel av dem som tog examen 2022 hade jobb?'],
  ['sv', 'Av de utexaminerade 2021, hur många hade jobb?'],
  ['sv', '2020 års utexaminerade i arbete'],
  ['en', 'Those who graduated from vocational school in 2022, employed?'],
  ['en', 'How many of the 2021 graduates in Lapland had a job?'],
  ['en', 'The class of 2019, share in work'],
];
const WORKED: readonly (readonly [Language, string])[] = [
  ['fi', 'Kuinka moni Lapin valmistuneista oli töissä 2022?'],
  ['fi', 'Vuonna 2020 Lapin valmistuneista töissä?'],
  ['fi', 'Vuonna 2020 kuinka moni valmistunut oli töissä?'],
  ['sv', 'Hur stor andel av de utexaminerade hade jobb 2022?'],
  ['sv', 'Hur många fick jobb efter examen 2022?'],
  ['en', 'Of those who graduated, how many had a job in 2022?'],
  ['en', 'In 2022, what share of graduates were employed?'],
  ['fi', 'Kuinka moni valmistui Lapissa vuoden 2022 tilaston mukaan?'],
  ['sv', 'Hur många tog examen i Lappland enligt statistikåret 2023?'],
  ['en', 'How big was the group that graduated in Åland, according to the 2023 statistics?'],
];

describe('a year beside graduation', () => {
  it('is of graduation where it stands with it', () => {
    for (const [language, text] of GRADUATED) assert.equal(told(language, text), true, text);
  });

  it('is of what is asked where something stands between', () => {
    for (const [language, text] of WORKED) assert.equal(told(language, text), false, text);
  });
});

describe('a year of graduation and one after it', () => {
  it('are told from two years that are set side by side', () => {
    const yearsOf = (language: Language, text: string) => yearsAfter(tokenise(text), language);
    assert.deepEqual(yearsOf('fi', 'Mikä osuus 2020 valmistuneista oli töissä vuonna 2021?'), [2020, 2021]);
    assert.deepEqual(
      yearsOf('en', 'How many had a job in 2023 of those who graduated in 2022?'),
      [2022, 2023],
    );
    assert.deepEqual(yearsOf('sv', 'Hur många av dem som tog examen 2018 hade jobb 2022?'), [2018, 2022]);
    assert.equal(yearsOf('fi', 'Vuosina 2020 ja 2021 valmistuneista töissä?'), null);
    assert.equal(yearsOf('en', 'Compare those who graduated in 2018 with those who graduated in 2022'), null);
  });
});
