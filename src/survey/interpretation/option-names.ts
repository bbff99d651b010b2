/** What the options of a question are called: their labels, parts of long labels, and the lexicon's other names. Pure. */
import type { ClosedQuestion, SurveyOption } from '../question.js';
import { fold, inflects, isSlip } from './forms.js';
import { type Token, wordsOf } from './text.js';
import type { Vocabulary } from './vocabulary.js';

export interface Name {
  /** Index of the option. */
  readonly option: number;
  /** Words that tell something, in their order. */
  readonly words: readonly string[];
  /** A sentence ("I contacted the employer myself"): a word of it alone says nothing. */
  readonly sentence: boolean;
}

/** How well a word fits: the lower the better. `within` is a part of a compound, which narrows but does not name. */
export const FIT = { form: 0, alike: 1, slip: 2, within: 3 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

export function namesOf(question: ClosedQuestion, vocabulary: Vocabulary): readonly Name[] {
  const scale = question.kind === 'one' && question.scale;
  return question.options.flatMap((option, n) =>
    namesOfOption(option, scale, vocabulary).flatMap((name) => {
      const all = wordsOf(name, vocabulary.language);
      const telling = all.filter((word) => !isRole(word, 'filler', vocabulary));
      const words = telling.length > 0 ? telling : all;
      const [first = ''] = words;
      return words.every((word) => /^\d+$/.test(word)) || (words.length === 1 && isLoose(first, vocabulary))
        ? []
        : [{ option: n, words, sentence: telling.length < all.length && telling.length > 2 }];
    }),
  );
}

/** "Nothing", "a lot" and the like name an option only where they are its very label. */
const isLoose = (word: string, vocabulary: Vocabulary): boolean =>
  ['and', 'or', 'not', 'all', 'last'].some((role) => isRole(word, role, vocabulary)) && word.length < 4;

function namesOfOption({ label }: SurveyOption, scale: boolean, vocabulary: Vocabulary): readonly string[] {
  const text = label[vocabulary.language];
  const parts = scale ? [] : partsOf(text, vocabulary);
  return [...new Set([text, ...parts, ...vocabulary.names(text)])];
}

/** "A, b or c" is called a, b and c too. */
function partsOf(label: string, vocabulary: Vocabulary): readonly string[] {
  const words = label.toLowerCase().split(/([\s,]+)/);
  const parts = [''];
  for (const word of words) {
    if (word.includes(',') || isRole(word.trim(), 'or', vocabulary)) parts.push('');
    else parts[parts.length - 1] += word;
  }
  const found = parts.map((part) => part.trim().replace(/^-|-$/g, '')).filter((part) => part !== '');
  return found.length > 1 ? found : [];
}

export function isRole(word: string, role: string, { roles }: Vocabulary): boolean {
  const token: Token = { text: word, kind: 'word', clause: 0, glued: false };
  return word !== '' && roles.at([token], 0)?.meaning === role;
}

export function fitOf(base: string, said: string, vocabulary: Vocabulary): Fit | null {
  if (inflects(base, said, vocabulary.language)) return FIT.form;
  const shared = [...vocabulary.alike(said)];
  if (shared.some((group) => vocabulary.alike(base).has(group))) return FIT.alike;
  if (isSlip(fold(base), fold(said))) return FIT.slip;
  const heads = [said, ...shared.flatMap((group) => vocabulary.group(group))];
  return heads.some((head) => head.length > 2 && base.length > head.length && base.endsWith(head))
    ? FIT.within
    : null;
}
