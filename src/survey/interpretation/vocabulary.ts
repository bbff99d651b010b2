/** The lexicon of one language, made ready for looking things up. Pure; made once. */
import type { Language } from '../../conversation/activity.js';
import type { LanguageWords, SurveyWords } from '../lexicon.js';
import { fold, inflects } from './forms.js';
import { Phrases } from './phrases.js';
import { wordsOf } from './text.js';

/** What a phrase does in an answer, whatever the question. */
export type Role =
  | 'and'
  | 'or'
  | 'except'
  | 'all'
  | 'all_but'
  | 'last'
  | 'not'
  | 'unsure'
  | 'filler'
  | 'degree';

export interface Vocabulary {
  readonly language: Language;
  readonly roles: Phrases<Role>;
  readonly numbers: Phrases<{ readonly number: number; readonly ordinal: boolean }>;
  /** "Out of six", where it is one word. */
  readonly outOf: Phrases<number>;
  /** Whole answers that are none. */
  readonly noAnswer: Phrases<'cannot_say' | 'refuse'>;
  readonly yesNo: Phrases<'yes' | 'no' | 'not' | 'or' | 'unsure' | 'filler'>;
  readonly where: Phrases<true>;
  readonly months: Phrases<true>;
  readonly echo: readonly (readonly string[])[];
  /** Numbers of the groups of words that mean the same as this one. */
  alike(word: string): ReadonlySet<number>;
  /** The words of a group. */
  group(number: number): readonly string[];
  /** Other names of the option with this label. */
  names(label: string): readonly string[];
}

const marked = <T>(phrases: readonly string[], meaning: T) =>
  phrases.map((phrase) => [phrase, meaning] as const);

export function createVocabulary(words: SurveyWords, language: Language): Vocabulary {
  const own = words[language];
  const groups = own.alike.map((group) => group.map((word) => wordsOf(word, language).join('')));
  const known = new Map<string, ReadonlySet<number>>();
  const names = new Map(
    Object.entries(own.names).map(([label, others]) => [wordsOf(label, language).join(' '), others]),
  );
  return {
    language,
    ...listsOf(own, language),
    months: new Phrases(language, marked(words.months.flat(), true)),
    echo: own.echo,
    alike(word) {
      const found =
        known.get(word) ??
        new Set(
          groups.flatMap((group, n) => (group.some((each) => isForm(each, word, language)) ? [n] : [])),
        );
      if (known.size < 5000) known.set(word, found);
      return found;
    },
    group: (number) => groups[number] ?? [],
    names: (label) => names.get(wordsOf(label, language).join(' ')) ?? [],
  };
}

const isForm = (base: string, said: string, language: Language): boolean =>
  fold(base) === fold(said) || (base.length > 3 && inflects(base, said, language));

function listsOf(own: LanguageWords, language: Language) {
  const numbered = (list: Readonly<Record<string, number>>, ordinal: boolean) =>
    Object.entries(list).map(([phrase, number]) => [phrase, { number, ordinal }] as const);
  return {
    // The first of two equally long ones wins: what makes an answer unsure comes before what is harmless.
    roles: new Phrases<Role>(language, [
      ...(['or', 'except', 'all_but', 'all', 'last', 'and', 'not', 'unsure', 'filler'] as const).flatMap(
        (role) => marked(own[role], role),
      ),
      ...marked(own.cannot_say, 'unsure' as const),
      ...marked(own.refuse, 'unsure' as const),
      ...marked(own.degrees, 'degree' as const),
    ]),
    numbers: new Phrases(language, [...numbered(own.numbers, false), ...numbered(own.ordinals, true)]),
    outOf: new Phrases(language, Object.entries(own.out_of)),
    noAnswer: new Phrases<'cannot_say' | 'refuse'>(language, [
      ...marked(own.cannot_say, 'cannot_say' as const),
      ...marked(own.refuse, 'refuse' as const),
    ]),
    yesNo: new Phrases(language, [
      ...marked([...own.cannot_say, ...own.refuse], 'unsure' as const),
      ...(['yes', 'no', 'not', 'or', 'unsure', 'filler'] as const).flatMap((role) => marked(own[role], role)),
      // Finnish "ja" is "and": alone it must not be taken for the Swedish yes.
      ...marked(own.and, 'filler' as const),
    ]),
    where: new Phrases<true>(language, marked(own.where, true as const)),
  };
}
