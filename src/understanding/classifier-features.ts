/**
 * What the classifier sees in an utterance: its words, pairs of words (also with one between), the letter sequences inside each word (they make up for
 * endings, compounds and slips), and marks that the caller adds. A feature is known by its hash. Pure; linear in the text.
 */
import { wordsOf } from './text.js';

/** The first words tell what someone wants; the rest of a long story costs time only. */
const MOST_WORDS = 60;
const LONGEST_WORD = 24;
const SHORTEST_SEQUENCE = 2;
const LONGEST_SEQUENCE = 5;

/** How much each kind counts: chosen by cross-validation (decision 23). The kind is in the two highest bits of the hash. */
const WEIGHT_OF_KIND = [2, 2, 1, 4] as const;
const WORD = 0;
const PAIR = 1;
const LETTERS = 2;
const MARK = 3;

export const kindWeight = (feature: number): number => WEIGHT_OF_KIND[feature >>> 30] ?? 1;

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units. */
function hash(kind: number, text: string, from = 0, to = text.length): number {
  let value = Math.imul(OFFSET ^ kind, PRIME);
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return ((value >>> 2) | (kind << 30)) >>> 0;
}

/** Hashes of the features, each once, in the order of the text. */
export function featuresOf(text: string, marks: readonly string[] = []): readonly number[] {
  const found = new Set<number>();
  let before = '^';
  let earlier = '';
  for (const whole of wordsOf(text).slice(0, MOST_WORDS)) {
    const word = whole.slice(0, LONGEST_WORD);
    found.add(hash(WORD, word));
    found.add(hash(PAIR, `${before} ${word}`));
    if (earlier !== '') found.add(hash(LETTERS, `${earlier} ${word}`));
    earlier = before;
    before = word;
    addLetters(`<${word}>`, found);
  }
  for (const mark of marks) found.add(hash(MARK, mark));
  return [...found];
}

function addLetters(word: string, found: Set<number>): void {
  for (let length = SHORTEST_SEQUENCE; length <= LONGEST_SEQUENCE; length++) {
    for (let at = 0; at + length <= word.length; at++) found.add(hash(LETTERS, word, at, at + length));
  }
}
