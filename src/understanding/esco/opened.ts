/** The compiled lists of one language, opened for searching: what a word weighs, and where each word, stem and letter sequence is. Pure. */
import type { Language } from '../../conversation/activity.js';
import { NAME } from './compile.js';
import { inverted } from './lists.js';
import { bytesIn, linesIn, numbersOf, type Sections } from './sections.js';

export interface Opened {
  readonly language: Language;
  readonly words: readonly string[];
  readonly wordPlaces: ReadonlyMap<string, number>;
  readonly stems: readonly string[];
  readonly stemPlaces: ReadonlyMap<string, number>;
  readonly stemOfWord: Uint32Array;
  /** The words of each stem. */
  readonly stemFrom: Uint32Array;
  readonly stemWords: Uint32Array;
  /** Of each word between 0 and 1: highest for a word of one concept only, 0 for one that tells nothing. */
  readonly weights: Float32Array;
  readonly concepts: Uint32Array;
  readonly phraseFrom: Uint32Array;
  readonly phraseWords: Uint32Array;
  /** Of each phrase the sum of the weights of its words. */
  readonly masses: Float32Array;
  readonly isName: (phrase: number) => boolean;
  readonly wordFrom: Uint32Array;
  readonly wordPhrases: Uint32Array;
  readonly sequencePlaces: ReadonlyMap<string, number>;
  readonly sequenceFrom: Uint32Array;
  readonly sequenceWords: Uint32Array;
  readonly sequenceWeights: Float32Array;
  /** Of each word the sum of the weights of its sequences. */
  readonly letterMasses: Float32Array;
  /** What a sequence weighs that no word has. */
  readonly unseen: number;
}

/** A small word tells so much less than its rarity would say: "use" in "use data". */
const SMALL = 0.4;

const placesOf = (all: readonly string[]): ReadonlyMap<string, number> =>
  new Map(all.map((each, place) => [each, place]));

/** `small`: words that tell nothing in a text, and little in a name. @throws for sections that are not there. */
export function openLanguage(
  sections: Sections,
  language: Language,
  concepts: number,
  small: ReadonlySet<string>,
): Opened {
  const numbers = (name: string) => numbersOf(sections, `${name} ${language}`);
  const lines = (name: string) => linesIn(sections, `${name} ${language}`);
  const [words, stems, stemOfWord] = [lines('word'), lines('stem'), numbers('word stem')];
  const holders = numbers('stem holders');
  const weights = Float32Array.from(words, (word, place) => {
    const many = holders[stemOfWord[place] ?? 0] ?? 1;
    const weight = Math.log(1 + concepts / many) / Math.log(1 + concepts);
    return small.has(word) ? weight * SMALL : weight;
  });
  const [phraseFrom, phraseWords] = [numbers('phrase from'), numbers('phrase words')];
  const kinds = bytesIn(sections, `phrase kind ${language}`);
  const each = Uint32Array.from({ length: words.length + 1 }, (_, n) => n);
  const ofStem = inverted(each, stemOfWord, stems.length);
  return {
    language,
    words,
    wordPlaces: placesOf(words),
    stems,
    stemPlaces: placesOf(stems),
    stemOfWord,
    stemFrom: ofStem.from,
    stemWords: ofStem.items,
    weights,
    concepts: numbers('phrase concept'),
    phraseFrom,
    phraseWords,
    masses: sums(phraseFrom, phraseWords, weights),
    isName: (phrase) => kinds[phrase] === NAME,
    wordFrom: numbers('word from'),
    wordPhrases: numbers('word phrases'),
    ...openLetters(lines('sequence'), numbers('sequence from'), numbers('sequence words'), words.length),
  };
}

/** For each list the sum of what its items weigh. */
function sums(from: Uint32Array, items: Uint32Array, weights: Float32Array): Float32Array {
  const all = new Float32Array(from.length - 1);
  for (let list = 0; list < all.length; list++) {
    let sum = 0;
    for (let at = from[list] ?? 0; at < (from[list + 1] ?? 0); at++) sum += weights[items[at] ?? 0] ?? 0;
    all[list] = sum;
  }
  return all;
}

/** The fewer words have a sequence, the more it tells. */
function openLetters(sequences: readonly string[], from: Uint32Array, items: Uint32Array, words: number) {
  const sequenceWeights = new Float32Array(sequences.length);
  const letterMasses = new Float32Array(words);
  for (let n = 0; n < sequences.length; n++) {
    const [start, end] = [from[n] ?? 0, from[n + 1] ?? 0];
    const weight = Math.log(1 + words / Math.max(1, end - start)) ** 2;
    sequenceWeights[n] = weight;
    for (let at = start; at < end; at++) {
      const word = items[at] ?? 0;
      letterMasses[word] = (letterMasses[word] ?? 0) + weight;
    }
  }
  return {
    sequencePlaces: placesOf(sequences),
    sequenceFrom: from,
    sequenceWords: items,
    sequenceWeights,
    letterMasses,
    unseen: Math.log(1 + words) ** 2,
  };
}
