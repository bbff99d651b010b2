/**
 * Commands: whole messages such as "lopeta", "på svenska" or "I want to talk to a person", in any of the languages whatever the
 * conversation's own is. Part of a message is never a command. Pure; the phrases are content/nlu/commands.yaml.
 */
import type { Command } from '../conversation/ports.js';
import { endsOf, type Fits, firstWords, parsePattern, type Sequence } from './pattern.js';
import { PhraseIndex } from './phrase.js';
import { fold, withinOneEdit, wordsOf } from './text.js';

export interface CommandWords {
  /** Patterns of pattern.ts (without stems) by command. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  /** Words that change nothing around a command: "lopeta nyt", "back please". */
  readonly fillers: readonly string[];
}

export type Commands = (text: string) => Command | null;

interface Known {
  readonly command: Command;
  readonly sequence: Sequence;
}

/** No command is longer. */
const MOST_WORDS = 10;
/** A slip of the finger is forgiven from this many letters on. */
const FORGIVING = 6;

const withSlips: Fits = (wanted, said) =>
  wanted === said || (wanted.length >= FORGIVING && said.length >= FORGIVING && withinOneEdit(wanted, said));

export function createCommands({ phrases, fillers }: CommandWords): Commands {
  const exact = new PhraseIndex<Command>();
  const folded = new PhraseIndex<Command>();
  const byFirst = new Map<string, Set<Known>>();
  for (const [command, patterns] of Object.entries(phrases) as [Command, readonly string[]][]) {
    for (const pattern of patterns) {
      exact.add(pattern, command);
      folded.add(fold(pattern), command);
      const known = { command, sequence: parsePattern(pattern) };
      for (const word of firstWords(known.sequence).words) {
        byFirst.set(word, (byFirst.get(word) ?? new Set()).add(known));
      }
    }
  }
  // Only patterns whose first word is near the first one written are walked through: there are hundreds of them.
  const slips = (words: readonly string[]): ReadonlySet<Command> => {
    const near = [...byFirst]
      .filter(([first]) => withSlips(first, words[0] ?? ''))
      .flatMap(([, known]) => [...known]);
    return new Set(
      near.filter(({ sequence }) => isWhole(sequence, words, withSlips)).map(({ command }) => command),
    );
  };
  const look = (words: readonly string[]): Command | null => {
    for (const find of [() => exact.whole(words), () => folded.whole(words.map(fold)), () => slips(words)]) {
      const meant = find();
      const [only = null] = meant;
      if (meant.size > 0) return meant.size === 1 ? only : null;
    }
    return null;
  };
  const filling = new Set(fillers);
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0 || words.length > MOST_WORDS) return null;
    const bare = trimFillers(words, filling);
    return look(words) ?? (bare.length === 0 || bare.length === words.length ? null : look(bare));
  };
}

const isWhole = (sequence: Sequence, words: readonly string[], fits: Fits): boolean =>
  endsOf(sequence, words, [0], fits).includes(words.length);

function trimFillers(words: readonly string[], fillers: ReadonlySet<string>): readonly string[] {
  let from = 0;
  let to = words.length;
  while (from < to && fillers.has(words[from] ?? '')) from++;
  while (to > from && fillers.has(words[to - 1] ?? '')) to--;
  return words.slice(from, to);
}
