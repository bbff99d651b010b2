/** Scores the concepts of the shipped vocabulary for a text, by their names and everyday synonyms. Pure, deterministic. */
import { LANGUAGES, type Language } from '../conversation/activity.js';
import type { Vocabulary } from '../guidance/vocabulary.js';
import { createAlikes } from './linker-alikes.js';
import type { Alike } from './linker-index.js';
import { createPhrases, type Phrase } from './linker-phrases.js';
import { type Match, type Place, rank, type Scored, scorePhrase } from './linker-score.js';
import { type LinkToken, plainSet } from './linker-tokens.js';
import type { LinkWords } from './linker-words.js';
import { fold } from './text.js';

/** Concepts of the vocabulary by their place in it, best first; phrases below `least` do not count. */
export type Scorer = (
  tokens: readonly LinkToken[],
  places: readonly Place[],
  language: Language,
  least: number,
) => readonly Scored[];

/** A phrase in another language than the text's counts this much. */
const OTHER_LANGUAGE = 0.88;

/** Whether a word is one of the language as it is written, not a misspelling of another. */
export type KnownWord = (word: string, language: Language) => boolean;

/** What a known word may still be: itself, another form of it. */
const SAME = 0.9;

export function createScorer(
  vocabulary: Vocabulary,
  words: LinkWords,
  known: KnownWord = () => false,
): Scorer {
  const ignored = plainSet(LANGUAGES.flatMap((language) => words.ignored[language]));
  const nots = plainSet(
    LANGUAGES.flatMap((language) => [...words.negations[language].not, ...words.negations[language].never]),
  );
  const { phrases, words: indexed, weights, phrasesOf } = createPhrases(vocabulary, ignored, nots);
  const alikesOf = createAlikes(indexed, words, nots);

  /** English has few endings and no compounds: what only looks like a word that it knows is another word. */
  const likely = (word: string, language: Language, alikes: readonly Alike[]): readonly Alike[] =>
    language === 'en' && known(word, language) ? alikes.filter(({ alike }) => alike >= SAME) : alikes;

  /** For each phrase that shares a word with the text, which words they are. */
  const matchesOf = (tokens: readonly LinkToken[], language: Language): ReadonlyMap<number, Match[]> => {
    const dots = tokens.some(({ word }) => fold(word) !== word);
    const found = new Map<number, Match[]>();
    const read = new Map<string, readonly Alike[]>();
    for (const [token, { word }] of tokens.entries()) {
      if (ignored.has(word) && !nots.has(word)) continue;
      const alikes = read.get(word) ?? likely(word, language, alikesOf(word, language, dots));
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

  return (tokens, places, language, least) => {
    const scored: Scored[] = [];
    for (const [place, matches] of matchesOf(tokens, language)) {
      const phrase = phrases[place] as Phrase;
      const best = scorePhrase(phrase, matches, weights, places);
      const score = best.score * (phrase.language === language ? 1 : OTHER_LANGUAGE);
      if (score >= least) scored.push({ concept: phrase.concept, score, tokens: best.tokens });
    }
    return rank(scored);
  };
}
