/** Finds the patterns of pattern.ts inside a text: looks up the first word, then walks on. Pure; linear in the number of words. */
import { endsOf, firstWords, fitsWord, parsePattern, type Sequence } from './pattern.js';

interface Phrase<T> {
  readonly name: string;
  readonly sequence: Sequence;
  readonly meaning: T;
}

/** Where a phrase was found: words `from` up to, not including, `to`. */
export interface Found<T> {
  readonly meaning: T;
  /** The pattern as written. */
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** Words longer than this are no words. */
const LONGEST_WORD = 60;

export class PhraseIndex<T> {
  readonly #exact = new Map<string, Set<Phrase<T>>>();
  readonly #prefix = new Map<string, Set<Phrase<T>>>();
  readonly #inside = new Map<string, Set<Phrase<T>>>();

  add(pattern: string, meaning: T): void {
    const sequence = parsePattern(pattern);
    const phrase = { name: pattern, sequence, meaning };
    for (const word of firstWords(sequence).words) {
      if (word.startsWith('*')) put(this.#inside, word, phrase);
      else if (word.endsWith('*')) put(this.#prefix, word.slice(0, -1), phrase);
      else put(this.#exact, word, phrase);
    }
  }

  find(words: readonly string[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (let from = 0; from < words.length; from++) {
      for (const { name, sequence, meaning } of this.#startingWith(words[from] ?? '')) {
        const to = Math.max(...endsOf(sequence, words, [from]));
        if (to > from) found.push({ meaning, phrase: name, from, to });
      }
    }
    return found;
  }

  /** Meanings of the phrases that are the whole of the text. */
  whole(words: readonly string[]): ReadonlySet<T> {
    const phrases = [...this.#startingWith(words[0] ?? '')];
    return new Set(
      phrases
        .filter(({ sequence }) => endsOf(sequence, words, [0]).includes(words.length))
        .map(({ meaning }) => meaning),
    );
  }

  #startingWith(word: string): Set<Phrase<T>> {
    const found = new Set(this.#exact.get(word));
    for (let length = 1; length <= Math.min(word.length, LONGEST_WORD); length++) {
      for (const phrase of this.#prefix.get(word.slice(0, length)) ?? []) found.add(phrase);
    }
    for (const [wanted, phrases] of this.#inside) {
      if (fitsWord(wanted, word)) for (const phrase of phrases) found.add(phrase);
    }
    return found;
  }
}

function put<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
