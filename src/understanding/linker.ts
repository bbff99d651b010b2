/**
 * Finds the skills and occupations that a text tells of: names and everyday synonyms of the vocabulary, inflected, misspelt or in
 * another of the three languages. Each comes with a score and with the words of the text that it rests on. What is denied gives
 * nothing. Pure, deterministic, linear in the length of the text.
 */
import type { Language } from '../conversation/activity.js';
import type { ConceptKind, Vocabulary } from '../guidance/vocabulary.js';
import { layered } from './esco/layered.js';
import type { EscoIndex } from './esco/linker.js';
import { createClauses } from './linker-clauses.js';
import { explainAway, placesOf } from './linker-score.js';
import { createScorer } from './linker-scorer.js';
import { type LinkToken, tokensOf } from './linker-tokens.js';
import type { LinkWords } from './linker-words.js';

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
  /** Between 0 and 1; `SURE` and above is nearly always right. */
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

/** The cut-off: of phrases not held out, 98 in 100 keep a right concept above it, and nine in ten of small talk find none. */
export const LEAST_SCORE = 0.4;
/** Of what scores so much, six in seven are right; below it a question is better than a statement. */
export const SURE = 0.8;
export const MOST_FOUND = 20;

/** `esco`: the whole classification, where it has been imported. What the vocabulary knows of a concept counts too. */
export function createLinker(
  vocabulary: Vocabulary,
  words: LinkWords,
  esco: EscoIndex | null = null,
): Linker {
  const scoreShipped = createScorer(vocabulary, words, esco?.knows);
  const clausesOf = createClauses(words);
  const { scoreAll, at } = esco
    ? layered(vocabulary, scoreShipped, esco)
    : { scoreAll: scoreShipped, at: (place: number) => vocabulary.concepts[place] };

  return (text, language, { least = LEAST_SCORE, most = MOST_FOUND } = {}) => {
    const tokens = tokensOf(text);
    const places = placesOf(clausesOf(text, tokens, language));
    return explainAway(scoreAll(tokens, places, language, least / 2))
      .filter(({ score }) => score >= least)
      .slice(0, most)
      .flatMap(({ concept, score, tokens: rests }) => {
        const { uri, kind, labels } = at(concept) ?? {};
        if (!uri || !kind || !labels) return [];
        const evidence = rests.map((n) => evidenceOf(text, tokens[n] as LinkToken));
        return [{ uri, kind, label: labels[language], score: Math.round(score * 1000) / 1000, evidence }];
      });
  };
}

const evidenceOf = (text: string, { start, end }: LinkToken): Evidence => ({
  start,
  end,
  text: text.slice(start, end),
});
