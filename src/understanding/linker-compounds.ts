/**
 * Parts a compound into two words that the vocabulary knows: "lattiavalu", "klasskassan". Finnish and Swedish make such words
 * freely, so no list has them all. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { type IndexedWord, stemOf } from './linker-stems.js';

export interface Parts {
  readonly first: string;
  readonly last: string;
}

/** Null for what is no compound of known words. */
export type Splitter = (word: string, language: Language) => Parts | null;

const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
const SHORTEST = 8;

export function createSplitter(words: readonly IndexedWord[]): Splitter {
  const known = new Set(words.map(({ word, language }) => `${language} ${word}`));
  const stems = new Set(words.map(({ word, language }) => `${language} ${stemOf(word, language)}`));
  /** As it is; with the Swedish joint "s"; as a Finnish genitive. */
  const isFirst = (part: string, language: Language): boolean =>
    known.has(`${language} ${part}`) ||
    (language === 'sv' && part.endsWith('s') && known.has(`sv ${part.slice(0, -1)}`)) ||
    (language === 'fi' && part.endsWith('n') && known.has(`fi ${part.slice(0, -1)}`));
  const worthOf = (part: string, language: Language): number => {
    if (known.has(`${language} ${part}`)) return 2;
    return stems.has(`${language} ${stemOf(part, language)}`) ? 1 : 0;
  };
  return (word, language) => {
    if (language === 'en' || word.length < SHORTEST) return null;
    let best: Parts | null = null;
    let most = 0;
    for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      if (!isFirst(first, language)) continue;
      const worth = worthOf(last, language);
      if (worth >= most && worth > 0) [best, most] = [{ first, last }, worth];
    }
    return best;
  };
}
