/**
 * Which of the three languages an utterance is in: small words first, letter sequences for the rest, and the conversation's
 * language as a prior, since "ja", "cv" and "2" say nothing alone. Pure; the words are content/nlu/words.yaml.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { createLetters, type LanguageWords } from './letters.js';
import { wordsOf } from './text.js';

export interface Heard {
  readonly language: Language;
  /** Sure enough to change the language of the conversation. */
  readonly clear: boolean;
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
  const letters = createLetters(lists);
  const weigh = (word: string): Scores | null => {
    if (shared.has(word) || /^\P{L}*$/u.test(word)) return null;
    const listed = known.get(word);
    if (listed && listed.length < LANGUAGES.length)
      return scores((each) => (listed.includes(each) ? KNOWN : 0));
    const seen = letters(word);
    return scores((each) => UNKNOWN * seen[each]);
  };

  return (text, prior) => {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const weighed = words.map(weigh).filter((each) => each !== null);
    const total = scores((each) => weighed.reduce((sum, word) => sum + word[each], 0));
    const language = best(
      scores((each) => total[each] + (each === prior ? PRIOR : 0)),
      prior,
    );
    const lead =
      total[language] - Math.max(...LANGUAGES.filter((each) => each !== language).map((each) => total[each]));
    const greeted = words.length <= 2 && words.some((word) => greetings.get(word) === language);
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
