import type { Address } from '../../src/channel/address.js';
import type { Clock } from '../../src/channel/clock.js';
import type { Connector, Outcome } from '../../src/channel/connector.js';
import type { Delivery, DeliveryStore, Ending } from '../../src/channel/delivery.js';
import { createPacing } from '../../src/channel/pacing.js';
import type { SenderOptions } from '../../src/channel/sender.js';
import { WORDS } from './words.js';

/** What reached the connector, and what came of it. */
export interface Attempt {
  readonly at: number;
  readonly conversation: string;
  readonly tenant: string | undefined;
  readonly text: string;
  readonly outcome: Outcome;
  /** Whether the connector has the message now, whatever it answered. */
  readonly taken: boolean;
}

/** What is to happen to one attempt: an outcome, after so long, with the message taken or not. */
export interface Fate {
  readonly outcome: Outcome;
  readonly taken: boolean;
  readonly afterMs: number;
}

export const SENT: Fate = { outcome: { kind: 'sent' }, taken: true, afterMs: 5 };
export const answered = (status: number, retryAfterMs: number | null = null): Fate => ({
  outcome: { kind: 'answered', status, retryAfterMs },
  taken: false,
  afterMs: 5,
});
export const broken = (taken: boolean, reason = 'ECONNRESET'): Fate => ({
  outcome: { kind: 'broken', reason, stale: false },
  taken,
  afterMs: 5,
});

/** A connector in process: what becomes of each attempt is decided by `fate`. */
export class FateConnector implements Connector {
  readonly attempts: Attempt[] = [];
  /** Conversations with a message under way: never more than one each. */
  readonly underway = new Set<string>();
  most = 0;

  constructor(
    readonly clock: Clock,
    readonly fate: (address: Address, text: string) => Fate,
  ) {}

  send(address: Address, wire: { readonly text: string }): Promise<Outcome> {
    const { conversation, tenant } = address;
    if (this.underway.has(conversation)) throw new Error(`two at once in ${conversation}`);
    this.underway.add(conversation);
    this.most = Math.max(this.most, this.underway.size);
    const { outcome, taken, afterMs } = this.fate(address, wire.text);
    this.attempts.push({ at: this.clock.now(), conversation, tenant, text: wire.text, outcome, taken });
    return new Promise((resolve) => {
      this.clock.schedule(afterMs, () => {
        this.underway.delete(conversation);
        resolve(outcome);
      });
    });
  }

  close(): void {}
}

/** A store of deliveries in memory; `failing` makes the next writes fail. */
export class MemoryDeliveries implements DeliveryStore {
  readonly endings = new Map<string, Ending>();
  readonly tries = new Map<string, number>();
  failing = 0;

  constructor(readonly rows: readonly Delivery[] = []) {}

  async waiting(): Promise<readonly Delivery[]> {
    return this.rows.filter(({ conversation, seq }) => !this.endings.has(`${conversation} ${seq}`));
  }

  async end(conversation: string, seq: number, ending: Ending): Promise<void> {
    if (this.failing > 0) {
      this.failing--;
      throw new Error('disk full');
    }
    this.endings.set(`${conversation} ${seq}`, ending);
  }

  async tried(conversation: string, seq: number, attempts: number): Promise<void> {
    this.tries.set(`${conversation} ${seq}`, attempts);
  }
}

export function delivery(conversation: string, seq: number, rest: Partial<Delivery> = {}): Delivery {
  const address = {
    service: 'https://smba.trafficmanager.net/emea/',
    channel: 'msteams',
    conversation,
    tenant: 't1',
  };
  const message = { text: `${conversation}#${seq}`, language: 'fi' } as const;
  return { conversation, seq, channel: 'msteams', address, message, group: false, attempts: 0, ...rest };
}

/** A sender's surroundings: no randomness, no log. */
export const surroundings = (clock: Clock, connector: Connector, store: DeliveryStore): SenderOptions => ({
  store,
  connector,
  clock,
  pacing: createPacing(),
  words: WORDS,
  random: () => 0.5,
  log: () => undefined,
});
