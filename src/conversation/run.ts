/** What goes into a replay of a dialog and what comes out of it. */
import type { Json, Language, Option } from './activity.js';
import type { AskStep, ChooseStep, Context, DialogEvent, SayStep } from './dialog.js';
import type { Journal, PendingCall, PendingQuestion } from './journal.js';
import type { PoseStep, Shown } from './pose.js';
import type { Paragraph } from './value.js';

/** A question to put to the person now. */
export interface Asking {
  readonly step: AskStep | ChooseStep | PoseStep;
  /** Wording id: the key without its running numbers. */
  readonly prompt: string;
  readonly pending: PendingQuestion;
  /** Of a posed question: its words, and why the last answer was none. */
  readonly shown?: Shown;
  readonly because?: Paragraph | null;
}

/** A call to go on outside, when the journal is committed. */
export interface Waiting {
  readonly pending: PendingCall;
  readonly job: string;
  readonly input: Json;
}

export interface Run {
  readonly journal: Journal;
  readonly said: readonly SayStep[];
  readonly events: readonly DialogEvent[];
  readonly asking: Asking | null;
  readonly waiting: Waiting | null;
  /** The given answer did not fit its question; the journal is as before. */
  readonly refused: boolean;
  /** Set when the dialog came to its end. */
  readonly finished: { readonly context: Context | null } | null;
}

/** What is new at this turn. */
export interface News {
  /** The person's answer to the pending question: text, or the value of an option. */
  readonly answer?: { readonly raw: Json; readonly turn: number };
  /** The outcome of the pending call. */
  readonly result?: Json;
  /** Nothing is asked elsewhere that the dialog can do without. */
  readonly alone?: true;
}

/** Labels are taken when a question is asked and kept with it: "2" means the second as the person saw it. */
export type LabelOptions = (
  language: Language,
  dialog: string,
  prompt: string,
  step: Pick<ChooseStep, 'options'>,
) => readonly Option[];

/** The wording id of a question: its key without running numbers, so that `place.1` and `place.2` are worded once. */
export const promptOf = (key: string): string =>
  key
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');
