/**
 * A question that a dialog brings along ready made, such as one of a survey: its words are values and not wording, typed text reaches
 * the dialog as it is, and what the text was taken for is kept. Part of the vocabulary of dialogs (dialog.ts).
 */
import type { Json, Language, Localised } from './activity.js';
import type { OfferedOption, Paragraph } from './value.js';

/** What came in: words, or the value of an option that was pressed or named by its very label. */
export type Said = { readonly text: string } | { readonly pressed: string };

export type Reading<T extends Json> =
  | {
      /** Kept, and given to the dialog at every replay: the words are read once, in the language of the moment. */
      readonly value: T;
      /** What "change my answer" calls it. */
      readonly named: Localised;
    }
  /** Why not: said above the question, which is asked again. */
  | { readonly refused: Paragraph };

export interface Shown {
  readonly paragraphs: readonly Paragraph[];
  /** Wording id whose list has the labels of options that are plain values. */
  readonly labels: string;
  readonly options: readonly (string | OfferedOption)[];
  /** Handed back when the next question is shown, e.g. how far the person was told they are. */
  readonly keep?: Json;
}

export interface Posed<T extends Json> {
  /** An answer is kept as long as this stays the same. */
  readonly same: Json;
  /** Any text is an answer. */
  readonly open?: boolean;
  /** Called only when it is asked. */
  readonly shown: (kept: Json) => Shown;
  readonly read: (said: Said, language: Language) => Reading<T>;
}

export interface PoseStep extends Posed<Json> {
  readonly kind: 'pose';
  readonly key: string;
}

/** Answers that are to be given anew: the dialog goes back to where they were asked. */
export interface RetractStep {
  readonly kind: 'retract';
  readonly keys: readonly string[];
}

export function* pose<T extends Json>(key: string, posed: Posed<T>): Generator<PoseStep, T, unknown> {
  return (yield { kind: 'pose', key, ...posed } as PoseStep) as T;
}

/** Never returns: the replay begins again without these answers. */
export function* retract(keys: readonly string[]): Generator<RetractStep, never, unknown> {
  yield { kind: 'retract', keys };
  throw new Error('a replay went on after it was to begin again');
}

/** A journal holds what was said as plain JSON. */
export function saidOf(raw: Json): Said {
  const { pressed } = (typeof raw === 'object' && raw !== null ? raw : {}) as { pressed?: unknown };
  return typeof pressed === 'string' ? { pressed } : { text: String(raw) };
}
