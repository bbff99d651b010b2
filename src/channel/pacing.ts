/**
 * How fast messages may go in Teams: so many per window and conversation, so many a second per tenant; and who has been asked to
 * wait. Knows no clock: the caller says what time it is. Other channels have no limits of their own but are left alone just the same when they ask for it.
 */
import type { Address } from './address.js';
import { Fading, type Limit, Window } from './windows.js';

/** What Teams allows a bot in one conversation (msteams-docs, rate-limit). */
export const TEAMS_CONVERSATION: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** Half of what Teams allows an app in one tenant: other calls of the same app count, too. */
export const TEAMS_TENANT: readonly Limit[] = [{ count: 25, ms: 1_000 }];

export interface PacingOptions {
  readonly conversation?: readonly Limit[];
  readonly tenant?: readonly Limit[];
  /** Channels that the limits hold for. */
  readonly channels?: readonly string[];
}

/** The part of an address that pacing goes by. */
export type Thread = Pick<Address, 'channel' | 'conversation' | 'tenant'>;

export interface Pacing {
  /** When the next message of a conversation may go. One at a time: `done` comes before the next is asked about. */
  ready(thread: Thread, now: number): number;
  /** The message has been answered: it counts from here, however long it was under way. */
  done(thread: Thread, now: number): void;
  /** Takes the next place in the conversation's tenant and returns its time, `now` or later; in the order of asking. */
  place(thread: Thread, now: number): number;
  /** The conversation waits until `until`, alone. */
  hold(thread: Thread, now: number, until: number): void;
  /** It has to, because it was too fast: when several of a tenant are, it is the tenant that is, and waits as a whole. */
  throttled(thread: Thread, now: number, until: number): void;
  /** Conversations and tenants that are remembered: bounded by what has lately been sent. */
  remembered(): number;
}

/** So many conversations of a tenant throttled within so many milliseconds mean that the tenant is. */
const MANY = 3;
const SHORT = 10_000;

interface Throttle {
  readonly conversation: string;
  readonly at: number;
  readonly until: number;
}

const conversationOf = ({ channel, conversation }: Thread) => `${channel} ${conversation}`;
const tenantOf = ({ channel, tenant }: Thread) => `${channel} ${tenant}`;

class TeamsPacing implements Pacing {
  readonly #conversations = new Fading<Window>((window, now) => window.isPast(now));
  readonly #tenants = new Fading<Window>((window, now) => window.isPast(now));
  readonly #holds = new Fading<number>((until, now) => until <= now);
  readonly #throttles = new Fading<readonly Throttle[]>((all, now) =>
    all.every(({ at }) => at <= now - SHORT),
  );

  constructor(readonly options: PacingOptions) {}

  ready(thread: Thread, now: number): number {
    const held = this.#holds.get(conversationOf(thread)) ?? now;
    const tenantHeld = thread.tenant === undefined ? now : (this.#holds.get(tenantOf(thread)) ?? now);
    return Math.max(held, tenantHeld, this.#window(thread, now)?.earliest(now) ?? now);
  }

  done(thread: Thread, now: number): void {
    this.#window(thread, now)?.add(now);
  }

  place(thread: Thread, now: number): number {
    if (!this.#limited(thread) || thread.tenant === undefined) return now;
    const key = tenantOf(thread);
    const limits = this.options.tenant ?? TEAMS_TENANT;
    const window = this.#tenants.get(key) ?? this.#tenants.set(key, new Window(limits), now);
    const at = window.earliest(now);
    window.add(at);
    return at;
  }

  hold(thread: Thread, now: number, until: number): void {
    this.#holds.set(conversationOf(thread), until, now);
  }

  throttled(thread: Thread, now: number, until: number): void {
    if (thread.tenant === undefined) return;
    const key = tenantOf(thread);
    const { conversation } = thread;
    const others = (this.#throttles.get(key) ?? []).filter(
      (throttle) => throttle.at > now - SHORT && throttle.conversation !== conversation,
    );
    const recent = [...others, { conversation, at: now, until }];
    const many = recent.length >= MANY;
    this.#throttles.set(key, many ? [] : recent, now);
    if (many) this.#holds.set(key, Math.max(...recent.map((throttle) => throttle.until)), now);
  }

  remembered(): number {
    return this.#conversations.size + this.#tenants.size + this.#holds.size + this.#throttles.size;
  }

  #limited({ channel }: Thread): boolean {
    return (this.options.channels ?? ['msteams']).includes(channel);
  }

  #window(thread: Thread, now: number): Window | undefined {
    if (!this.#limited(thread)) return undefined;
    const key = conversationOf(thread);
    const limits = this.options.conversation ?? TEAMS_CONVERSATION;
    return this.#conversations.get(key) ?? this.#conversations.set(key, new Window(limits), now);
  }
}

export const createPacing = (options: PacingOptions = {}): Pacing => new TeamsPacing(options);
