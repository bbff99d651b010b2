/**
 * What is left of a word without its endings, so that "autoja", "autojen" and "autoissa" meet. No morphology: endings are taken off
 * by list, and the Finnish change of grades is evened out. Words may be written without dots. Pure.
 */
import type { Language } from '../conversation/activity.js';

/** A word of the vocabulary, as it is compared. */
export interface IndexedWord {
  readonly word: string;
  readonly language: Language;
}

/** A stem has at least as many letters. */
const SHORTEST = 3;

const alternatives = (text: string): RegExp => new RegExp(`(?:${text.trim().split(/\s+/).join('|')})$`);

/** Endings are written with back vowels; the front ones follow by vowel harmony. */
const harmonic = (text: string): RegExp =>
  alternatives(text.replaceAll('a', '[aä]').replaceAll('o', '[oö]').replaceAll('u', '[uy]'));

const FINNISH = {
  clitic: harmonic('kin kaan ko han pa nsa mme nne'),
  ending: harmonic(`
    misessa misesta miseen misen mista minen massa masta maan malla matta essani issani ssani stani llani
    issa ssa ista sta illa lla ilta lta ille lle ksi isin sin ein in iden itten ten den jen ien en ita ja ia ta tta
    imme ivat vat nnut nnu nut nu neet ttiin tettiin tiin ttu tty taan daan essa una na as us os is n t a`),
  vowels: /[aeiouyäö]+$/,
};

/** Weak and strong grade as one: the second half of a pair is what stays. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/kk/g, 'k'],
  [/pp/g, 'p'],
  [/tt/g, 't'],
  [/d/g, 't'],
  [/ng/g, 'nk'],
  [/mm/g, 'mp'],
  [/nn/g, 'nt'],
  [/ks$/g, 's'],
];

const SWEDISH =
  /(?:ningarna|ningen|ningar|ning|arna|erna|orna|ande|ade|ades|aren|are|ar|er|or|at|te|de|ts|en|et|na|ens|ets|an|a|e|t|s|n)$/;
const ENGLISH = /(?:ings|ing|ers|er|ied|ies|ed|es|s|e|y)$/;

const strip = (word: string, ending: RegExp): string => {
  const shorter = word.replace(ending, '');
  return shorter.length >= SHORTEST ? shorter : word;
};

function finnish(word: string): string {
  const bare = strip(strip(strip(word, FINNISH.clitic), FINNISH.ending), FINNISH.vowels);
  return GRADES.reduce((stem, [from, to]) => stem.replace(from, to), bare);
}

const undouble = (word: string): string => word.replace(/(\p{L})\1/gu, '$1');

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  fi: finnish,
  sv: (word) => undouble(strip(strip(word, /s$/), SWEDISH)),
  en: (word) => undouble(strip(word.replace(/'s$/, ''), ENGLISH)),
};

export const stemOf = (word: string, language: Language): string => STEMMERS[language](word);
