/**
 * Limits of pace that hold over every window, wherever it is laid, which a plain token bucket does not; and a memory for such things
 * that forgets what is past. Knows no clock: the caller says what time it is.
 */

/** At most `count` messages in any `ms` milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** The times of the last messages under one set of limits, oldest first. */
export class Window {
  readonly #times: number[] = [];
  readonly #most: number;
  readonly #longest: number;

  constructor(readonly limits: readonly Limit[]) {
    this.#most = Math.max(...limits.map(({ count }) => count));
    this.#longest = Math.max(...limits.map(({ ms }) => ms));
  }

  /** The earliest time, not before `now`, at which one more fits. */
  earliest(now: number): number {
    return this.limits.reduce((at, { count, ms }) => {
      const last = this.#times.at(-count);
      return last === undefined ? at : Math.max(at, last + ms);
    }, now);
  }

  add(at: number): void {
    this.#times.push(at);
    if (this.#times.length > 2 * this.#most) this.#times.splice(0, this.#times.length - this.#most);
  }

  isPast(now: number): boolean {
    return (this.#times.at(-1) ?? Number.NEGATIVE_INFINITY) + this.#longest <= now;
  }
}

/** Few enough to look through, many enough to seldom do it. */
const SWEEP_ABOVE = 1_000;

/** Things by key, of which those that are past are forgotten from time to time. */
export class Fading<T> {
  readonly #known = new Map<string, T>();
  #sweepAbove = SWEEP_ABOVE;

  constructor(readonly isPast: (thing: T, now: number) => boolean) {}

  get size(): number {
    return this.#known.size;
  }

  get(key: string): T | undefined {
    return this.#known.get(key);
  }

  set(key: string, thing: T, now: number): T {
    if (this.#known.size > this.#sweepAbove) this.#sweep(now);
    this.#known.set(key, thing);
    return thing;
  }

  #sweep(now: number): void {
    for (const [key, thing] of this.#known) if (this.isPast(thing, now)) this.#known.delete(key);
    this.#sweepAbove = Math.max(SWEEP_ABOVE, 2 * this.#known.size);
  }
}
