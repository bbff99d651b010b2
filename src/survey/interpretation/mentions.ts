/**
 * Covers an answer to a closed question from left to right with what is understood: names of options, numbers, small words. What is
 * left over is unknown, and an answer with something unknown in it is not taken for more than it says. Pure.
 */
import type { ClosedQuestion } from '../question.js';
import { FIT, fitOf, isRole, type Name } from './option-names.js';
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
  | { readonly kind: Exclude<Role, 'filler' | 'last'> | 'comma' | 'last' | 'where' | 'unknown' }
);

export interface Asked {
  readonly question: ClosedQuestion;
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
  const number = numberAt(tokens, at, vocabulary);
  const small = Math.max(role?.length ?? 0, number?.length ?? 0);
  if (name && name.length >= small)
    return {
      length: name.length,
      mention: { ...here, kind: 'name', ...name, whole: true, word: token.text },
    };
  if (number && number.length >= (role?.length ?? 0))
    return { length: number.length, mention: { ...here, kind: 'number', ...number.meaning } };
  const options = role ? null : wordOf(token.text, asked);
  if (options)
    return { length: 1, mention: { ...here, kind: 'name', options, whole: false, word: token.text } };
  if (role?.meaning === 'filler') {
    const where = vocabulary.where.at(tokens, at);
    return { length: role.length, mention: where ? { ...here, kind: 'where' } : null };
  }
  if (role) return { length: role.length, mention: { ...here, kind: role.meaning } };
  return { length: 1, mention: { ...here, kind: vocabulary.where.at(tokens, at) ? 'where' : 'unknown' } };
}

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

function numberAt(tokens: readonly Token[], at: number, { numbers }: Vocabulary) {
  const token = tokens[at] as Token;
  if (token.kind !== 'digits') return numbers.at(tokens, at);
  const joined = token.glued && tokens[at - 1]?.kind === 'word';
  const joins = tokens[at + 1]?.glued && tokens[at + 1]?.kind === 'word';
  const number = joined || joins || token.text.length > 3 ? Number.NaN : Number(token.text);
  return { length: 1, meaning: { number, ordinal: false } };
}

/** The options that have the longest name beginning here; of equally long ones those that fit best. */
function longestName(tokens: readonly Token[], at: number, { names, vocabulary }: Asked) {
  let best = { length: 0, fit: Number.POSITIVE_INFINITY, options: new Set<number>() };
  for (const name of names) {
    const found = nameAt(name, tokens, at, vocabulary);
    if (!found || found.length < best.length) continue;
    if (found.length === best.length && found.fit > best.fit) continue;
    const better = found.length > best.length || found.fit < best.fit;
    best = { ...found, options: better ? new Set([name.option]) : best.options.add(name.option) };
  }
  const begun = best.length === 0 ? beginning(tokens, at, names, vocabulary) : null;
  if (begun) return begun;
  return best.length > 0 ? { length: best.length, options: best.options } : null;
}

function nameAt({ words }: Name, tokens: readonly Token[], at: number, vocabulary: Vocabulary) {
  let fit = 0;
  let n = at;
  for (const word of words) {
    while (n > at && isSkipped(tokens[n], vocabulary)) n++;
    const token = tokens[n];
    const each = token && token.kind !== 'sign' ? fitOf(word, token.text, vocabulary) : null;
    if (each === null || each === FIT.within) return null;
    fit = Math.max(fit, each);
    n++;
  }
  return { length: n - at, fit };
}

const isSkipped = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token?.kind === 'word' && isRole(token.text, 'filler', vocabulary);

/** At least two words that begin the names of one option only: "ei samaa eikä eri". */
function beginning(tokens: readonly Token[], at: number, names: readonly Name[], vocabulary: Vocabulary) {
  for (let length = Math.min(5, tokens.length - at); length >= 2; length--) {
    const said = tokens.slice(at, at + length);
    const begun = names.filter(
      ({ words }) =>
        words.length > length &&
        said.every(({ text }, n) => fitOf(words[n] ?? '', text, vocabulary) === FIT.form),
    );
    const options = new Set(begun.map(({ option }) => option));
    if (options.size === 1) return { length, options };
  }
  return null;
}

/** The options that have this word in a name. */
function wordOf(said: string, { names, vocabulary }: Asked): ReadonlySet<number> | null {
  const fitting = names.flatMap(({ option, words }) =>
    words.flatMap((word) => {
      if (isRole(word, 'degree', vocabulary)) return [];
      const fit = fitOf(word, said, vocabulary);
      return fit === null ? [] : [{ option, fit }];
    }),
  );
  const sure = fitting.filter(({ fit }) => fit !== FIT.slip);
  const options = new Set((sure.length > 0 ? sure : fitting).map(({ option }) => option));
  return options.size > 0 ? options : null;
}
