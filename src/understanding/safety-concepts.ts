/**
 * Words that mean alike in three languages, for safety: "lyö", "slår" and "hits" are one concept. What the classifier learns of one
 * word holds for the others then, in every language. Pure.
 */
import { fold } from './text.js';

/** Words of each concept; `stem*` is any word that begins so. */
export type ConceptWords = Readonly<Record<string, readonly string[]>>;

/** The concepts of one plain word (see safety-marks.ts). */
export type Concepts = (word: string) => readonly string[];

const SHORTEST_STEM = 2;
const LONGEST_STEM = 18;

export function createConcepts(concepts: ConceptWords): Concepts {
  const whole = new Map<string, Set<string>>();
  const stems = new Map<string, Set<string>>();
  for (const [concept, words] of Object.entries(concepts)) {
    for (const word of words) {
      const plain = fold(word.toLowerCase());
      if (plain.endsWith('*')) put(stems, plain.slice(0, -1), concept);
      else put(whole, plain, concept);
    }
  }
  return (word) => {
    const found = new Set(whole.get(word));
    for (let length = SHORTEST_STEM; length <= Math.min(word.length, LONGEST_STEM); length++)
      for (const concept of stems.get(word.slice(0, length)) ?? []) found.add(concept);
    return [...found];
  };
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
