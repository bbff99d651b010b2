/** Which words of the vocabulary a written word may be, with or without the dots and rings of its letters. Pure. */
import type { Language } from '../conversation/activity.js';
import { type Alike, createWordIndex } from './linker-index.js';
import type { IndexedWord } from './linker-stems.js';
import { plainSet } from './linker-tokens.js';
import type { LinkWords } from './linker-words.js';
import { fold } from './text.js';

/** A word of the vocabulary with dots counts this much when the text has no dots at all. */
const DOTLESS = 0.9;

/** What one word of a text may be; `dots`: the text has letters with dots or rings. */
export type Alikes = (word: string, language: Language, dots: boolean) => readonly Alike[];

/** Words with dots are indexed once more without them, for people whose keyboard has none. A denial is only ever itself. */
export function createAlikes(
  indexed: readonly IndexedWord[],
  words: LinkWords,
  nots: ReadonlySet<string>,
): Alikes {
  const dotted = indexed.flatMap(({ word }, place) => (fold(word) === word ? [] : [place]));
  const bare = dotted.map((place) => indexed[place] as IndexedWord);
  const index = createWordIndex(
    [...indexed, ...bare.map(({ word, language }) => ({ word: fold(word), language }))],
    bothForms(words.forms),
  );
  const own = (place: number) => place < indexed.length;
  return (word, language, dots) => {
    const alikes = index(word, language);
    if (nots.has(word)) return alikes.filter(({ word: place, alike }) => own(place) && alike === 1);
    if (dots) return alikes.filter(({ word: place }) => own(place));
    return alikes.map(({ word: place, alike }) =>
      own(place)
        ? { word: place, alike }
        : { word: dotted[place - indexed.length] ?? 0, alike: alike * DOTLESS },
    );
  };
}

/** Each group of forms as written and without dots. */
const bothForms = (forms: LinkWords['forms']): LinkWords['forms'] => {
  const of = (language: Language) => forms[language].map((group) => [...plainSet(group)]);
  return { fi: of('fi'), sv: of('sv'), en: of('en') };
};
