/** Cuts a text into words that remember where they stand. Pure; linear; long texts are cut. */
import { fold, LONGEST_TEXT } from './text.js';

export interface LinkToken {
  /** Lower case, without invisible characters. */
  readonly word: string;
  /** Where it stands in the text as given: UTF-16 code units, `end` not included. */
  readonly start: number;
  readonly end: number;
}

/** A longer word is no word. */
const LONGEST_WORD = 40;

// Letters with their marks and invisible characters; an apostrophe inside; the signs of "c#" and "c++"; ".net".
const WORD =
  /\.?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]|['\u2019](?=\p{L}))*(?:#|\+\+)?/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A word as it is compared. */
export const plainWord = (word: string): string =>
  word.normalize('NFKC').toLowerCase().normalize('NFC').replace(INVISIBLE, '').replaceAll('\u2019', "'");

/** Each word, and how it is written on a keyboard without dots. */
export const plainSet = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map(plainWord).flatMap((word) => [word, fold(word)]));

/** Up to this length a part of a compound is no word of its own: "make-up", "c-kortti"; but "mig-hitsaus" is two. */
const SHORT_PART = /^\p{L}{1,2}$/u;

export function tokensOf(text: string): readonly LinkToken[] {
  const read = text.slice(0, LONGEST_TEXT);
  const tokens: LinkToken[] = [];
  for (const match of read.matchAll(WORD)) {
    const dotted = match[0].startsWith('.') && match[0].toLowerCase() !== '.net';
    const written = dotted ? match[0].slice(1) : match[0];
    const start = match.index + (dotted ? 1 : 0);
    const token = { word: plainWord(written.slice(0, LONGEST_WORD)), start, end: start + written.length };
    const before = tokens.at(-1);
    if (before && isCompound(read, before, token))
      tokens[tokens.length - 1] = { word: before.word + token.word, start: before.start, end: token.end };
    else tokens.push(token);
  }
  return tokens;
}

const isCompound = (text: string, a: LinkToken, b: LinkToken): boolean =>
  b.start - a.end === 1 &&
  b.end - a.start <= LONGEST_WORD &&
  /[-\u2010\u2011]/.test(text[a.end] ?? '') &&
  (SHORT_PART.test(a.word) || SHORT_PART.test(b.word));
