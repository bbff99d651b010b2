/**
 * Sends committed messages to channels that are pushed to: replies, reminders and a counsellor's words alike. At most one of a
 * conversation is under way, in order; each is tried with patience and ends as delivered, failed with a reason, or cancelled,
 * and its end is durable before the next one goes. So a message arrives at least once, and twice only after a fault in which
 * nobody can know.
 */
import type { Commit, Committed } from '../conversation/ports.js';
import { isPushed } from './address.js';
import type { Delivery } from './delivery.js';
import { Lane } from './lane.js';
import { Sending, type SendingOptions } from './sending.js';

export type SenderOptions = SendingOptions;

export interface Sender {
  /** Takes up what waits in the store, and only then sends anything: what is older goes first. Once. */
  start(): Promise<void>;
  /** Takes committed messages, also before the start; one it has already is taken once. */
  accept(deliveries: readonly Delivery[]): void;
  /** Gives up what of a conversation has not been sent by now; one that is under way is not tried again. */
  cancel(conversation: string, reason: string): void;
  /** For the turn: does what a commit asks for. */
  readonly committed: Committed;
  /** Messages that have not ended yet. */
  waiting(): number;
  /** Resolves when nothing is left to send. */
  idle(): Promise<void>;
  /** Lets what is under way end, durably; what waits stays in the store for the next start. */
  close(): Promise<void>;
}

/** The messages of a commit that are pushed. */
export function deliveriesOf({ state, outgoing }: Commit): Delivery[] {
  if (!isPushed(state.channel)) return [];
  return outgoing.map(({ seq, shown, text, language }) => ({
    conversation: state.id,
    seq,
    channel: state.channel,
    address: state.address,
    message: shown.message ?? { text, language },
    group: state.group,
    attempts: 0,
  }));
}

class LaneSender implements Sender {
  readonly #lanes = new Map<string, Lane>();
  readonly #sending: Sending;
  readonly #idle: (() => void)[] = [];
  #started = false;

  constructor(readonly options: SenderOptions) {
    this.#sending = new Sending(options);
  }

  async start(): Promise<void> {
    const waiting = await this.options.store.waiting();
    this.accept(waiting);
    this.#started = true;
    for (const lane of this.#lanes.values()) this.#run(lane);
  }

  accept(deliveries: readonly Delivery[]): void {
    const now = this.options.clock.now();
    const lanes = deliveries.map((delivery) => {
      const lane = this.#laneOf(delivery.conversation);
      lane.take(delivery, now);
      return lane;
    });
    for (const lane of lanes) this.#run(lane);
  }

  cancel(conversation: string, reason: string): void {
    const lane = this.#lanes.get(conversation);
    for (const item of lane?.items ?? []) item.cancelled = reason;
    lane?.wake();
  }

  readonly committed: Committed = (commit) => {
    if (commit.cancel) this.cancel(commit.state.id, 'given_up');
    this.accept(deliveriesOf(commit));
  };

  waiting(): number {
    return [...this.#lanes.values()].reduce((sum, lane) => sum + lane.items.length, 0);
  }

  idle(): Promise<void> {
    if (this.#lanes.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle.push(resolve);
    });
  }

  async close(): Promise<void> {
    this.#sending.stop();
    const lanes = [...this.#lanes.values()];
    for (const lane of lanes) lane.wake();
    await Promise.all(lanes.map((lane) => lane.running));
  }

  #laneOf(conversation: string): Lane {
    const known = this.#lanes.get(conversation);
    if (known) return known;
    const lane = new Lane(conversation);
    this.#lanes.set(conversation, lane);
    return lane;
  }

  #run(lane: Lane): void {
    if (lane.running || !this.#started || this.#sending.stopped) return;
    lane.running = this.#sendAll(lane).finally(() => {
      lane.running = null;
    });
  }

  async #sendAll(lane: Lane): Promise<void> {
    for (let item = lane.items[0]; item && !this.#sending.stopped; item = lane.items[0])
      await this.#sending.step(lane, item);
    if (lane.items.length > 0) return;
    this.#lanes.delete(lane.conversation);
    if (this.#lanes.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }
}

export const createSender = (options: SenderOptions): Sender => new LaneSender(options);
