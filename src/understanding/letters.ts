/**
 * Tells the language of one word by its letter sequences (naive Bayes over sequences of one to four letters, word ends included).
 * Learned at start from the words it is given, in milliseconds. Pure.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { wordsOf } from './text.js';

export interface LanguageWords {
  readonly shared: readonly string[];
  readonly languages: Readonly<
    Record<Language, { readonly greetings: readonly string[]; readonly words: readonly string[] }>
  >;
  /** Further text of each language to learn its letter sequences from. */
  readonly samples: Readonly<Record<Language, readonly string[]>>;
}

const LONGEST = 4;
/** Sequences never seen in a language count as this many. */
const SMOOTHING = 0.3;
const LONGEST_WORD = 30;

/** Probability of each language for one word; they add up to 1. */
export type Letters = (word: string) => Readonly<Record<Language, number>>;

export function createLetters({ languages, samples }: LanguageWords): Letters {
  const counts = new Map<string, Record<Language, number>>();
  const totals: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
  for (const language of LANGUAGES) {
    const { greetings, words } = languages[language];
    const vocabulary = new Set([...greetings, ...words, ...samples[language].flatMap(wordsOf)]);
    for (const word of vocabulary) {
      for (const sequence of sequencesOf(word)) {
        const count = counts.get(sequence) ?? { fi: 0, sv: 0, en: 0 };
        count[language]++;
        totals[language]++;
        counts.set(sequence, count);
      }
    }
  }
  const size = Math.max(counts.size, 1);
  return (word) => {
    const sum: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
    for (const sequence of sequencesOf(word)) {
      const count = counts.get(sequence);
      if (!count) continue;
      for (const language of LANGUAGES) {
        sum[language] += Math.log((count[language] + SMOOTHING) / (totals[language] + SMOOTHING * size));
      }
    }
    return probabilities(sum);
  };
}

function sequencesOf(word: string): string[] {
  const marked = `^${word.slice(0, LONGEST_WORD)}$`;
  const sequences: string[] = [];
  for (let length = 1; length <= LONGEST; length++) {
    for (let at = 0; at + length <= marked.length; at++) sequences.push(marked.slice(at, at + length));
  }
  return sequences;
}

/** Overlapping sequences repeat the same evidence: their logarithms are divided before they become probabilities. */
const SHARPNESS = 1 / LONGEST;

function probabilities(sum: Record<Language, number>): Record<Language, number> {
  const highest = Math.max(...LANGUAGES.map((language) => sum[language]));
  const odds = LANGUAGES.map((language) => Math.exp((sum[language] - highest) * SHARPNESS));
  const total = odds.reduce((a, b) => a + b, 0);
  const [fi = 0, sv = 0, en = 0] = odds.map((each) => each / total);
  return { fi, sv, en };
}
