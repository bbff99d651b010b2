/**
 * Which words of the classification a written word may be: the same, one of the same stem or of listed forms, one written much alike, or
 * a half of a compound. The text's own language is read so; of the other two only the very words and stems count. Pure.
 */
import type { Language } from '../../conversation/activity.js';
import { stemOf } from '../linker-stems.js';
import { SHORT, sequencesOf } from './letters.js';
import type { Opened } from './opened.js';

/** The places of words, each with how alike it is: 1 is the same word. */
export type Alike = ReadonlyMap<number, number>;
export type AlikeWords = (word: string) => Alike;

const SAME_FORM = 0.95;
const SAME_STEM = 0.9;
/** Stems of three letters meet by chance. */
const SAME_SHORT_STEM = 0.7;
const MOST_BY_LETTERS = 0.75;
/** What is less alike is another word. English words change little. */
const LEAST_ALIKE: Readonly<Record<Language, number>> = { fi: 0.55, sv: 0.5, en: 0.8 };
/** The second half of a compound says what it is, the first of what kind. */
const COMPOUND = { first: 0.7, last: 0.8 };
const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
const SHORTEST_COMPOUND = 8;

type Groups = readonly (readonly string[])[];

/** `own`: the text is in this language. `forms`: groups of forms of one word that do not look alike. */
export function createAlikeWords(opened: Opened, forms: Groups, own: boolean): AlikeWords {
  const groups = groupsOf(forms);
  const byLetters = own ? createLetters(opened) : null;
  return (word) => {
    const found = new Map<number, number>();
    raiseKnown(opened, groups, found, word, 1);
    if (!byLetters || groups.has(word)) return found;
    const known = opened.wordPlaces.has(word);
    for (const [place, alike] of byLetters(word)) raise(found, place, alike);
    if (!known && opened.language !== 'en') raiseHalves(opened, groups, found, word);
    return found;
  };
}

function groupsOf(forms: Groups): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const group of forms)
    for (const form of group) groups.set(form, [...(groups.get(form) ?? []), ...group]);
  return groups;
}

const raise = (found: Map<number, number>, place: number, alike: number): void => {
  if ((found.get(place) ?? 0) < alike) found.set(place, alike);
};

function raiseKnown(
  opened: Opened,
  groups: ReadonlyMap<string, readonly string[]>,
  found: Map<number, number>,
  word: string,
  worth: number,
): void {
  const same = opened.wordPlaces.get(word);
  if (same !== undefined) raise(found, same, worth);
  raiseStem(opened, found, word, worth);
  for (const form of groups.get(word) ?? []) raiseStem(opened, found, form, (worth * SAME_FORM) / SAME_STEM);
}

function raiseStem(opened: Opened, found: Map<number, number>, word: string, worth: number): void {
  const { stemPlaces, stemFrom, stemWords } = opened;
  const stem = stemOf(word, opened.language);
  const place = stemPlaces.get(stem);
  if (place === undefined) return;
  const alike = worth * (stem.length > 3 ? SAME_STEM : SAME_SHORT_STEM);
  for (let at = stemFrom[place] ?? 0; at < (stemFrom[place + 1] ?? 0); at++)
    raise(found, stemWords[at] ?? 0, alike);
}

/** The best parting of an unknown word into two known ones: the one with the longest last half. */
function raiseHalves(
  opened: Opened,
  groups: ReadonlyMap<string, readonly string[]>,
  found: Map<number, number>,
  word: string,
): void {
  if (word.length < SHORTEST_COMPOUND) return;
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    const isLast = opened.wordPlaces.has(last) || opened.stemPlaces.has(stemOf(last, opened.language));
    if (!isLast || !isFirst(opened, first)) continue;
    raiseKnown(opened, groups, found, first, COMPOUND.first);
    raiseKnown(opened, groups, found, last, COMPOUND.last);
    return;
  }
}

/** As it is; with the Swedish joint "s"; as a Finnish genitive. */
const JOINT: Readonly<Record<Language, string>> = { fi: 'n', sv: 's', en: '' };
const isFirst = ({ wordPlaces, language }: Opened, part: string): boolean =>
  wordPlaces.has(part) || (part.endsWith(JOINT[language]) && wordPlaces.has(part.slice(0, -1)));

/** By letters alone: the cosine of shared sequences, or a long common beginning. */
function createLetters(opened: Opened): (word: string) => readonly (readonly [number, number])[] {
  const { words, sequencePlaces, sequenceFrom, sequenceWords, sequenceWeights, letterMasses, unseen } =
    opened;
  const shared = new Float32Array(words.length);
  return (word) => {
    const touched: number[] = [];
    let mass = 0;
    for (const sequence of sequencesOf(word)) {
      const place = sequencePlaces.get(sequence);
      mass += place === undefined ? unseen : (sequenceWeights[place] ?? 0);
      if (place === undefined) continue;
      const weight = sequenceWeights[place] ?? 0;
      for (let at = sequenceFrom[place] ?? 0; at < (sequenceFrom[place + 1] ?? 0); at++) {
        const other = sequenceWords[at] ?? 0;
        if (shared[other] === 0) touched.push(other);
        shared[other] = (shared[other] ?? 0) + weight;
      }
    }
    const found: (readonly [number, number])[] = [];
    for (const place of touched) {
      const cosine = (shared[place] ?? 0) / Math.sqrt(mass * (letterMasses[place] ?? 1));
      shared[place] = 0;
      const alike = Math.min(MOST_BY_LETTERS, Math.max(cosine, byBeginning(word, words[place] ?? '')));
      if (alike >= LEAST_ALIKE[opened.language]) found.push([place, alike]);
    }
    return found;
  };
}

function byBeginning(a: string, b: string): number {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  const rest = a.length + b.length - 2 * common;
  return common >= SHORT ? (0.95 * common) / (common + rest / 2) : 0;
}
