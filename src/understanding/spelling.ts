/**
 * Reads a misspelt word of a question about figures as the word it was meant to be: "työlisyys", "sysselsätning", "emploment". A word
 * is only read so when nothing else knows it and its beginning is one letter away from a known one of the same language.
 */
import type { Language } from '../conversation/activity.js';
import { withinOneEdit, withinTwoEdits } from './text.js';
import { fold, type Token } from './tokens.js';

export interface Spelling {
  /** The words as they were meant; `known` are words that need no help. The same array when nothing was misspelt. */
  corrected(tokens: readonly Token[], known: ReadonlySet<number>, language: Language): readonly Token[];
}

/** A phrase of the gazetteer, in its language where it has one: a single word, `stem*` where it goes on in any way. */
export type Spelled = readonly [phrase: string, language: Language | null];

/** Shorter words have too many neighbours; of a word that goes on, so much of the beginning has to be there. */
const SHORTEST_WORD = 5;
const SHORTEST_STEM = 6;
const LONG_ENOUGH = 8;

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly isStem: boolean;
  readonly languages: Set<Language | null>;
}

/** @param shortest words with fewer letters are left as they are; `never` tells others that are; `twice`: long ones may have two letters wrong. */
export function createSpelling(
  phrases: Iterable<Spelled>,
  shortest = SHORTEST_WORD,
  never: (word: string) => boolean = () => false,
  twice = false,
): Spelling {
  const sounds = new Set<string>();
  const byLetter = new Map<string, Word[]>();
  const seen = new Map<string, Word>();
  for (const [phrase, language] of phrases) {
    const isStem = /[*~]$/.test(phrase);
    const text = phrase.replace(/[*~]$/, '').toLowerCase();
    const isWord = /^[\p{L}]+$/u.test(text);
    if (!isWord || text.length < Math.max(shortest, isStem ? SHORTEST_STEM : SHORTEST_WORD)) continue;
    const before = seen.get(text);
    before?.languages.add(language);
    if (before) continue;
    const word = { text, folded: fold(text), isStem, languages: new Set([language]) };
    seen.set(text, word);
    if (language !== 'sv' && language !== 'en') for (const each of endSounds(word.folded)) sounds.add(each);
    const list = byLetter.get(word.folded[0] ?? '') ?? [];
    list.push(word);
    byLetter.set(word.folded[0] ?? '', list);
  }
  /** What ends as no word does is misspelt, and no form of anything. */
  const isSayable = (said: string) => endSounds(said).every((each) => sounds.has(each));
  const meant = (said: string, language: Language): string | null => {
    if (said.length < shortest - 1 || /\d/.test(said) || never(said)) return null;
    const own = (byLetter.get(said[0] ?? '') ?? []).filter(
      ({ languages, folded, isStem }) =>
        (languages.has(language) || languages.has(null)) &&
        !(language === 'fi' && !isStem && isOtherForm(folded, said) && isSayable(said)),
    );
    const once = best(
      own.filter((word) => isMeant(word, said)),
      said,
    );
    // Only a long word is still known with two letters wrong.
    if (once !== null || !twice || said.length < LONG_ENOUGH) return once;
    return best(
      own.filter((word) => isMeant(word, said, LONG_ENOUGH, withinTwoEdits)),
      said,
    );
  };
  return {
    corrected(tokens, known, language) {
      let changed = false;
      // The same word may come hundreds of times.
      const told = new Map<string, string | null>();
      const once = (said: string): string | null => {
        const before = told.get(said);
        if (before !== undefined) return before;
        const word = meant(said, language);
        told.set(said, word);
        return word;
      };
      const words = tokens.map((token, n) => {
        const { folded, bare } = token;
        const word = known.has(n) ? null : (once(folded) ?? (bare && once(fold(bare))));
        if (!word || word === token.word || word === bare) return token;
        changed = true;
        return { ...token, word, folded: fold(word) };
      });
      return changed ? words : tokens;
    },
  };
}

/** A letter written once or twice too often is the likeliest mistake; then the longest beginning that fits says most. */
function best(fitting: readonly Word[], said: string): string | null {
  const once = fitting.filter(({ folded }) => squeezed(folded) === squeezed(said));
  const longest = (once.length > 0 ? once : fitting).reduce<Word | null>(
    (found, word) => (found === null || word.text.length > found.text.length ? word : found),
    null,
  );
  return longest === null || isTornBetween(longest, fitting, said) ? null : longest.text;
}

/** "Ilanti" is as near to Irlanti as to Islanti: whoever wrote it has to be asked. */
const isTornBetween = (word: Word, fitting: readonly Word[], said: string): boolean =>
  fitting.some(
    ({ folded }) =>
      folded.length === word.folded.length &&
      folded.slice(0, SAME_NAME) !== word.folded.slice(0, SAME_NAME) &&
      folded.slice(SAME_NAME) === word.folded.slice(SAME_NAME) &&
      squeezed(word.folded) !== squeezed(said),
  );
const SAME_NAME = 3;

/**
 * "Opiskelen" is no "opiskelun" misspelt: two forms of one Finnish word differ in how they end. What is left out at the end, or said
 * with one long vowel, is spoken.
 */
function isOtherForm(word: string, said: string): boolean {
  // A word that asks has one form.
  if (said.length < word.length || /(.)\1$|[aeiouyäö]s$/.test(said) || /ko$/.test(word)) return false;
  let same = 0;
  while (same < word.length && word[same] === said[same]) same++;
  const isSlip = squeezed(word) === squeezed(said) || sorted(word) === sorted(said);
  return same >= LEAST_STEM && word.length - same <= LONGEST_ENDING && !isSlip;
}
const LEAST_STEM = 5;
const LONGEST_ENDING = 3;

/** Each three letters that follow each other at the end of a word, and its last two. */
const endSounds = (word: string): string[] => {
  const end = `${word.slice(-5)}.`;
  return [...end.slice(2)].map((_, n) => end.slice(n, n + 3));
};

/** The same letters in another order. */
const sorted = (word: string): string => [...word].sort().join('');
const squeezed = (word: string): string => word.replace(/(.)\1+/g, '$1');

function isMeant({ folded, isStem }: Word, said: string, from = 0, isNear = withinOneEdit): boolean {
  if (folded.length < from) return false;
  if (!isStem) return isNear(folded, said);
  // One letter more or less, or the same number of them, of what was written.
  return [folded.length - 1, folded.length, folded.length + 1].some(
    (length) => length <= said.length && isNear(folded, said.slice(0, length)),
  );
}
