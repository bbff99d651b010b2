/** Cuts an answer into words, figures and signs. Pure and linear; a text longer than an answer can be is not read at all. */
import type { Language } from '../../conversation/activity.js';

export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'digits' | 'sign';
  /** Counted from 0; a comma, a full stop, a bracket or a new line begins the next. */
  readonly clause: number;
  /** Stands right after the token before, with no space between. */
  readonly glued: boolean;
}

/** Longer texts are a story, not an answer to a closed question. */
const LONGEST = 300;
// ² and ½ are figures of another kind: a normal form would read 3² as 32.
const ODD_FIGURES = /\p{No}|\p{Nl}|[^\P{Nd}0-9０-９]/u;
const INVISIBLE = /[\p{Cf}\u115f\u1160\u3164\uffa0]/gu;
const TOKEN = /\d+|[\p{L}\p{M}]+(?:'\p{L}+)*|\n|\p{Extended_Pictographic}|\p{S}|\p{P}/gu;
const BREAK = /^[,;:.!()\n]$/;

/** Lower case, one kind of dash, apostrophe and space; null for what cannot be read safely. */
export function plain(text: string): string | null {
  if (text.length > LONGEST || ODD_FIGURES.test(text)) return null;
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** "Osa-aika" is one word, "full-time" two. */
const hyphens = (text: string, language: Language): string =>
  text.replace(/(?<=\p{L})-(?=\p{L})/gu, language === 'en' ? ' ' : '');

/** "amk:ssa", "CV:n". */
const colons = (text: string): string => text.replace(/(?<=\p{L}):(?=\p{L}{1,5}(?!\p{L}))/gu, '');

/** "2nd", "3:n", "2:a" and "no. 2" are 2, 3, 2 and 2. */
const ordinals = (text: string): string =>
  text
    .replace(/(?<!\p{L})n(?:o|r)\.? ?(?=\d)/gu, '')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\b(\d{1,2}):(?:an?|en?|n|nen|s|st[aä]|t[aä])(?!\p{L})/gu, '$1');

export function tokensOf(text: string, language: Language): readonly Token[] {
  const tokens: Token[] = [];
  const read = colons(ordinals(hyphens(text, language)));
  let clause = 0;
  let end = 0;
  for (const { 0: found, index } of read.matchAll(TOKEN)) {
    const kind = /^\d/.test(found) ? 'digits' : /^[\p{L}\p{M}]/u.test(found) ? 'word' : 'sign';
    if (BREAK.test(found) || (found === '-' && index > end)) clause++;
    tokens.push({ text: found, kind, clause, glued: index === end && tokens.length > 0 });
    end = index + found.length;
  }
  return tokens;
}

/** The words of a phrase of the lexicon or a label, as an answer would have them. */
export function wordsOf(phrase: string, language: Language): readonly string[] {
  const tokens = tokensOf(plain(phrase.slice(0, LONGEST)) ?? '', language);
  const words = tokens.filter(({ kind }) => kind !== 'sign').map(({ text }) => text);
  return words.length > 0 ? words : tokens.map(({ text }) => text);
}
