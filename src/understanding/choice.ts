/**
 * Finds which of the options someone means: by number, label, synonym, the beginning of a word or an inflected form. When two
 * fit, or none, it says so with null: the question is asked again rather than guessed. Pure.
 */
import type { Language, Option } from '../conversation/activity.js';
import { inflects } from './inflection.js';
import { fold, phraseOf, wordsOf } from './text.js';

export interface AnswerWords {
  /** Words for the first, the second, … option, all languages together; the last list of all is "the last one". */
  readonly ordinals: readonly (readonly string[])[];
  readonly last: readonly string[];
  /** Before a number: "option 2". */
  readonly numberMarks: readonly string[];
  readonly yes: Readonly<Record<Language, readonly string[]>>;
  readonly no: Readonly<Record<Language, readonly string[]>>;
  /** Around an answer, without changing it: "I think", "please". */
  readonly fillers: Readonly<Record<Language, readonly string[]>>;
  /** Any of these among several words, and nothing is guessed: "not work". */
  readonly negations: readonly string[];
}

export type Choice = (text: string, options: readonly Option[], language: Language) => string | null;

/** More words than this are a sentence of their own, not a pick. */
const MOST_WORDS = 8;
const SHORTEST_PREFIX = 2;

interface Named {
  readonly value: string;
  readonly names: readonly string[];
}

export function createChoice(lists: AnswerWords): Choice {
  const { ordinals, last, numberMarks, yes, no, fillers, negations } = lists;
  const marks = new Set(numberMarks);
  const denied = new Set(negations);
  const ordinalOf = new Map(ordinals.flatMap((words, n) => words.map((word) => [word, n] as const)));
  const others = (language: Language) => (['fi', 'sv', 'en'] as const).filter((each) => each !== language);

  /** "2", "2.", "no 2", "toinen", "the last one". */
  const byNumber = (words: readonly string[], count: number, language: Language): number | null => {
    const bare = words.filter((word) => !marks.has(word) && !fillers[language].includes(word));
    const [word = ''] = bare;
    if (bare.length !== 1) return null;
    if (/^\d{1,2}$/.test(word)) return Number(word) - 1;
    return last.includes(word) ? count - 1 : (ordinalOf.get(word) ?? null);
  };
  const yesOrNo = (words: readonly string[], language: Language): 'yes' | 'no' | null => {
    for (const each of [language, ...others(language)]) {
      const agreed = words.some((word) => yes[each].includes(word));
      const refused = words.some((word) => no[each].includes(word));
      const around = [yes, no, fillers].flatMap((list) => list[each]);
      if (agreed !== refused && words.every((word) => around.includes(word))) return agreed ? 'yes' : 'no';
    }
    return null;
  };

  return (text, options, language) => {
    const said = wordsOf(text);
    if (said.length === 0 || said.length > MOST_WORDS) return null;
    const named = options.map(namesOf);
    const exact = matchName(said.join(' '), named);
    if (exact !== undefined) return exact;
    const number = byNumber(said, options.length, language);
    if (number !== null) return options[number]?.value ?? null;
    const plain = yesOrNo(said, language);
    if (plain && options.some(({ value }) => value === plain)) return plain;
    const rest = said.filter((word) => !fillers[language].includes(word) && !yes[language].includes(word));
    if (rest.length === 0) return null;
    const bare = matchName(rest.join(' '), named);
    if (bare !== undefined) return bare;
    if (said.some((word) => denied.has(word))) return null;
    return (
      only(named, (name) => begins(name, rest.join(' '))) ??
      only(named, (name) => mentions(name, said, rest.length, language))
    );
  };
}

const namesOf = ({ value, label, synonyms = [] }: Option): Named => ({
  value,
  names: [label, ...synonyms].map(phraseOf).filter((name) => name !== ''),
});

/** The one option whose name this is; null when several have it; undefined when none has. Dots and rings are forgiven last. */
function matchName(said: string, named: readonly Named[]): string | null | undefined {
  for (const form of [(text: string) => text, fold]) {
    const fitting = named.filter(({ names }) => names.some((name) => form(name) === form(said)));
    if (fitting.length > 0) return fitting.length === 1 ? (fitting[0]?.value ?? null) : null;
  }
  return named.find(({ value }) => value === said)?.value;
}

function only(named: readonly Named[], fits: (name: string) => boolean): string | null {
  const fitting = named.filter(({ names }) => names.some(fits));
  return fitting.length === 1 ? (fitting[0]?.value ?? null) : null;
}

const begins = (name: string, said: string): boolean =>
  said.length >= SHORTEST_PREFIX && (name.startsWith(said) || fold(name).startsWith(fold(said)));

/** Every word of the name is there, in some form of it, in the same order, and they are half of what tells anything. */
function mentions(name: string, said: readonly string[], telling: number, language: Language): boolean {
  const wanted = name.split(' ');
  if (wanted.length * 2 < telling) return false;
  let at = 0;
  for (const word of wanted) {
    while (at < said.length && !inflects(word, said[at] ?? '', language)) at++;
    if (at === said.length) return false;
    at++;
  }
  return true;
}
