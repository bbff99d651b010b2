/** The letter sequences by which words that are written alike find each other. Pure. */

/** Below this length a word is only like itself. */
export const SHORT = 4;
const LENGTHS = [3, 4];

/** Runs of three and four letters, the ends of the word included, each once. */
export function sequencesOf(word: string): readonly string[] {
  if (word.length < SHORT) return [];
  const marked = `^${word}$`;
  const all = new Set<string>();
  for (const length of LENGTHS)
    for (let at = 0; at + length <= marked.length; at++) all.add(marked.slice(at, at + length));
  return [...all];
}
