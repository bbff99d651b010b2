/** The steps that a dialog yields, as data: what dialog.ts and pose.ts make and a replay takes. Pure types. */
import type { z } from 'zod';
import type { Json } from './activity.js';
import type { Note } from './journal.js';
import type { PoseStep, RetractStep } from './pose.js';
import type { ChartSpec, OfferedOption, Paragraph, TableSpec, Values } from './value.js';

/** An event is data that the commit writes, e.g. `{ type: 'feedback', text }`; `store` knows the tables. */
export type DialogEvent = { readonly type: string; readonly [key: string]: Json };

/** Runs outside the turn, by name: the dialog waits as it would for a person (jobs.ts). */
export interface Outside {
  readonly job: string;
  /** Good to have and no more: whoever writes meanwhile goes on without it. */
  readonly hint?: true;
}

export interface SayStep {
  readonly kind: 'say';
  /** Wording ids; several make one message of several paragraphs. */
  readonly ids: readonly string[];
  readonly values: Values;
  readonly table?: TableSpec;
  /** Beside the table, for those who see it. */
  readonly chart?: ChartSpec;
  /** Suggestions under the message: wording id whose list gives them. Free text is as good. */
  readonly suggest?: string;
}
export interface AskStep {
  readonly kind: 'ask';
  readonly key: string;
  readonly schema: z.ZodType;
  readonly values: Values;
  readonly open: boolean;
  readonly slot?: string;
  /** Paragraphs of the same message before the question, and a part of it: an answer stands for these and no others. */
  readonly above?: readonly Paragraph[];
  /** Buttons beside free text: a value is an answer like any other, so the schema has to take it. */
  readonly buttons?: readonly (string | OfferedOption)[];
  /** The dialog also wants to know in which turn it was said, so that it can be quoted. */
  readonly cited?: true;
}
export interface ChooseStep {
  readonly kind: 'choose';
  readonly key: string;
  /** Fixed values have their labels in the wording, as a list under the question. */
  readonly options: readonly (string | OfferedOption)[];
  readonly values: Values;
  readonly slot?: string;
  readonly above?: readonly Paragraph[];
  /** Any number of them may be picked, none too. */
  readonly several?: true;
  /** About the conversation and no answer of its own, e.g. "shall we begin?": "back" and "change my answer" pass it by. */
  readonly aside?: true;
}
export interface CallStep {
  readonly kind: 'call';
  readonly key: string;
  readonly input: Json;
  readonly run: ((input: Json) => Json | Promise<Json>) | Outside;
  /** Run anew at every replay, and not kept: what it reads may be erased elsewhere. */
  readonly anew?: true;
}
export interface RecordStep {
  readonly kind: 'record';
  readonly event: DialogEvent;
}
export interface NoteStep {
  readonly kind: 'note';
  readonly note: Note;
}
export type Step = SayStep | AskStep | ChooseStep | CallStep | RecordStep | NoteStep | PoseStep | RetractStep;
