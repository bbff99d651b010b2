/**
 * Finds which of several options someone means: by numbers and ranges, "all", "none", "all but 2", "not 2", or by their names. What is
 * left over and means nothing here makes it null: the question is asked again rather than guessed. Pure.
 */
import type { Language, Option } from '../conversation/activity.js';
import type { AnswerWords, Choice } from './choice.js';
import { createMarks, type Mark, type SeveralWords, textWithPauses } from './several-marks.js';
import { wordsOf } from './text.js';

/** The values of the options that are meant, in their order; empty for none of them; null when that is not clear. */
export type Several = (
  text: string,
  options: readonly Option[],
  language: Language,
) => readonly string[] | null;

/** Values of buttons that stand for all and for none; they have no number. */
export const ALL = 'all';
export const NONE = 'none';

/** More words than this tell something else. */
const MOST_WORDS = 30;

export function createSeveral(answers: AnswerWords, lists: SeveralWords, choice: Choice): Several {
  const markOf = createMarks(answers, lists);
  const exceptAt = new Set(lists.except);

  const byName = (text: string, options: readonly Option[], language: Language): readonly string[] | null => {
    const names = piecesOf(text, new Set(lists.and)).map((piece) => choice(piece, options, language));
    if (names.length > 0 && names.every((name) => name !== null)) return inOrder(options, new Set(names));
    const whole = choice(text, options, language);
    return whole === null ? null : [whole];
  };
  /** "Kaikki paitsi hyllytys": what is left out is named. */
  const allButNames = (text: string, options: readonly Option[], language: Language) => {
    const words = text.split(/\s+/);
    const at = words.findIndex((word) => exceptAt.has(word.toLowerCase()));
    const before = wordsOf(words.slice(0, at).join(' '));
    if (at < 1 || !before.some((word) => lists.all.includes(word))) return null;
    const out = byName(words.slice(at + 1).join(' '), options, language);
    return out && options.map(({ value }) => value).filter((value) => !out.includes(value));
  };

  return (text, shown, language) => {
    const options = shown.filter(({ value }) => value !== ALL && value !== NONE);
    const said = textWithPauses(text);
    if (said.length === 0 || said.length > MOST_WORDS) return null;
    const marks = said.map((word) => markOf(word, options.length));
    if (marks.every((mark) => mark !== null)) {
      const known = meant(marks, options);
      if (known) return known;
    }
    const buttons = shown.filter((option) => !options.includes(option));
    const pressed = choice(text, buttons, language);
    if (pressed !== null) return pressed === ALL ? options.map(({ value }) => value) : [];
    if (options.length === 1 && choice(text, YES_OR_NO, language) === 'yes')
      return options.map(({ value }) => value);
    return allButNames(text, options, language) ?? byName(text, options, language);
  };
}

/** Of a single one it is asked as much: "is this it?" */
const YES_OR_NO: readonly Option[] = ['yes', 'no'].map((value) => ({ value, label: value }));

const inOrder = (options: readonly Option[], values: ReadonlySet<string>): readonly string[] =>
  options.map(({ value }) => value).filter((value) => values.has(value));

/** Goes through the marks with what the next number would mean: picked, or left out. */
function meant(marks: readonly Mark[], options: readonly Option[]): readonly string[] | null {
  const picked = new Set<number>();
  const out = new Set<number>();
  let clause: number[] = [];
  let leavesOut: 'no' | 'clause' | 'rest' = 'no';
  let [all, none] = [false, false];
  for (const [at, mark] of marks.entries()) {
    if (mark.kind === 'numbers') {
      const numbers = between(marks, at, mark.numbers);
      for (const n of numbers) (leavesOut === 'no' ? picked : out).add(n);
      clause.push(...numbers);
    } else if (mark.kind === 'all' || mark.kind === 'others') {
      all = leavesOut === 'no' || mark.kind === 'others';
      none ||= !all;
      leavesOut = 'no';
    } else if (mark.kind === 'none') none = true;
    else if (mark.kind === 'except') leavesOut = 'rest';
    else if (mark.kind === 'not') {
      // "2 ei" takes back what has just been named; "ei 2" leaves out what comes.
      if (numberFollows(marks, at)) leavesOut = leavesOut === 'rest' ? 'rest' : 'clause';
      else if (clause.length > 0) for (const n of clause) move(n, picked, out);
      else none = true;
    } else if (mark.kind === 'pause' || mark.kind === 'but') {
      if (leavesOut === 'clause') leavesOut = 'no';
      clause = [];
      if (mark.kind === 'but' && marks[at - 1]?.kind === 'all') leavesOut = 'rest';
    }
  }
  return resolve({ picked, out, all, none }, options);
}

function move(n: number, from: Set<number>, to: Set<number>): void {
  from.delete(n);
  to.add(n);
}

/** What a "not" is about: the next thing in its clause. */
function numberFollows(marks: readonly Mark[], at: number): boolean {
  const next = marks.slice(at + 1).find(({ kind }) => kind !== 'filler' && kind !== 'and');
  return next?.kind === 'numbers';
}

/** "1 till 3" is all from the one to the other. */
function between(marks: readonly Mark[], at: number, numbers: readonly number[]): readonly number[] {
  const before = marks[at - 2];
  const [last = 0] = numbers;
  if (marks[at - 1]?.kind !== 'to' || before?.kind !== 'numbers') return numbers;
  const first = before.numbers.at(-1) ?? last;
  return last < first ? numbers : Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

interface Meant {
  readonly picked: ReadonlySet<number>;
  readonly out: ReadonlySet<number>;
  readonly all: boolean;
  readonly none: boolean;
}

function resolve({ picked, out, all, none }: Meant, options: readonly Option[]): readonly string[] | null {
  const numbers = [...picked, ...out];
  if (numbers.some((n) => n < 1 || n > options.length)) return null;
  const these = (is: (n: number) => boolean) => options.filter((_, n) => is(n + 1)).map(({ value }) => value);
  if (all) return these((n) => !out.has(n));
  if (picked.size > 0) return these((n) => picked.has(n));
  if (out.size > 0) return these((n) => !out.has(n));
  return none ? [] : null;
}

/** What stands between commas and "and". */
function piecesOf(text: string, and: ReadonlySet<string>): readonly string[] {
  const pieces: string[][] = [[]];
  for (const part of text.split(/([,;\n]|\s+)/)) {
    if (/^[,;\n]$/.test(part) || and.has(part.toLowerCase())) pieces.push([]);
    else if (part.trim() !== '') pieces.at(-1)?.push(part);
  }
  return pieces.filter((words) => words.length > 0).map((words) => words.join(' '));
}
