/**
 * The shipped vocabulary laid over the whole classification: a concept that both know is scored by both, and has the name that the
 * vocabulary gives it. Pure.
 */
import type { Concept, Vocabulary } from '../../guidance/vocabulary.js';
import { rank } from '../linker-score.js';
import type { Scorer } from '../linker-scorer.js';
import type { EscoIndex } from './linker.js';
import type { NamedConcept } from './names.js';

/** Names are longer than what people say, so a name that fits scores lower than an everyday phrase that fits as well. */
const WORTH = 1.1;

export function layered(vocabulary: Vocabulary, shipped: Scorer, { names, score }: EscoIndex) {
  /** Concepts of the vocabulary that the classification does not have stand behind it. */
  const placeOf = vocabulary.concepts.map(({ uri }, n) => names.placeOf(uri) ?? names.count + n);
  const curated = new Map(placeOf.map((place, n) => [place, vocabulary.concepts[n] as Concept]));
  const at = (place: number): NamedConcept | null => curated.get(place) ?? names.at(place);
  const scoreAll: Scorer = (tokens, places, language, least) => {
    const curatedOnes = shipped(tokens, places, language, least).map((each) => ({
      ...each,
      concept: placeOf[each.concept] ?? 0,
    }));
    const all = score(tokens, places, language)
      .map((each) => ({ ...each, score: Math.min(1, each.score * WORTH) }))
      .filter((each) => each.score >= least);
    return rank([...curatedOnes, ...all]);
  };
  return { scoreAll, at };
}
