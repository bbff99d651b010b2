/**
 * The vocabulary of dialogs: say, ask (and hear), choose, call, note, record. A dialog is a generator function that yields these steps and is
 * replayed from the top at every turn (runner.ts). Nothing else may touch the world: no clock, no randomness, no I/O.
 *
 * Rules for authors: every question has a stable key; renaming a key asks again; bump `version` only when the meaning of an
 * old answer changes, and then give `upgrade`.
 */
import { z } from 'zod';
import type { Json, Language } from './activity.js';
import type { Journal, Note } from './journal.js';
import type { AskStep, CallStep, ChooseStep, DialogEvent, Outside, SayStep, Step } from './step.js';
import type { OfferedOption, Values } from './value.js';

export type { Note } from './journal.js';
export type {
  AskStep,
  CallStep,
  ChooseStep,
  DialogEvent,
  NoteStep,
  Outside,
  RecordStep,
  SayStep,
  Step,
} from './step.js';
export type { ChartSpec, OfferedOption, Paragraph, Quote, TableSpec, Value, Values } from './value.js';

export const outside = (job: string): Outside => ({ job });

/** As `outside`, for what the dialog can do without: it takes `{ failed: true }` for an answer like any other. */
export const hint = (job: string): Outside => ({ job, hint: true });

/** A dialog, or a part of one: yields steps, is sent their results, returns what it found. */
export type Steps<T> = Generator<Step, T, unknown>;

/** What is fixed while a dialog is open, and so may be used freely in it. */
export interface Setting {
  readonly school: string;
  readonly channel: string;
  readonly person: string;
  readonly conversation: string;
  /** The channel's id of the conversation. */
  readonly channelConversation: string;
  /** Sequence number of the turn that opened the dialog. */
  readonly begun: number;
  /** Turns of this conversation that are erased at this very turn: for a `call` that reads what is written only after it. */
  readonly erased: readonly number[];
  /** When the dialog was opened, ISO 8601: the only clock a dialog has. */
  readonly opened: string;
  /** The language at this turn; only for what is handed to a `call` or `record`, never for wording. */
  readonly language: Language;
  /** What is known by slot: for what a dialog would like to know but never asks. What it asks for it takes by `slot`. */
  readonly facts?: Context;
}

/** What a dialog leaves behind for a follow-up such as "and in Lapland?": known facts by slot. */
export type Context = Readonly<Record<string, Json>>;

export interface Dialog {
  readonly id: string;
  readonly version: number;
  /** Not in front of others: refused in groups. */
  readonly personal: boolean;
  /** A paused dialog is dropped after this many days. */
  readonly expiresAfterDays: number;
  /** Erasing words that it was told ends it, instead of asking for them anew: what it has noted of other words stands. */
  readonly endsWhenErased: boolean;
  /** "Stop" leaves it open, for another day, and says this wording of its own. */
  readonly pauses: string | null;
  readonly steps: (setting: Setting) => Steps<Context | undefined>;
  /** Brings a journal of an older version to this one; without it such a dialog starts again. */
  readonly upgrade?: (journal: Journal) => Journal;
}

export interface DialogOptions {
  readonly personal?: boolean;
  readonly expiresAfterDays?: number;
  readonly endsWhenErased?: boolean;
  readonly pauses?: string;
  readonly upgrade?: (journal: Journal) => Journal;
}

// biome-ignore lint/suspicious/noConfusingVoidType: a generator without a return statement returns void
type Found = Context | undefined | void;

export function dialog(
  id: string,
  version: number,
  steps: (setting: Setting) => Generator<Step, Found, unknown>,
  options: DialogOptions = {},
): Dialog {
  return {
    id,
    version,
    personal: options.personal ?? true,
    expiresAfterDays: options.expiresAfterDays ?? 14,
    endsWhenErased: options.endsWhenErased ?? false,
    pauses: options.pauses ?? null,
    steps: steps as (setting: Setting) => Steps<Context | undefined>,
    ...(options.upgrade ? { upgrade: options.upgrade } : {}),
  };
}

/** Says one message. Several ids are paragraphs of the same message. */
export function* say(
  ids: string | readonly string[],
  values: Values = {},
  shown: Pick<SayStep, 'table' | 'chart' | 'suggest'> = {},
): Generator<Step, void, unknown> {
  yield { kind: 'say', ids: typeof ids === 'string' ? [ids] : ids, values, ...shown };
}

/**
 * Asks for something in free text. `schema` turns the text (or a fact of `slot`) into the answer and refuses the rest, in
 * which case the question is asked again with its `.retry` wording.
 */
export function* ask<T>(
  key: string,
  schema: z.ZodType<T>,
  how: {
    readonly values?: Values;
    readonly open?: boolean;
    readonly slot?: string;
    readonly buttons?: AskStep['buttons'];
    readonly above?: AskStep['above'];
  } = {},
): Generator<Step, T, unknown> {
  const { values = {}, open = false, slot, buttons, above } = how;
  const more = { ...(slot ? { slot } : {}), ...(buttons ? { buttons } : {}), ...(above ? { above } : {}) };
  return (yield { kind: 'ask', key, schema, values, open, ...more }) as T;
}

/** What someone said, and the sequence number of the turn that holds the words. */
export interface Told<T> {
  readonly value: T;
  readonly turn: number;
}

/** Asks as `ask` does, in open text, and also tells in which turn the answer was given. */
export function* hear<T>(
  key: string,
  schema: z.ZodType<T>,
  how: { readonly values?: Values; readonly buttons?: AskStep['buttons']; readonly slot?: string } = {},
): Generator<Step, Told<T>, unknown> {
  const { values = {}, buttons, slot } = how;
  const more = { ...(buttons ? { buttons } : {}), ...(slot ? { slot } : {}) };
  return (yield { kind: 'ask', key, schema, values, open: true, cited: true, ...more }) as Told<T>;
}

const SKIPPED = z.literal('skip').transform(() => null);

/** Hears as `hear` does; null when the person would rather not say. The wording lists `skip` under the question. */
export function* hearOrSkip<T>(
  key: string,
  schema: z.ZodType<T>,
  how: { readonly values?: Values } = {},
): Generator<Step, Told<T> | null, unknown> {
  const { value, turn } = yield* hear(key, SKIPPED.or(schema), { ...how, buttons: ['skip'] });
  return value === null ? null : { value, turn };
}

/** Asks for one of a closed list. */
export function* choose<const V extends string>(
  key: string,
  options: readonly (V | OfferedOption)[],
  how: {
    readonly values?: Values;
    readonly slot?: string;
    readonly aside?: true;
    readonly above?: ChooseStep['above'];
  } = {},
): Generator<Step, V, unknown> {
  const { values = {}, slot, aside, above } = how;
  const more = { ...(slot ? { slot } : {}), ...(aside ? { aside } : {}), ...(above ? { above } : {}) };
  return (yield { kind: 'choose', key, options, values, ...more }) as V;
}

/** Buttons of a question with several answers; the wording of the question lists them after the options. */
const TOGETHER = ['all', 'none'] as const;

/** Asks which of a list: any number of them, as they stand in it. */
export function* chooseSeveral<const V extends string>(
  key: string,
  options: readonly (V | OfferedOption)[],
  how: { readonly values?: Values; readonly above?: ChooseStep['above'] } = {},
): Generator<Step, readonly V[], unknown> {
  const { values = {}, above } = how;
  const all = [...options, ...TOGETHER];
  return (yield {
    kind: 'choose',
    key,
    options: all,
    values,
    several: true,
    ...(above ? { above } : {}),
  }) as readonly V[];
}

/** Reads something; kept in the journal with a fingerprint of its input and run again only when that changes. */
export function* call<I extends Json, O extends Json>(
  key: string,
  input: I,
  run: ((input: I) => O | Promise<O>) | Outside,
): Generator<Step, O, unknown> {
  return (yield { kind: 'call', key, input, run: run as CallStep['run'] }) as O;
}

/** Reads anew at every replay and keeps nothing in the journal: for words of people that may be erased elsewhere. */
export function* lookUp<I extends Json, O extends Json>(
  key: string,
  input: I,
  run: (input: I) => O | Promise<O>,
): Generator<Step, O, unknown> {
  const step = { kind: 'call', key, input, run: run as unknown, anew: true } as CallStep;
  return (yield step) as O;
}

/** Notes an effect; the commit of this turn writes it, once. */
export function* record(event: DialogEvent): Generator<Step, void, unknown> {
  yield { kind: 'record', event };
}

/** Notes what the person has told: profile, CV and summary are computed from such notes and the turns they point to. */
export function* note(what: Note): Generator<Step, void, unknown> {
  yield { kind: 'note', note: what };
}

/** Runs a part of a dialog with its keys under `prefix`, so that the same part can be used more than once. */
export function* within<T>(prefix: string, part: Steps<T>): Steps<T> {
  let sent: unknown;
  for (;;) {
    const next = part.next(sent);
    if (next.done) return next.value;
    const step = next.value;
    sent = yield 'key' in step ? { ...step, key: `${prefix}.${step.key}` } : step;
  }
}
