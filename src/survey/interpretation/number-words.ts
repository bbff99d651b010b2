/**
 * Numbers written in words, as amounts are: "kaksituhatta viisisataa", "tre och ett halvt tusen", "three thousand two hundred".
 * Whatever is not one well-formed number is null: "two three" is two numbers. Pure.
 */
import type { NumberParts } from '../lexicon.js';

type Part =
  | { readonly kind: 'unit' | 'ten'; readonly value: number }
  | { readonly kind: 'times_ten' | 'plus_ten' | 'hundred' | 'thousand' | 'half' | 'one_and_half' | 'joined' };

const KINDS = ['times_ten', 'plus_ten', 'hundred', 'thousand', 'half', 'one_and_half', 'joined'] as const;

export interface NumberWords {
  /** The longest number that begins at a word: how many words it takes. Null: no number, or a broken one. */
  at(words: readonly string[], from: number): { readonly length: number; readonly value: number } | null;
}

export function createNumberWords(parts: NumberParts): NumberWords {
  const known = new Map<string, Part>();
  for (const kind of KINDS) for (const word of parts[kind]) known.set(word.replaceAll(' ', ''), { kind });
  for (const kind of ['ten', 'unit'] as const)
    for (const [word, value] of Object.entries(parts[kind])) known.set(word, { kind, value });
  const longest = Math.max(...[...known.keys()].map((word) => word.length));

  /** Cuts "kaksituhattaviisisataa" up; null where a rest is left. */
  const cut = (text: string): readonly Part[] | null => {
    if (text === '') return [];
    for (let length = Math.min(longest, text.length); length > 0; length--) {
      const part = known.get(text.slice(0, length));
      const rest = part ? cut(text.slice(length)) : null;
      if (part && rest) return [part, ...rest];
    }
    return null;
  };

  return {
    at(words, from) {
      if (!cut(words[from] ?? '-') && !startsHalf(words, from, cut)) return null;
      for (let length = Math.min(8, words.length - from); length > 0; length--) {
        const found = cut(words.slice(from, from + length).join(''));
        if (found) return { length, value: numberOf(found) ?? Number.NaN };
      }
      return null;
    },
  };
}

const startsHalf = (words: readonly string[], from: number, cut: (text: string) => readonly Part[] | null) =>
  cut(words.slice(from, from + 3).join('')) !== null;

/** Thousands, then what is below; null for what no number is said like. */
function numberOf(parts: readonly Part[]): number | null {
  const at = parts.findIndex(({ kind }) => kind === 'thousand');
  if (at < 0)
    return belowThousand(
      parts.filter(({ kind }) => kind !== 'joined'),
      false,
    );
  const rest = parts.slice(at + 1);
  if (rest.some(({ kind }) => kind === 'thousand')) return null;
  const before = parts.slice(0, at);
  const count =
    before.length === 0
      ? 1
      : belowThousand(
          before.filter(({ kind }) => kind !== 'joined'),
          true,
        );
  const [half, ...after] = rest;
  const halved = half?.kind === 'half' ? 0.5 : 0;
  const below = belowThousand(
    (halved ? after : rest).filter(({ kind }) => kind !== 'joined'),
    false,
  );
  if (count === null || count === 0 || (rest.length > 0 && !halved && below === null)) return null;
  if (halved && after.length > 0) return null;
  return (count + halved) * 1000 + (below ?? 0);
}

/** `counted`: a number of thousands, which may be a half. */
function belowThousand(parts: readonly Part[], counted: boolean): number | null {
  if (parts.length === 0) return null;
  if (parts.length === 1 && parts[0]?.kind === 'one_and_half') return counted ? 1.5 : null;
  if (parts.at(-1)?.kind === 'half') {
    const whole = belowThousand(parts.slice(0, -1), false);
    return counted && whole !== null ? whole + 0.5 : null;
  }
  const hundred = parts.findIndex(({ kind }) => kind === 'hundred');
  if (hundred < 0) return belowHundred(parts);
  const before = parts.slice(0, hundred);
  const after = parts.slice(hundred + 1);
  const count = before.length === 0 ? 1 : belowHundred(before);
  const rest = after.length === 0 ? 0 : belowHundred(after);
  return count === null || rest === null || count === 0 ? null : count * 100 + rest;
}

/** unit · ten [unit] · unit times_ten [unit] · unit plus_ten. */
function belowHundred([first, second, third, ...more]: readonly Part[]): number | null {
  if (!first || more.length > 0) return null;
  const unit = (part: Part | undefined) => (part?.kind === 'unit' && part.value < 10 ? part.value : null);
  if (first.kind === 'ten') {
    if (third) return null;
    const rest = second ? unit(second) : 0;
    return rest === null ? null : first.value + rest;
  }
  if (first.kind !== 'unit') return null;
  if (!second) return first.value;
  if (second.kind === 'plus_ten') return third || first.value > 9 ? null : first.value + 10;
  const rest = third ? unit(third) : 0;
  return second.kind !== 'times_ten' || rest === null ? null : first.value * 10 + rest;
}
