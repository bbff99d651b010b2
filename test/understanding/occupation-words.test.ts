/** Occupations are found by what people call them, in whatever form the word stands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import { HOME } from '../../src/home.js';
import { readGazetteer } from '../../src/understanding/read-gazetteer.js';
import { createSlots } from '../../src/understanding/slots.js';

type Words = Record<string, Record<Language, readonly string[]>>;

const FILE = join(HOME, 'test', 'fixtures', 'questions-dev', 'occupation-words.yaml');
const QUESTIONS: Readonly<Record<Language, (word: string) => string>> = {
  fi: (word) => `montako avointa paikkaa: ${word}`,
  sv: (word) => `hur många lediga jobb: ${word}`,
  en: (word) => `how many vacancies: ${word}`,
};

describe('Everyday words of occupations', () => {
  const slots = createSlots(readGazetteer(join(HOME, 'content')));
  const words: Words = parse(readFileSync(FILE, 'utf8'));

  for (const language of LANGUAGES) {
    const all = Object.entries(words).flatMap(([code, of]) =>
      of[language].map((word) => [word, code] as const),
    );

    it(`are more than 120 in ${language}`, () => assert.ok(all.length > 120));

    it(`are each found in ${language}`, () => {
      const found = all.map(([word]) => [word, slots(QUESTIONS[language](word), language).occupation ?? '']);
      assert.deepEqual(found, all);
    });

    it(`say nothing else in ${language}`, () => {
      const facts = slots(QUESTIONS[language](all[0]?.[0] ?? ''), language);
      const others = Object.keys(facts).filter((slot) => !slot.startsWith('occupation'));
      for (const [word] of all) {
        const said = Object.keys(slots(QUESTIONS[language](word), language));
        assert.deepEqual(
          said.filter((slot) => !slot.startsWith('occupation')),
          others,
          word,
        );
      }
    });
  }
});
