/**
 * Words as people speak, read as they are written: "hu mång ha jobb" is "hur många har jobb". A closed list, each in its own language
 * only, since the same letters are another word elsewhere. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { fold, type Token } from './tokens.js';

/** One or two words as spoken, and how they are written; '' for a word that is said for nothing, also within a fixed expression. */
export type SpokenForms = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export type Spoken = (tokens: readonly Token[], language: Language) => readonly Token[];

/** The words with each spoken form in its written one; two words that are said as one are looked for first. */
export function createSpoken(forms: SpokenForms): Spoken {
  const mapOf = (language: Language) => new Map(Object.entries(forms[language]));
  const byLanguage = { fi: mapOf('fi'), sv: mapOf('sv'), en: mapOf('en') };
  return (tokens, language) => {
    const known = byLanguage[language];
    if (!tokens.some(({ word }, n) => known.has(word) || known.has(pairAt(tokens, n)))) return tokens;
    const read: Token[] = [];
    for (let n = 0; n < tokens.length; n++) {
      const token = tokens[n] as Token;
      const pair = known.get(pairAt(tokens, n));
      const said = pair ?? known.get(token.word);
      const written = said === '' ? [] : (said?.split(' ').map((word) => asWritten(word, token)) ?? [token]);
      read.push(...written);
      if (pair !== undefined) n++;
    }
    return read;
  };
}

const pairAt = (tokens: readonly Token[], n: number): string =>
  `${tokens[n]?.word ?? ''} ${tokens[n + 1]?.word ?? ''}`;

const asWritten = (word: string, { capital }: Token): Token => ({ word, folded: fold(word), capital });
