/**
 * Tells the language of one word by its letter sequences (naive Bayes over sequences of one to four letters, word ends included).
 * The counts are learned from the words of each language and kept; see learned.ts. Pure.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { wordsOf } from './text.js';

/** How many words of fi, sv and en have a sequence. */
export interface LetterCounts {
  readonly counts: Readonly<Record<string, readonly [number, number, number]>>;
  readonly totals: readonly [number, number, number];
}

const LONGEST = 4;
/** Sequences never seen in a language count as this many. */
const SMOOTHING = 0.3;
const LONGEST_WORD = 30;
/** Sequences of fewer words say little and are many. */
const LEAST = 2;

/** Counts each word of a language once, however often it is in the texts. */
export function learnLetters(texts: Readonly<Record<Language, readonly string[]>>): LetterCounts {
  const counts = new Map<string, [number, number, number]>();
  for (const [n, language] of LANGUAGES.entries()) {
    for (const word of new Set(texts[language].flatMap(wordsOf))) {
      for (const sequence of sequencesOf(word)) {
        const count = counts.get(sequence) ?? [0, 0, 0];
        count[n] = (count[n] ?? 0) + 1;
        counts.set(sequence, count);
      }
    }
  }
  const kept = [...counts].filter(([, [fi, sv, en]]) => fi + sv + en >= LEAST);
  const total = (n: 0 | 1 | 2) => kept.reduce((sum, [, count]) => sum + count[n], 0);
  return { counts: Object.fromEntries(kept), totals: [total(0), total(1), total(2)] };
}

/** Probability of each language for one word; they add up to 1. */
export type Letters = (word: string) => Readonly<Record<Language, number>>;

export function createLetters({ counts, totals }: LetterCounts): Letters {
  const known = new Map(Object.entries(counts));
  const size = Math.max(known.size, 1);
  return (word) => {
    const sum: [number, number, number] = [0, 0, 0];
    for (const sequence of sequencesOf(word)) {
      const count = known.get(sequence);
      if (!count) continue;
      for (const n of [0, 1, 2] as const)
        sum[n] += Math.log((count[n] + SMOOTHING) / (totals[n] + SMOOTHING * size));
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

function probabilities(sum: readonly [number, number, number]): Record<Language, number> {
  const highest = Math.max(...sum);
  const odds = sum.map((each) => Math.exp((each - highest) * SHARPNESS));
  const total = odds.reduce((a, b) => a + b, 0);
  const [fi = 0, sv = 0, en = 0] = odds.map((each) => each / total);
  return { fi, sv, en };
}
