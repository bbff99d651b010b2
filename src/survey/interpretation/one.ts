/** One of a closed list, from free text. Pure. */
import type { Code } from '../answer.js';
import type { OneQuestion } from '../question.js';
import type { Asked, Mention } from './mentions.js';
import { mentionsIn } from './mentions.js';
import { common, valueAt } from './pick.js';
import type { Token } from './text.js';

/** `unknown`: words of another language, perhaps; `unclear`: understood, and not an answer. */
export type Heard<T> = { readonly value: T } | { readonly value: null; readonly why: 'unknown' | 'unclear' };

export const unclear = { value: null, why: 'unclear' } as const;
export const unknown = { value: null, why: 'unknown' } as const;

type Of<K extends Mention['kind']> = Extract<Mention, { kind: K }>;
const SPOILING: readonly Mention['kind'][] = ['or', 'except', 'all', 'all_but', 'not', 'unsure', 'degree'];
const telling = (mention: Mention): mention is Of<'name' | 'number' | 'last'> =>
  mention.kind === 'name' || mention.kind === 'number' || mention.kind === 'last';

export function pickOne(
  tokens: readonly Token[],
  asked: Asked & { readonly question: OneQuestion },
): Heard<Code> {
  const mentions = mentionsIn(withoutMaximum(tokens, asked), asked);
  const choices = mentions.filter(telling);
  if (mentions.some(({ kind }) => SPOILING.includes(kind))) return unclear;
  const strange = mentions.some(isStrange);
  if (choices.length === 0) return strange ? unknown : unclear;
  const picked = common(choices, asked);
  if (picked === null) return strange ? unknown : unclear;
  if (!isAside(mentions, asked, tokens)) return strange ? unknown : unclear;
  const value = valueAt(asked.question, picked);
  return value === null ? unclear : { value };
}

/** Not understood: an unknown word, or a place in Finnish, whose word is open. */
const isStrange = (mention: Mention): boolean =>
  mention.kind === 'unknown' || (mention.kind === 'where' && !mention.known);

/** What is not understood comes after the choice, in a clause of its own or as a place, and without figures and months. */
function isAside(mentions: readonly Mention[], asked: Asked, tokens: readonly Token[]): boolean {
  const first = mentions.find(isStrange);
  if (!first) return true;
  const choices = mentions.filter(telling);
  const last = choices.at(-1);
  const named = choices.some((mention) => mention.kind === 'name' && mention.whole);
  if (!last || first.from < last.from) return false;
  const place = mentions.find(({ kind, from }) => kind === 'where' && from > last.from);
  const apart = first.clause > last.clause || (named && place !== undefined && place.from <= first.from);
  const rest = tokens.slice(first.from);
  return apart && !rest.some((_token, n) => asked.vocabulary.months.at(rest, n) !== null);
}

/** "5/6", "five out of six": the second figure is the scale's own end. */
function withoutMaximum(
  tokens: readonly Token[],
  { question, vocabulary }: Asked & { readonly question: OneQuestion },
): readonly Token[] {
  if (!question.scale) return tokens;
  const top = Math.max(...question.options.map(({ value }) => (typeof value === 'number' ? value : 0)));
  const isTop = (at: number) =>
    tokens[at]?.text === String(top) || vocabulary.numbers.at(tokens, at)?.meaning.number === top;
  const text = (at: number) => tokens[at]?.text ?? '';
  return tokens.filter((_token, n) => {
    const slash = (at: number) => text(at) === '/' && isTop(at + 1);
    const of = (at: number) => /^(?:of|av)$/.test(text(at)) && isTop(at + 1);
    const out = (at: number) => text(at) === 'out' && of(at + 1);
    if (n > 0 && vocabulary.outOf.at(tokens, n)?.meaning === top) return false;
    return !(n > 0 && (slash(n) || slash(n - 1) || of(n) || of(n - 1) || out(n)));
  });
}
