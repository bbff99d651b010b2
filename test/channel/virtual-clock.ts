import type { Clock } from '../../src/channel/clock.js';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export interface VirtualClock extends Clock {
  /** Runs what is due, in order of time, until `finished` says so or nothing is left to wait for. */
  runUntil(finished: () => boolean): Promise<void>;
  /** Runs everything due within so many milliseconds from now, and stands there. */
  advance(ms: number): Promise<void>;
  /** Moves the wall clock alone, as a person or a time server does. */
  jump(ms: number): void;
}

/** Lets everything go on that waits for no time. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A binary heap of timers, earliest first. */
class Timers {
  readonly #heap: Timer[] = [];

  get first(): Timer | undefined {
    return this.#heap[0];
  }

  push(timer: Timer): void {
    this.#heap.push(timer);
    for (let at = this.#heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfBefore(at, parent)) return;
      at = parent;
    }
  }

  shift(): Timer | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return first;
    this.#heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = this.#before(right, left) ? right : left;
      if (!this.#swapIfBefore(child, at)) return first;
      at = child;
    }
  }

  #before(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    if (!x || !y) return false;
    return x.at < y.at || (x.at === y.at && x.order < y.order);
  }

  #swapIfBefore(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]];
    if (!x || !y || !this.#before(a, b)) return false;
    this.#heap[a] = y;
    this.#heap[b] = x;
    return true;
  }
}

/** Time that passes only when told to. */
export function virtualClock(start = '2026-02-02T08:00:00Z'): VirtualClock {
  const timers = new Timers();
  const cancelled = new Set<Timer>();
  let now = 0;
  let offset = Date.parse(start);
  let order = 0;

  /** Runs the first timer; false when none is due by `until`. */
  function next(until: number): boolean {
    const timer = timers.first;
    if (!timer || timer.at > until) return false;
    timers.shift();
    if (cancelled.delete(timer)) return true;
    now = Math.max(now, timer.at);
    timer.run();
    return true;
  }

  return {
    now: () => now,
    wall: () => offset + now,
    schedule(ms, run) {
      const timer = { at: now + Math.max(0, ms), order: order++, run };
      timers.push(timer);
      return () => cancelled.add(timer);
    },
    async runUntil(finished) {
      await settle();
      while (!finished() && next(Number.POSITIVE_INFINITY)) await settle();
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      while (next(until)) await settle();
      now = until;
    },
    jump(ms) {
      offset += ms;
    },
  };
}
