/**
 * One replay of one dialog: takes its steps one by one, answers them from the journal, and notes what is new. Lives for one call of
 * the runner.
 */
import type { Json, Language } from './activity.js';
import type { AskStep, CallStep, ChooseStep, Dialog, DialogEvent, Outside, SayStep, Step } from './dialog.js';
import { fingerprint } from './fingerprint.js';
import { FAILED } from './jobs.js';
import type { Answer, Journal, Note, PendingQuestion } from './journal.js';
import type { PoseStep } from './pose.js';
import { askedOf, optionsOf, parse, readPosed } from './reading.js';
import { type LabelOptions, type News, promptOf, type Run } from './run.js';

const hintOf = ({ hint }: Outside) => (hint ? { hint } : {});

export type Stop = Partial<Pick<Run, 'asking' | 'waiting' | 'finished' | 'refused'>>;
export type Taken = { readonly value: unknown } | { readonly stop: Stop };

export class Replay {
  readonly #said: SayStep[] = [];
  readonly #events: DialogEvent[] = [];
  readonly #notes: Note[] = [];
  readonly #answers: Record<string, Answer>;
  readonly #calls: Record<string, { readonly input: string; readonly result: Json }>;
  readonly #done: Record<string, number>;
  readonly #order: string[] = [];
  readonly #met = new Set<string>();
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

  /** A promise only where the step is a call: most replays never leave the thread. */
  take(step: Step): Taken | Promise<Taken> {
    switch (step.kind) {
      case 'say':
        if (this.#isNew()) this.#said.push(step);
        return { value: undefined };
      case 'record':
        if (this.#isNew()) this.#events.push(step.event);
        return { value: undefined };
      case 'note':
        this.#notes.push(step.note);
        return { value: undefined };
      case 'call':
        return this.#call(step);
      case 'pose':
        return this.#posed(step);
      case 'retract':
        throw new Error('the runner begins again there');
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
      notes: this.#notes,
      pending,
      ...(asking?.shown?.keep === undefined ? {} : { shown: asking.shown.keep }),
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

  /** The same replay from the top without some answers; what it has said and recorded so far stands. */
  without(keys: readonly string[]): Replay {
    const { journal } = this.outcome({});
    const kept = <T>(of: Readonly<Record<string, T>>) =>
      Object.fromEntries(Object.entries(of).filter(([key]) => !keys.includes(key)));
    const before = { ...journal, answers: kept(journal.answers), done: kept(journal.done) };
    const again = new Replay(this.dialog, before, this.language, {}, this.turn, this.labels, this.newJobId);
    again.#said.push(...this.#said);
    again.#events.push(...this.#events);
    return again;
  }

  #pass(key: string, aside?: true): void {
    if (!aside) this.#order.push(key);
    this.#anchor = key;
    this.#passed = 0;
  }

  #first(key: string): void {
    if (this.#met.has(key)) throw new Error(`dialog ${this.dialog.id} asks ${key} twice`);
    this.#met.add(key);
  }

  /** Words are read once, when they come; what they were taken for is kept, so that another language changes no answer. */
  #posed(step: PoseStep): Taken {
    const { key, open = false } = step;
    this.#first(key);
    const asked = fingerprint(step.same);
    const kept = this.#answers[key];
    const read = kept?.asked === asked ? readPosed(step, kept, key === this.#fresh, this.language) : null;
    if (read && 'answer' in read) {
      this.#answers[key] = read.answer;
      this.#pass(key);
      return { value: read.answer.raw };
    }
    delete this.#answers[key];
    const because = read?.because ?? null;
    const shown = step.shown(this.before.shown ?? null);
    const options = this.labels(this.language, this.dialog.id, shown.labels, shown);
    const pending: PendingQuestion = { kind: 'question', key, open, posed: true, options, asked };
    return { stop: { asking: { step, prompt: key, pending, shown, because }, refused: because !== null } };
  }

  #question(step: AskStep | ChooseStep): Taken {
    const { key } = step;
    this.#first(key);
    const asked = askedOf(step);
    let refused = false;
    const kept = this.#answers[key];
    if (kept && kept.asked === asked) {
      const parsed = parse(step, kept.raw, kept.turn);
      if (parsed) {
        this.#pass(key, step.kind === 'choose' ? step.aside : undefined);
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
    // What was said to begin with is told where it was said.
    const turn = step.slot === 'said' ? this.before.begun : this.turn;
    const parsed = parse(step, fact, turn);
    if (!parsed) return null;
    this.#answers[step.key] = { raw: fact, asked, turn, slot: step.slot };
    delete this.#done[step.key];
    this.#pass(step.key);
    return parsed;
  }

  #ask(step: AskStep | ChooseStep, asked: string, refused: boolean): { stop: Stop } {
    const prompt = promptOf(step.key);
    const offered = optionsOf(step);
    const options =
      offered.length > 0 ? this.labels(this.language, this.dialog.id, prompt, { options: offered }) : [];
    const open = step.kind === 'ask' && step.open;
    const several = step.kind === 'choose' && step.several;
    const tries = this.#tries(step.key, refused);
    const pending: PendingQuestion = {
      kind: 'question',
      key: step.key,
      open,
      options,
      asked,
      ...(several ? { several } : {}),
      ...(tries > 0 ? { tries } : {}),
    };
    return { stop: { asking: { step, prompt, pending }, refused } };
  }

  #tries(key: string, refused: boolean): number {
    const { pending } = this.before;
    const before = pending?.kind === 'question' && pending.key === key ? (pending.tries ?? 0) : 0;
    return before + (refused ? 1 : 0);
  }

  async #call(step: CallStep): Promise<Taken> {
    if (step.anew && !('job' in step.run)) return { value: await step.run(step.input) };
    const input = fingerprint(step.input);
    const kept = this.#calls[step.key];
    if (kept && kept.input === input) return { value: kept.result };
    const { pending } = this.before;
    if ('job' in step.run) {
      if (step.run.hint && this.news.alone) return this.#keep(step.key, input, FAILED);
      const mine = pending?.kind === 'call' && pending.key === step.key && pending.input === input;
      if (!mine || this.news.result === undefined) {
        const waiting = mine
          ? pending
          : { kind: 'call' as const, key: step.key, job: this.newJobId(), input, ...hintOf(step.run) };
        return { stop: { waiting: { pending: waiting, job: step.run.job, input: step.input } } };
      }
      return this.#keep(step.key, input, this.news.result);
    }
    return this.#keep(step.key, input, await step.run(step.input));
  }

  #keep(key: string, input: string, result: Json): Taken {
    this.#calls[key] = { input, result };
    return { value: result };
  }
}
