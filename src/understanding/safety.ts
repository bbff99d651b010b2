/**
 * Hears distress, violence and danger before anything else is understood. Those that listen together: phrases and figures of speech as
 * content/nlu/safety.yaml lists them, and two classifiers that have learned from content/nlu/safety what people in distress write, and what
 * only sounds alike (decision 24). Pure; keeps nothing of what it heard.
 */
import { type LinearModel, scoresFor, vectorOf } from './classifier.js';
import { type Layer, layerScoresFor } from './layer.js';
import { createCourtesies } from './safety-courtesies.js';
import { HARMLESS } from './safety-examples.js';
import { createSafetyFeatures, type SafetyPhrases, type Seen } from './safety-features.js';
import { normalise } from './text.js';

export type SafetyWords = SafetyPhrases;
/** The kind that is heard, or null. */
export type Safety = (text: string) => string | null;

/** What is grave there is told of somebody else. */
const OF_SOMEBODY_ELSE = 'friend';

/** Both know the same features and labels (see trainLayer), so a message is looked up in them once. */
export interface SafetyModel {
  readonly linear: LinearModel;
  readonly layer: Layer;
}

/** Log-odds of both classifiers together from which on they are believed. */
export interface Certainty {
  readonly alone: number;
  /** Where a phrase is heard as well. */
  readonly withPhrase: number;
  /** Where there is little beside the phrase. */
  readonly inFewWords: number;
  /** So much more for a sentence of a message: what makes it harmless may stand in the next one. */
  readonly part: number;
  /** So much more where no word is known to be grave (see Seen). */
  readonly unmarked: number;
}

export const CERTAINTY: Certainty = { alone: 6, withPhrase: 4, inFewWords: 0, part: 5, unmarked: 3 };

const FEW = 4;
/** So few words without a grave one among them say nothing of distress. */
const TOO_FEW = 2;

export function createSafety(words: SafetyWords, model: SafetyModel, sure: Certainty = CERTAINTY): Safety {
  const see = createSafetyFeatures(words);
  const rank = new Map(words.kinds.map(({ kind }, n) => [kind, n]));
  const place = (kind: string) => rank.get(kind) ?? rank.size;
  const gravest = (heard: readonly string[]) => [...heard].sort((a, b) => place(a) - place(b))[0] ?? null;
  const least = ({ kinds, words, isUnmarked }: Seen): number => {
    if (isUnmarked) return words > TOO_FEW ? sure.alone + sure.unmarked : Number.POSITIVE_INFINITY;
    if (kinds.length === 0) return sure.alone;
    return words > FEW ? sure.withPhrase : sure.inFewWords;
  };
  const judge = (text: string, more: number): string | null => {
    const seen = see(text);
    const { features, kinds } = seen;
    const { kind, score } = judged(model, features);
    if (score < least(seen) + more) return null;
    // What is said in plain words tells the kind, unless there is danger now or it is told of somebody else.
    return kind === OF_SOMEBODY_ELSE || place(kind) === 0 || kinds.length === 0 ? kind : gravest(kinds);
  };
  const { withoutLead, matterOf } = createCourtesies(words, (sentence) => see(sentence).isGrave);
  return (written) => {
    const text = withoutLead(written.replace(BETWEEN_DIGITS, ''));
    const matter = matterOf(text);
    const heard = [
      ...partsOf(text).flatMap((part, n) => judge(part, n === 0 ? 0 : sure.part) ?? []),
      ...(matter === null ? [] : (judge(matter, 0) ?? [])),
    ];
    return gravest(heard);
  };
}

/** "46 112 €" is one number, and no call for help. */
const BETWEEN_DIGITS = /(?<=\d)\s(?=\d)/g;

/** How much it counts that one kind is likely, beside that nothing harmless is: by cross-validation. */
const BEST_KIND = 0.25;

/** The likeliest kind of distress by both, and how much likelier distress is than none. */
export function judged({ linear, layer }: SafetyModel, features: readonly number[]) {
  const vector = vectorOf(features, linear.hashes, linear.rarity);
  const one = scoresFor(linear, vector);
  const other = layerScoresFor(layer, vector);
  const calm = linear.labels.indexOf(HARMLESS);
  let kind = '';
  let likeliest = Number.NEGATIVE_INFINITY;
  let best = Number.NEGATIVE_INFINITY;
  let odds = 0;
  linear.labels.forEach((label, n) => {
    if (n === calm) return;
    const both = at(one, n) + at(other, n);
    if (both > likeliest) [kind, likeliest] = [label, both];
    best = Math.max(best, at(one, n));
    odds += Math.exp(at(other, n));
  });
  const deep = Math.log(odds) - at(other, calm);
  return { kind, score: BEST_KIND * best - (1 - BEST_KIND) * at(one, calm) + deep };
}

const at = (scores: Float32Array, n: number): number => scores[n] ?? 0;

const SENTENCE_END = /[.!?]+/;
const FEWEST_WORDS = 3;
/** In a longer message, short sentences are looked at together. */
const LONG = 40;
const TOGETHER = 6;

/** The message, and its sentences where it has several: one sentence of distress must not drown in others. */
export function partsOf(text: string): readonly string[] {
  const sentences = normalise(text.replace(/\n/g, '. '))
    .split(SENTENCE_END)
    .map((sentence) => sentence.split(' ').filter((word) => word !== ''));
  const length = sentences.reduce((sum, { length }) => sum + length, 0);
  const least = length > LONG ? TOGETHER : FEWEST_WORDS;
  const parts: string[] = [];
  let part: string[] = [];
  for (const word of [...sentences.flatMap((sentence) => [...sentence, END]), END]) {
    if (word !== END) part.push(word);
    if (part.length >= LONG || (word === END && part.length >= least)) {
      parts.push(part.join(' '));
      part = [];
    }
  }
  if (part.length > 0) parts.push(part.join(' '));
  return parts.length > 1 ? [text, ...new Set(parts)] : [text];
}

const END = '.';
