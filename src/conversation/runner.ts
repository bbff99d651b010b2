/**
 * Replays a dialog from the top over its journal until it waits for something that the journal does not hold. Everything that
 * was said or recorded before is skipped by counting, so that a replay repeats nothing. Pure but for the calls it is given.
 */
import type { Json, Language, Option } from './activity.js';
import type {
  AskStep,
  CallStep,
  ChooseStep,
  Context,
  Dialog,
  DialogEvent,
  SayStep,
  Setting,
  Step,
} from './dialog.js';
import { fingerprint } from './fingerprint.js';
import type { Answer, Journal, PendingCall, PendingQuestion } from './journal.js';

/** A question to put to the person now. */
export interface Asking {
  readonly step: AskStep | ChooseStep;
  /** Wording id: the key without its running numbers. */
  readonly prompt: string;
  readonly pending: PendingQuestion;
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
}

export interface Runner {
  run(dialog: Dialog, journal: Journal, setting: Setting, news: News, turn: number): Promise<Run>;
}

/** Labels are taken when a question is asked and kept with it: "2" means the second as the person saw it. */
export type LabelOptions = (
  language: Language,
  dialog: string,
  prompt: string,
  step: ChooseStep,
) => readonly Option[];

/** More steps than this in one replay is a dialog that never asks: it is stopped as an error. */
const MAX_STEPS = 2_000;

export const promptOf = (key: string): string =>
  key
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');

export function createRunner(labels: LabelOptions, newJobId: () => string): Runner {
  return {
    async run(dialog, journal, setting, news, turn) {
      const replay = new Replay(dialog, journal, setting.language, news, turn, labels, newJobId);
      const steps = dialog.steps(setting);
      let sent: unknown;
      for (let n = 0; n < MAX_STEPS; n++) {
        const next = steps.next(sent);
        if (next.done) return replay.outcome({ finished: { context: next.value ?? null } });
        const taken = await replay.take(next.value);
        if ('stop' in taken) return replay.outcome(taken.stop);
        sent = taken.value;
      }
      throw new Error(`dialog ${dialog.id} took ${MAX_STEPS} steps without asking anything`);
    },
  };
}

type Stop = Partial<Pick<Run, 'asking' | 'waiting' | 'finished' | 'refused'>>;
type Taken = { readonly value: unknown } | { readonly stop: Stop };

/** The state of one replay; lives for one call of `run`. */
class Replay {
  readonly #said: SayStep[] = [];
  readonly #events: DialogEvent[] = [];
  readonly #answers: Record<string, Answer>;
  readonly #calls: Record<string, { readonly input: string; readonly result: Json }>;
  readonly #done: Record<string, number>;
  readonly #order: string[] = [];
  /** Key of the last answer passed: messages are counted from it. */
  #anchor = '';
  #passed = 0;
  /** Key of the question that was answered just now. */
  #fresh: string | null = null;

  constructor(
    readonly dialog: Dialog,
    readonly before: Journal,
    readonly language: Language,
    readonly news: News,
    readonly turn: number,
    readonly labels: LabelOptions,
    readonly newJobId: () => string,
  ) {
    this.#answers = { ...before.answers };
    this.#calls = { ...before.calls };
    this.#done = { ...before.done };
    const { pending } = before;
    if (news.answer && pending?.kind === 'question') {
      // Filed under its key before the replay: a question that a newer version asks first does not lose it.
      this.#fresh = pending.key;
      this.#answers[pending.key] = { ...news.answer, asked: pending.asked };
      delete this.#done[pending.key];
    }
  }

  async take(step: Step): Promise<Taken> {
    switch (step.kind) {
      case 'say':
        if (this.#isNew()) this.#said.push(step);
        return { value: undefined };
      case 'record':
        if (this.#isNew()) this.#events.push(step.event);
        return { value: undefined };
      case 'call':
        return this.#call(step);
      default:
        return this.#question(step);
    }
  }

  outcome(stop: Stop): Run {
    const { asking = null, waiting = null, finished = null, refused = false } = stop;
    const pending = asking?.pending ?? waiting?.pending ?? null;
    const journal: Journal = {
      ...this.before,
      answers: this.#answers,
      calls: this.#calls,
      done: this.#done,
      order: this.#order,
      pending,
    };
    return { journal, said: this.#said, events: this.#events, asking, waiting, finished, refused };
  }

  /** Counts a message or event after the current anchor; false when an earlier turn has said it already. */
  #isNew(): boolean {
    this.#passed++;
    if (this.#passed <= (this.#done[this.#anchor] ?? 0)) return false;
    this.#done[this.#anchor] = this.#passed;
    return true;
  }

  #pass(key: string): void {
    this.#order.push(key);
    this.#anchor = key;
    this.#passed = 0;
  }

  #question(step: AskStep | ChooseStep): Taken {
    const { key } = step;
    if (this.#order.includes(key)) throw new Error(`dialog ${this.dialog.id} asks ${key} twice`);
    const asked = fingerprint([step.values, step.kind === 'choose' ? step.options.map(optionValue) : []]);
    let refused = false;
    const kept = this.#answers[key];
    if (kept && kept.asked === asked) {
      const parsed = parse(step, kept.raw);
      if (parsed) {
        this.#pass(key);
        return parsed;
      }
      if (key === this.#fresh) refused = true;
    }
    delete this.#answers[key];
    return (refused ? null : this.#fromFacts(step, asked)) ?? this.#ask(step, asked, refused);
  }

  #fromFacts(step: AskStep | ChooseStep, asked: string): Taken | null {
    const fact = step.slot === undefined ? undefined : this.before.facts[step.slot];
    if (fact === undefined || step.slot === undefined) return null;
    const parsed = parse(step, fact);
    if (!parsed) return null;
    this.#answers[step.key] = { raw: fact, asked, turn: this.turn, slot: step.slot };
    delete this.#done[step.key];
    this.#pass(step.key);
    return parsed;
  }

  #ask(step: AskStep | ChooseStep, asked: string, refused: boolean): { stop: Stop } {
    const prompt = promptOf(step.key);
    const options = step.kind === 'choose' ? this.labels(this.language, this.dialog.id, prompt, step) : [];
    const open = step.kind === 'ask' && step.open;
    const pending: PendingQuestion = { kind: 'question', key: step.key, open, options, asked };
    return { stop: { asking: { step, prompt, pending }, refused } };
  }

  async #call(step: CallStep): Promise<Taken> {
    const input = fingerprint(step.input);
    const kept = this.#calls[step.key];
    if (kept && kept.input === input) return { value: kept.result };
    const { pending } = this.before;
    if ('job' in step.run) {
      const mine = pending?.kind === 'call' && pending.key === step.key && pending.input === input;
      if (!mine || this.news.result === undefined) {
        const waiting = mine
          ? pending
          : { kind: 'call' as const, key: step.key, job: this.newJobId(), input };
        return { stop: { waiting: { pending: waiting, job: step.run.job, input: step.input } } };
      }
      this.#calls[step.key] = { input, result: this.news.result };
      return { value: this.news.result };
    }
    const result = await step.run(step.input);
    this.#calls[step.key] = { input, result };
    return { value: result };
  }
}

const optionValue = (option: ChooseStep['options'][number]): string =>
  typeof option === 'string' ? option : option.value;

/** The answer as the dialog sees it, or null when it does not fit the question. */
function parse(step: AskStep | ChooseStep, raw: Json): { readonly value: unknown } | null {
  if (step.kind === 'choose') {
    return step.options.some((option) => optionValue(option) === raw) ? { value: raw } : null;
  }
  const parsed = step.schema.safeParse(raw);
  return parsed.success ? { value: parsed.data } : null;
}
