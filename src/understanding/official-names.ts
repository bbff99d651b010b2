/** The names of occupations as their table has them, as phrases that also fit in the singular and with endings. Pure. */
import { LANGUAGES, type Language, type Localised } from '../conversation/activity.js';

/** Codes that are no occupations: all together, no occupation known. */
const NO_OCCUPATION = /^(?:SSS|X)/;
const ABBREVIATED = /(?<!\p{L})(?:er\.|yms?\.|m\.?\s?fl\.|etc\.|ml\.|eli)/giu;
/** "Others" alone say nothing. */
const FEWEST_LETTERS = 6;

/** What is left when the ending of the plural is taken off a word. */
const STEMS: Readonly<Record<Language, readonly (readonly [plural: RegExp, stem: string])[]>> = {
  fi: [
    [/jat$/, 'j'],
    [/ät$/, ''],
    [/at$/, ''],
    [/t$/, ''],
  ],
  sv: [
    [/are$/, 'ar'],
    [/(?:er|or|ar)$/, ''],
  ],
  en: [[/(?<!s)s$/, '']],
};
const SHORTEST_STEM = 4;

/** Phrases by code: "Welders and flamecutters" gives "welder~ and flamecutter~". */
export function officialPhrases(
  names: Readonly<Record<string, Localised>>,
): readonly (readonly [code: string, language: Language, phrase: string])[] {
  return Object.entries(names).flatMap(([code, name]) =>
    NO_OCCUPATION.test(code)
      ? []
      : LANGUAGES.flatMap((language) => {
          const phrase = phraseOf(name[language], language);
          return phrase.length < FEWEST_LETTERS ? [] : [[code, language, phrase] as const];
        }),
  );
}

function phraseOf(name: string, language: Language): string {
  const words = name
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(ABBREVIATED, ' ')
    .match(/[\p{L}]+/gu);
  return (words ?? []).map((word) => inflected(word, language)).join(' ');
}

function inflected(word: string, language: Language): string {
  for (const [plural, stem] of STEMS[language]) {
    const cut = word.replace(plural, stem);
    if (cut !== word && cut.length >= SHORTEST_STEM) return `${cut}~`;
  }
  return word;
}
