/**
 * What a text is searched by: its words, and the short letter sequences in them. Words alone miss Finnish, where "koeajalla" and
 * "koeaika" are the same thing; sequences alone find too much. Pure and linear.
 */

/** How often each term stands in a text; a title counts more than once. */
export type Terms = Map<string, number>;

const LONGEST_TEXT = 20_000;
const LONGEST_WORD = 40;
const WORD = /[\p{L}\p{N}]+/gu;
const VANISHING = /[\p{Cf}\u00ad]/gu;
/** "y-tunnus" and "don't" are one word each. */
const JOINTS = /(?<=(?:^|[^\p{L}\p{N}])\p{L})-(?=\p{L})|(?<=\p{L})['’](?=\p{L})/gu;
/** What Finnish and Swedish add to an abbreviation: "CV:ssä", "TES:n". */
const ADDED = /(?<=\p{L}):\p{L}+/gu;

/** Lower case without dots and rings, as people type when a keyboard lacks them. */
export const wordsOf = (text: string): readonly string[] =>
  (
    text
      .slice(0, LONGEST_TEXT)
      .normalize('NFKD')
      .replace(VANISHING, '')
      .replace(/\p{M}/gu, '')
      .toLowerCase()

      .replace(JOINTS, '')
      .replace(ADDED, '')
      .match(WORD) ?? []
  ).map((word) => word.slice(0, LONGEST_WORD));

const SEQUENCE = 4;

/** Every sequence of four letters of a word, its beginning marked; and the beginning alone, for "CV" in "cvhen". */
export function sequencesOf(word: string): readonly string[] {
  const marked = `^${word}`;
  const beginning = marked.slice(0, SEQUENCE - 1);
  if (marked.length < SEQUENCE) return [beginning];
  const count = marked.length - SEQUENCE + 1;
  return [beginning, ...Array.from({ length: count }, (_, at) => marked.slice(at, at + SEQUENCE))];
}

export function addTerms(terms: Terms, found: readonly string[], weight: number): void {
  for (const term of found) terms.set(term, (terms.get(term) ?? 0) + weight);
}
