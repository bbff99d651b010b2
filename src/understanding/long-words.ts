/**
 * Long words with a letter wrong that begin like a shorter one, which would take them for its own: "työttömysaste" is no form of
 * "työttömät" but "työttömyysaste", and "ammatnitutkinto" is no occupation. They are read before anything else is looked for. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { createSpelling, type Spelled } from './spelling.js';
import { fold, type Token } from './tokens.js';

export type LongWords = (tokens: readonly Token[], language: Language) => readonly Token[];

const LONG = 10;
const SHORTEST_BEGINNING = 5;
const LONGEST_ENDING = 3;
const GOES_ON = /[*~]$/;

/** @param isReal words that are right as they are. */
export function createLongWords(phrases: readonly Spelled[], isReal: (word: string) => boolean): LongWords {
  const textOf = (phrase: string) => fold(phrase.replace(GOES_ON, '').toLowerCase());
  const beginnings = phrases.flatMap(([phrase]) => (GOES_ON.test(phrase) ? [textOf(phrase)] : []));
  const short = [...new Set(beginnings)].filter((text) => text.length >= SHORTEST_BEGINNING);
  const isTaken = (text: string) => short.some((each) => each.length < text.length && text.startsWith(each));
  const long = phrases.filter(([phrase]) => textOf(phrase).length >= LONG && isTaken(textOf(phrase)));
  const right = [...new Set(long.map(([phrase]) => textOf(phrase)))];
  const spelling = createSpelling(long, LONG, isReal);
  const isRight = ({ folded }: Token) =>
    folded.length < LONG - 1 || right.some((text) => folded.startsWith(text));
  return (tokens, language) => {
    const known = new Set(tokens.flatMap((token, n) => (isRight(token) ? [n] : [])));
    const meant = spelling.corrected(tokens, known, language);
    return meant === tokens ? tokens : tokens.map((token, n) => slip(token, meant[n] ?? token));
  };
}

/** Words that differ only in how they end are two forms, and neither is misspelt. */
const slip = (said: Token, meant: Token): Token => {
  let same = 0;
  while (same < meant.folded.length && meant.folded[same] === said.folded[same]) same++;
  return same < said.folded.length - LONGEST_ENDING ? meant : said;
};
