/** Picking one of the options, as people really answer. */
import assert from 'node:assert/strict';
import type { Language, Option } from '../../src/conversation/activity.js';
import { understanding } from './parts.js';

const START: readonly Option[] = [
  { value: 'work', label: 'Työ', synonyms: ['duuni', 'työpaikka'] },
  { value: 'studies', label: 'Opinnot', synonyms: ['koulu'] },
  { value: 'hobby', label: 'Harrastus', synonyms: ['vapaa-aika'] },
];
const BACKGROUND_SV: readonly Option[] = [
  { value: 'work', label: 'Arbete', synonyms: ['jobb'] },
  { value: 'studies', label: 'Studier', synonyms: ['skola'] },
  { value: 'hobby', label: 'Hobby', synonyms: ['fritid'] },
];
const YES_NO: readonly Option[] = [
  { value: 'yes', label: 'Kyllä' },
  { value: 'no', label: 'Ei' },
];
const YES_NO_EN: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const REGIONS: readonly Option[] = [
  { value: 'MK19', label: 'Lappi' },
  { value: 'MK14', label: 'Etelä-Pohjanmaa' },
  { value: 'MK15', label: 'Pohjanmaa' },
  { value: 'MK04', label: 'Satakunta' },
];
const YEARS: readonly Option[] = ['2022', '2023', '2024'].map((year) => ({ value: year, label: year }));

type Case = readonly [text: string, expected: string | null];

const CASES: readonly (readonly [string, readonly Option[], Language, readonly Case[]])[] = [
  [
    'a list in Finnish',
    START,
    'fi',
    [
      ['2', 'studies'],
      ['2.', 'studies'],
      ['2)', 'studies'],
      ['numero 3', 'hobby'],
      ['toinen', 'studies'],
      ['eka', 'work'],
      ['viimeinen', 'hobby'],
      ['kolmas vaihtoehto', 'hobby'],
      ['Työ', 'work'],
      ['TYÖ!', 'work'],
      ['työ', 'work'],
      ['tyo', 'work'],
      ['duuni', 'work'],
      ['harr', 'hobby'],
      ['harrastuksesta', 'hobby'],
      ['opinnoista', 'studies'],
      ['työstä', 'work'],
      ['harrastukset kiitos', 'hobby'],
      ['otan sen harrastuksen', 'hobby'],
      ['vapaa-aika', 'hobby'],
      ['koulusta', 'studies'],
      ['4', null],
      ['0', null],
      ['99', null],
      ['2 ja 3', null],
      ['työtön', null],
      ['en työ', null],
      ['työ tai harrastus', null],
      ['en tiedä', null],
      ['', null],
      ['?', null],
      ['ei mikään näistä', null],
      ['t', null],
      ['👍', null],
      ['hobby', 'hobby'],
    ],
  ],
  [
    'a list in Swedish',
    BACKGROUND_SV,
    'sv',
    [
      ['två', 'studies'],
      ['den andra', 'studies'],
      ['första', 'work'],
      ['den sista', 'hobby'],
      ['jobbet', 'work'],
      ['studierna', 'studies'],
      ['skolan', 'studies'],
      ['jag tar hobby', 'hobby'],
      ['nummer 1 tack', 'work'],
      ['vet inte', null],
      ['inte jobb', null],
    ],
  ],
  [
    'yes and no in Finnish',
    YES_NO,
    'fi',
    [
      ['joo', 'yes'],
      ['juu', 'yes'],
      ['no joo', 'yes'],
      ['totta kai', 'yes'],
      ['ok', 'yes'],
      ['kyllä kiitos', 'yes'],
      ['en', 'no'],
      ['ei kiitos', 'no'],
      ['en halua', 'no'],
      ['ei vielä', 'no'],
      ['emmä', 'no'],
      ['joo ei', 'no'],
      ['en tiedä', null],
      ['ehkä', null],
      ['yes', 'yes'],
      ['nej', 'no'],
      ['1', 'yes'],
      ['haluan', 'yes'],
    ],
  ],
  [
    'yes and no in English',
    YES_NO_EN,
    'en',
    [
      ['yeah', 'yes'],
      ['yep!', 'yes'],
      ['sure, of course', 'yes'],
      ['nope', 'no'],
      ['no thanks', 'no'],
      ["I don't", 'no'],
      ['not really', 'no'],
      ["I don't know", null],
      ['maybe', null],
      ['kyllä', 'yes'],
    ],
  ],
  [
    'regions',
    REGIONS,
    'fi',
    [
      ['Lapissa', 'MK19'],
      ['lapin', 'MK19'],
      ['Satakunnassa', 'MK04'],
      ['pohjanmaa', 'MK15'],
      ['etelä-pohjanmaa', 'MK14'],
      ['etela-pohjanmaa', 'MK14'],
      ['Helsinki', null],
      ['3', 'MK15'],
    ],
  ],
  [
    'years',
    YEARS,
    'fi',
    [
      ['2023', '2023'],
      ['2', '2023'],
      ['2021', null],
      ['3', '2024'],
    ],
  ],
];

describe('choosing', () => {
  for (const [name, options, language, cases] of CASES) {
    describe(`from ${name}`, () => {
      for (const [text, expected] of cases) {
        it(expected === null ? `does not guess from "${text}"` : `takes "${text}" as ${expected}`, () => {
          assert.equal(understanding.choice(text, options, language), expected);
        });
      }
    });
  }

  it('asks again when the beginning fits two', () => {
    const options = [
      { value: 'a', label: 'Kokki' },
      { value: 'b', label: 'Kokkiapulainen' },
      { value: 'c', label: 'Kotihoito' },
    ];
    assert.equal(understanding.choice('ko', options, 'fi'), null);
    assert.equal(understanding.choice('kokki', options, 'fi'), 'a');
    assert.equal(understanding.choice('koti', options, 'fi'), 'c');
  });

  it('hears no choice in a sentence about something else', () => {
    const offer = [
      { value: 'skills', label: 'Osaamiseni', synonyms: ['taidot'] },
      { value: 'counsellor', label: 'Talk to a person', synonyms: ['human', 'person'] },
    ];
    assert.equal(understanding.choice('I am a shy person', offer, 'en'), null);
    assert.equal(understanding.choice('a person please', offer, 'en'), 'counsellor');
    assert.equal(understanding.choice('mitä osaat', offer, 'fi'), null);
  });

  it('has nothing to choose without options', () => {
    assert.equal(understanding.choice('1', [], 'fi'), null);
  });
});
