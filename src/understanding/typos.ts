/**
 * Understands a name with one letter wrong, missing, extra or swapped, in words of seven letters or more. Built once from a closed list
 * of forms (symmetric deletes, after W. Garbe), then one look-up for each letter of a word.
 */
import { push } from './gazetteer-match.js';
import { fold } from './tokens.js';

/** A word shorter than this has too many neighbours. */
const FROM = 7;

export interface Typos<T> {
  /** What the word was meant to be, when exactly one value is one letter away; never for a word of the list itself. */
  nearest(word: string): T | null;
}

export function createTypos<T>(
  forms: Iterable<readonly [form: string, value: T]>,
  ordinary: ReadonlySet<string>,
): Typos<T> {
  const values = new Map<string, T>();
  for (const [form, value] of forms) {
    const written = form.toLowerCase();
    for (const key of [written, fold(written)]) {
      if (key.length >= FROM && !values.has(key)) values.set(key, value);
    }
  }
  const index = new Map<string, string[]>();
  for (const form of values.keys()) {
    for (const shorter of deletions(form)) push(index, shorter, form);
  }
  return {
    nearest(word) {
      if (word.length < FROM || ordinary.has(word)) return null;
      const found = new Set<T>();
      for (const shorter of deletions(word)) {
        for (const form of index.get(shorter) ?? []) {
          if (isOneEdit(word, form)) found.add(values.get(form) as T);
        }
      }
      return found.size === 1 ? ([...found][0] as T) : null;
    },
  };
}

/** The word itself and every word with one letter less; the first letter is almost never wrong, so it stays. */
function deletions(word: string): string[] {
  const all = [word];
  for (let n = 1; n < word.length; n++) all.push(word.slice(0, n) + word.slice(n + 1));
  return all;
}

function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return a === b;
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  const rest = (x: string, skip: number) => x.slice(n + skip);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  const swapped = a[n] === b[n + 1] && a[n + 1] === b[n];
  return rest(a, 1) === rest(b, 1) || (swapped && rest(a, 2) === rest(b, 2));
}
