/**
 * Makes of the concepts of ESCO the lists that the linker searches: words, the names and alternative names as lists of words, and from
 * letter sequences to words. Takes seconds once, so that opening takes a moment. Pure.
 */
import { LANGUAGES, type Language } from '../../conversation/activity.js';
import type { EscoConcept } from '../../guidance/esco/concept.js';
import { stemOf } from '../linker-stems.js';
import { tokensOf } from '../linker-tokens.js';
import { sequencesOf } from './letters.js';
import { inverted, Lists } from './lists.js';
import type { Sections } from './sections.js';

/** What is compiled otherwise has another number: an older file is made anew by importing again. */
export const FORMAT = 1;

/** A name as published, and one that is only an alternative. */
export const NAME = 1;
export const ALTERNATIVE = 0;

class Words {
  readonly words: string[] = [];
  /** For each word the place of its stem. */
  readonly stems: number[] = [];
  readonly stemTexts: string[] = [];
  readonly #places = new Map<string, number>();
  readonly #stemPlaces = new Map<string, number>();

  constructor(readonly language: Language) {}

  place(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word, this.language);
    const stemPlace = this.#stemPlaces.get(stem) ?? this.stemTexts.push(stem) - 1;
    this.#stemPlaces.set(stem, stemPlace);
    this.stems.push(stemPlace);
    const place = this.words.push(word) - 1;
    this.#places.set(word, place);
    return place;
  }
}

/** Of each stem how many concepts have it. They come one after the other. */
class Holders {
  readonly #counts: number[] = [];
  readonly #last: number[] = [];

  add(stem: number, concept: number): void {
    if (this.#last[stem] === concept) return;
    this.#last[stem] = concept;
    this.#counts[stem] = this.many(stem) + 1;
  }

  many = (stem: number): number => this.#counts[stem] ?? 0;
}

export function compileEsco(concepts: readonly EscoConcept[]): Sections {
  return {
    format: Uint32Array.of(FORMAT),
    uris: concepts.map(({ uri }) => uri),
    breadth: Uint32Array.from(concepts, ({ breadth }) => breadth),
    ...Object.fromEntries(
      LANGUAGES.map((each) => [`label ${each}`, concepts.map(({ labels }) => labels[each])]),
    ),
    ...Object.assign({}, ...LANGUAGES.map((each) => compileLanguage(concepts, each))),
  };
}

/** Everything of one language; the names of its sections end in it. */
function compileLanguage(concepts: readonly EscoConcept[], language: Language): Sections {
  const words = new Words(language);
  const phrases = new Lists();
  const owners: number[] = [];
  const kinds: number[] = [];
  const holders = new Holders();
  for (const [concept, { labels, alternatives }] of concepts.entries()) {
    const seen = new Set<string>();
    for (const [n, name] of [labels[language], ...alternatives[language]].entries()) {
      const places = [...new Set(tokensOf(name).map(({ word }) => words.place(word)))];
      const key = [...places].sort((a, b) => a - b).join(' ');
      if (places.length === 0 || seen.has(key)) continue;
      seen.add(key);
      phrases.push(places);
      owners.push(concept);
      kinds.push(n === 0 ? NAME : ALTERNATIVE);
      for (const place of places) holders.add(words.stems[place] ?? 0, concept);
    }
  }
  const { from, items } = phrases.flat();
  const postings = inverted(from, items, words.words.length);
  return named(language, {
    word: words.words,
    stem: words.stemTexts,
    'word stem': Uint32Array.from(words.stems),
    'stem holders': Uint32Array.from(words.stemTexts, (_, stem) => holders.many(stem)),
    'phrase concept': Uint32Array.from(owners),
    'phrase kind': Uint8Array.from(kinds),
    'phrase from': from,
    'phrase words': items,
    'word from': postings.from,
    'word phrases': postings.items,
    ...compileLetters(words.words),
  });
}

/** From letter sequences to the words that have them. */
function compileLetters(words: readonly string[]): Sections {
  const places = new Map<string, number>();
  const sequences = new Lists();
  for (const word of words) {
    sequences.push(
      sequencesOf(word).map((sequence) => {
        const place = places.get(sequence) ?? places.size;
        places.set(sequence, place);
        return place;
      }),
    );
  }
  const { from, items } = sequences.flat();
  const postings = inverted(from, items, places.size);
  return { sequence: [...places.keys()], 'sequence from': postings.from, 'sequence words': postings.items };
}

const named = (language: Language, sections: Sections): Sections =>
  Object.fromEntries(Object.entries(sections).map(([name, section]) => [`${name} ${language}`, section]));
