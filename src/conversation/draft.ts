/**
 * A turn while it is being computed: what the state will be, what is said, what is recorded. Nothing is written before
 * `commit()`; a draft that fails is thrown away. Used by moves.ts alone.
 */
import type { Activity, Language, Message } from './activity.js';
import type { DialogEvent, Setting, Values } from './dialog.js';
import { withoutTurns } from './erased.js';
import { type House, MAX_TEXT } from './house.js';
import type { Journal } from './journal.js';
import { leaving } from './leaving.js';
import type { Author, Commit, ConversationState, JobRow, NotesRow, Quarantine, TurnRow } from './ports.js';
import type { Asking, News, Run } from './run.js';
import { withoutSecrets } from './secrets-out.js';

const DAY = 24 * 60 * 60 * 1000;

export class Draft {
  readonly #messages: { readonly author: Author; readonly message: Message }[] = [];
  readonly #notes = new Map<string, NotesRow>();
  readonly #erased: number[] = [];
  readonly #events: DialogEvent[] = [];
  readonly #jobs: JobRow[] = [];
  #state: ConversationState;
  #cancel = false;
  /** The text of the incoming turn as it will be stored. */
  heard: string;
  /** Where in a dialog we are: for the quarantine. */
  at: { dialog: string; key: string | null } = { dialog: 'router', key: null };
  /** Without what has no business in storage: whatever is stored, understood or handed on comes from this. */
  readonly activity: Activity;
  /** The person's words are for the counsellor who is here. */
  forCounsellor = false;

  constructor(
    readonly house: House,
    readonly before: ConversationState,
    incoming: Activity,
  ) {
    const activity = withoutSecrets(
      incoming,
      before,
      (id) => house.composer.common(before.language, id).text,
    );
    this.activity = activity;
    this.#state = { ...before, address: activity.address ?? before.address, touched: activity.received };
    // Trimmed as the answer is: quotes are offsets in it.
    this.heard = activity.text.trim().slice(0, MAX_TEXT);
  }

  get state(): ConversationState {
    return this.#state;
  }

  get language(): Language {
    return this.#state.language;
  }

  get active(): Journal | null {
    return this.#state.stack.at(-1) ?? null;
  }

  /** Sequence number of the incoming turn. */
  get turn(): number {
    return this.#state.seq + 1;
  }

  change(part: Partial<ConversationState>): void {
    this.#state = { ...this.#state, ...part };
  }

  cancelWaiting(): void {
    this.#cancel = true;
  }

  send(message: Message, author: Author = 'bot'): void {
    this.#messages.push({ author, message });
  }

  /** Says a message of the house; its suggestions become the offer. */
  sendCommon(id: string, values: Values = {}): void {
    this.#sendWithOffer(this.house.composer.common(this.language, id, values));
  }

  #sendWithOffer(message: Message): void {
    if (message.options) this.change({ offer: { kind: 'start', options: message.options } });
    this.send(message);
  }

  newJournal(dialog: string, facts: Journal['facts']): Journal {
    const found = this.house.dialogs.get(dialog);
    const opened = this.activity.received;
    return {
      dialog,
      version: found?.version ?? 0,
      answers: {},
      order: [],
      calls: {},
      done: {},
      facts,
      pending: null,
      notes: [],
      begun: this.turn,
      opened,
      touched: opened,
      expires: new Date(Date.parse(opened) + (found?.expiresAfterDays ?? 14) * DAY).toISOString(),
    };
  }

  /** Replays a journal with what is new; what it says and records is taken over, the journal is returned to the caller. */
  async replay(journal: Journal, news: News): Promise<Run> {
    const { house, activity } = this;
    const dialog = house.dialogs.get(journal.dialog);
    if (!dialog) throw new Error(`no dialog ${journal.dialog}`);
    this.at = { dialog: journal.dialog, key: journal.pending?.key ?? null };
    const setting: Setting = {
      school: this.#state.school,
      channel: this.#state.channel,
      person: this.#state.person ?? '',
      conversation: this.#state.id,
      channelConversation: this.#state.channelConversation,
      begun: journal.begun,
      erased: this.#erased,
      opened: journal.opened,
      language: this.language,
    };
    const touched = { ...journal, touched: activity.received };
    // Before somebody has been told who is talking here, nothing of theirs goes out.
    const alone = this.before.welcomed ? {} : ({ alone: true } as const);
    return house.runner.run(dialog, touched, setting, { ...news, ...alone }, this.turn);
  }

  takeOver(run: Run): void {
    for (const step of run.said) {
      this.#sendWithOffer(this.house.composer.said(this.language, run.journal.dialog, step));
    }
    this.#events.push(...run.events);
    const { waiting, journal } = run;
    this.#note(journal);
    this.#erase(run.events);
    if (!waiting) return;
    const { pending, job, input } = waiting;
    this.openJob({ id: pending.job, dialog: journal.dialog, key: pending.key, job, input });
    if (pending.hint) this.sendCommon('thinking');
  }

  /** Work to go on outside when the turn is committed. */
  openJob(job: Omit<JobRow, 'conversation' | 'opened'>): void {
    this.#jobs.push({ ...job, conversation: this.#state.id, opened: this.activity.received });
  }

  #note({ dialog, begun, notes }: Journal): void {
    const before = this.before.stack.find((open) => open.dialog === dialog && open.begun === begun);
    const key = `${dialog} ${begun}`;
    if (JSON.stringify(before?.notes ?? []) === JSON.stringify(notes)) this.#notes.delete(key);
    else this.#notes.set(key, { dialog, begun, notes });
  }

  /** At once, so that a dialog that is gone back to does not know the words any more. */
  #erase(events: readonly DialogEvent[]): void {
    const turns = events.flatMap(({ type, turn }) =>
      type === 'erase-turn' && typeof turn === 'number' ? [turn] : [],
    );
    if (turns.length === 0) return;
    this.#erased.push(...turns);
    const ends = (id: string) => this.house.dialogs.get(id)?.endsWhenErased === true;
    this.change(withoutTurns(this.#state, new Set(turns), ends));
  }

  /** What was looked up after the words were erased may still have found them: the store loses them with this commit. */
  #forgetCalls(): void {
    if (this.#erased.length > 0)
      this.change({ stack: this.#state.stack.map((open) => ({ ...open, calls: {} })) });
  }

  askAgain(journal: Journal, asking: Asking, refused: boolean): void {
    this.send(this.house.composer.question(this.language, journal.dialog, asking, refused));
  }

  /** After repeated failure: the dialog that failed is put aside and a human is offered. */
  putAside(dialog: string): void {
    if (this.active?.dialog === dialog) this.change({ stack: this.#state.stack.slice(0, -1) });
    this.change({ offer: null });
    this.sendCommon('broken');
  }

  commit(quarantine: Quarantine | null): Commit {
    const { activity } = this;
    this.#forgetCalls();
    const { erase, deposit } = leaving(this.#events);
    const rows = this.#messages.map(({ author, message }, n) =>
      this.#row(message, author, this.turn + 1 + n),
    );
    const seq = this.#state.seq + 1 + rows.length;
    return {
      state: { ...this.#state, seq },
      incoming: this.#incoming(),
      outgoing: rows,
      events: this.#events,
      jobs: this.#jobs,
      notes: [...this.#notes.values()],
      erased: this.#erased,
      finished: activity.result?.job ?? null,
      quarantine,
      erase,
      deposit,
      cancel: this.#cancel || erase,
    };
  }

  #incoming(): TurnRow {
    const { activity } = this;
    return {
      conversation: this.#state.id,
      seq: this.turn,
      author: activity.kind === 'result' || activity.kind === 'announced' ? 'system' : 'person',
      kind: activity.kind,
      text: this.heard,
      shown: {
        ...(activity.clientId ? { clientId: activity.clientId } : {}),
        ...(this.forCounsellor ? { to: 'counsellor' as const } : {}),
      },
      language: this.language,
      activity: activity.id,
      at: activity.received,
    };
  }

  #row(message: Message, author: Author, seq: number): TurnRow {
    const { id } = this.#state;
    const base = { conversation: id, seq, author, kind: 'message', text: message.text };
    return {
      ...base,
      shown: { message },
      language: message.language,
      activity: null,
      at: this.activity.received,
    };
  }
}
