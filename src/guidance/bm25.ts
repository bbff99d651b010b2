/**
 * Okapi BM25 over a small, fixed set of texts (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework, formula 3.15; idf
 * with 1 added inside the logarithm, so that it is never negative). Pure; built once, then read only.
 */
import type { Terms } from './terms.js';

/** How soon more of the same stops counting, and how much long texts are held back. */
const K1 = 2;
const B = 0.5;

export interface Bm25 {
  /** For each text, how well it answers, from 0 to 1: the share of the best that any text could reach for these terms. */
  readonly score: (query: ReadonlySet<string>) => Float64Array;
  /** How much finding a term tells; greatest for a term that no text has. */
  readonly weight: (term: string) => number;
}

export function createBm25(texts: readonly Terms[]): Bm25 {
  const lengths = texts.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(texts.length, 1);
  const found = new Map<string, (readonly [text: number, share: number])[]>();
  for (const [n, terms] of texts.entries()) {
    const length = 1 - B + (B * (lengths[n] ?? 0)) / Math.max(average, 1);
    for (const [term, count] of terms) {
      const places = found.get(term) ?? [];
      places.push([n, count / (count + K1 * length)]);
      found.set(term, places);
    }
  }
  const weight = (term: string): number => {
    const count = found.get(term)?.length ?? 0;
    return Math.log(1 + (texts.length - count + 0.5) / (count + 0.5));
  };
  const score = (query: ReadonlySet<string>): Float64Array => {
    const scores = new Float64Array(texts.length);
    let best = 0;
    for (const term of query) {
      const worth = weight(term);
      best += worth;
      for (const [text, share] of found.get(term) ?? []) scores[text] = (scores[text] ?? 0) + worth * share;
    }
    return best > 0 ? scores.map((each) => each / best) : scores;
  };
  return { score, weight };
}
