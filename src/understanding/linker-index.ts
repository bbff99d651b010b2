/**
 * Which words of the vocabulary a written word may be: the same word, the same stem, or much the same letters. An inverted index from
 * letter sequences (three to five, word ends included) to words, so a look-up reads only words that share some. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { createSplitter } from './linker-compounds.js';
import { type IndexedWord, stemOf } from './linker-stems.js';

export interface Alike {
  /** Place in the list that the index was made of. */
  readonly word: number;
  /** 1 is the same word; below `LEAST_ALIKE` it is not told. */
  readonly alike: number;
}

/** Returns the indexed words that a written one is like. Known in `language`, it is compared with the other two only as it is. */
export type WordIndex = (word: string, language: Language) => readonly Alike[];

/** By letters alone. */
type LetterIndex = (word: string) => readonly Alike[];

export const LEAST_ALIKE = 0.5;

const SAME_WORD = 1;
const SAME_FORM = 0.95;
const SAME_STEM = 0.9;
/** Stems of three letters meet by chance. */
const SAME_SHORT_STEM = 0.7;
/** What the two halves of an unknown compound are like counts this much. */
const COMPOUND = { first: 0.75, last: 0.85 };
/** Below this length only the same word, form or stem counts. */
const SHORT = 4;
/**
 * The second half of a compound says what it is, the first what kind: who writes "ulkoseinät" speaks of "seinä", and less surely who
 * writes "kuski" of "trukkikuski".
 */
const LAST_PART = { written: 0.78, indexed: 0.6 };
const FIRST_PART = { written: 0.55, indexed: 0.5 };
const SHORTEST_PART = 4;
const LENGTHS = [3, 4, 5];
/** Words that share less are not looked at further. */
const LEAST_COSINE = 0.1;

const stemsOf = (word: string): Readonly<Record<Language, string>> => ({
  fi: stemOf(word, 'fi'),
  sv: stemOf(word, 'sv'),
  en: stemOf(word, 'en'),
});

/** Each once. */
const sequencesOf = (word: string): readonly string[] => {
  const marked = `^${word}$`;
  const all: string[] = [];
  for (const length of LENGTHS)
    for (let at = 0; at + length <= marked.length; at++) all.push(marked.slice(at, at + length));
  return [...new Set(all)];
};

/** `forms`: groups of forms of one word; what is in one group is alike whatever it looks like. */
export function createWordIndex(
  words: readonly IndexedWord[],
  forms: Readonly<Record<Language, readonly (readonly string[])[]>>,
): WordIndex {
  const letters = createLetterIndex(words);
  const places = new Map<string, number[]>();
  const add = (key: string, place: number) => {
    const list = places.get(key);
    if (list) list.push(place);
    else places.set(key, [place]);
  };
  const groups = new Map<string, string[]>();
  for (const language of ['fi', 'sv', 'en'] as const)
    for (const [n, group] of forms[language].entries())
      for (const form of group) groups.set(form, [...(groups.get(form) ?? []), `form ${language} ${n}`]);
  for (const [place, { word, language }] of words.entries()) {
    add(`word ${word}`, place);
    add(`stem ${language} ${stemOf(word, language)}`, place);
    for (const group of groups.get(word) ?? []) if (group.startsWith(`form ${language}`)) add(group, place);
  }
  const split = createSplitter(words);
  return (word, language) => {
    const best = new Map<number, number>();
    const raise = (key: string, alike: number) => {
      for (const place of places.get(key) ?? []) if ((best.get(place) ?? 0) < alike) best.set(place, alike);
    };
    const raiseKnown = (part: string, worth: number) => {
      for (const [of, stem] of Object.entries(stemsOf(part)))
        raise(`stem ${of} ${stem}`, worth * (stem.length > 3 ? SAME_STEM : SAME_SHORT_STEM));
      for (const group of groups.get(part) ?? []) raise(group, worth * SAME_FORM);
      raise(`word ${part}`, worth * SAME_WORD);
    };
    // A word whose forms are listed is known: what only looks alike is another word.
    if (!groups.has(word)) for (const { word: place, alike } of letters(word)) best.set(place, alike);
    raiseKnown(word, 1);
    const parts = places.has(`word ${word}`) ? null : split(word, language);
    if (parts) raiseKnown(parts.first, COMPOUND.first);
    if (parts) raiseKnown(parts.last, COMPOUND.last);
    const all = [...best].map(([place, alike]) => ({ word: place, alike }));
    const own = (place: number) => words[place]?.language === language;
    const known = all.some(({ word: place, alike }) => own(place) && alike >= SAME_FORM);
    return known ? all.filter(({ word: place, alike }) => alike === SAME_WORD || own(place)) : all;
  };
}

/** By letters alone: the cosine of shared sequences, the common beginning, or one word inside the other; whichever is most. */
function createLetterIndex(words: readonly IndexedWord[]): LetterIndex {
  const sequences = words.map(({ word }) => (word.length < SHORT ? [] : sequencesOf(word)));
  const postings = new Map<string, number[]>();
  for (const [place, all] of sequences.entries()) {
    for (const sequence of all) {
      const list = postings.get(sequence);
      if (list) list.push(place);
      else postings.set(sequence, [place]);
    }
  }
  const weights = new Map<string, number>();
  for (const [sequence, { length }] of postings)
    weights.set(sequence, Math.log(1 + words.length / length) ** 2);
  const unseen = Math.log(1 + words.length) ** 2;
  const massOf = (all: readonly string[]) =>
    all.reduce((mass, sequence) => mass + (weights.get(sequence) ?? unseen), 0);
  const masses = Float64Array.from(sequences, massOf);
  const ownStems = words.map(({ word, language }) => stemOf(word, language));
  const shared = new Float64Array(words.length);
  return (word) => {
    if (word.length < SHORT) return [];
    const asked = sequencesOf(word);
    const mass = massOf(asked);
    const touched: number[] = [];
    for (const sequence of asked) {
      const weight = weights.get(sequence) ?? 0;
      for (const place of postings.get(sequence) ?? []) {
        if (shared[place] === 0) touched.push(place);
        shared[place] = (shared[place] ?? 0) + weight;
      }
    }
    const stems = stemsOf(word);
    const found: Alike[] = [];
    for (const place of touched) {
      const cosine = (shared[place] ?? 0) / Math.sqrt(mass * (masses[place] ?? 1));
      shared[place] = 0;
      if (cosine < LEAST_COSINE) continue;
      const other = words[place] as IndexedWord;
      const shape = Math.max(
        byBeginning(word, other.word),
        byParts(stems[other.language], ownStems[place] ?? ''),
      );
      const alike = Math.min(SAME_STEM, Math.max(cosine, shape));
      if (alike >= LEAST_ALIKE) found.push({ word: place, alike });
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

function byParts(written: string, indexed: string): number {
  const side = written.length > indexed.length ? 'written' : 'indexed';
  const [longer, shorter] = side === 'written' ? [written, indexed] : [indexed, written];
  if (shorter.length < SHORTEST_PART || shorter.length === longer.length) return 0;
  if (longer.endsWith(shorter)) return LAST_PART[side];
  return longer.startsWith(shorter) ? FIRST_PART[side] : 0;
}
