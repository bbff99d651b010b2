/**
 * The names of the classification that fit a text best, in one language: first by the words that they share at all, then those few by
 * how the words stand in the text. Pure.
 */
import type { Phrase } from '../linker-phrases.js';
import { type Match, type Place, type Scored, type Shape, scoreOf, scorePhrase } from '../linker-score.js';
import type { AlikeWords } from './alike.js';
import type { Opened } from './opened.js';

/** `words`: those of the text in their order, null for one that tells nothing. */
export type Search = (words: readonly (string | null)[], places: readonly Place[]) => readonly Scored[];

/** So many names are looked at closely. */
const CLOSELY = 400;
/** A word said over and over is looked at so many times. */
const MOST_SAID = 8;
/** What scores less is nothing. */
const LEAST = 0.08;
/** An alternative name is often wider or narrower than the concept. */
const ALTERNATIVE = 0.9;
/** For names of many words, of which a text seldom has all. */
const SHAPE: Shape = { sharpness: 1.2, halfMass: 0.6 };

export function createSearch(opened: Opened, alikeWords: AlikeWords): Search {
  const { wordFrom, wordPhrases, masses, weights, isName } = opened;
  const covered = new Float32Array(masses.length);

  const touch = (word: number, alike: number, touched: number[]): void => {
    const mass = alike * (weights[word] ?? 0);
    for (let at = wordFrom[word] ?? 0; at < (wordFrom[word + 1] ?? 0); at++) {
      const phrase = wordPhrases[at] ?? 0;
      if (covered[phrase] === 0) touched.push(phrase);
      covered[phrase] = (covered[phrase] ?? 0) + mass;
    }
  };
  /** The names with the highest bounds. */
  const best = (touched: readonly number[]): readonly number[] => {
    const bounds: (readonly [number, number])[] = [];
    for (const phrase of touched) {
      const [mass, whole] = [covered[phrase] ?? 0, masses[phrase] ?? 1];
      covered[phrase] = 0;
      const bound = scoreOf(mass, whole, SHAPE) * (isName(phrase) ? 1 : ALTERNATIVE);
      if (bound >= LEAST) bounds.push([phrase, bound]);
    }
    bounds.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return bounds.slice(0, CLOSELY).map(([phrase]) => phrase);
  };

  return (words, places) => {
    const matches = matchesOf(words, places, alikeWords, weights);
    const touched: number[] = [];
    for (const [word, all] of matches) touch(word, Math.max(...all.map(({ alike }) => alike)), touched);
    return best(touched).map((place) => {
      const phrase = phraseAt(opened, place);
      const { score, tokens: rests } = scorePhrase(
        phrase,
        phrase.words.flatMap((word) => matches.get(word) ?? []),
        weights,
        places,
        SHAPE,
      );
      return { concept: phrase.concept, score: score * (isName(place) ? 1 : ALTERNATIVE), tokens: rests };
    });
  };
}

/** For each word of the index that the text may have, where. What is denied is not there. */
function matchesOf(
  words: readonly (string | null)[],
  places: readonly Place[],
  alikeWords: AlikeWords,
  weights: Float32Array,
): ReadonlyMap<number, Match[]> {
  const found = new Map<number, Match[]>();
  const read = new Map<string, ReturnType<AlikeWords>>();
  for (const [token, word] of words.entries()) {
    if (word === null || places[token]?.denied) continue;
    const alikes = read.get(word) ?? alikeWords(word);
    read.set(word, alikes);
    for (const [slot, alike] of alikes) {
      if (!weights[slot]) continue;
      const matches = found.get(slot);
      if (matches && matches.length < MOST_SAID) matches.push({ slot, token, alike });
      else if (!matches) found.set(slot, [{ slot, token, alike }]);
    }
  }
  return found;
}

const phraseAt = (opened: Opened, place: number): Phrase => ({
  concept: opened.concepts[place] ?? 0,
  language: opened.language,
  words: [...opened.phraseWords.subarray(opened.phraseFrom[place], opened.phraseFrom[place + 1])],
  weight: opened.masses[place] ?? 1,
  denies: false,
});
