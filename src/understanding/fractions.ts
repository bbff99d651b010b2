/** Limits in words, in figures: "more than three out of four", "yli kolme neljästä", "minst tre fjärdedelar", "över tio procent". Pure. */
import type { Token } from './tokens.js';

/** Only what stands after these is a limit; "two out of three nurses" are people. */
const LIMIT =
  /^(?:än|över|under|minst|högst|kuin|yli|alle|vähintään|enintään|ainakin|than|over|below|above|least|most)$/;
const OUT_OF = /^(?:av|of|in)$/;
const EVERY = /^(?:var|vart|varje|joka|every)$/;
const HALF = /^(?:half|puolet|puolen|puolta|hälften)$/;
const ONE = /^(?:a|an|en|yksi)$/;
/** Parts of a whole by their name: "quarters", "tredjedelar", "viidesosaa". */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^(?:thirds?|tredjedel(?:ar)?|kolmasosa[an]?|kolmanne(?:s|sta|ksen))$/, 3],
  [/^(?:quarters?|fjärdedel(?:ar)?|neljäsosa[an]?|neljänne(?:s|stä|ksen))$/, 4],
  [/^(?:fifths?|femtedel(?:ar)?|viidesosa[an]?|viidenne(?:s|stä|ksen))$/, 5],
  [/^(?:tenths?|tiondel(?:ar)?|kymmenesosa[an]?)$/, 10],
];
/** Before these a number in words is a limit. */
const COUNTED =
  /^(?:procent|prosent|percent|per$|sökande|arbetssök|arbetslös|hakij|työnhaki|työt|applicant|jobseek|seeker|unemploy)/;
/** Nothing more is said of it: "mindre än sju 2019". */
const ENDS = /^(?:|20\d\d)$/;
/** "Under en sökande": an article elsewhere. */
const SINGLE = /^(?:en|ett)$/;
const PERCENT = 100;
const MOST = 20;

/** The same words with each such fraction as one number. */
export function fractionsInPercent(
  tokens: readonly Token[],
  numbers: ReadonlyMap<string, number>,
  ordinals: ReadonlyMap<string, number>,
): readonly Token[] {
  const read: Token[] = [];
  for (let n = 0; n < tokens.length; n++) {
    const found = LIMIT.test(tokens[n - 1]?.word ?? '')
      ? fractionAt(tokens.slice(n, n + 4), numbers, ordinals)
      : null;
    const next = tokens[n + 1]?.word ?? '';
    const count = LIMIT.test(tokens[n - 1]?.word ?? '') && (COUNTED.test(next) || ENDS.test(next));
    const said = tokens[n]?.word ?? '';
    const plain = count ? (SINGLE.test(said) && COUNTED.test(next) ? 1 : numbers.get(said)) : undefined;
    const one = plain === undefined ? (tokens[n] as Token) : inFigures(plain);
    read.push(found ? inFigures(found.part * PERCENT) : one);
    if (found) n += found.length - 1;
  }
  return read;
}

interface Fraction {
  readonly part: number;
  /** In words. */
  readonly length: number;
}

function fractionAt(
  words: readonly Token[],
  numbers: ReadonlyMap<string, number>,
  ordinals: ReadonlyMap<string, number>,
): Fraction | null {
  const said = words.map(({ word }) => word);
  const number = (at: number) =>
    numbers.get(said[at] ?? '') ?? (/^\d{1,2}$/.test(said[at] ?? '') ? Number(said[at]) : 0);
  if (HALF.test(said[0] ?? '')) return fraction(1, 2, 1);
  if (partOf(said[0])) return fraction(1, partOf(said[0]), 1);
  const parts = ONE.test(said[0] ?? '') ? 1 : number(0);
  if (partOf(said[1])) return fraction(parts, partOf(said[1]), 2);
  if (EVERY.test(said[0] ?? '')) return fraction(1, ordinals.get(said[1] ?? '') ?? 0, 2);
  const [part, whole] = [number(0), number(1)];
  // "kolme neljästä", where the case says what "out of" says elsewhere
  if (/st[aä]$/.test(said[1] ?? '')) return fraction(part, whole, 2);
  const from = said.findIndex((word, at) => at > 0 && at < 3 && OUT_OF.test(word));
  return from < 0 ? null : fraction(part, number(from + 1), from + 2);
}

const partOf = (word = ''): number => PARTS.find(([names]) => names.test(word))?.[1] ?? 0;

const fraction = (part: number, whole: number, length: number): Fraction | null =>
  part > 0 && part < whole && whole <= MOST ? { part: part / whole, length } : null;

function inFigures(value: number): Token {
  const word = String(Math.round(value * 10) / 10);
  return { word, folded: word, capital: false };
}
