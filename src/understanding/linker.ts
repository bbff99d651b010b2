/**
 * Finds the skills and occupations that a text tells of: names and everyday synonyms of the vocabulary, inflected, misspelt or in
 * another of the three languages. Each comes with a score and with the words of the text that it rests on. What is denied gives
 * nothing. Pure, deterministic, linear in the length of the text.
 */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import type { ConceptKind, Vocabulary } from '../guidance/vocabulary.js';
import { type Clause, createClauses } from './linker-clauses.js';
import { type Alike, createWordIndex, type WordIndex } from './linker-index.js';
import { createPhrases, type Phrase } from './linker-phrases.js';
import { type LinkToken, plainSet, plainWord, tokensOf } from './linker-tokens.js';
import type { LinkWords } from './linker-words.js';
import { fold } from './text.js';

/** Words of the text, by their place in it (UTF-16 code units, `end` not included). */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface LinkedConcept {
  readonly uri: string;
  readonly kind: ConceptKind;
  /** The concept's name in the language asked for. */
  readonly label: string;
  /** Between 0 and 1; `SURE` and above is right far more often than not. */
  readonly score: number;
  /** In the order of the text, never empty. */
  readonly evidence: readonly Evidence[];
}

export interface LinkOptions {
  /** Concepts below this score are left out; `LEAST_SCORE` unless given. */
  readonly least?: number;
  /** At most so many; `MOST_FOUND` unless given. */
  readonly most?: number;
}

/** Links a text in the language that it is most likely written in; words of the other two are found too. */
export type Linker = (text: string, language: Language, options?: LinkOptions) => readonly LinkedConcept[];

/** The cut-off: below it more is wrong than right. */
export const LEAST_SCORE = 0.35;
export const SURE = 0.8;
export const MOST_FOUND = 20;

/** A phrase in another language than the text's counts this much. */
const OTHER_LANGUAGE = 0.88;
/** A word of the vocabulary with dots counts this much when the text has no dots at all. */
const DOTLESS = 0.9;
/** How much a phrase suffers from words that are not in the text. */
const SHARPNESS = 1.5;
/** A phrase of one common word tells less than one of two rare ones. */
const HALF_MASS = 0.3;
/** Words apart up to here are together. */
const NEAR = 5;
const APART = 0.9;
const NEXT_CLAUSE = 0.8;
const NEXT_SENTENCE = 0.5;
/** What a second phrase of the same concept adds. */
const SECOND = 0.15;
/** What rests on a part of the words of a better one is probably a misreading: "leikkasin" in "leikkasin nurmikkoa". */
const EXPLAINED = 0.7;
/** A phrase with a "not" counts only as a whole. */
const WHOLE = 0.9;

/** A word of the text that may be a word of a phrase. */
interface Match {
  readonly slot: number;
  readonly token: number;
  readonly alike: number;
}

interface Scored {
  readonly concept: number;
  readonly score: number;
  readonly tokens: readonly number[];
}

export function createLinker(vocabulary: Vocabulary, words: LinkWords): Linker {
  const ignored = plainSet(LANGUAGES.flatMap((language) => words.ignored[language]));
  const nots = plainSet(LANGUAGES.flatMap((language) => words.negations[language].not));
  const { phrases, words: indexed, weights, phrasesOf } = createPhrases(vocabulary, ignored, nots);
  const dotted = createWordIndex(indexed, mapForms(words.forms, plainWord));
  const bare = createWordIndex(
    indexed.map(({ word, language }) => ({ word: fold(word), language })),
    mapForms(words.forms, (form) => fold(plainWord(form))),
  );
  const clausesOf = createClauses(words);

  const withDots = indexed.map(({ word }) => fold(word) !== word);
  /** What one word may be. A denial is only ever itself, and a word is seldom written without its dots by chance. */
  const alikesOf = (word: string, language: Language, index: WordIndex): readonly Alike[] => {
    const alikes = index(word, language);
    if (nots.has(word)) return alikes.filter(({ alike }) => alike === 1);
    if (index === dotted) return alikes;
    return alikes.map((each) => (withDots[each.word] ? { ...each, alike: each.alike * DOTLESS } : each));
  };
  /** For each phrase that shares a word with the text, which words they are. */
  const matchesOf = (tokens: readonly LinkToken[], language: Language): ReadonlyMap<number, Match[]> => {
    const index = tokens.some(({ word }) => fold(word) !== word) ? dotted : bare;
    const found = new Map<number, Match[]>();
    const read = new Map<string, readonly Alike[]>();
    for (const [token, { word }] of tokens.entries()) {
      if (ignored.has(word) && !nots.has(word)) continue;
      const alikes = read.get(word) ?? alikesOf(word, language, index);
      read.set(word, alikes);
      for (const { word: slot, alike } of alikes) {
        for (const phrase of phrasesOf[slot] ?? []) {
          const matches = found.get(phrase);
          if (matches) matches.push({ slot, token, alike });
          else found.set(phrase, [{ slot, token, alike }]);
        }
      }
    }
    return found;
  };

  return (text, language, { least = LEAST_SCORE, most = MOST_FOUND } = {}) => {
    const tokens = tokensOf(text);
    const places = placesOf(clausesOf(text, tokens, language));
    const scored: Scored[] = [];
    for (const [place, matches] of matchesOf(tokens, language)) {
      const phrase = phrases[place] as Phrase;
      const best = scorePhrase(phrase, matches, weights, places);
      const score = best.score * (phrase.language === language ? 1 : OTHER_LANGUAGE);
      if (score >= least / 2) scored.push({ concept: phrase.concept, score, tokens: best.tokens });
    }
    return explainAway(rank(scored))
      .filter(({ score }) => score >= least)
      .slice(0, most)
      .flatMap(({ concept, score, tokens: rests }) => {
        const { uri, kind, labels } = vocabulary.concepts[concept] ?? {};
        if (!uri || !kind || !labels) return [];
        const evidence = rests.map((n) => evidenceOf(text, tokens[n] as LinkToken));
        return [{ uri, kind, label: labels[language], score: Math.round(score * 1000) / 1000, evidence }];
      });
  };
}

const mapForms = (forms: LinkWords['forms'], change: (form: string) => string): LinkWords['forms'] => {
  const of = (language: Language) => forms[language].map((group) => group.map(change));
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
};

const evidenceOf = (text: string, { start, end }: LinkToken): Evidence => ({
  start,
  end,
  text: text.slice(start, end),
});

interface Place {
  readonly clause: number;
  readonly sentence: number;
  readonly denied: boolean;
}

const placesOf = (clauses: readonly Clause[]): readonly Place[] =>
  clauses.flatMap(({ from, to, sentence, denied }, clause) =>
    Array.from({ length: to - from }, () => ({ clause, sentence, denied })),
  );

/** The best reading of one phrase: around each word that matches, the others that stand near it. */
function scorePhrase(
  phrase: Phrase,
  matches: readonly Match[],
  weights: readonly number[],
  places: readonly Place[],
): { score: number; tokens: readonly number[] } {
  const usable = matches.filter(({ token }) => phrase.denies || !places[token]?.denied);
  let best = { score: 0, tokens: [] as readonly number[] };
  for (const anchor of usable.slice(0, 12)) {
    const near = new Map<number, { worth: number; token: number }>();
    for (const match of usable) {
      const worth = match.alike * nearness(anchor.token, match.token, places);
      if (worth > (near.get(match.slot)?.worth ?? 0)) near.set(match.slot, { worth, token: match.token });
    }
    let mass = 0;
    for (const [slot, { worth }] of near) mass += worth * (weights[slot] ?? 0);
    const covered = mass / phrase.weight;
    const score = covered ** SHARPNESS * (mass / (mass + HALF_MASS)) * (1 + HALF_MASS / 2);
    if (phrase.denies && covered < WHOLE) continue;
    if (score > best.score) {
      const tokens = [...new Set([...near.values()].map(({ token }) => token))].sort((a, b) => a - b);
      best = { score: Math.min(1, score), tokens };
    }
  }
  return best;
}

function nearness(a: number, b: number, places: readonly Place[]): number {
  const [from, to] = [places[a], places[b]];
  if (!from || !to) return 0;
  const apart = APART ** Math.max(0, Math.abs(a - b) - NEAR);
  if (from.clause === to.clause) return apart;
  return apart * (from.sentence === to.sentence ? NEXT_CLAUSE : NEXT_SENTENCE);
}

/** One entry for a concept, by its best phrase and a little of the second; equal ones in the order of the vocabulary. */
function rank(scored: readonly Scored[]): readonly Scored[] {
  const byConcept = new Map<number, Scored[]>();
  for (const each of scored) byConcept.set(each.concept, [...(byConcept.get(each.concept) ?? []), each]);
  return [...byConcept.values()]
    .map((all) => {
      const [first, second] = all.sort((a, b) => b.score - a.score);
      const best = first as Scored;
      return { ...best, score: best.score + SECOND * (1 - best.score) * (second?.score ?? 0) };
    })
    .sort((a, b) => b.score - a.score || a.concept - b.concept);
}

function explainAway(ranked: readonly Scored[]): readonly Scored[] {
  const within = (a: Scored, b: Scored) =>
    a.tokens.length < b.tokens.length && a.tokens.every((token) => b.tokens.includes(token));
  return ranked
    .map((each, n) =>
      ranked.slice(0, Math.min(n, MOST_FOUND)).some((better) => within(each, better))
        ? { ...each, score: each.score * EXPLAINED }
        : each,
    )
    .sort((a, b) => b.score - a.score || a.concept - b.concept);
}
