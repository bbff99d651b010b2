/**
 * How sure an answer in one's own words is, once it has been understood: plain ones are passed without a word, clear ones are
 * repeated, doubtful ones are asked back about. Pure.
 */
import type { Language, Localised } from '../conversation/activity.js';
import type { AnswerValue } from './answer.js';
import { fold } from './interpretation/forms.js';
import { plain, wordsOf } from './interpretation/text.js';
import { isClosed, type Question } from './question.js';

export type Sureness = 'plain' | 'clear' | 'doubtful';

/** An answer as people read it. */
export function labelOf(question: Question, value: AnswerValue): Localised {
  const values: readonly unknown[] = typeof value === 'object' ? value : [value];
  const labels = isClosed(question)
    ? values.flatMap((each) => question.options.find((option) => option.value === each)?.label ?? [])
    : [same(question.kind === 'month' || question.kind === 'date' ? dayOf(String(value)) : String(value))];
  return {
    fi: labels.map(({ fi }) => fi).join(', '),
    sv: labels.map(({ sv }) => sv).join(', '),
    en: labels.map(({ en }) => en).join(', '),
  };
}

const same = (text: string): Localised => ({ fi: text, sv: text, en: text });

/** `2025-06` → 6/2025, `2025-06-03` → 3.6.2025: read alike in all three languages. */
function dayOf(value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  return day === undefined ? `${month}/${year}` : `${day}.${month}.${year}`;
}

export function sureness(question: Question, text: string, value: AnswerValue, language: Language): Sureness {
  if (question.kind === 'text') return 'plain';
  const said = plain(text) ?? '';
  if (question.kind === 'number') return digits(said) === digits(String(value)) ? 'plain' : 'doubtful';
  if (!isClosed(question)) return said.includes(String(value).slice(0, 4)) ? 'clear' : 'doubtful';
  const label = labelOf(question, value)[language];
  if (wordsOf(said, language).join(' ') === wordsOf(label, language).join(' ')) return 'plain';
  // Where options are shown without numbers it has to be seen which one was meant.
  if (NUMBERS.test(said)) return 'clear';
  if (question.kind === 'one' && question.agreement) return 'clear';
  return eachIsSaid(question.options, value, said, language) ? 'clear' : 'doubtful';
}

/** Numbers of options, with "and" between them in whichever language. */
const NUMBERS = /^(?=.*\d)(?:[\d\s,.;()-]|(?<!\p{L})\p{L}{2,3}(?!\p{L}))+$/u;

const digits = (text: string): string => text.replace(/\D/g, '');

/** A word of each chosen label is there, at least by its beginning. */
function eachIsSaid(
  options: readonly { readonly value: unknown; readonly label: Localised }[],
  value: AnswerValue,
  said: string,
  language: Language,
): boolean {
  const values: readonly unknown[] = typeof value === 'object' ? value : [value];
  const words = wordsOf(said, language).map(beginning);
  return values.every((each) => {
    const label = options.find((option) => option.value === each)?.label[language] ?? '';
    return wordsOf(label, language).some((word) => word.length > 2 && words.includes(beginning(word)));
  });
}

const beginning = (word: string): string => fold(word).slice(0, 4);
