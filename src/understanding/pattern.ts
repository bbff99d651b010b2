/**
 * Phrases as the files of content/nlu write them. Pure.
 *
 * `(a|b c)` is one of them, `[a]` may be missing, `stem*` is any word that begins so, `*part*` any word that has it inside, and
 * `...` lets up to three other words come between.
 */

export type Item =
  | { readonly word: string }
  | { readonly gap: number }
  /** An empty sequence among them makes the group optional. */
  | { readonly choices: readonly Sequence[] };
export type Sequence = readonly Item[];

const GAP = 3;
const TOKEN = /\s+|[()[\]|]|[^\s()[\]|]+/g;

/** @throws where brackets do not match, or where the pattern could be nothing at all. */
export function parsePattern(pattern: string): Sequence {
  const glued = /[^\s()[\]|][([]|[)\]][^\s()[\]|]/.exec(pattern);
  if (glued) throw new Error(`"${pattern}": a bracket in the middle of a word`);
  const rest = { tokens: (pattern.match(TOKEN) ?? []).filter((token) => token.trim() !== ''), at: 0 };
  const sequence = parseSequence(rest, pattern);
  const extra = rest.tokens[rest.at];
  if (extra !== undefined) throw new Error(`"${pattern}": unexpected "${extra}"`);
  if (firstWords(sequence).skippable) throw new Error(`"${pattern}" would fit anything`);
  return sequence;
}

interface Rest {
  readonly tokens: readonly string[];
  at: number;
}

function parseSequence(rest: Rest, whole: string): Sequence {
  const items: Item[] = [];
  for (let token = rest.tokens[rest.at]; token !== undefined; token = rest.tokens[rest.at]) {
    if (token === '|' || token === ')' || token === ']') break;
    if (token === '(' || token === '[') items.push(parseGroup(rest, token, whole));
    else {
      items.push(token === '...' ? { gap: GAP } : { word: token });
      rest.at++;
    }
  }
  return items;
}

function parseGroup(rest: Rest, open: '(' | '[', whole: string): Item {
  const choices: Sequence[] = open === '[' ? [[]] : [];
  do {
    rest.at++;
    choices.push(parseSequence(rest, whole));
  } while (rest.tokens[rest.at] === '|');
  if (rest.tokens[rest.at] !== (open === '(' ? ')' : ']'))
    throw new Error(`"${whole}": "${open}" is never closed`);
  rest.at++;
  return { choices };
}

/** The words that it can begin with; `skippable` when it can also be empty. */
export function firstWords(sequence: Sequence): {
  readonly words: readonly string[];
  readonly skippable: boolean;
} {
  const words: string[] = [];
  for (const item of sequence) {
    if ('word' in item) return { words: [...words, item.word], skippable: false };
    if ('gap' in item) continue;
    const inside = item.choices.map(firstWords);
    words.push(...inside.flatMap((each) => each.words));
    if (!inside.some((each) => each.skippable)) return { words, skippable: false };
  }
  return { words, skippable: true };
}

/** Every word of the pattern, without its signs. */
export const wordsIn = (sequence: Sequence): readonly string[] =>
  sequence.flatMap((item) => {
    if ('word' in item) return [item.word.replaceAll('*', '')];
    return 'gap' in item ? [] : item.choices.flatMap(wordsIn);
  });

export type Fits = (wanted: string, said: string) => boolean;

export function fitsWord(wanted: string, said: string): boolean {
  if (wanted.startsWith('*')) return said.includes(wanted.replaceAll('*', ''));
  return wanted.endsWith('*') ? said.startsWith(wanted.slice(0, -1)) : said === wanted;
}

/** Where the pattern can end when it begins at `from`: indexes after its last word. Never more than a few, so this is linear. */
export function endsOf(
  sequence: Sequence,
  words: readonly string[],
  from: readonly number[],
  fits: Fits = fitsWord,
): readonly number[] {
  let at = from;
  for (const item of sequence) {
    if (at.length === 0) return [];
    if ('word' in item)
      at = at.filter((n) => n < words.length && fits(item.word, words[n] ?? '')).map((n) => n + 1);
    else if ('gap' in item)
      at = unique(at.flatMap((n) => Array.from({ length: item.gap + 1 }, (_, k) => n + k)));
    else {
      const start = at;
      at = unique(item.choices.flatMap((choice) => endsOf(choice, words, start, fits)));
    }
  }
  return at;
}

const unique = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];
