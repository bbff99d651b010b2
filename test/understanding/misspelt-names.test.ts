/** Readings of names and long words with a letter wrong: meant, or not passed over. */
import assert from 'node:assert/strict';
import type { Language } from '../../src/conversation/activity.js';
import { holds, lists, slots } from './question-facts.js';

/** Each with one letter left out, written twice or set before the one in front of it; the first one stays. */
const slipsOf = (name: string): readonly string[] =>
  [...name].flatMap((letter, n) =>
    n === 0 || !/\p{L}/u.test(letter) || !/\p{L}/u.test(name[n - 1] ?? '')
      ? []
      : [
          name.slice(0, n) + name.slice(n + 1),
          name.slice(0, n) + letter + name.slice(n),
          ...(n > 1 ? [name.slice(0, n - 1) + letter + name[n - 1] + name.slice(n + 1)] : []),
        ],
  );

describe('the name of a region with a letter wrong', () => {
  it('names it, or is told as not understood, but is no other region and never nobody', () => {
    const parsed = lists as { readonly regions: { readonly regions: readonly Region[] } };
    const wrong = parsed.regions.regions
      .filter(({ code }) => code !== 'FI')
      .flatMap((region) =>
        (['fi', 'sv', 'en'] as const).flatMap((language) =>
          slipsOf(region[language].name).flatMap((name) => passedOver(region.code, name, language)),
        ),
      );
    assert.deepEqual(wrong, []);
  });
});

type Region = Readonly<Record<Language, { readonly name: string }>> & { readonly code: string };

function passedOver(code: string, name: string, language: Language): readonly string[] {
  const { place, unread, place_ambiguous: which } = slots(`${name} 2020`, language);
  const isOther = place !== undefined && place !== code && unread === undefined;
  const isNobody = place === undefined && unread === undefined && which === undefined;
  return isOther || isNobody ? [`${language} ${name}: ${place ?? 'nobody'}`] : [];
}

describe('a long word with a letter wrong', () => {
  it('is not taken for a shorter one that begins alike', () => {
    holds([
      ['fi', 'työllisten osuus ammatnitutkinnon suorittaneista 2019', { level: 'further_vocational' }],
      ['sv', 'arbeslösheten i Lappland 2017', { measure: 'jobseeker_share' }],
      ['en', 'what was unemploymment like in Kanta-Häme in 2017', { measure: 'jobseeker_share' }],
    ]);
  });

  it('is right where it only ends otherwise', () => {
    holds([
      [
        'sv',
        'Hur stor andel av dem som studerade till specialyrkesexamen jobbade 2019?',
        { measure: 'employed_students_share' },
      ],
      [
        'fi',
        'Työttömyys valmistuneilla: prosentti kaikista tutkinnoista 2017?',
        { measure: 'unemployed_share' },
      ],
    ]);
  });
});

describe('a word that is as near to one country as to another', () => {
  it('is neither', () => {
    holds([
      ['fi', 'kumpi parempi, Ilanti vai Latvia 2024', { country: 'LV', unread: ['ilanti'] }],
      ['sv', 'Irrland vs Malta 2022', { countries: ['IE', 'MT'] }],
      ['sv', 'Ungen vs Lettland 2020', { unread: ['ungen'] }],
    ]);
  });
});

describe('one that is behind another', () => {
  it('is not left out', () => {
    holds([
      ['fi', 'Jäikö Kainuu jälkeen Lapista vuonna 2018?', { places: ['MK18', 'MK19'] }],
      ['sv', 'Låg Lappland efter Kajanaland år 2021?', { places: ['MK19', 'MK18'] }],
      ['fi', 'Mikä maakunta oli Ahvenanmaan jälkeen paras?', { except: ['MK21'] }],
    ]);
  });
});

describe('most of them', () => {
  it('sets nothing in a row, unless it is asked where', () => {
    holds([
      ['en', 'Did most graduates get a job in the whole country in 2022?', { operation: undefined }],
      ['fi', 'Löysikö suurin osa valmistuneista töitä koko maassa vuonna 2019?', { operation: undefined }],
      ['en', 'Where do most graduates find work in 2020', { operation: 'rank' }],
    ]);
  });
});
