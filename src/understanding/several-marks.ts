/** What each word of an answer to "which of these?" says: a number, "all", "not", nothing. Pure. */
import type { AnswerWords } from './choice.js';
import { wordsOf } from './text.js';

export interface SeveralWords {
  readonly all: readonly string[];
  readonly none: readonly string[];
  readonly except: readonly string[];
  /** The ones that were not named. */
  readonly others: readonly string[];
  readonly and: readonly string[];
  readonly to: readonly string[];
  readonly but: readonly string[];
  /** "Leave out" where something is to be taken out of a list: as "not" is, and only here. */
  readonly out: readonly string[];
  /** More words for the first, the second, … */
  readonly ordinals: readonly (readonly string[])[];
  readonly fillers: readonly string[];
}

/** Null stands for a word that has no place in such an answer. */
export type Mark =
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | {
      readonly kind: 'all' | 'none' | 'except' | 'others' | 'and' | 'to' | 'but' | 'not' | 'pause' | 'filler';
    };

const PAUSE = ';';

/** Words, with a mark where one clause ends; a dash between numbers belongs to them, a comma between numbers is "and". */
export function textWithPauses(text: string): readonly string[] {
  return text
    .replace(/(\d)\s*[-\u2010-\u2015]\s*(\d)/g, '$1-$2')
    .split(/((?<!\d\s?)[,;.!?\n]|[,;.!?\n](?!\s?\d))/)
    .flatMap((part, n) => (n % 2 === 1 ? [PAUSE] : wordsOf(part)));
}

export function createMarks(answers: AnswerWords, lists: SeveralWords) {
  const ordinal = new Map(
    [...answers.ordinals, ...lists.ordinals].flatMap((words, n) =>
      words.map((word) => [word, (n % answers.ordinals.length) + 1] as const),
    ),
  );
  const kinds = ['all', 'none', 'except', 'others', 'and', 'to', 'but'] as const;
  const special = new Map(kinds.flatMap((kind) => lists[kind].map((word) => [word, kind] as const)));
  const nots = new Set([
    ...lists.out,
    ...answers.negations,
    ...answers.no.fi,
    ...answers.no.sv,
    ...answers.no.en,
  ]);
  const fillers = new Set([
    ...lists.fillers,
    ...answers.numberMarks,
    ...(['fi', 'sv', 'en'] as const).flatMap((each) => [...answers.yes[each], ...answers.fillers[each]]),
  ]);
  return (word: string, count: number): Mark | null => {
    if (word === PAUSE) return { kind: 'pause' };
    const numbers = numbersIn(word, count) ?? ordinal.get(word);
    if (numbers !== undefined) return { kind: 'numbers', numbers: [numbers].flat() };
    const kind = special.get(word);
    if (kind) return { kind };
    if (nots.has(word)) return { kind: 'not' };
    return fillers.has(word) ? { kind: 'filler' } : null;
  };
}

/** "3", "3:sta", "1-4", and "134" for 1, 3 and 4 where there are fewer than 134. */
function numbersIn(word: string, count: number): readonly number[] | undefined {
  const range = /^(\d{1,2})-(\d{1,2})$/.exec(word);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return from <= to && to <= count ? Array.from({ length: to - from + 1 }, (_, n) => from + n) : undefined;
  }
  const digits = /^(\d{1,9})(?::\p{L}{1,4})?$/u.exec(word)?.[1];
  if (digits === undefined) return undefined;
  if (Number(digits) <= count || digits.length === 1) return [Number(digits)];
  const each = [...digits].map(Number);
  return new Set(each).size === each.length ? each : undefined;
}
