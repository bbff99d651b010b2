/** Takes an answer about a time apart: months, years, numbers, "last month". Something that is not understood, and there is nothing. Pure. */
import type { Language } from '../../conversation/activity.js';
import type { Relative, SurveyWords } from '../lexicon.js';
import type { DateQuestion } from '../question.js';
import { fold, inflects } from './forms.js';
import { Phrases } from './phrases.js';
import { type Token, wordsOf } from './text.js';
import type { Vocabulary } from './vocabulary.js';

/** What a part of the answer tells. */
export type Piece =
  | { readonly kind: 'month' | 'year' | 'number'; readonly value: number; readonly from: number }
  | { readonly kind: Relative; readonly from: number };

export interface Tables {
  readonly relative: Phrases<Relative>;
  readonly aroundDate: Phrases<true>;
  /** 1 to 12. */
  monthNamed(word: string): number | null;
}

export function tablesOf(
  { relative, months, month_endings, ...words }: SurveyWords,
  language: Language,
): Tables {
  const endings = new Set(month_endings.map(fold));
  const names = months.flatMap((all, n) => all.map((name) => [fold(name), n + 1] as const));
  return {
    relative: new Phrases<Relative>(
      language,
      Object.entries(relative).flatMap(([kind, phrases]) =>
        phrases.map((phrase) => [phrase, kind as Relative] as const),
      ),
    ),
    aroundDate: new Phrases<true>(
      language,
      words[language].around_date.map((phrase) => [phrase, true as const]),
    ),
    monthNamed(word) {
      const folded = fold(word);
      const named = names.filter(
        ([name]) => folded.startsWith(name) && (folded === name || endings.has(folded.slice(name.length))),
      );
      // "Maj" begins "maja"; the longest name is meant.
      return named.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;
    },
  };
}

/** "Kesäkuu -25", "juni '25": 2025. Without a mark it could be a day. */
export const shortYears = (text: string): string => text.replace(/(?<=\p{L} ?)['-](\d\d)(?!\d)/gu, ' 20$1');

/** Null when something is not understood, or makes it unsure. */
export function piecesOf(
  tokens: readonly Token[],
  question: DateQuestion,
  tables: Tables,
  vocabulary: Vocabulary,
): readonly Piece[] | null {
  const title = wordsOf(question.title[vocabulary.language], vocabulary.language);
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const relative = tables.relative.at(tokens, at);
    const role = vocabulary.roles.at(tokens, at);
    const around = tables.aroundDate.at(tokens, at);
    const month = token.kind === 'word' ? tables.monthNamed(token.text) : null;
    const number = numberAt(tokens, at, vocabulary);
    const small = Math.max(role?.length ?? 0, around?.length ?? 0);
    if (relative && relative.length >= small) pieces.push({ kind: relative.meaning, from: at });
    else if (month !== null) pieces.push({ kind: 'month', value: month, from: at });
    else if (number) pieces.push(numbered(token, number.value, at));
    else if (role && role.meaning !== 'filler' && role.length > (around?.length ?? 0)) return null;
    else if (small === 0 && !isHarmless(token, title, vocabulary)) return null;
    const told = month === null ? (number?.length ?? small) : 1;
    at += relative && relative.length >= small ? relative.length : Math.max(1, told);
  }
  return pieces;
}

const numbered = ({ text }: Token, value: number, from: number): Piece => ({
  kind: /^(?:19|20)\d\d$/.test(text) ? 'year' : 'number',
  value,
  from,
});

function numberAt(tokens: readonly Token[], at: number, { numbers }: Vocabulary) {
  const token = tokens[at] as Token;
  if (token.kind === 'digits') return { value: Number(token.text), length: 1 };
  const found = numbers.at(tokens, at);
  return found && { value: found.meaning.number, length: found.length };
}

const isHarmless = ({ kind, text }: Token, title: readonly string[], { language }: Vocabulary): boolean =>
  kind === 'sign'
    ? /^[.,:;!()'"\n]$/.test(text)
    : title.some((each) => each === text || inflects(each, text, language));
