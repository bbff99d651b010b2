/**
 * Hears distress, violence and bullying before anything else is understood. Tuned not to miss: the phrases are content
 * (content/nlu/safety.yaml), figures of speech that only sound so are listed there too. Pure; keeps nothing of what it heard.
 */
import { type Found, PhraseIndex } from './phrase.js';
import { fold, wordsOf } from './text.js';

/** Patterns of pattern.ts, all languages together: people in distress mix them. */
export interface SafetyWords {
  /** Kinds in the order of precedence. */
  readonly kinds: readonly { readonly kind: string; readonly phrases: readonly string[] }[];
  /** Figures of speech. What lies inside one of them is not distress. */
  readonly idioms: readonly string[];
}

export type Safety = (text: string) => string | null;

export function createSafety({ kinds, idioms }: SafetyWords): Safety {
  const rank = new Map(kinds.map(({ kind }, n) => [kind, n]));
  const phrases = new PhraseIndex<string>();
  const harmless = new PhraseIndex<null>();
  for (const { kind, phrases: patterns } of kinds) {
    for (const pattern of patterns) addBoth(phrases, pattern, kind);
  }
  for (const pattern of idioms) addBoth(harmless, pattern, null);

  const hear = (words: readonly string[]): string | null => {
    const heard = phrases.find(words);
    if (heard.length === 0) return null;
    const idiom = harmless.find(words);
    const kindsHeard = heard.filter((each) => !idiom.some((other) => covers(other, each)));
    return (
      kindsHeard.map(({ meaning }) => meaning).sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))[0] ??
      null
    );
  };
  return (text) => {
    const words = wordsOf(text);
    const said = words.join(' ');
    const otherwise = [words.map(plainest), joinLetters(words)].filter((each) => each.join(' ') !== said);
    return [words, ...otherwise].map(hear).find((kind) => kind !== null) ?? null;
  };
}

/** Also as typed without dots: "en jaksa elaa", "do livet". */
function addBoth<T>(index: PhraseIndex<T>, pattern: string, meaning: T): void {
  index.add(pattern, meaning);
  if (fold(pattern) !== pattern) index.add(fold(pattern), meaning);
}

const covers = (idiom: Found<null>, phrase: Found<string>): boolean =>
  idiom.from <= phrase.from && idiom.to >= phrase.to;

/** "haluuun kuollla": a letter held down. */
const plainest = (word: string): string => fold(word.slice(0, 60)).replace(/(.)\1{2,}/gu, '$1');

/** "k u o l l a": letters set apart. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of [...words, '']) {
    if (word.length === 1) run += word;
    else {
      if (run) joined.push(run);
      run = '';
      if (word) joined.push(word);
    }
  }
  return joined;
}
