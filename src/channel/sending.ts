/**
 * One message on its way: waits for its time, is tried once, and what became of it is drawn up and made durable. Called again and
 * again until the message has ended; which message is next is the sender's concern.
 */
import { type Address, readAddress } from './address.js';
import type { CardWords } from './card.js';
import type { Pictures } from './chart-card.js';
import type { Clock } from './clock.js';
import type { Connector, Outcome } from './connector.js';
import type { DeliveryStore, Ending } from './delivery.js';
import type { Item, Lane } from './lane.js';
import type { Pacing } from './pacing.js';
import { createSlots } from './slots.js';
import { type Again, PATIENCE, type Patience, pauseBefore, verdict } from './verdict.js';
import { toWire } from './wire.js';

export interface SendingOptions {
  readonly store: DeliveryStore;
  readonly connector: Connector;
  readonly pacing: Pacing;
  readonly words: CardWords;
  /** As these channels fetch and show them; without them they get none. */
  readonly pictures?: Pictures | null;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: (event: string, facts: Record<string, string | number>) => void;
  readonly patience?: Patience;
  /** Messages under way at a time, over all conversations. */
  readonly atOnce?: number;
}

const AT_ONCE = 64;
/** A pause after the store could not write. */
const STORE_PAUSE = 1_000;

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

export class Sending {
  readonly #slots;
  readonly #patience: Patience;
  #stopped = false;

  constructor(readonly options: SendingOptions) {
    this.#slots = createSlots(options.atOnce ?? AT_ONCE);
    this.#patience = options.patience ?? PATIENCE;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** No further message is begun; lanes that wait for their time have to be woken by their owner. */
  stop(): void {
    this.#stopped = true;
    this.#slots.open();
  }

  /** Brings the first message of a lane one try nearer to its end. Never throws. */
  async step(lane: Lane, item: Item): Promise<void> {
    if (item.cancelled !== null) return this.#end(lane, item, { state: 'cancelled', reason: item.cancelled });
    const address = readAddress(item.delivery.address);
    if (!address) return this.#end(lane, item, { state: 'failed', reason: 'no_address' });
    if (!(await this.#itsTime(lane, item, address))) return;
    const found = verdict(await this.#tryOnce(item, address));
    if (found.kind === 'again') return this.#again(lane, item, address, found);
    const ending: Ending =
      found.kind === 'delivered' ? { state: 'delivered' } : { state: 'failed', reason: found.reason };
    return this.#end(lane, item, ending);
  }

  /** Waits until conversation and tenant may send, and takes a slot; false when that was cut short. */
  async #itsTime(lane: Lane, item: Item, address: Address): Promise<boolean> {
    const { pacing, clock } = this.options;
    while (!this.#stopped && item.cancelled === null) {
      if (!(await lane.until(pacing.ready(address, clock.now()), clock))) return false;
      if (!(await lane.until(pacing.place(address, clock.now()), clock))) return false;
      // Meanwhile the tenant may have been asked to wait.
      if (pacing.ready(address, clock.now()) > clock.now()) continue;
      if (this.#slots.tryTake()) return true;
      await this.#slots.freed();
    }
    return false;
  }

  async #tryOnce({ delivery }: Item, address: Address): Promise<Outcome> {
    const { connector, pacing, clock, words, pictures = null, log } = this.options;
    const { message, group } = delivery;
    try {
      return await connector.send(address, toWire(message, words, { group, pictures }));
    } catch (error) {
      log('send-broken', { conversation: delivery.conversation, seq: delivery.seq, error: nameOf(error) });
      return { kind: 'broken', reason: 'internal', stale: false };
    } finally {
      this.#slots.release();
      pacing.done(address, clock.now());
    }
  }

  /** Another try later, unless there have been enough. */
  async #again(lane: Lane, item: Item, address: Address, found: Again): Promise<void> {
    const { clock, pacing, random, log, store } = this.options;
    const { conversation, seq } = item.delivery;
    item.attempts++;
    const pause = pauseBefore(item.attempts, found.waitMs, random(), this.#patience);
    const now = clock.now();
    pacing.hold(address, now, now + Math.min(pause, this.#patience.ageMs));
    if (found.throttled) pacing.throttled(address, now, now + pause);
    log('send-again', {
      conversation,
      seq,
      attempts: item.attempts,
      reason: found.reason,
      pauseMs: Math.round(pause),
    });
    const enough =
      item.attempts >= this.#patience.attempts || now + pause - item.since > this.#patience.ageMs;
    if (enough) return this.#end(lane, item, { state: 'failed', reason: `gave_up_${found.reason}` });
    await store.tried(conversation, seq, item.attempts).catch((error) => {
      log('store-failed', { conversation, seq, error: nameOf(error) });
    });
  }

  /** Makes the end durable, however long the store needs; only then is the message out of the way. */
  async #end(lane: Lane, item: Item, ending: Ending): Promise<void> {
    const { store, clock, log } = this.options;
    const { conversation, seq } = item.delivery;
    for (;;) {
      try {
        await store.end(conversation, seq, ending);
        lane.drop(item);
        if (ending.state === 'failed') log('send-failed', { conversation, seq, reason: ending.reason });
        return;
      } catch (error) {
        log('store-failed', { conversation, seq, error: nameOf(error) });
      }
      if (this.#stopped) return;
      await lane.until(clock.now() + STORE_PAUSE, clock);
    }
  }
}
