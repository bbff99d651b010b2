/**
 * Whether a written word is a form of another. Stricter than for picking among buttons: the ending must be one that the language
 * has, after a stem that the word has. Pure.
 */
import type { Language } from '../../conversation/activity.js';

export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Case, possessive and clitic of a Finnish noun, without dots. */
const FINNISH_ENDING =
  /^(?:[aeiouy]{0,2}(?:n|t|ta|tta|a|ssa|ss|s|sta|st|hun|hin|han|hon|hen|seen|siin|lla|ll|lta|lt|lle|na|ksi|ks|ja|ia|jen|ien|iden|itten|den|tten|ten|en|lle)?(?:ni|si|nsa|mme|nne)?(?:kin|kaan|ko|han|pa)?)$/;
const ENDINGS: Readonly<Record<Language, RegExp>> = {
  fi: FINNISH_ENDING,
  sv: /^(?:e?n|e?t|a|na|e?r|ar|or|erna|arna|orna|s|ens|ets|arnas|ernas)?$/,
  en: /^(?:e?s|'s|ing|e?d|ly)?$/,
};
const SHORTEST = 3;

/** Consonants between the last two vowels grow weak in front of a closed syllable: kk k, pp p, nt nn, … */
const WEAK: readonly (readonly [RegExp, string])[] = [
  [/kk([aeiouy]{1,2})$/, 'k$1'],
  [/pp([aeiouy]{1,2})$/, 'p$1'],
  [/tt([aeiouy]{1,2})$/, 't$1'],
  [/nt([aeiouy]{1,2})$/, 'nn$1'],
  [/nk([aeiouy]{1,2})$/, 'ng$1'],
  [/lt([aeiouy]{1,2})$/, 'll$1'],
  [/rt([aeiouy]{1,2})$/, 'rr$1'],
  [/([aeiouy])k([aeiouy]{1,2})$/, '$1$2'],
  [/([aeiouylr])p([aeiouy]{1,2})$/, '$1v$2'],
  [/([aeiouyh])t([aeiouy]{1,2})$/, '$1d$2'],
];

/** What the endings are added to. Words are folded. */
function finnishStems(word: string): readonly string[] {
  const cut = (count: number, ...endings: readonly string[]) =>
    endings.map((ending) => word.slice(0, -count) + ending);
  const stems = [word];
  if (/[aeiouy]inen$/.test(word)) stems.push(...cut(4, 'nen', 'se', 's', 'is', 'ise'));
  if (word.endsWith('nen')) stems.push(...cut(3, 'se', 's'));
  if (/[uyoe]s$/.test(word)) stems.push(...cut(1, 'kse', 'ks', 't', 'de', 'kte'));
  if (word.endsWith('ton')) stems.push(...cut(3, 'ttoma', 'ttomi', 'tonta'));
  if (word.endsWith('in')) stems.push(...cut(2, 'ime', 'inta', 'imi'));
  if (word.endsWith('e')) stems.push(`${word}e`, `${word}t`);
  if (word.endsWith('i')) stems.push(...cut(1, 'e', ''));
  if (/[ay]$/.test(word)) stems.push(...cut(1, 'i', 'oi'));
  if (/[bcdfghjklmnpqrstvwxz]$/.test(word)) stems.push(`${word}i`);
  const weak = stems.flatMap((stem) =>
    WEAK.flatMap(([strong, light]) => (strong.test(stem) ? [stem.replace(strong, light)] : [])),
  );
  return [...stems, ...weak];
}

function stemsOf(word: string, language: Language): readonly string[] {
  if (language === 'fi') return finnishStems(word);
  const shorter = /[ae]$/.test(word) ? [word.slice(0, -1)] : [];
  return language === 'en' && word.endsWith('y') ? [word, `${word.slice(0, -1)}ie`] : [word, ...shorter];
}

/** `said` is `base` with an ending of the language, or without its dots. */
export function inflects(base: string, said: string, language: Language): boolean {
  if (base === said) return true;
  const [from, to] = [fold(base), fold(said)];
  if (from === to) return true;
  if (from.length < SHORTEST) return false;
  const ending = ENDINGS[language];
  return stemsOf(from, language).some(
    (stem) => stem.length >= SHORTEST - 1 && to.startsWith(stem) && ending.test(to.slice(stem.length)),
  );
}

/** From this many letters on a slip of the finger is forgiven. */
const FORGIVING = 7;

/** One letter wrong, missing, extra or swapped; the first is right. */
export function isSlip(base: string, said: string): boolean {
  if (Math.min(base.length, said.length) < FORGIVING || base[0] !== said[0]) return false;
  if (Math.abs(base.length - said.length) > 1) return false;
  let n = 0;
  while (n < base.length && base[n] === said[n]) n++;
  if (base.length > said.length) return base.slice(n + 1) === said.slice(n);
  if (base.length < said.length) return base.slice(n) === said.slice(n + 1);
  const swapped = base[n] === said[n + 1] && base[n + 1] === said[n];
  return base.slice(n + 1) === said.slice(n + 1) || (swapped && base.slice(n + 2) === said.slice(n + 2));
}

/** A word of the question taken up in the answer: the greater part of its beginning is the same. */
export function isEcho(word: string, said: string): boolean {
  const [a, b] = [fold(word), fold(said)];
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return (
    a === b ||
    (common >= 4 && common >= 0.6 * Math.max(a.length, b.length)) ||
    (common >= 3 && common === shorter)
  );
}
