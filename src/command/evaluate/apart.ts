/**
 * Whether the held-out messages are apart from what the understanding was made of: the Jaccard index of their runs of five
 * letters with those of every phrase under content/nlu. Knows no shape of those files: every text in them counts.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Figure, figure } from './figure.js';
import { caseOf, inBothFolders, readSets } from './held-out.js';
import { isPlanned, QUESTION_SETS, readQuestions } from './question-set.js';

/** From here on a message is near to a phrase. */
export const NEAR = 0.6;
/** Shorter messages are words of the language ("kiitos", "ring ambulans"): both sides may well have them. */
const WORDS = 3;
const RUN = 5;
const SETS = ['intents', 'safety-positive', 'safety-negative'] as const;

const shape = caseOf({});

/** A message with the phrase that it is nearest to. */
export interface Nearest {
  readonly id: string;
  readonly phrase: string;
  readonly index: number;
}

export const apartFigures = (fixtures: string, content: string): readonly Figure[] =>
  nearestOf(fixtures, content).map(({ set, lang, all }) =>
    figure({ set: 'apart', lang, measure: `near a phrase, ${set}` }, all, ({ index }) => index >= NEAR),
  );

export function nearestOf(fixtures: string, content: string) {
  const nearest = createNearest(phrasesIn(join(content, 'nlu')));
  const measured = (cases: readonly { readonly id: string; readonly text: string }[]) =>
    cases
      .filter(({ text }) => text.trim().split(/\s+/).length >= WORDS)
      .map(({ id, text }): Nearest => ({ id, ...nearest(text) }));
  const messages = inBothFolders(fixtures, (folder, suffix) =>
    SETS.flatMap((set) =>
      readSets(folder, (each) => `${set}.${each}`, shape).map(([lang, cases]) => ({
        set: `${set}${suffix}`,
        lang,
        all: measured(cases),
      })),
    ),
  );
  const questions = QUESTION_SETS.flatMap((set) =>
    readQuestions(fixtures, set).map(([lang, cases]) => ({
      set,
      lang,
      all: measured(cases.filter(({ id }) => !isPlanned(id)).map(({ id, q }) => ({ id, text: q }))),
    })),
  );
  return [...messages, ...questions];
}

/** Every text in every file, however deep; of a text of several lines each line. */
function phrasesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|jsonl?|txt)$/.test(name))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return /\.(ya?ml|json)$/.test(name) ? textsIn(parse(text)) : text.split('\n');
    });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n').filter((line) => line.trim() !== '');
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Runs of five letters, spaces between words and around all counted; signs of patterns are none. */
export function runsOf(text: string): ReadonlySet<string> {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const count = Math.max(1, plain.length - RUN + 1);
  return new Set(Array.from({ length: count }, (_, n) => plain.slice(n, n + RUN)));
}

function createNearest(phrases: readonly string[]): (text: string) => { phrase: string; index: number } {
  const runs = phrases.map(runsOf);
  const having = new Map<string, number[]>();
  runs.forEach((each, n) => {
    for (const run of each) having.set(run, [...(having.get(run) ?? []), n]);
  });
  return (text) => {
    const own = runsOf(text);
    const common = new Map<number, number>();
    for (const run of own) for (const n of having.get(run) ?? []) common.set(n, (common.get(n) ?? 0) + 1);
    let best = { phrase: '', index: 0 };
    for (const [n, both] of common) {
      const index = both / (own.size + (runs[n]?.size ?? 0) - both);
      if (index > best.index) best = { phrase: phrases[n] ?? '', index };
    }
    return best;
  };
}
