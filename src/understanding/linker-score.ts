/** How well a phrase of the vocabulary fits the words of a text, and which concepts that makes best. Pure. */
import type { Clause } from './linker-clauses.js';
import type { Phrase } from './linker-phrases.js';

/** By what a phrase's score is made of the part of it that is in the text. */
export interface Shape {
  /** How much a phrase suffers from words that are not in the text. */
  readonly sharpness: number;
  /** A phrase of one common word tells less than one of two rare ones. */
  readonly halfMass: number;
}

/** For a vocabulary of a few hundred concepts and thousands of everyday phrases. */
const SHIPPED: Shape = { sharpness: 1.5, halfMass: 0.3 };
/** Words apart up to here are together. */
const NEAR = 5;
const APART = 0.9;
const NEXT_CLAUSE = 0.8;
const NEXT_SENTENCE = 0.5;
/** What a second phrase of the same concept adds. */
const SECOND = 0.15;
/** What rests on a part of the words of a better one is probably a misreading: "leikkasin" in "leikkasin nurmikkoa". */
const EXPLAINED = 0.7;
/** So many of the best ones may explain others. */
const STRONGEST = 20;
/** A word said over and over is looked at so many times. */
const MOST_ANCHORS = 12;
/** A phrase with a "not" counts only as a whole. */
const WHOLE = 0.9;

/** A word of the text that may be a word of a phrase. */
export interface Match {
  readonly slot: number;
  readonly token: number;
  readonly alike: number;
}

export interface Scored {
  readonly concept: number;
  readonly score: number;
  readonly tokens: readonly number[];
}

export interface Place {
  readonly clause: number;
  readonly sentence: number;
  readonly denied: boolean;
}

export const placesOf = (clauses: readonly Clause[]): readonly Place[] =>
  clauses.flatMap(({ from, to, sentence, denied }, clause) =>
    Array.from({ length: to - from }, () => ({ clause, sentence, denied })),
  );

/** The best reading of one phrase: around each word that matches, the others that stand near it. */
export function scorePhrase(
  phrase: Phrase,
  matches: readonly Match[],
  weights: ArrayLike<number>,
  places: readonly Place[],
  shape: Shape = SHIPPED,
): { score: number; tokens: readonly number[] } {
  const usable = matches.filter(({ token }) => phrase.denies || !places[token]?.denied);
  let best = { score: 0, tokens: [] as readonly number[] };
  for (const anchor of usable.slice(0, MOST_ANCHORS)) {
    const near = new Map<number, { worth: number; token: number }>();
    for (const match of usable) {
      const worth = match.alike * nearness(anchor.token, match.token, places);
      if (worth > (near.get(match.slot)?.worth ?? 0)) near.set(match.slot, { worth, token: match.token });
    }
    let mass = 0;
    for (const [slot, { worth }] of near) mass += worth * (weights[slot] ?? 0);
    const covered = mass / phrase.weight;
    const score = scoreOf(mass, phrase.weight, shape);
    if (phrase.denies && covered < WHOLE) continue;
    if (score > best.score) {
      const tokens = [...new Set([...near.values()].map(({ token }) => token))].sort((a, b) => a - b);
      best = { score: Math.min(1, score), tokens };
    }
  }
  return best;
}

/** Between 0 and 1, or a little more, for so much of a phrase's weight. */
export const scoreOf = (mass: number, whole: number, { sharpness, halfMass }: Shape): number =>
  (mass / whole) ** sharpness * (mass / (mass + halfMass)) * (1 + halfMass / 2);

function nearness(a: number, b: number, places: readonly Place[]): number {
  const [from, to] = [places[a], places[b]];
  if (!from || !to) return 0;
  const apart = APART ** Math.max(0, Math.abs(a - b) - NEAR);
  if (from.clause === to.clause) return apart;
  return apart * (from.sentence === to.sentence ? NEXT_CLAUSE : NEXT_SENTENCE);
}

/** One entry for a concept, by its best phrase and a little of the second; equal ones in the order of the vocabulary. */
export function rank(scored: readonly Scored[]): readonly Scored[] {
  const byConcept = new Map<number, Scored[]>();
  for (const each of scored) byConcept.set(each.concept, [...(byConcept.get(each.concept) ?? []), each]);
  return [...byConcept.values()]
    .map((all) => {
      const [first, second] = all.sort((a, b) => b.score - a.score);
      const best = first as Scored;
      return { ...best, score: best.score + SECOND * (1 - best.score) * (second?.score ?? 0) };
    })
    .sort((a, b) => b.score - a.score || a.concept - b.concept);
}

export function explainAway(ranked: readonly Scored[]): readonly Scored[] {
  const within = (a: Scored, b: Scored) =>
    a.tokens.length < b.tokens.length && a.tokens.every((token) => b.tokens.includes(token));
  return ranked
    .map((each, n) =>
      ranked.slice(0, Math.min(n, STRONGEST)).some((better) => within(each, better))
        ? { ...each, score: each.score * EXPLAINED }
        : each,
    )
    .sort((a, b) => b.score - a.score || a.concept - b.concept);
}
