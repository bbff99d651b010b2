/**
 * Covers an answer to a closed question from left to right with what is understood: names of options, numbers, small words. What is
 * left over is unknown, and an answer with something unknown in it is not taken for more than it says. Pure.
 */
import type { ClosedQuestion } from '../question.js';
import { isEcho } from './forms.js';
import { longestName, optionsWith } from './name-match.js';
import { isRole, type Name } from './option-names.js';
import type { FoundPhrase } from './phrases.js';
import type { Token } from './text.js';
import type { Role, Vocabulary } from './vocabulary.js';

export type Mention = { readonly clause: number; readonly from: number } & (
  | {
      readonly kind: 'name';
      /** Indexes of the options that it may mean. */
      readonly options: ReadonlySet<number>;
      /** The whole of a name, or its unmistakable beginning; else a word of it. */
      readonly whole: boolean;
      readonly word: string;
    }
  | { readonly kind: 'number'; readonly number: number; readonly ordinal: boolean }
  /** A place that changes nothing: the little word before it, or in Finnish the place itself. */
  | { readonly kind: 'where'; readonly known: boolean }
  | { readonly kind: Exclude<Role, 'filler'> | 'comma' | 'unknown' }
);

export interface Asked {
  readonly question: ClosedQuestion;
  /** The words of the question, which say nothing new in an answer. */
  readonly title: readonly string[];
  readonly names: readonly Name[];
  readonly vocabulary: Vocabulary;
}

interface Step {
  readonly length: number;
  readonly mention: Mention | null;
}

/** Fillers are left out. */
export function mentionsIn(tokens: readonly Token[], asked: Asked): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { length, mention } = stepAt(tokens, at, asked);
    if (mention) mentions.push(mention);
    at += length;
  }
  return withoutArticles(mentions, tokens, asked);
}

/** "Ett" is a number where nothing else is said. */
function withoutArticles(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { vocabulary }: Asked,
): readonly Mention[] {
  const isArticle = ({ kind, from }: Mention) =>
    kind === 'number' && isRole(tokens[from]?.text ?? '', 'filler', vocabulary);
  const others = mentions.filter((mention) => !isArticle(mention));
  return others.some(({ kind }) => kind === 'name' || kind === 'number') ? others : mentions;
}

function stepAt(tokens: readonly Token[], at: number, asked: Asked): Step {
  const token = tokens[at] as Token;
  const here = { clause: token.clause, from: at };
  if (token.kind === 'sign') return { length: 1, mention: signAt(tokens, at) };
  const { vocabulary } = asked;
  const name = longestName(tokens, at, asked);
  const role = vocabulary.roles.at(tokens, at);
  const number = numberAt(tokens, at, asked);
  const small = Math.max(role?.length ?? 0, number?.length ?? 0);
  if (name && name.length >= small)
    return {
      length: name.length,
      mention: { ...here, kind: 'name', ...name, whole: true, word: token.text },
    };
  if (number && number.length >= (role?.length ?? 0))
    return { length: number.length, mention: { ...here, kind: 'number', ...number.meaning } };
  const options = role ? null : optionsWith(token.text, asked);
  if (options)
    return { length: 1, mention: { ...here, kind: 'name', options, whole: false, word: token.text } };
  return role ? smallAt(tokens, at, role, asked) : strangeAt(tokens, at, asked);
}

function smallAt(tokens: readonly Token[], at: number, role: FoundPhrase<Role>, { vocabulary }: Asked): Step {
  const here = { clause: tokens[at]?.clause ?? 0, from: at };
  const { length, meaning } = role;
  if (meaning !== 'filler') return { length, mention: { ...here, kind: meaning } };
  const where = vocabulary.where.at(tokens, at);
  return { length, mention: where ? { ...here, kind: 'where', known: true } : null };
}

/** Nothing that the lexicon has: a word of the question, a place, or unknown. */
function strangeAt(tokens: readonly Token[], at: number, { title, vocabulary }: Asked): Step {
  const { text, clause } = tokens[at] as Token;
  if (title.some((word) => isEcho(word, text))) return { length: 1, mention: null };
  const place =
    vocabulary.where.at(tokens, at) !== null && !isModified(tokens[at - 1]?.text ?? '', vocabulary);
  const here = { clause, from: at };
  return {
    length: 1,
    mention: place ? { ...here, kind: 'where', known: false } : { ...here, kind: 'unknown' },
  };
}

/** "Yrittäjän palveluksessa" is not an entrepreneur: what stands in the genitive belongs to the place. */
const isModified = (before: string, vocabulary: Vocabulary): boolean =>
  vocabulary.language === 'fi' &&
  before.endsWith('n') &&
  ![...vocabulary.alike(before)].some((group) => vocabulary.group(group).includes(before));

function signAt(tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at] as Token;
  const here = { clause: token.clause, from: at };
  if (/^[,;\n]$/.test(token.text)) return { ...here, kind: 'comma' };
  if (/^[&+]$/.test(token.text)) return { ...here, kind: at === 0 ? 'unknown' : 'and' };
  if (token.text === '?' || token.text === '~') return { ...here, kind: 'unsure' };
  if (token.text === '/') return { ...here, kind: 'or' };
  if (token.text === '-' && tokens[at + 1]?.kind !== 'digits' && tokens[at - 1]?.kind !== 'digits')
    return null;
  return /^[.:!()"'*#…]$/.test(token.text) ? null : { ...here, kind: 'unknown' };
}

function numberAt(tokens: readonly Token[], at: number, { vocabulary, question }: Asked) {
  const token = tokens[at] as Token;
  if (token.kind !== 'digits') return vocabulary.numbers.at(tokens, at);
  const joined = token.glued && tokens[at - 1]?.kind === 'word';
  const joins = tokens[at + 1]?.glued && tokens[at + 1]?.kind === 'word';
  const broken = isFraction(tokens, at, question.kind) || isFraction(tokens, at + 2, question.kind);
  const number = joined || joins || broken || token.text.length > 6 ? Number.NaN : Number(token.text);
  return { length: 1, meaning: { number, ordinal: false } };
}

/** "4,5" and "1.3"; among several "1,3" is a list. */
function isFraction(tokens: readonly Token[], at: number, kind: 'one' | 'several'): boolean {
  const [before, sign, after] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  const mark = kind === 'one' ? /^[.,:]$/ : /^[.:]$/;
  const glued = sign?.glued && after?.glued && mark.test(sign.text);
  return glued === true && before?.kind === 'digits' && after?.kind === 'digits';
}
