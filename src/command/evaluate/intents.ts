/** How often the right intent is heard, and how often what is none is left alone. */
import { z } from 'zod';
import type { Language } from '../../conversation/activity.js';
import { readUtterance } from '../../understanding/reading.js';
import type { UnderstandingParts } from '../../understanding/understanding.js';
import { type Figure, figure } from './figure.js';
import { caseOf, inBothFolders, language, readSets } from './held-out.js';

const NONE = 'out_of_scope';
/** At most so many of those who want something may be told that they were not understood. */
const FALSE_REJECT = 0.05;

const shape = caseOf({ lang: language, intent: z.string() });

/** What was heard: with the threshold that the program has, and the best guess without any. */
export interface HeardIntent {
  readonly wanted: string;
  readonly heard: string;
  readonly guess: string;
  readonly confidence: number;
}

export const intentFigures = (fixtures: string, parts: UnderstandingParts): readonly Figure[] =>
  inBothFolders(fixtures, (folder, suffix) =>
    readSets(folder, (each) => `intents.${each}`, shape).flatMap(([lang, cases]) =>
      figuresOf(
        { set: `intents${suffix}`, lang },
        cases.map(({ text, intent, lang: prior }) => hear(parts, text, prior, intent)),
      ),
    ),
  );

function hear(parts: UnderstandingParts, text: string, prior: Language, wanted: string): HeardIntent {
  const { intent: heard, lang } = readUtterance(parts, text, prior);
  if (parts.commands(text) !== null) return { wanted, heard, guess: heard, confidence: 1 };
  const wish = parts.intents(text, lang);
  return { wanted, heard, guess: wish?.intent ?? NONE, confidence: wish?.confidence ?? 0 };
}

function figuresOf(what: Pick<Figure, 'set' | 'lang'>, all: readonly HeardIntent[]): readonly Figure[] {
  const known = all.filter(({ wanted }) => wanted !== NONE);
  const others = all.filter(({ wanted }) => wanted === NONE);
  const least = leastConfidence(known);
  const taken = ({ confidence }: HeardIntent) => confidence > 0 && confidence >= least;
  const note = least > 0 ? `threshold ${least.toFixed(3)}` : 'more have no guess at all';
  const of = (measure: string) => ({ ...what, measure });
  return [
    figure(of('in-scope accuracy'), known, ({ wanted, heard }) => heard === wanted),
    figure(of('in scope, taken for out of scope'), known, ({ heard }) => heard === NONE),
    figure(of('out-of-scope recall'), others, ({ heard }) => heard === NONE),
    figure(
      { ...of('in-scope accuracy at <= 5 % rejected'), note },
      known,
      (each) => taken(each) && each.guess === each.wanted,
    ),
    figure(of('in scope rejected there'), known, (each) => !taken(each)),
    figure({ ...of('out-of-scope recall at <= 5 % rejected'), note }, others, (each) => !taken(each)),
  ];
}

/** The highest threshold that rejects no more than that share of those in scope; 0 where even none rejects more. */
export function leastConfidence(known: readonly HeardIntent[]): number {
  const all = known.map(({ confidence }) => confidence).sort((a, b) => a - b);
  return all[Math.floor(FALSE_REJECT * all.length)] ?? 0;
}
