/** From what was mentioned to what was chosen: one option or several, or nothing where it could be two. Pure. */
import type { Code } from '../answer.js';
import type { ClosedQuestion, OneQuestion, SurveyOption } from '../question.js';
import type { Asked, Mention } from './mentions.js';
import { fitOf, isRole } from './option-names.js';

type NameMention = Extract<Mention, { kind: 'name' }>;

/** An index, or null: none, or more than one. */
export type Picked = number | null;

/** The option that a number means: of a scale its step, else what stands at that place of the list. */
export function byNumber(question: ClosedQuestion, number: number, ordinal: boolean): Picked {
  const { options } = question;
  const valued = options.findIndex(({ value }) => value === number);
  if (question.kind === 'one' && question.scale && (valued >= 0 || !ordinal))
    return ordinal || valued < 0 ? null : valued;
  const placed = number >= 1 && number <= options.length ? number - 1 : -1;
  if (valued >= 0 && placed >= 0 && valued !== placed && !ordinal) return null;
  return Math.max(ordinal ? -1 : valued, placed) < 0 ? null : placed >= 0 ? placed : valued;
}

/** "The last one" is the last that is shown, unless special answers stand below the choices. */
export const lastOf = ({ options }: { readonly options: readonly SurveyOption[] }): Picked =>
  options.some(({ special }) => special !== null) ? null : options.length - 1;

/** The one option that all these mentions allow, if they say enough to name it. */
export function common(mentions: readonly Mention[], asked: Asked): Picked {
  const [first, ...others] = mentions.map((mention) => allowed(mention, asked.question));
  if (!first) return null;
  const possible = [...first].filter((each) => others.every((set) => set.has(each)));
  const [only] = possible;
  if (possible.length !== 1 || only === undefined) return null;
  const names = mentions.filter((mention): mention is NameMention => mention.kind === 'name');
  const said =
    names.length < mentions.length || names.some(({ whole }) => whole) || tells(names, only, asked);
  return said ? only : null;
}

function allowed(mention: Mention, question: ClosedQuestion): ReadonlySet<number> {
  if (mention.kind === 'name') return mention.options;
  const picked =
    mention.kind === 'number' ? byNumber(question, mention.number, mention.ordinal) : lastOf(question);
  return new Set(picked === null ? [] : [picked]);
}

/** Half of a short name, two thirds of a long one, all of a sentence. */
function tells(said: readonly NameMention[], option: number, { names, vocabulary }: Asked): boolean {
  return names.some((name) => {
    if (name.option !== option) return false;
    const matched = name.words.filter(
      (word) =>
        !isRole(word, 'degree', vocabulary) &&
        said.some((each) => (fitOf(word, each.word, vocabulary) ?? 3) < 3),
    ).length;
    const share = name.sentence ? 1 : name.words.length <= 2 ? 1 / 2 : 2 / 3;
    return matched / name.words.length >= share;
  });
}

export const valueAt = ({ options }: ClosedQuestion, index: number): Code | null =>
  options[index]?.value ?? null;

export const specialOf = (
  question: OneQuestion | ClosedQuestion,
  special: SurveyOption['special'],
): Code | null => question.options.find((option) => option.special === special)?.value ?? null;
