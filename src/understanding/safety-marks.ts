/**
 * What the classifier of safety sees besides words and letters: the concepts of a message, which of them follow each other closely
 * ("father, hit, me"), and the phrases and figures of speech heard in it. Pure; linear in the number of words.
 */
import type { Concepts } from './safety-concepts.js';
import { fold } from './text.js';

const LONGEST_WORD = 60;
/** So many words further on, one concept still belongs to another. */
const REACH = 7;

/** Without dots, and with no letter held down: "haluuun" is "haluun". */
export const plainWord = (word: string): string =>
  fold(word.slice(0, LONGEST_WORD)).replace(/(.)\1{2,}/gu, '$1');

export function conceptMarks(words: readonly string[], concepts: Concepts): readonly string[] {
  const found = words.map(concepts);
  const marks = new Set<string>();
  for (let at = 0; at < found.length; at++) {
    for (const one of found[at] ?? []) {
      marks.add(one);
      for (let next = at + 1; next < Math.min(found.length, at + REACH + 1); next++)
        for (const other of found[next] ?? []) marks.add(`${one} ${other}`);
    }
  }
  return [...marks];
}
