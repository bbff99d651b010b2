/**
 * Finds phrases of closed lists in a row of words: exact words, `stem*` (anything after it), `stem~` (an inflection after it) and `<number>`
 * (a number), `<amount>` (one that is no year); `*end` is the end of a compound. The longest phrase wins. Pure; the time grows with the number of words, not with the size of the lists.
 */
import type { Language } from '../conversation/activity.js';
import { isEnding } from './endings.js';
import { fold, type Token } from './tokens.js';

export interface Pattern<T> {
  readonly phrase: string;
  readonly value: T;
  /** Counts only in this language: in another it is another word. */
  readonly language?: Language;
  /** An ordinary word as well: counts only with a capital letter. */
  readonly wary?: boolean;
}

export interface Hit<T> {
  readonly value: T;
  /** First word and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export type Matcher<T> = (tokens: readonly Token[], language: Language) => Hit<T>[];

interface Part {
  readonly kind: 'word' | 'stem' | 'inflected' | 'end' | 'number' | 'amount';
  readonly text: string;
  readonly folded: string;
}
interface Entry<T> {
  readonly parts: readonly Part[];
  readonly value: T;
  readonly language: Language | null;
  readonly wary: boolean;
}

/** Words shorter than this are not read without their dots and rings: `stora` is not Storå. */
const FOLD_FROM = 5;
const NUMBER = '<number>';
const AMOUNT = '<amount>';

interface Index<T> {
  readonly exact: Map<string, Entry<T>[]>;
  readonly stems: Map<string, Entry<T>[]>;
  /** By how a word ends. */
  readonly ends: Map<string, Entry<T>[]>;
  longest: number;
  longestEnd: number;
}

export function createMatcher<T>(patterns: readonly Pattern<T>[]): Matcher<T> {
  const index = indexOf(patterns);
  return (tokens, language) => {
    const hits: Hit<T>[] = [];
    for (let at = 0; at < tokens.length; ) {
      const best = bestAt(tokens, at, language, candidates(tokens[at] as Token, index));
      if (best) hits.push({ value: best.value, from: at, to: at + best.parts.length });
      at += best ? best.parts.length : 1;
    }
    return hits;
  };
}

/**
 * Matchers of many groups that share one index: the first that is asked about a row of words goes over it once for all of them, so
 * asking every group costs little more than asking one.
 */
export function createMatchers(
  groups: readonly (readonly [string, readonly Pattern<true>[]])[],
): readonly (readonly [string, Matcher<true>])[] {
  const index = indexOf(
    groups.flatMap(([group, patterns]) => patterns.map((pattern) => ({ ...pattern, value: group }))),
  );
  let last: { tokens: readonly Token[]; language: Language; hits: Map<string, Hit<true>[]> } | null = null;
  return groups.map(([group]) => [
    group,
    (tokens, language) => {
      if (last?.tokens !== tokens || last.language !== language)
        last = { tokens, language, hits: hitsByGroup(tokens, language, index) };
      return last.hits.get(group) ?? [];
    },
  ]);
}

/** As if each group went over the words alone: a hit of one takes no words from another. */
function hitsByGroup(
  tokens: readonly Token[],
  language: Language,
  index: Index<string>,
): Map<string, Hit<true>[]> {
  const hits = new Map<string, Hit<true>[]>();
  for (let at = 0; at < tokens.length; at++) {
    const here = new Map<string, Entry<string>[]>();
    for (const entry of candidates(tokens[at] as Token, index)) push(here, entry.value, entry);
    for (const [group, entries] of here) {
      if ((hits.get(group)?.at(-1)?.to ?? 0) > at) continue;
      const best = bestAt(tokens, at, language, entries);
      if (best) push<Hit<true>>(hits, group, { value: true, from: at, to: at + best.parts.length });
    }
  }
  return hits;
}

function indexOf<T>(patterns: readonly Pattern<T>[]): Index<T> {
  const index: Index<T> = { exact: new Map(), stems: new Map(), ends: new Map(), longest: 0, longestEnd: 0 };
  for (const pattern of patterns) {
    const entry = entryOf(pattern);
    const first = entry.parts[0];
    if (!first) continue;
    const plain = first.folded === first.text || first.text.length < FOLD_FROM;
    const keys = plain ? [first.text] : [first.text, first.folded];
    if (first.kind === 'end') {
      push(index.ends, first.text, entry);
      index.longestEnd = Math.max(index.longestEnd, first.text.length);
      continue;
    }
    const isStem = first.kind === 'stem' || first.kind === 'inflected';
    for (const key of keys) push(isStem ? index.stems : index.exact, key, entry);
    if (isStem) index.longest = Math.max(index.longest, first.text.length);
  }
  return index;
}

/** Adds to the list under a key. */
export function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

function entryOf<T>(pattern: Pattern<T>): Entry<T> {
  const parts = pattern.phrase
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s\-–:]+/)
    .filter((word) => word !== '')
    .map(partOf);
  return {
    parts,
    value: pattern.value,
    language: pattern.language ?? null,
    wary: pattern.wary ?? false,
  };
}

function partOf(word: string): Part {
  const last = word.at(-1);
  if (word.startsWith('*')) return { kind: 'end', text: word.slice(1), folded: fold(word.slice(1)) };
  if (word === NUMBER) return { kind: 'number', text: NUMBER, folded: NUMBER };
  if (word === AMOUNT) return { kind: 'amount', text: AMOUNT, folded: AMOUNT };
  const text = last === '*' || last === '~' ? word.slice(0, -1) : word;
  const kind = last === '*' ? 'stem' : last === '~' ? 'inflected' : 'word';
  return { kind, text, folded: fold(text) };
}

function candidates<T>(
  token: Token,
  { exact, stems, ends, longest, longestEnd }: Index<T>,
): readonly Entry<T>[] {
  const found: Entry<T>[] = [];
  const add = (entries: readonly Entry<T>[] | undefined) => {
    if (entries) for (const entry of entries) found.push(entry);
  };
  add(exact.get(token.word));
  if (token.bare !== undefined) add(exact.get(token.bare));
  if (isDigit(token.word)) add(exact.get(NUMBER));
  for (let length = Math.min(longest, token.word.length); length >= 2; length--)
    add(stems.get(token.word.slice(0, length)));
  for (let length = Math.min(longestEnd, token.word.length - 1); length >= 2; length--)
    add(ends.get(token.word.slice(-length)));
  return found;
}

const isDigit = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
};

function bestAt<T>(
  tokens: readonly Token[],
  at: number,
  language: Language,
  found: readonly Entry<T>[],
): Entry<T> | null {
  let best: Entry<T> | null = null;
  for (const entry of found) {
    if (entry.language !== null && entry.language !== language) continue;
    if (best && entry.parts.length <= best.parts.length) continue;
    if (entry.wary && tokens[at]?.capital !== true) continue;
    if (entry.parts.every((part, n) => fits(part, tokens[at + n]))) best = entry;
  }
  return best;
}

function fits(part: Part, token: Token | undefined): boolean {
  if (!token) return false;
  if (part.kind === 'number' || part.kind === 'amount')
    return /^\d+(?:[.,]\d+)?$/.test(token.word) && !(part.kind === 'amount' && YEAR.test(token.word));
  return saysPart(part, token.word) || (token.bare !== undefined && saysPart(part, token.bare));
}

/** Of the years that there may be figures of, or that somebody looks forward to. */
const YEAR = /^(?:19|20)\d\d$/;

const saysPart = (part: Part, word: string): boolean =>
  follows(part, part.text, word) || (part.text.length >= FOLD_FROM && follows(part, part.folded, word));

function follows(part: Part, text: string, word: string): boolean {
  if (part.kind === 'word') return word === text;
  if (part.kind === 'end') return word.endsWith(text);
  if (!word.startsWith(text)) return false;
  return part.kind === 'stem' || isEnding(word.slice(text.length));
}
