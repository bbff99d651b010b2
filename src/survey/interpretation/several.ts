/** Several of a closed list, from free text: "1 ja 3", "skolan och bekanta", "everything except the second". Pure. */
import type { Code } from '../answer.js';
import type { SeveralQuestion } from '../question.js';
import type { Asked, Mention } from './mentions.js';
import { mentionsIn } from './mentions.js';
import { type Heard, unclear, unknown } from './one.js';
import { common, valueAt } from './pick.js';
import type { Token } from './text.js';

const SPOILING: readonly Mention['kind'][] = ['or', 'not', 'unsure', 'degree'];

export function pickSeveral(
  tokens: readonly Token[],
  asked: Asked & { readonly question: SeveralQuestion },
): Heard<readonly Code[]> {
  const mentions = mentionsIn(tokens, asked).filter((mention) => !isSilent(mention));
  if (mentions.some(({ kind }) => kind === 'unknown' || kind === 'where')) return unknown;
  if (mentions.some(({ kind }) => SPOILING.includes(kind))) return unclear;
  const except = mentions.findIndex(({ kind }) => kind === 'except' || kind === 'all_but');
  const all = mentions.some(({ kind }) => kind === 'all' || kind === 'all_but');
  if (except >= 0 !== all && except >= 0) return unclear;
  const named = pickEach(all ? mentions.slice(except >= 0 ? except + 1 : mentions.length) : mentions, asked);
  if (!named || (all && !isOnlyAll(except >= 0 ? mentions.slice(0, except) : mentions))) return unclear;
  const picked = all ? everythingBut(named, asked.question) : named;
  const values = [...new Set(picked)].map((index) => valueAt(asked.question, index));
  return values.length === 0 || values.includes(null) ? unclear : { value: values as Code[] };
}

const isSilent = (mention: Mention): boolean => mention.kind === 'where' && mention.known;

const isOnlyAll = (mentions: readonly Mention[]): boolean =>
  mentions.every(({ kind }) => kind === 'all' || kind === 'comma');

function everythingBut(left: readonly number[], { options }: SeveralQuestion): readonly number[] {
  const kept = options.flatMap(({ special }, n) => (special === null && !left.includes(n) ? [n] : []));
  return left.some((index) => options[index]?.special !== null) ? [] : kept;
}

/** Each part between commas and "and" names exactly one; numbers may also stand side by side. Null where one does not. */
function pickEach(mentions: readonly Mention[], asked: Asked): readonly number[] | null {
  const parts: Mention[][] = [[]];
  for (const mention of mentions) {
    if (mention.kind === 'and' || mention.kind === 'comma') parts.push([]);
    else if (mention.kind === 'number' && parts.at(-1)?.every(({ kind }) => kind === 'number'))
      parts.push([mention], []);
    else parts.at(-1)?.push(mention);
  }
  const picked = parts.filter((part) => part.length > 0).map((part) => common(part, asked));
  return picked.some((each) => each === null) ? null : (picked as number[]);
}
