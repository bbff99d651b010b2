/**
 * Reads a misspelt word of a question about figures as the word it was meant to be: "työlisyys", "sysselsätning", "emploment". A word
 * is only read so when nothing else knows it, it is long, and its beginning is one letter away from exactly one known beginning.
 */
import { withinOneEdit } from './text.js';
import { fold, type Token } from './tokens.js';

export interface Spelling {
  /** The words as they were meant; `known` are words that need no help. The same array when nothing was misspelt. */
  corrected(tokens: readonly Token[], known: ReadonlySet<number>): readonly Token[];
}

/** Shorter words have too many neighbours; of a word that goes on, so much of the beginning has to be there. */
const SHORTEST_WORD = 5;
const SHORTEST_STEM = 6;

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly isStem: boolean;
}

/**
 * @param phrases of the gazetteer: single words, `stem*` where they go on in any way.
 * @param shortest words with fewer letters are left as they are.
 */
export function createSpelling(phrases: readonly string[], shortest = SHORTEST_WORD): Spelling {
  const byLetter = new Map<string, Word[]>();
  const seen = new Set<string>();
  for (const phrase of phrases) {
    const isStem = /[*~]$/.test(phrase);
    const text = phrase.replace(/[*~]$/, '').toLowerCase();
    const isWord = /^[\p{L}]+$/u.test(text);
    if (!isWord || seen.has(text) || text.length < Math.max(shortest, isStem ? SHORTEST_STEM : SHORTEST_WORD))
      continue;
    seen.add(text);
    const folded = fold(text);
    const list = byLetter.get(folded[0] ?? '') ?? [];
    list.push({ text, folded, isStem });
    byLetter.set(folded[0] ?? '', list);
  }
  const meant = (token: Token): string | null => {
    const said = token.folded;
    if (said.length < shortest - 1 || said.length < SHORTEST_WORD || /\d/.test(said)) return null;
    const candidates = byLetter.get(said[0] ?? '') ?? [];
    // The longest beginning that fits says most.
    const fitting = candidates.filter((word) => isMeant(word, said));
    const longest = fitting.reduce<Word | null>(
      (best, word) => (best === null || word.text.length > best.text.length ? word : best),
      null,
    );
    return longest?.text ?? null;
  };
  return {
    corrected(tokens, known) {
      let changed = false;
      const words = tokens.map((token, n) => {
        const word = known.has(n) ? null : meant(token);
        if (word === null || word === token.word) return token;
        changed = true;
        return { ...token, word, folded: fold(word) };
      });
      return changed ? words : tokens;
    },
  };
}

function isMeant({ folded, isStem }: Word, said: string): boolean {
  if (!isStem) return withinOneEdit(folded, said);
  // One letter more or less, or the same number of them, of what was written.
  return [folded.length - 1, folded.length, folded.length + 1].some(
    (length) => length <= said.length && withinOneEdit(folded, said.slice(0, length)),
  );
}
