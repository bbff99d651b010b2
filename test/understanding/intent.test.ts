/** What people want, in their own words: sure enough to start, or not at all. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/conversation/activity.js';
import { CONTENT, understanding } from './parts.js';

const WISHES: readonly (readonly [string, Language, string])[] = [
  ['kuinka moni valmistunut työllistyy Satakunnassa', 'fi', 'statistics'],
  ['montako avointa työpaikkaa on sairaanhoitajille', 'fi', 'statistics'],
  ['hur många fick jobb i Österbotten', 'sv', 'statistics'],
  ['how many graduates were employed in 2020', 'en', 'statistics'],
  ['miten teen cv:n', 'fi', 'cv'],
  ['hjälp mig med meritförteckningen', 'sv', 'cv'],
  ['how do I make a resume', 'en', 'cv'],
  ['en osaa mitään', 'fi', 'skills'],
  ['vad är jag bra på', 'sv', 'skills'],
  ['what am I good at', 'en', 'skills'],
  ['miten kirjoitan työhakemuksen', 'fi', 'application'],
  ['hur skriver jag en ansökan', 'sv', 'application'],
  ['help me write a cover letter', 'en', 'application'],
  ['mitä työhaastattelussa kysytään', 'fi', 'interview'],
  ['öva arbetsintervju', 'sv', 'interview'],
  ['how do I prepare for a job interview', 'en', 'interview'],
  ['haluan perustaa oman yrityksen', 'fi', 'entrepreneurship'],
  ['jag vill starta eget företag', 'sv', 'entrepreneurship'],
  ['I want to start my own business', 'en', 'entrepreneurship'],
  ['mistä löydän kesätöitä', 'fi', 'jobs'],
  ['var hittar jag lediga jobb', 'sv', 'jobs'],
  ['where can I find a summer job', 'en', 'jobs'],
  ['miten haen ammattikorkeakouluun', 'fi', 'further_study'],
  ['hur söker jag till yrkeshögskolan', 'sv', 'further_study'],
  ['how do I apply to university', 'en', 'further_study'],
  ['näytä uratarinoita', 'fi', 'stories'],
  ['berätta karriärberättelser', 'sv', 'stories'],
  ['show me career stories', 'en', 'stories'],
  ['mitkä yritykset tekevät yhteistyötä koulun kanssa', 'fi', 'companies'],
  ['vilka företag samarbetar med skolan', 'sv', 'companies'],
  ['which companies work with the school', 'en', 'companies'],
  ['haluan vastata kyselyyn', 'fi', 'survey'],
  ['varifrån hittar jag enkäten', 'sv', 'survey'],
  ['where is the survey', 'en', 'survey'],
  ['miten liityn alumnirekisteriin', 'fi', 'register'],
  ['varaa aika opolle', 'fi', 'appointment'],
  ['jag vill boka tid', 'sv', 'appointment'],
  ['book an appointment', 'en', 'appointment'],
  ['voisinko jutella jonkun opon kanssa joskus', 'fi', 'counsellor'],
  ['tee yhteenveto opolle', 'fi', 'summary'],
  ['mitä jaoin ohjaajalle', 'fi', 'summary'],
  ['vem har läst min sammanfattning', 'sv', 'summary'],
  ['take back what I shared', 'en', 'summary'],
  ['poista kaikki tietoni heti', 'fi', 'forget'],
  ['mitä tietoja minusta on tallennettu', 'fi', 'my_data'],
  ['I have some feedback about the bot', 'en', 'feedback'],
  ['hei, miten teen cv:n', 'fi', 'cv'],
  ['kiitos paljon kaikesta avusta tänään', 'fi', 'thanks'],
];

const OUT_OF_SCOPE: readonly (readonly [string, Language])[] = [
  ['mikä on huomisen sää', 'fi'],
  ['kerro vitsi', 'fi'],
  ['vad blir det för mat', 'sv'],
  ['what is the weather like', 'en'],
  ['asdfgh qwerty', 'en'],
  ['💩', 'fi'],
  ['', 'fi'],
];

/** Starts at or above the first, asks back from the second on (see the router). */
const SURE = 0.6;
const PERHAPS = 0.35;

describe('intents', () => {
  for (const [text, language, intent] of WISHES) {
    it(`starts ${intent} with "${text}"`, () => {
      const found = understanding.intent(text, language);
      assert.equal(found?.intent, intent);
      assert.ok((found?.confidence ?? 0) >= SURE, `only ${found?.confidence}`);
    });
  }

  it('are not invented for what we do not talk about', () => {
    for (const [text, language] of OUT_OF_SCOPE) {
      const found = understanding.intent(text, language);
      assert.ok((found?.confidence ?? 0) < PERHAPS, `${text}: ${JSON.stringify(found)}`);
    }
  });

  it('are understood in another language than the conversation has', () => {
    assert.equal(understanding.intent('help me with a cover letter', 'fi')?.intent, 'application');
  });

  it('leave it open when two wishes are equally strong', () => {
    const found = understanding.intent('cv ja työhakemus', 'fi');
    assert.ok((found?.confidence ?? 1) < SURE, JSON.stringify(found));
    assert.deepEqual([found?.intent, ...(found?.rivals ?? [])].sort(), ['application', 'cv']);
  });

  it('have a file each for everything the service talks about', () => {
    const named = readdirSync(join(CONTENT, 'nlu', 'intents')).map((file) => file.replace('.yaml', ''));
    for (const intent of new Set(WISHES.map(([, , each]) => each))) assert.ok(named.includes(intent), intent);
  });
});
