/**
 * Words as people speak, read as they are written: "hu mång ha jobb" is "hur många har jobb". A closed list, each in its own language
 * only, since the same letters are another word elsewhere. Pure.
 */
import type { Language } from '../conversation/activity.js';
import { fold, type Token } from './tokens.js';

/** Words as spoken, and how they are written; '' for what is said for nothing, also within a fixed expression. */
export type SpokenForms = Readonly<Record<Language, Readonly<Record<string, string>>>>;

export type Spoken = (tokens: readonly Token[], language: Language) => readonly Token[];

interface Form {
  readonly said: readonly string[];
  readonly written: readonly string[];
}

/** The words with each spoken form in its written one; of those that begin alike the longest. */
export function createSpoken(forms: SpokenForms): Spoken {
  const byLanguage = { fi: byFirst(forms.fi), sv: byFirst(forms.sv), en: byFirst(forms.en) };
  return (tokens, language) => {
    const known = byLanguage[language];
    const formAt = (n: number) =>
      known
        .get(tokens[n]?.word ?? '')
        ?.find(({ said }) => said.every((word, k) => tokens[n + k]?.word === word));
    if (!tokens.some((_, n) => formAt(n) !== undefined)) return tokens;
    const read: Token[] = [];
    for (let n = 0; n < tokens.length; n++) {
      const token = tokens[n] as Token;
      const form = formAt(n);
      read.push(...(form?.written.map((word) => asWritten(word, token)) ?? [token]));
      if (form) n += form.said.length - 1;
    }
    return read;
  };
}

function byFirst(forms: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Form[]> {
  const known = new Map<string, Form[]>();
  for (const [spoken, written] of Object.entries(forms)) {
    const said = spoken.split(' ');
    const [first = ''] = said;
    known.set(first, [
      ...(known.get(first) ?? []),
      { said, written: written.split(' ').filter((word) => word !== '') },
    ]);
  }
  for (const each of known.values()) each.sort((a, b) => b.said.length - a.said.length);
  return known;
}

const asWritten = (word: string, { capital }: Token): Token => ({ word, folded: fold(word), capital });
