/**
 * Free text to pages of the information packs, best first, each with the passage that answers. BM25 over words and over letter
 * sequences, for each language by itself; built once, at the first question. Pure.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { type Bm25, createBm25 } from './bm25.js';
import type { Pack, PackPage } from './pack.js';
import { bestPassage, type Passage, type Reading, readPage } from './passage.js';
import { addTerms, sequencesOf, type Terms, wordsOf } from './terms.js';

export interface Hit {
  readonly page: PackPage;
  readonly passage: Passage;
  /** From 0 to 1; comparable between pages for the same question only. */
  readonly score: number;
}

export interface Narrowing {
  /** Only pages of these packs. */
  readonly packs?: readonly Pack[];
  /** At most this many; three unless told. */
  readonly most?: number;
}

export interface PackSearch {
  /** Nothing where no page is about it: better to say so than to show something else. */
  readonly find: (language: Language, question: string, how?: Narrowing) => readonly Hit[];
}

/** The title and the other words for it say what a page is about: each of their words counts as this many in the text. */
const SUBJECT = 4;
/** How much words weigh beside letter sequences, which carry the inflected languages. */
const WORDS = 0.2;
/** Below this a page shares a few letters with the question and no more. Lower for Finnish, whose endings are seldom found. */
const LEAST: Readonly<Record<Language, number>> = { fi: 0.08, sv: 0.12, en: 0.12 };
/** A page far behind the best one is no second answer. */
const OF_BEST = 0.35;

/** `small` are the words that questions are made of and that say nothing of the subject. */
export function createPackSearch(
  pages: readonly PackPage[],
  small: Readonly<Record<Language, readonly string[]>>,
): PackSearch {
  const shelves = new Map<Language, Shelf>();
  const shelfOf = (language: Language): Shelf => {
    const shelf = shelves.get(language) ?? shelve(pages, language, small[language]);
    shelves.set(language, shelf);
    return shelf;
  };
  return {
    find: (language, question, { packs, most = 3 } = {}) => {
      if (!LANGUAGES.includes(language)) return [];
      const shelf = shelfOf(language);
      const subject = wordsOf(question).filter((word) => !shelf.small.has(word));
      const scores = scoresOf(shelf, subject);
      const ranked = shelf.readings
        .map((reading, n) => ({ reading, score: scores[n] ?? 0 }))
        .filter(({ score }) => score >= LEAST[language])
        .filter(({ reading }) => !packs || packs.includes(reading.page.pack))
        .sort((a, b) => b.score - a.score || (a.reading.page.id < b.reading.page.id ? -1 : 1));
      const least = (ranked[0]?.score ?? 0) * OF_BEST;
      const worth = worthOf(shelf, subject);
      return ranked
        .filter(({ score }) => score >= least)
        .slice(0, most)
        .map(({ reading, score }) => ({ page: reading.page, score, passage: bestPassage(reading, worth) }));
    },
  };
}

/** Everything that is looked through in one language. */
interface Shelf {
  readonly readings: readonly Reading[];
  readonly words: Bm25;
  readonly sequences: Bm25;
  readonly small: ReadonlySet<string>;
}

function shelve(all: readonly PackPage[], language: Language, small: readonly string[]): Shelf {
  const pages = all.filter((page) => page.language === language);
  return {
    readings: pages.map((page) => readPage(page, (text) => new Set(wordsOf(text).flatMap(partsOf)))),
    words: createBm25(pages.map((page) => termsOf(page, (words) => words))),
    sequences: createBm25(pages.map((page) => termsOf(page, (words) => words.flatMap(sequencesOf)))),
    small: new Set(small.flatMap(wordsOf)),
  };
}

/** A word and its letter sequences, told apart by their first letter. */
const partsOf = (word: string): readonly string[] => [`=${word}`, ...sequencesOf(word)];

function termsOf(page: PackPage, cut: (words: readonly string[]) => readonly string[]): Terms {
  const terms: Terms = new Map();
  for (const text of [page.title, ...page.also]) addTerms(terms, cut(wordsOf(text)), SUBJECT);
  addTerms(terms, cut(wordsOf(page.body)), 1);
  return terms;
}

function scoresOf({ words, sequences }: Shelf, subject: readonly string[]): readonly number[] {
  const byWord = words.score(new Set(subject));
  const bySequence = sequences.score(new Set(subject.flatMap(sequencesOf)));
  return [...byWord].map((score, n) => WORDS * score + (1 - WORDS) * (bySequence[n] ?? 0));
}

/** How much each part of the question tells, for choosing sentences. A word's sequences share its worth. */
function worthOf({ words, sequences }: Shelf, subject: readonly string[]): ReadonlyMap<string, number> {
  const worth = new Map<string, number>();
  for (const word of subject) {
    const parts = sequencesOf(word);
    worth.set(`=${word}`, words.weight(word));
    for (const part of parts) worth.set(part, sequences.weight(part) / parts.length);
  }
  return worth;
}
