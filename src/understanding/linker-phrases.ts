/** The names and synonyms of the vocabulary as phrases of indexed words, each word weighed by how few concepts have it. Pure. */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import type { Vocabulary } from '../guidance/vocabulary.js';
import { type IndexedWord, stemOf } from './linker-stems.js';
import { tokensOf } from './linker-tokens.js';

export interface Phrase {
  /** Place in the vocabulary. */
  readonly concept: number;
  readonly language: Language;
  /** Places in `words`, in the order of the phrase, each once. */
  readonly words: readonly number[];
  /** Sum of the weights of its words. */
  readonly weight: number;
  /** It has a "not" of its own: "ger inte upp". */
  readonly denies: boolean;
}

export interface Phrases {
  readonly phrases: readonly Phrase[];
  readonly words: readonly IndexedWord[];
  /** Between 0 and 1, highest for a word of one concept only. */
  readonly weights: readonly number[];
  /** For each word the places of the phrases that have it. */
  readonly phrasesOf: readonly (readonly number[])[];
}

export function createPhrases(
  vocabulary: Vocabulary,
  ignored: ReadonlySet<string>,
  nots: ReadonlySet<string>,
): Phrases {
  const words: IndexedWord[] = [];
  const places = new Map<string, number>();
  const placeOf = (word: string, language: Language): number => {
    const key = `${language} ${word}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, words.length);
    return words.push({ word, language }) - 1;
  };
  const written = writtenPhrases(vocabulary, ignored);
  const drafts = written.map(({ concept, language, words: telling }) => ({
    concept,
    language,
    words: telling.map((word) => placeOf(word, language)),
    denies: telling.some((word) => nots.has(word)),
  }));
  const weights = weigh(written, words, vocabulary.concepts.length);
  const phrases = drafts.map((draft) => ({
    ...draft,
    weight: draft.words.reduce((sum, word) => sum + (weights[word] ?? 0), 0),
  }));
  return { phrases, words, weights, phrasesOf: invert(phrases, words.length) };
}

interface WrittenPhrase {
  readonly concept: number;
  readonly language: Language;
  readonly words: readonly string[];
}

/** Every name and synonym by its telling words. */
const writtenPhrases = (vocabulary: Vocabulary, ignored: ReadonlySet<string>): readonly WrittenPhrase[] =>
  vocabulary.concepts.flatMap(({ labels, synonyms }, concept) =>
    LANGUAGES.flatMap((language) =>
      [...new Set([labels[language], ...synonyms[language]])]
        .map((text) => ({ concept, language, words: wordsOf(text, ignored) }))
        .filter(({ words }) => words.length > 0),
    ),
  );

/** The fewer concepts have a word in any form, the more it tells. */
function weigh(
  written: readonly WrittenPhrase[],
  words: readonly IndexedWord[],
  concepts: number,
): readonly number[] {
  const holders = new Map<string, Set<number>>();
  for (const { concept, language, words: telling } of written) {
    for (const word of telling) {
      const key = `${language} ${stemOf(word, language)}`;
      const set = holders.get(key);
      if (set) set.add(concept);
      else holders.set(key, new Set([concept]));
    }
  }
  return words.map(({ word, language }) => {
    const many = holders.get(`${language} ${stemOf(word, language)}`)?.size ?? 1;
    return Math.log(1 + concepts / many) / Math.log(1 + concepts);
  });
}

/** A phrase of small words only keeps them all. */
function wordsOf(written: string, ignored: ReadonlySet<string>): readonly string[] {
  const all = [...new Set(tokensOf(written).map(({ word }) => word))];
  const telling = all.filter((word) => !ignored.has(word));
  return telling.length > 0 ? telling : all;
}

function invert(phrases: readonly Phrase[], words: number): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: words }, () => []);
  for (const [place, phrase] of phrases.entries()) for (const word of phrase.words) places[word]?.push(place);
  return places;
}
