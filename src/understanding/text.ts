/**
 * What people type, made comparable: one form of each letter, no invisible characters, lower case, words. Every other file of this
 * room works on its output. Linear in the length of the text, which is cut first.
 */

/** Longer texts are cut: the same bound as for a turn. */
export const LONGEST_TEXT = 4000;

// Zero-width, direction and filler characters vanish; other controls part words.
const VANISHING = /[\p{Cf}\u115f\u1160\u3164\uffa0]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: replacing them is the point
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;

/** One spelling for what looks the same; lower case. */
export const normalise = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replace(VANISHING, '')
    .replace(CONTROL, ' ')
    .normalize('NFKC')
    .slice(0, LONGEST_TEXT)
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{M}+/gu, '')
    .replace(APOSTROPHES, "'");

const WORD = /[\p{L}\p{N}]+(?:['\u2010\u2011:-][\p{L}\p{N}]+)*/gu;

/** The words in order. "CV:n", "don't" and "sosiaali-ala" are one word each. */
export const wordsOf = (text: string): readonly string[] => normalise(text).match(WORD) ?? [];

/** The words with single spaces: two messages that differ only in punctuation and case have the same. */
export const phraseOf = (text: string): string => wordsOf(text).join(' ');

/** Without dots and rings: for people whose keyboard has none. A fallback only, since "näin" and "nain" differ. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('æ', 'a');

/** At most one letter added, missing, changed or swapped with its neighbour. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let n = 0;
  while (n < shorter && a[n] === b[n]) n++;
  if (a.length !== b.length)
    return a.length > b.length ? a.slice(n + 1) === b.slice(n) : a.slice(n) === b.slice(n + 1);
  const swapped = a[n] === b[n + 1] && a[n + 1] === b[n] && a.slice(n + 2) === b.slice(n + 2);
  return swapped || a.slice(n + 1) === b.slice(n + 1);
}

/** One letter more, less, other or swapped, twice. */
export function withinTwoEdits(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let n = 0;
  while (n < shorter && a[n] === b[n]) n++;
  const [restOfA, restOfB] = [a.slice(n), b.slice(n)];
  const swapped = restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0];
  return (
    withinOneEdit(restOfA, restOfB) ||
    withinOneEdit(restOfA.slice(1), restOfB) ||
    withinOneEdit(restOfA, restOfB.slice(1)) ||
    withinOneEdit(restOfA.slice(1), restOfB.slice(1)) ||
    (swapped && withinOneEdit(restOfA.slice(2), restOfB.slice(2)))
  );
}
