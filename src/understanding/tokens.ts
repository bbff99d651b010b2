/** Cuts an utterance into words for the gazetteers. Pure and linear; long texts are cut off where nobody asks a question any more. */

export interface Token {
  /** Lower case, composed, without invisible characters. */
  readonly word: string;
  /** The word without diacritics: `jyvaskyla`. */
  readonly folded: string;
  /** Without an ending that says nothing of the matter ("Porissakin", "Turkuko", "Tampere's"), where it has one. */
  readonly bare?: string;
  /** Written like a name: a capital letter, then small ones. */
  readonly capital: boolean;
}

/** Longer utterances are read up to here. */
const MAX_LENGTH = 2_000;
/** A word longer than this is no name of anything. */
const MAX_WORD = 60;

const WORD = /\p{N}+[.,]\p{N}{1,2}(?![.,]?\p{N})|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}{1,2}(?!\p{L}))?/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

export const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

export function tokenise(text: string): Token[] {
  const read = text.slice(0, MAX_LENGTH).replace(INVISIBLE, '').normalize('NFC');
  const tokens: Token[] = [];
  for (const [raw] of read.matchAll(WORD)) {
    const cut = raw.slice(0, MAX_WORD).replace('’', "'");
    const word = cut.toLowerCase();
    const capital = cut[0] !== word[0] && cut.slice(1) === word.slice(1);
    tokens.push({ word, folded: fold(word), ...bareOf(word), capital });
  }
  return tokens;
}

/** Two can follow each other: "Porissakohan". */
const CLITIC =
  /^(.{2,}(?='(?:d|ll|ve|re|m)$)|.{3,}?)(?:'(?:s|d|ll|ve|re|m)|(?:k[oö])?(?:kin|kaan|kään|han|hän|k[oö]|p[aä]))$/u;

const bareOf = (word: string): { bare?: string } => {
  const bare = CLITIC.exec(word)?.[1];
  return bare === undefined ? {} : { bare };
};
