/**
 * What someone seems to want, by weighted phrases of content/nlu/intents. Pure. The interface is one function, so that a trained
 * classifier can take its place.
 */
import type { Language } from '../conversation/activity.js';
import { type Found, PhraseIndex } from './phrase.js';
import { wordsOf } from './text.js';

/** How much a phrase tells: it alone decides, it suggests, it only tips the scales. */
export const STRENGTHS = { strong: 2.5, plain: 1, hint: 0.5 } as const;
export type Strength = keyof typeof STRENGTHS;

export interface IntentWords {
  readonly intent: string;
  /** Gives way to intents with a lower number: "hi, help me with my CV". */
  readonly yields: number;
  /** Patterns of pattern.ts. */
  readonly phrases: Readonly<Record<Language, Readonly<Partial<Record<Strength, readonly string[]>>>>>;
}

export type Intents = (
  text: string,
  language: Language,
) => { readonly intent: string; readonly confidence: number } | null;

/** Added to the denominator: a strong phrase alone gives 0.83, a plain one 0.67, a hint 0.25; strong against plain 0.63. */
const DOUBT = 0.5;
/** The languages are mixed in speech; a phrase of another one counts a little less. */
const FOREIGN = 0.8;

/** More phrases than these in one message are noise. */
const MOST_HITS = 200;

/** Up to this many words a message may be nothing but hello or thanks. */
const SHORT = 6;

interface Meaning {
  readonly intent: string;
  readonly language: Language;
  readonly weight: number;
}

export function createIntents(intents: readonly IntentWords[]): Intents {
  const index = new PhraseIndex<Meaning>();
  const yields = new Map(intents.map((each) => [each.intent, each.yields]));
  for (const { intent, phrases } of intents) {
    for (const [language, byStrength] of Object.entries(phrases) as [
      Language,
      IntentWords['phrases'][Language],
    ][]) {
      for (const [strength, patterns] of Object.entries(byStrength) as [Strength, readonly string[]][]) {
        for (const pattern of patterns) index.add(pattern, { intent, language, weight: STRENGTHS[strength] });
      }
    }
  }
  return (text, language) => {
    const words = wordsOf(text);
    const scores = scoresOf(index.find(words), language);
    // "How do you say hello in French?" is no greeting.
    if (words.length > SHORT) for (const [intent, rank] of yields) if (rank > 1) scores.delete(intent);
    const rank = Math.min(...[...scores.keys()].map((intent) => yields.get(intent) ?? 0));
    const [best, second] = [...scores]
      .filter(([intent]) => yields.get(intent) === rank)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (!best) return null;
    // Nobody is asked whether they meant hello or thanks.
    const rival = rank === 0 ? (second?.[1] ?? 0) : 0;
    // A hint alone decides nothing.
    const confidence = Math.min(best[1], 1) * (best[1] / (best[1] + rival + DOUBT));
    return { intent: best[0], confidence: Math.round(confidence * 1000) / 1000 };
  };
}

type Hit = Found<Meaning>;

/** Each phrase counts once, of phrases of one intent that share a word only the heaviest, and none inside a longer one. */
function scoresOf(found: readonly Hit[], language: Language): Map<string, number> {
  const worth = ({ meaning }: Hit) => meaning.weight * (meaning.language === language ? 1 : FOREIGN);
  const counted = new Set<string>();
  const taken = new Set<string>();
  const scores = new Map<string, number>();
  const hits = found.slice(0, MOST_HITS);
  for (const hit of [...hits].sort((a, b) => worth(b) - worth(a) || lengthOf(b) - lengthOf(a))) {
    const { intent } = hit.meaning;
    const places = Array.from({ length: lengthOf(hit) }, (_, n) => `${intent} ${hit.from + n}`);
    const name = `${intent} ${hit.phrase}`;
    if (counted.has(name) || places.some((place) => taken.has(place))) continue;
    if (hits.some((other) => surrounds(other, hit) && worth(other) >= worth(hit))) continue;
    counted.add(name);
    for (const place of places) taken.add(place);
    scores.set(intent, (scores.get(intent) ?? 0) + worth(hit));
  }
  return scores;
}

const lengthOf = ({ from, to }: Hit): number => to - from;
/** "How many … jobs" is no question for jobs. */
const surrounds = (longer: Hit, shorter: Hit): boolean =>
  longer.from <= shorter.from && longer.to >= shorter.to && lengthOf(longer) > lengthOf(shorter);
