/** A limit with two ends: "between 70 and 75 percent", "70–75 prosentin välillä", or one that is to be met: "exactly 72". Pure. */
import type { WordGroup } from './gazetteer.js';
import type { Token } from './tokens.js';

export interface Span {
  readonly than: 'between' | 'exactly';
  readonly limit: number;
  readonly limit_to?: number;
  readonly known: readonly number[];
}

const AMOUNT = /^\d{1,7}(?:[.,]\d{1,2})?$/;
const YEAR = /^(?:19[5-9]\d|20\d\d)$/;
/** What may stand between the two numbers, and beside them. */
const SMALL = /^(?:and|to|ja|och|till|percent|per|cent|prosentti\w*|prosentin|procent|n)$/;
/** In Finnish the word stands after the numbers. */
const FAR = 6;

/** Null where no word of it stands beside numbers. */
export function spanIn(tokens: readonly Token[], at: (group: WordGroup) => ReadonlySet<number>): Span | null {
  for (const n of at('operations.between')) {
    const [first, last] = [...(beside(tokens, n, 1) ?? beside(tokens, n, -1)?.reverse() ?? [])];
    if (first === undefined || last === undefined) continue;
    const ends = [valueAt(tokens, first), valueAt(tokens, last)].sort((a, b) => a - b);
    return { than: 'between', limit: ends[0] ?? 0, limit_to: ends[1] ?? 0, known: [first, last] };
  }
  for (const n of at('operations.exactly'))
    if (isAmount(tokens, n + 1)) return { than: 'exactly', limit: valueAt(tokens, n + 1), known: [n + 1] };
  return plainIn(tokens);
}

/** "Two to three thousand graduates", "70–75 percent": two amounts in a row with what they count, and not "from 70 to 75". */
function plainIn(tokens: readonly Token[]): Span | null {
  for (let first = 0; first < tokens.length; first++) {
    const last = TO.test(tokens[first + 1]?.word ?? '') ? first + 2 : first + 1;
    const [low, high] = [valueAt(tokens, first), valueAt(tokens, last)];
    const isApart = last === first + 2 || !/^\d{3}$/.test(tokens[last]?.word ?? '');
    // A year beside what is none is an amount.
    const are =
      [first, last].every((at) => AMOUNT.test(tokens[at]?.word ?? '')) && !isYears(tokens, first, last);
    const isCounted = COUNTED.test(tokens[last + 1]?.word ?? '');
    if (are && isApart && isCounted && low < high && !FROM.test(tokens[first - 1]?.word ?? ''))
      return { than: 'between', limit: low, limit_to: high, known: [first, last] };
  }
  return null;
}

const TO = /^(?:to|till)$/;
const FROM = /^(?:from|från)$/;
const COUNTED =
  /^(?:%|percent|per|cent|pct|procent|prosent\p{L}*|graduat\p{L}*|grads|people|persons|vacanc\p{L}*|open|jobs|jobseek\p{L}*|unemploy\p{L}*|utexaminera\p{L}*|personer|lediga|arbetslösa|valmistunut\p{L}*|työtön\p{L}*|avoin\p{L}*|ihmis\p{L}*|henk\p{L}*)$/u;
const isYears = (tokens: readonly Token[], ...at: number[]): boolean =>
  at.every((n) => YEAR.test(tokens[n]?.word ?? ''));

/** The two numbers right after or right before a word; years are none. */
function beside(tokens: readonly Token[], n: number, step: 1 | -1): number[] | null {
  const found: number[] = [];
  for (let at = n + step; Math.abs(at - n) <= FAR && found.length < 2; at += step) {
    if (isAmount(tokens, at)) found.push(at);
    else if (!SMALL.test(tokens[at]?.word ?? '')) break;
  }
  return found.length === 2 ? found : null;
}

const isAmount = (tokens: readonly Token[], n: number): boolean =>
  AMOUNT.test(tokens[n]?.word ?? '') && !YEAR.test(tokens[n]?.word ?? '');
const valueAt = (tokens: readonly Token[], n: number): number =>
  Number((tokens[n]?.word ?? '').replace(',', '.'));
