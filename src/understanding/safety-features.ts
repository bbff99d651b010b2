/** What is seen in a message before it is judged: features for the classifier, and the kinds whose phrases are in it. Pure. */
import { featuresOf } from './classifier-features.js';
import { type Found, PhraseIndex } from './phrase.js';
import { type ConceptWords, createConcepts } from './safety-concepts.js';
import { conceptMarks, plainWord } from './safety-marks.js';
import { fold, wordsOf } from './text.js';

/** Patterns of pattern.ts, all languages together: people in distress mix them. */
export interface SafetyPhrases {
  /** Kinds in the order of precedence. */
  readonly kinds: readonly { readonly kind: string; readonly phrases: readonly string[] }[];
  /** Figures of speech. What lies inside one of them is not distress. */
  readonly idioms: readonly string[];
  /** What a sentence begins with that says nothing of the matter (safety-courtesies.ts). */
  readonly courtesies: readonly string[];
  /** After these the matter comes. */
  readonly turns: readonly string[];
  readonly concepts: ConceptWords;
  /** Concepts without which few words are no distress. */
  readonly grave: readonly string[];
  /** Words that are grave as well, `stem*` those that begin so: nothing else is learned of them together. */
  readonly graveWords: readonly string[];
}

export interface Seen {
  readonly features: readonly number[];
  /** Kinds whose phrases are in it, outside of figures of speech; the gravest first. */
  readonly kinds: readonly string[];
  /** No phrase and no concept, in few words no grave one: only letters speak, so they have to be clearer. */
  readonly isUnmarked: boolean;
  /** A phrase, or a grave word or concept, is in it; to ask for help is grave in few words only. */
  readonly isGrave: boolean;
  readonly words: number;
}

/** Of a longer message its parts are looked at one by one (see partsOf), so that nothing is lost. */
const MOST_WORDS = 120;
const FEW = 3;
const HELP = 'call_help';

export function createSafetyFeatures(phrases: SafetyPhrases): (text: string) => Seen {
  const concepts = createConcepts(phrases.concepts);
  const listen = createListener(phrases);
  const grave = new Set(phrases.grave);
  const graveWord = createConcepts({ grave: phrases.graveWords });
  return (text) => {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const plain = joinLetters(words).map(plainWord);
    const { kinds, idioms } = listen(words, plain);
    const meant = conceptMarks(plain, concepts);
    const graves = meant.filter((mark) => grave.has(mark));
    const hasGraveWord = plain.some((word) => graveWord(word).length > 0);
    const hasGrave = graves.length > 0 || hasGraveWord;
    const marks = [...meant, ...kinds.map((kind) => `says ${kind}`), ...(idioms ? ['figure of speech'] : [])];
    return {
      features: featuresOf(plain.join(' '), marks),
      kinds,
      isUnmarked: kinds.length === 0 && !(words.length > FEW ? meant.length > 0 : hasGrave),
      isGrave: kinds.length > 0 || hasGraveWord || graves.some((mark) => mark !== HELP),
      words: words.length,
    };
  };
}

type Listener = (
  words: readonly string[],
  plain: readonly string[],
) => { readonly kinds: readonly string[]; readonly idioms: boolean };

function createListener({ kinds, idioms }: SafetyPhrases): Listener {
  const order = kinds.map(({ kind }) => kind);
  const distress = new PhraseIndex<string>();
  const harmless = new PhraseIndex<null>();
  for (const { kind, phrases } of kinds) for (const phrase of phrases) addBoth(distress, phrase, kind);
  for (const phrase of idioms) addBoth(harmless, phrase, null);
  return (words, plain) => {
    const heard = new Set<string>();
    let isIdiom = false;
    for (const said of different([words, plain, joinLetters(words)])) {
      const figures = harmless.find(said);
      isIdiom ||= figures.length > 0;
      for (const each of distress.find(said))
        if (!figures.some((other) => covers(other, each))) heard.add(each.meaning);
    }
    return { kinds: order.filter((kind) => heard.has(kind)), idioms: isIdiom };
  };
}

/** Also as typed without dots: "en jaksa elaa", "do livet". */
function addBoth<T>(index: PhraseIndex<T>, pattern: string, meaning: T): void {
  index.add(pattern, meaning);
  if (fold(pattern) !== pattern) index.add(fold(pattern), meaning);
}

const covers = (idiom: Found<null>, phrase: Found<string>): boolean =>
  idiom.from <= phrase.from && idiom.to >= phrase.to;

function different(ways: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return ways.filter((words) => {
    const said = words.join(' ');
    return seen.size < seen.add(said).size;
  });
}

/** "k u o l l a": letters set apart, three of them or more. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run: string[] = [];
  for (const word of [...words, '']) {
    if (word.length === 1) run.push(word);
    else {
      joined.push(...(run.length > 2 ? [run.join('')] : run));
      run = [];
      if (word) joined.push(word);
    }
  }
  return joined;
}
