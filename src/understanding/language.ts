/**
 * Which of the three languages an utterance is in: small words first, letter sequences for the rest, and the conversation's
 * language as a prior, since "ja", "cv" and "2" say nothing alone. Pure; the words are content/nlu/words.yaml.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { createLetters, type LetterCounts } from './letters.js';
import { wordsOf } from './text.js';

export interface Heard {
  readonly language: Language;
  /** Sure enough to change the language of the conversation. */
  readonly clear: boolean;
}

export interface LanguageWords {
  /** Words that tell nothing. */
  readonly shared: readonly string[];
  readonly languages: Readonly<
    Record<Language, { readonly greetings: readonly string[]; readonly words: readonly string[] }>
  >;
  /** For words that are in no list. */
  readonly letters: LetterCounts;
}

type Scores = Record<Language, number>;

/** A word of the lists, in log-odds; letters of an unknown word count up to the second. */
const KNOWN = 3;
const UNKNOWN = 2;
/** What being in the conversation's language already is worth: less than one small word. */
const PRIOR = 1.2;
/** Lead over the next language that three words need to be clear. */
const LEAD = 3;
const CLEAR_WORDS = 3;
/** A message of so few words may say nothing of its language. */
const SHORT = 2;
/** The language shows in the first words; the rest of a long text adds time only. */
const MOST_WORDS = 80;

export type HearLanguage = (text: string, prior: Language | null) => Heard;

export function createLanguage(lists: LanguageWords): HearLanguage {
  const shared = new Set(lists.shared);
  const known = new Map<string, Language[]>();
  const greetings = new Map<string, Language>();
  for (const language of LANGUAGES) {
    const { greetings: own, words } = lists.languages[language];
    for (const word of own) greetings.set(word, language);
    for (const word of new Set([...own, ...words])) known.set(word, [...(known.get(word) ?? []), language]);
  }
  const letters = createLetters(lists.letters);
  const weigh = (word: string): Scores | null => {
    if (shared.has(word) || /^\P{L}*$/u.test(word)) return null;
    const listed = known.get(word);
    if (listed && listed.length < LANGUAGES.length)
      return scores((each) => (listed.includes(each) ? KNOWN : 0));
    const seen = letters(word);
    return scores((each) => UNKNOWN * seen[each]);
  };

  /** "no", "me", "ja": words of several languages are meant in the one that is being spoken. */
  const ambiguous = (words: readonly string[]): boolean =>
    words.length <= SHORT && words.every((word) => shared.has(word) || (known.get(word)?.length ?? 0) > 1);

  return (text, prior) => {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    if (prior && ambiguous(words)) return { language: prior, clear: false };
    const weighed = words.map(weigh).filter((each) => each !== null);
    const total = scores((each) => weighed.reduce((sum, word) => sum + word[each], 0));
    const language = best(
      scores((each) => total[each] + (each === prior ? PRIOR : 0)),
      prior,
    );
    const lead =
      total[language] - Math.max(...LANGUAGES.filter((each) => each !== language).map((each) => total[each]));
    const greeted = words.length <= SHORT && words.some((word) => greetings.get(word) === language);
    const supporting = weighed.filter((word) => best(word, null) === language).length;
    const spoken = words.length >= CLEAR_WORDS && supporting >= CLEAR_WORDS - 1 && lead >= LEAD;
    return { language, clear: (greeted && lead > 0) || spoken };
  };
}

const scores = (of: (language: Language) => number): Scores => ({ fi: of('fi'), sv: of('sv'), en: of('en') });

/** The highest; of equals the prior, else the first of fi, sv, en. */
function best(found: Scores, prior: Language | null): Language {
  const order = prior ? [prior, ...LANGUAGES.filter((each) => each !== prior)] : LANGUAGES;
  return order.reduce((a, b) => (found[b] > found[a] ? b : a));
}
