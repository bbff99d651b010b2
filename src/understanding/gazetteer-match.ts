/**
 * Finds phrases of closed lists in a row of words: exact words, `stem*` (anything after it), `stem~` (an inflection after it) and `<number>`
 * (a number). The longest phrase wins. Pure; the time grows with the number of words, not with the size of the lists.
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
  readonly kind: 'word' | 'stem' | 'inflected' | 'number';
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

export function createMatcher<T>(patterns: readonly Pattern<T>[]): Matcher<T> {
  const exact = new Map<string, Entry<T>[]>();
  const stems = new Map<string, Entry<T>[]>();
  let longest = 0;
  for (const pattern of patterns) {
    const entry = entryOf(pattern);
    const first = entry.parts[0];
    if (!first) continue;
    const keys =
      first.folded === first.text || first.text.length < FOLD_FROM
        ? [first.text]
        : [first.text, first.folded];
    const index = first.kind === 'stem' || first.kind === 'inflected' ? stems : exact;
    for (const key of keys) push(index, key, entry);
    if (index === stems) longest = Math.max(longest, first.text.length);
  }
  return (tokens, language) => {
    const hits: Hit<T>[] = [];
    for (let at = 0; at < tokens.length; ) {
      const best = bestAt(tokens, at, language, candidates(tokens[at] as Token, exact, stems, longest));
      if (best) hits.push({ value: best.value, from: at, to: at + best.parts.length });
      at += best ? best.parts.length : 1;
    }
    return hits;
  };
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
  if (word === NUMBER) return { kind: 'number', text: NUMBER, folded: NUMBER };
  const text = last === '*' || last === '~' ? word.slice(0, -1) : word;
  const kind = last === '*' ? 'stem' : last === '~' ? 'inflected' : 'word';
  return { kind, text, folded: fold(text) };
}

function candidates<T>(
  token: Token,
  exact: ReadonlyMap<string, Entry<T>[]>,
  stems: ReadonlyMap<string, Entry<T>[]>,
  longest: number,
): Entry<T>[] {
  const found = [...(exact.get(token.word) ?? [])];
  if (/^\d/.test(token.word)) found.push(...(exact.get(NUMBER) ?? []));
  for (let length = Math.min(longest, token.word.length); length >= 2; length--) {
    found.push(...(stems.get(token.word.slice(0, length)) ?? []));
  }
  return found;
}

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
  if (part.kind === 'number') return /^\d+$/.test(token.word);
  return (
    follows(part, part.text, token.word) ||
    (part.text.length >= FOLD_FROM && follows(part, part.folded, token.word))
  );
}

function follows(part: Part, text: string, word: string): boolean {
  if (part.kind === 'word') return word === text;
  if (!word.startsWith(text)) return false;
  return part.kind === 'stem' || isEnding(word.slice(text.length));
}
