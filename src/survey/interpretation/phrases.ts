/** Finds the longest phrase of a list that begins at a word. Pure; made once from the lexicon. */
import type { Language } from '../../conversation/activity.js';
import type { Token } from './text.js';
import { wordsOf } from './text.js';

interface Phrase<T> {
  readonly words: readonly string[];
  readonly meaning: T;
}

export interface FoundPhrase<T> {
  readonly length: number;
  readonly meaning: T;
}

export class Phrases<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  readonly #open: Phrase<T>[] = [];

  constructor(
    private readonly language: Language,
    entries: Iterable<readonly [phrase: string, meaning: T]> = [],
  ) {
    for (const [phrase, meaning] of entries) this.add(phrase, meaning);
  }

  add(phrase: string, meaning: T): void {
    const words = phrase
      .split(' ')
      .flatMap((word) => (word.includes('*') ? [word] : wordsOf(word, this.language)));
    const [first = ''] = words;
    if (first.includes('*')) this.#open.push({ words, meaning });
    else this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { words, meaning }]);
  }

  /** The longest one at this place; among equally long ones the first added. */
  at(tokens: readonly Token[], from: number): FoundPhrase<T> | null {
    let best: FoundPhrase<T> | null = null;
    for (const { words, meaning } of [
      ...(this.#byFirst.get(tokens[from]?.text ?? '') ?? []),
      ...this.#open,
    ]) {
      if (words.length <= (best?.length ?? 0)) continue;
      if (words.every((word, n) => fits(word, tokens[from + n]?.text ?? '')))
        best = { length: words.length, meaning };
    }
    return best;
  }

  /** Whether the tokens, signs aside, are one phrase of the list and nothing else. */
  whole(tokens: readonly Token[]): T | null {
    const words = tokens.filter(({ kind }) => kind !== 'sign');
    const found = this.at(words, 0);
    return found && found.length === words.length ? found.meaning : null;
  }
}

function fits(pattern: string, word: string): boolean {
  if (pattern.endsWith('*')) return word !== '' && word.startsWith(pattern.slice(0, -1));
  return pattern.startsWith('*')
    ? word.length > pattern.length && word.endsWith(pattern.slice(1))
    : word === pattern;
}
