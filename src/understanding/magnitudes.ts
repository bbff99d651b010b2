/** Hundreds and thousands after a number, as one number: "5 hundred", "two to three thousand", "10k". Pure. */
import { fold, type Token } from './tokens.js';

/** A thousand in words may have become figures already (year-words.ts). */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:hundred|hundra|sata[a]?|sadan)$/, 100],
  [/^(?:thousand|tusen|tuhat|tuhatta|tuhannen|1000)$/, 1000],
];
const SMALL = /^\d{1,3}(?:[.,]\d)?$/;
const SHORT = /^(\d{1,3}(?:[.,]\d)?)k$/;
/** "Two to three thousand" are two thousand at least. */
const TO = /^(?:to|or|and|till|eller|och|tai|ja)$/;

/** The same words with each such number as one word in figures. */
export function magnitudesInFigures(
  tokens: readonly Token[],
  numbers: ReadonlyMap<string, number>,
): readonly Token[] {
  const read: Token[] = [];
  for (const token of tokens) {
    const short = SHORT.exec(token.word)?.[1];
    const scale = scaleOf(token.word);
    const last = amountOf(read.at(-1), numbers) ?? (isOneOf(read) ? 1 : null);
    if (short !== undefined) read.push(inFigures(Number(short.replace(',', '.')) * 1000));
    else if (scale !== null && last !== null && last < scale) scaled(read, scale, last, numbers);
    else read.push(token);
  }
  return read;
}

/** "Over a hundred", but not "out of a hundred". */
const isOneOf = (read: readonly Token[]): boolean =>
  /^(?:a|ett|one)$/.test(read.at(-1)?.word ?? '') &&
  /^(?:över|under|än|over|than|above|below|minst|least)$/.test(read.at(-2)?.word ?? '');

function scaled(read: Token[], scale: number, last: number, numbers: ReadonlyMap<string, number>): void {
  read[read.length - 1] = inFigures(last * scale);
  const first = TO.test(read.at(-2)?.word ?? '') ? amountOf(read.at(-3), numbers) : null;
  if (first !== null && first < last) read[read.length - 3] = inFigures(first * scale);
}

const scaleOf = (word: string): number | null =>
  SCALES.find(([names]) => names.test(fold(word)))?.[1] ?? null;

function amountOf(token: Token | undefined, numbers: ReadonlyMap<string, number>): number | null {
  if (token === undefined) return null;
  return numbers.get(token.word) ?? (SMALL.test(token.word) ? Number(token.word.replace(',', '.')) : null);
}

function inFigures(value: number): Token {
  const word = String(Math.round(value));
  return { word, folded: word, capital: false };
}
