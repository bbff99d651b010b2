/** The few sentences of a page that answer a question best: shown word for word, never put together anew. Pure. */
import type { PackPage } from './pack.js';
import { type Sentence, sentencesOf } from './sentences.js';

export interface Passage {
  /** Where it stands: `page.body.slice(start, end)`. Two parts where an item is shown with the words that introduce its list. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  /** On one line, without Markdown; "…" where something between the parts is left out. */
  readonly text: string;
}

/** Can be read at a glance; a shorter one grows until it says enough. */
const MOST = { sentences: 3, characters: 320 };
const ENOUGH = 140;
/** A longer window has to earn its length: it keeps this much of its worth for each further sentence. */
const PATIENCE = 0.85;
/** Sentences that hold less of what was asked are no answer: then the page is shown from its beginning. */
const LEAST_HELD = 0.25;

export interface Reading {
  readonly page: PackPage;
  readonly sentences: readonly Sentence[];
  /** For each sentence, the terms in it. */
  readonly terms: readonly ReadonlySet<string>[];
}

export function readPage(page: PackPage, termsOf: (text: string) => ReadonlySet<string>): Reading {
  const sentences = sentencesOf(page.body);
  return { page, sentences, terms: sentences.map(({ text }) => termsOf(text)) };
}

/** `worth` is how much each term of the question tells among pages. */
export function bestPassage(reading: Reading, worth: ReadonlyMap<string, number>): Passage {
  const { sentences } = reading;
  const within = worthWithin(reading, worth);
  const best = bestWindow(reading, within);
  const all = [...within.values()].reduce((sum, each) => sum + each, 0);
  const { from, to } = grown(sentences, best.value < all * LEAST_HELD ? { from: 0, to: 0 } : best);
  return cut(sentences, from, to);
}

/** On a page about the start-up grant "grant" tells little, and "apply" tells where to look. */
function worthWithin({ terms }: Reading, worth: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map(
    [...worth].map(([term, each]) => {
      const count = terms.filter((held) => held.has(term)).length;
      return [term, each * Math.log(1 + terms.length / Math.max(count, 1))];
    }),
  );
}

function bestWindow({ sentences, terms }: Reading, worth: ReadonlyMap<string, number>) {
  let best = { value: 0, from: 0, to: 0 };
  for (let from = 0; from < sentences.length; from++) {
    const held = new Set<string>();
    for (let to = from; to < Math.min(from + MOST.sentences, sentences.length); to++) {
      if (to > from && !fits(sentences, from, to)) break;
      for (const term of terms[to] ?? []) if (worth.has(term)) held.add(term);
      const sum = [...held].reduce((total, term) => total + (worth.get(term) ?? 0), 0);
      const value = sum * PATIENCE ** (to - from);
      if (value > best.value) best = { value, from, to };
    }
  }
  return best;
}

const lengthOf = (sentences: readonly Sentence[], from: number, to: number): number =>
  (sentences[to]?.end ?? 0) - (sentences[from]?.start ?? 0);

/** Short enough, and of one paragraph or one list. */
const fits = (sentences: readonly Sentence[], from: number, to: number): boolean =>
  sentences[from] !== undefined &&
  sentences[from].group === sentences[to]?.group &&
  lengthOf(sentences, from, to) <= MOST.characters;

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Takes in the rest of the paragraph while the window is short; "You need:" takes in what is needed. */
function grown(sentences: readonly Sentence[], { from, to }: Window): Window {
  const introduces = sentences[to + 1]?.intro === to;
  const next = to + 1;
  const room = lengthOf(sentences, from, next) <= MOST.characters;
  const sameBlock = sentences[next]?.block === sentences[to]?.block && fits(sentences, from, next);
  const sameList = sentences[next]?.group === sentences[to]?.group && sentences[from]?.intro === null;
  if (next < sentences.length && introduces && room) return listed(sentences, { from, to: next });
  if (lengthOf(sentences, from, to) >= ENOUGH) return { from, to };
  if (sameBlock || (sameList && fits(sentences, from, next))) return grown(sentences, { from, to: next });
  const earlier = sentences[from - 1]?.block === sentences[from]?.block && fits(sentences, from - 1, to);
  return earlier ? grown(sentences, { from: from - 1, to }) : { from, to };
}

/** As many items after the introduction as there is room for. */
function listed(sentences: readonly Sentence[], { from, to }: Window): Window {
  const next = to + 1;
  const goesOn = sentences[next]?.group === sentences[to]?.group;
  return goesOn && lengthOf(sentences, from, next) <= MOST.characters
    ? listed(sentences, { from, to: next })
    : { from, to };
}

function cut(sentences: readonly Sentence[], from: number, to: number): Passage {
  const intro = sentences[from]?.intro ?? null;
  const own = { start: sentences[from]?.start ?? 0, end: sentences[to]?.end ?? 0 };
  const text = told(sentences, from, to);
  if (intro === null) return { parts: [own], text };
  const { start = 0, end = 0, text: introduction = '' } = sentences[intro] ?? {};
  const gap = intro + 1 === from ? ' ' : ' … ';
  return { parts: [{ start, end }, own], text: `${introduction}${gap}${text}` };
}

const told = (sentences: readonly Sentence[], from: number, to: number): string =>
  sentences
    .slice(from, to + 1)
    .map((sentence) => sentence.text)
    .join(' ');
