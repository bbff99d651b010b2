/** The known phrases in an utterance, as marks for the classifier: which intent's, and how strong. Pure. */
import { LANGUAGES } from '../conversation/activity.js';
import { type IntentWords, STRENGTHS } from './intent-words.js';
import { type Found, PhraseIndex } from './phrase.js';
import { wordsOf } from './text.js';

export type Marks = (text: string) => readonly string[];

/** More phrases than these in one message are noise. */
const MOST_HITS = 200;

export function createMarks(intents: readonly IntentWords[]): Marks {
  const index = new PhraseIndex<string>();
  for (const { intent, phrases } of intents) {
    for (const language of LANGUAGES) {
      for (const strength of STRENGTHS)
        for (const phrase of phrases[language][strength]) index.add(phrase, `${intent} ${strength}`);
    }
  }
  return (text) => {
    const hits = index.find(wordsOf(text)).slice(0, MOST_HITS);
    return [
      ...new Set(
        hits.filter((hit) => !hits.some((other) => surrounds(other, hit))).map(({ meaning }) => meaning),
      ),
    ];
  };
}

const lengthOf = ({ from, to }: Found<string>): number => to - from;
/** "How many … jobs" is no question for jobs. */
const surrounds = (longer: Found<string>, shorter: Found<string>): boolean =>
  longer.from <= shorter.from && longer.to >= shorter.to && lengthOf(longer) > lengthOf(shorter);
