/**
 * Scores the concepts of the whole classification for a text, by names and alternative names in the three languages: the same way of
 * scoring as for the shipped vocabulary, over lists that are compiled beforehand. Pure, deterministic.
 */
import { LANGUAGES, type Language } from '../../conversation/activity.js';
import { type Place, rank, type Scored } from '../linker-score.js';
import { type LinkToken, plainSet } from '../linker-tokens.js';
import type { LinkWords } from '../linker-words.js';
import { createAlikeWords } from './alike.js';
import { FORMAT } from './compile.js';
import { type EscoNames, openNames } from './names.js';
import { openLanguage } from './opened.js';
import { createSearch, type Search } from './search.js';
import { numbersOf, type Sections } from './sections.js';

export interface EscoIndex {
  readonly names: EscoNames;
  /** Whether a name in that language has the very word. */
  knows(word: string, language: Language): boolean;
  /** Concepts by their place in the index, best first. */
  score(tokens: readonly LinkToken[], places: readonly Place[], language: Language): readonly Scored[];
}

const OTHER_LANGUAGE = 0.88;
/** How much less a skill of a single trade is told of than one that any occupation needs. */
const BREADTH = 0.1;

/** @throws for sections that are not those of an index. */
export function createEscoIndex(sections: Sections, words: LinkWords): EscoIndex {
  if (numbersOf(sections, 'format')[0] !== FORMAT) throw new Error('is of another version of the program');
  const names = openNames(sections);
  const small = plainSet(LANGUAGES.flatMap((each) => words.ignored[each]));
  const narrow = narrowness(numbersOf(sections, 'breadth'));
  const languages = eachOnce((each) => {
    const opened = openLanguage(sections, each, names.count, small);
    const search = (own: boolean) => createSearch(opened, createAlikeWords(opened, words.forms[each], own));
    return { own: search(true), other: search(false), opened };
  });
  return {
    names,
    knows: (word, language) => languages(language).opened.wordPlaces.has(word),
    score: (tokens, places, language) => {
      const telling = tokens.map(({ word }) => (small.has(word) ? null : word));
      const scored = LANGUAGES.flatMap((each) => {
        const own = each === language;
        const search: Search = own ? languages(each).own : languages(each).other;
        return search(telling, places).map(({ concept, score, tokens: rests }) => ({
          concept,
          score: score * (own ? 1 : OTHER_LANGUAGE) * (1 - BREADTH * (narrow[concept] ?? 0)),
          tokens: rests,
        }));
      });
      return rank(scored);
    },
  };
}

/** Of each concept between 0, for the skill of most occupations, and 1, for one of none. */
function narrowness(occupations: Uint32Array): Float32Array {
  const most = Math.log(1 + occupations.reduce((a, b) => Math.max(a, b), 1));
  return Float32Array.from(occupations, (many) => 1 - Math.log(1 + many) / most);
}

/** A language is opened when it is first asked for. */
function eachOnce<T>(open: (language: Language) => T): (language: Language) => T {
  const opened = new Map<Language, T>();
  return (language) => {
    const made = opened.get(language) ?? open(language);
    opened.set(language, made);
    return made;
  };
}
