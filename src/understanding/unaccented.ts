/**
 * Finnish and Swedish typed without dots and rings: "hur manga ar arbetslosa" is read as "hur många är arbetslösa". Longer words are known
 * without them anyway (gazetteer-match.ts); here are the short ones, where not a letter of a message has any. Pure.
 */
import type { Language } from '../conversation/activity.js';
import type { GazetteerFiles } from './gazetteer-schema.js';
import { fold, type Token } from './tokens.js';

export type Unaccented = (tokens: readonly Token[], language: Language) => readonly Token[];

const WORD = /^\p{L}{2,}$/u;
const ACCENT = /[åäö]/;
/** Fewer words may be a name that is written so. */
const FEWEST_WORDS = 3;

/** Words of the lists by what they are without their dots, where that is no other word of theirs. */
export function createUnaccented(
  { words }: GazetteerFiles,
  ordinary: Readonly<Record<Language, readonly string[]>>,
): Unaccented {
  const listed = (language: Language) => [
    ...wordsIn(words, language),
    ...Object.keys(words.numbers[language]),
    ...Object.keys(words.ordinals[language]),
    ...ordinary[language],
  ];
  const mapOf = (language: 'fi' | 'sv') =>
    new Map([...restored(listed(language)), ...Object.entries(words.unaccented[language])]);
  const known = { fi: mapOf('fi'), sv: mapOf('sv') };
  return (tokens, language) => {
    if (language === 'en' || tokens.length < FEWEST_WORDS) return tokens;
    if (tokens.some(({ word }) => ACCENT.test(word))) return tokens;
    const meant = tokens.map((token, n) => {
      const word =
        language === 'sv' && token.word === 'ar' ? isOrYear(tokens, n) : known[language].get(token.word);
      return word === undefined ? token : { word, folded: fold(word), capital: token.capital };
    });
    return meant.some((token, n) => token !== tokens[n]) ? meant : tokens;
  };
}

function restored(listed: readonly string[]): ReadonlyMap<string, string> {
  const all = new Set(listed.filter((word) => WORD.test(word)));
  const found = new Map<string, string | null>();
  for (const word of all) {
    const plain = fold(word);
    if (!ACCENT.test(word) || all.has(plain)) continue;
    found.set(plain, found.has(plain) && found.get(plain) !== word ? null : word);
  }
  return new Map([...found].flatMap(([plain, word]) => (word === null ? [] : [[plain, word] as const])));
}

/** Every word of every list of a language, of phrases too. */
function wordsIn(lists: unknown, language: Language): readonly string[] {
  if (typeof lists !== 'object' || lists === null || Array.isArray(lists)) return [];
  return Object.entries(lists).flatMap(([key, value]: readonly [string, unknown]) =>
    key === language && Array.isArray(value)
      ? value.flatMap((phrase) =>
          String(phrase)
            .toLowerCase()
            .split(/[\s-]+/),
        )
      : wordsIn(value, language),
  );
}

/** "Varje ar", "tre ar efter", "ar 2019" is a year, any other "ar" is "är". */
const isOrYear = (tokens: readonly Token[], n: number): string =>
  BEFORE_YEAR.test(tokens[n - 1]?.word ?? '') ||
  AFTER_YEAR.test(`${tokens[n + 1]?.word ?? ''} ${tokens[n + 2]?.word ?? ''}`)
    ? 'år'
    : 'är';
/** "Ar 2019", "ar for ar". */
const AFTER_YEAR = /^(?:(?:19|20)\d\d |for ar$)/;
const BEFORE_YEAR =
  /^(?:\d{1,2}|varje|vilket|vilka|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|alla|flera|nagra|senaste|forra|samma|detta|per|ar|for|om)$/;
