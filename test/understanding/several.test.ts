import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language, Option } from '../../src/conversation/activity.js';
import { understanding } from './parts.js';

const option = (value: string, label: string, synonyms: readonly string[] = []): Option => ({
  value,
  label,
  synonyms,
});
const SKILLS = {
  fi: ['auttaa asiakkaita', 'täyttää hyllyjä', 'käyttää kassakonetta', 'siivota lattioita', 'hoitaa lapsia'],
  sv: ['hjälpa kunder', 'fylla på hyllor', 'sköta en kassaapparat', 'städa golv', 'ta hand om barn'],
  en: ['assist customers', 'stock shelves', 'operate cash register', 'clean floors', 'care for children'],
};
const BUTTONS = {
  fi: [option('all', 'Kaikki'), option('none', 'Ei mikään')],
  sv: [option('all', 'Alla'), option('none', 'Ingen')],
  en: [option('all', 'All of them'), option('none', 'None of them')],
};
const optionsIn = (language: Language) => [
  ...SKILLS[language].map((label, n) => option(`s${n + 1}`, label)),
  ...BUTTONS[language],
];

/** Of the five options the numbers that are meant; null where it is asked again. */
function meant(text: string, language: Language): string | null {
  const values = understanding.several(text, optionsIn(language), language);
  return values?.map((value) => value.slice(1)).join('') ?? null;
}

const CASES: Readonly<Record<Language, Readonly<Record<string, string | null>>>> = {
  fi: {
    'ota pois 2 ja 4': '135',
    '2 ja 4 pois': '135',
    'jätä 2 pois': '1345',
    'poista rivit 2 ja 3': '145',
    '1 ja 3': '13',
    '1, 2, 4': '124',
    '1,2,4': '124',
    '1 2 4': '124',
    '1&3': '13',
    '134': '134',
    '2-4': '234',
    '2 – 4': '234',
    kaikki: '12345',
    'Kaikki!': '12345',
    'joo kaikki': '12345',
    'kaikki noi': '12345',
    'kaikki paitsi 2': '1345',
    'kaikki paitsi kakkonen': '1345',
    'kaikki muut paitsi 2 ja 3': '145',
    'kaikki, paitsi ei 2': '1345',
    'ei 2': '1345',
    'en kakkosta': '1345',
    '2 ei, muut joo': '1345',
    '1 ja 3 joo, 2 ei': '13',
    '1 on mutta ei 2': '1',
    'ykkönen ja vitonen': '15',
    'eka ja viimeinen': '15',
    'ei mikään': '',
    'ei mitään näistä': '',
    'en mitään': '',
    ei: '',
    'mikään ei oo oikein': '',
    hyllyjä: null,
    'täyttää hyllyjä': '2',
    'täyttää hyllyjä ja käyttää kassakonetta': '23',
    'kaikki paitsi hoitaa lapsia': '1234',
    '7': null,
    '1 ja 9': null,
    joo: null,
    'en tiedä': null,
    'olin siellä 2 vuotta': null,
    'osaan 1, 2 ja 5': '125',
    'numerot 1 ja 2 on oikein': '12',
  },
  sv: {
    'ta bort 2 och 4': '135',
    'stryk 2': '1345',
    'lämna bort rad 2': '1345',
    alla: '12345',
    'alla utom tvåan': '1345',
    'alla utom 2 och 4': '135',
    'alla förutom 5': '1234',
    'ettan och trean': '13',
    '1 och 3': '13',
    '1 till 3': '123',
    'inte 2': '1345',
    'int tvåan': '1345',
    ingen: '',
    'inga av dem': null,
    inget: '',
    nej: '',
    'vet inte': null,
    allihop: '12345',
    'fylla på hyllor, städa golv': '24',
    'jo 1, 2 och 5 stämmer': '125',
  },
  en: {
    'take out 2 and 4': '135',
    'leave out 2': '1345',
    'remove lines 2 and 3': '145',
    all: '12345',
    'all of them': '12345',
    'all but 2': '1345',
    'all except 2 and 3': '145',
    'everything except the first': '2345',
    'not 2': '1345',
    '1 and 3, not 2': '13',
    '1 to 3': '123',
    '1-3 and 5': '1235',
    none: '',
    'none of these': '',
    no: '',
    'the first and the third': '13',
    'stock shelves and clean floors': '24',
    'i dont know': null,
    maybe: null,
    yes: null,
  },
};

describe('picking several options', () => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const [text, expected] of Object.entries(CASES[language])) {
      it(`${language} "${text}" means ${expected === null ? 'nothing clear' : expected || 'none'}`, () => {
        assert.equal(meant(text, language), expected);
      });
    }
  }

  it('takes yes and no where there is only one', () => {
    const one = [option('s1', 'täyttää hyllyjä'), ...BUTTONS.fi];
    assert.deepEqual(understanding.several('joo', one, 'fi'), ['s1']);
    assert.deepEqual(understanding.several('yes', one, 'fi'), ['s1']);
    assert.deepEqual(understanding.several('ei', one, 'fi'), []);
    assert.equal(understanding.several('ehkä', one, 'fi'), null);
  });

  it('gives nothing but values of the options, each once and in their order, whatever is written', () => {
    const word = fc.constantFrom(
      '1',
      '2',
      '9',
      'ja',
      'ei',
      'kaikki',
      'paitsi',
      'muut',
      ',',
      'mutta',
      'x',
      '1-3',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    );
    const law = fc.property(text, (said) => {
      const values = understanding.several(said, optionsIn('fi'), 'fi');
      const inOrder = optionsIn('fi').flatMap(({ value }) => (values?.includes(value) ? [value] : []));
      if (values) assert.deepEqual(values, inOrder);
      assert.ok(!values?.some((value) => value === 'all' || value === 'none'));
    });
    fc.assert(law);
  });
});
