/**
 * A journal is all that is kept of a dialog in progress: plain JSON, keyed by question and never by position, so that
 * a restart, a redeployment, "back" and a changed answer are all just another replay (see runner.ts).
 */
import type { Json, Localised, Option } from './activity.js';

/** One accepted answer, as given: it is validated anew at every replay. */
export interface Answer {
  readonly raw: Json;
  /** Fingerprint of the parameters that the question was asked with. */
  readonly asked: string;
  /** Sequence number of the turn that holds the words; quotes point there. */
  readonly turn: number;
  /** The slot whose fact answered it, if it was never asked: "back" forgets that fact too. */
  readonly slot?: string;
  /** What "change my answer" calls it, where the question came ready made (pose.ts). */
  readonly named?: Localised;
}

/** The question that the dialog waits on, with its options as the person saw them: "2" means the second of these. */
export interface PendingQuestion {
  readonly kind: 'question';
  readonly key: string;
  /** Any text is an answer: only "stop" and "a human" are commands here. */
  readonly open: boolean;
  /** The answer is a list of options. */
  readonly several?: true;
  /** How often an answer has not fitted. */
  readonly tries?: number;
  /** It reads typed text by itself (pose.ts). */
  readonly posed?: true;
  readonly options: readonly Option[];
  readonly asked: string;
}

/** A call that runs outside the turn; its result comes back as an activity of kind `result`. */
export interface PendingCall {
  readonly kind: 'call';
  readonly key: string;
  /** Id of the job row. */
  readonly job: string;
  /** Fingerprint of the input. */
  readonly input: string;
  /** The dialog can do without (Outside). */
  readonly hint?: true;
}

/**
 * Something the person has told, with the turn (of this conversation) that holds the words; a type of guidance or counselling says
 * what it is. It stands as long as the answers do that it follows from: every replay notes it anew.
 */
export type Note = { readonly type: string; readonly turn: number; readonly [key: string]: Json };

export interface Journal {
  readonly dialog: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Keys in the order of the last replay: what "back" undoes first is the last of them. */
  readonly order: readonly string[];
  /** Results of calls, each with a fingerprint of its input: another input, and it runs again. */
  readonly calls: Readonly<Record<string, { readonly input: string; readonly result: Json }>>;
  /** How many messages and events after each answer ('' = from the start) have happened already. */
  readonly done: Readonly<Record<string, number>>;
  /** What is known without asking, by slot: taken from what the person has said. */
  readonly facts: Readonly<Record<string, Json>>;
  readonly pending: PendingQuestion | PendingCall | null;
  /** What the last posed question kept of its showing. */
  readonly shown?: Json;
  /** What the person has told, as of the last replay. */
  readonly notes: readonly Note[];
  /** Sequence number of the turn that opened the dialog: with the dialog's id it names this journal in its conversation. */
  readonly begun: number;
  readonly opened: string;
  readonly touched: string;
  readonly expires: string;
}
