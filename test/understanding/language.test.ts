/** Which language someone writes: sentences, single words, spoken forms, and what says nothing at all. */
import assert from 'node:assert/strict';
import type { Language } from '../../src/conversation/activity.js';
import { understanding } from './parts.js';

/** Heard as this language even when the conversation is in another one. */
const CLEAR: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'miten teen hyvän cv:n',
    'mä haluun töitä kesäks',
    'en tiiä mitä mä haluun tehdä',
    'kuinka moni valmistunut työllistyy Lapissa',
    'moikka',
    'terve!',
    'no moi',
    'moro',
    'en oo ihan varma vielä',
    'mun CV on ihan surkee',
    'Hoidin vanhuksia palvelukodissa kaksi vuotta',
    'voisitko auttaa mua vähän',
    'oon lähihoitaja ja asun Porissa',
    'mistä löydän kesätöitä Tampereelta?',
    'haluaisin perustaa oman yrityksen',
    'mitä sä osaat tehdä',
    'ei kiinnosta yhtään tää homma',
  ],
  sv: [
    'hur skriver jag en bra ansökan',
    'jag vill ha sommarjobb',
    'jag vet inte vad jag vill göra',
    'hur många får jobb i Österbotten',
    'hejsan',
    'tjena!',
    'hej hej',
    'vad kan du hjälpa mig med',
    'jag e lite osäker på mitt cv',
    'kan du hjälpa mej med arbetsintervjun',
    'jag har jobbat i butik i två år',
    'tack så jättemycket',
    'var hittar jag praktikplatser i Åbo?',
    'jag skulle vilja starta eget företag',
    'nå int vet jag riktigt',
    'dehä va ju bra',
  ],
  en: [
    'how do I write a good application',
    'I want a summer job',
    "I don't know what to do after school",
    'how many graduates found work in Lapland',
    'hello',
    'hiya',
    'hey there',
    'thanks a lot',
    'can you help me with my cv',
    'i worked in a shop for two years',
    'what can you do',
    "I'm not sure yet",
    'where do I find a placement in Turku?',
    'I would like to start my own company',
    'idk what im good at lol',
    'is it hard to get a job as a nurse',
  ],
};

/** Heard right when nothing is known of the conversation, but too short to change its language. */
const SHORT: Readonly<Record<Language, readonly string[]>> = {
  fi: ['hitsaaja', 'kesätyöt', 'työttömyydestä', 'en tiedä', 'ehkä', 'kampaajaksi', 'Satakunnassa'],
  sv: [
    'svetsare',
    'sommarjobb',
    'arbetslöshet',
    'vet inte',
    'kanske',
    'sjukskötare',
    'i Nyland',
    'studiehandledare',
  ],
  en: [
    'welder',
    'summer jobs',
    'unemployment',
    'not sure',
    'maybe',
    'hairdresser',
    'in Lapland',
    'counsellor',
  ],
};

/** Says nothing: stays as the conversation is. */
const NEUTRAL = ['cv', 'ok', '2', '2024', '👍', '...', '', 'CV!!', 'LinkedIn', 'okei', '?', '12,5 %'];

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];

describe('hearing the language', () => {
  for (const language of LANGUAGES) {
    for (const text of CLEAR[language]) {
      it(`hears ${language} in "${text}", whatever was spoken before`, () => {
        for (const prior of LANGUAGES) {
          assert.deepEqual(understanding.language(text, prior), { language, clear: true }, `prior ${prior}`);
        }
      });
    }
    it(`recognises single words of ${language} without being sure enough to switch`, () => {
      for (const text of SHORT[language]) {
        assert.deepEqual(understanding.language(text, language), { language, clear: false }, text);
      }
    });
  }

  it('leaves the language as it is when the words say nothing', () => {
    for (const text of NEUTRAL) {
      for (const prior of LANGUAGES) {
        assert.deepEqual(
          understanding.language(text, prior),
          { language: prior, clear: false },
          `${text} in ${prior}`,
        );
      }
    }
  });

  it('takes "ja" as it is meant in the conversation: Finnish "and", Swedish "yes"', () => {
    assert.equal(understanding.language('ja', 'fi').language, 'fi');
    assert.equal(understanding.language('ja', 'sv').language, 'sv');
  });

  it('hears "hei" as either Nordic language, and never as a wish to switch', () => {
    assert.equal(understanding.language('hei', 'fi').language, 'fi');
    for (const prior of LANGUAGES) assert.equal(understanding.language('hei', prior).clear, false);
  });

  it('bears with loan words in a sentence', () => {
    assert.equal(understanding.language('mun LinkedIn profile on ihan cringe', 'en').language, 'fi');
    assert.equal(understanding.language('jag behöver feedback på mitt CV', 'en').language, 'sv');
  });
});
