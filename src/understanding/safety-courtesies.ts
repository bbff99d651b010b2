/**
 * What is said around a matter and says nothing of it: greetings, thanks, "can you help me with my CV?". Beside them somebody in distress would
 * sound half as grave. Pure.
 */
import { PhraseIndex } from './phrase.js';
import { normalise, wordsOf } from './text.js';

/** Such a sentence is short. */
const MOST_WORDS = 10;
/** So much has to be left before it. */
const FEWEST_WORDS = 2;
const SENTENCE = /[^.!?\n]+[.!?\n]*/g;

export interface CourtesyWords {
  /** What such a sentence begins with. */
  readonly courtesies: readonly string[];
  /** After these the matter comes: "sorry to ask here, but". */
  readonly turns: readonly string[];
}

export interface Courtesies {
  /** The message without an apology before it. */
  readonly withoutLead: (text: string) => string;
  /** The message without such sentences; null where there is none, or nothing else. */
  readonly matterOf: (text: string) => string | null;
}

/** @param isGrave whether a phrase or a grave word is in a sentence. */
export function createCourtesies(
  { courtesies, turns }: CourtesyWords,
  isGrave: (sentence: string) => boolean,
): Courtesies {
  const index = new PhraseIndex<null>();
  for (const pattern of courtesies) index.add(pattern, null);
  const beginsSo = (words: readonly string[]) => index.find(words).some(({ from }) => from === 0);
  const isCourtesy = (sentence: string): boolean => {
    const words = wordsOf(normalise(sentence));
    return words.length <= MOST_WORDS && beginsSo(words) && !isGrave(sentence);
  };
  /** "I can't go on can you help me with my CV": no mark stands before it. */
  const withoutEnd = (text: string): string => {
    const words = wordsOf(normalise(text));
    const begins = index
      .find(words)
      .map(({ from }) => from)
      .filter((from) => from >= FEWEST_WORDS && words.length - from <= MOST_WORDS);
    const from = Math.min(words.length, ...begins);
    const isLeft = from < words.length && !isGrave(words.slice(from).join(' '));
    return isLeft ? words.slice(0, from).join(' ') : text;
  };
  const withoutLead = (text: string): string => {
    const words = wordsOf(normalise(text));
    const turn = words.slice(0, MOST_WORDS).findIndex((word) => turns.includes(word));
    const lead = words.slice(0, Math.max(turn, 0));
    return lead.length > 0 && turn < words.length - 1 && beginsSo(lead) && !isGrave(lead.join(' '))
      ? text.slice(afterWord(text, turns))
      : text;
  };
  const matterOf = (text: string): string | null => {
    const sentences = text.match(SENTENCE) ?? [];
    const others = sentences.filter((sentence) => !isCourtesy(sentence));
    const matter = withoutEnd(others.join('').trim());
    return matter === '' || matter === text ? null : matter;
  };
  return { withoutLead, matterOf };
}

/** Where the first of these words ends in a text as it was written. */
function afterWord(text: string, words: readonly string[]): number {
  for (const found of text.matchAll(/\p{L}+/gu))
    if (words.includes(found[0].toLowerCase())) return found.index + found[0].length;
  return 0;
}
