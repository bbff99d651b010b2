/** Finds the names of options in an answer: whole, begun unmistakably, or one word of them. Pure. */
import { FIT, fitOf, isRole, type Name } from './option-names.js';
import type { Token } from './text.js';
import type { Vocabulary } from './vocabulary.js';

interface Known {
  readonly names: readonly Name[];
  readonly vocabulary: Vocabulary;
}

/** The options that have the longest name beginning here; of equally long ones those that fit best. */
export function longestName(tokens: readonly Token[], at: number, { names, vocabulary }: Known) {
  let best = { length: 0, fit: Number.POSITIVE_INFINITY, options: new Set<number>() };
  for (const name of names) {
    const found = nameAt(name, tokens, at, vocabulary);
    if (!found || found.length < best.length) continue;
    if (found.length === best.length && found.fit > best.fit) continue;
    const better = found.length > best.length || found.fit < best.fit;
    best = { ...found, options: better ? new Set([name.option]) : best.options.add(name.option) };
  }
  const begun = best.length === 0 ? beginning(tokens, at, names, vocabulary) : null;
  if (begun) return begun;
  return best.length > 0 ? { length: best.length, options: best.options } : null;
}

function nameAt({ words }: Name, tokens: readonly Token[], at: number, vocabulary: Vocabulary) {
  let fit = 0;
  let n = at;
  for (const word of words) {
    while (n > at && isSkipped(tokens[n], vocabulary)) n++;
    const token = tokens[n];
    const each = token && token.kind !== 'sign' ? fitOf(word, token.text, vocabulary) : null;
    if (each === null || each === FIT.within) return null;
    fit = Math.max(fit, each);
    n++;
  }
  return { length: n - at, fit };
}

const isSkipped = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token?.kind === 'word' && isRole(token.text, 'filler', vocabulary);

/** At least two words that begin the names of one option only: "ei samaa eikä eri". */
function beginning(tokens: readonly Token[], at: number, names: readonly Name[], vocabulary: Vocabulary) {
  for (let length = Math.min(5, tokens.length - at); length >= 2; length--) {
    const said = tokens.slice(at, at + length);
    const begun = names.filter(
      ({ words }) =>
        words.length > length &&
        said.every(({ text }, n) => fitOf(words[n] ?? '', text, vocabulary) === FIT.form),
    );
    const options = new Set(begun.map(({ option }) => option));
    if (options.size === 1) return { length, options };
  }
  return null;
}

/** The options that have this word in a name. */
export function optionsWith(said: string, { names, vocabulary }: Known): ReadonlySet<number> | null {
  const fitting = names.flatMap(({ option, words }) =>
    words.flatMap((word) => {
      if (isRole(word, 'degree', vocabulary)) return [];
      const fit = fitOf(word, said, vocabulary);
      return fit === null ? [] : [{ option, fit }];
    }),
  );
  const sure = fitting.filter(({ fit }) => fit !== FIT.slip);
  const options = new Set((sure.length > 0 ? sure : fitting).map(({ option }) => option));
  return options.size > 0 ? options : null;
}
