/** Keeps calls within what a publisher allows: so many in so many seconds. */
import type { Limits } from './service.js';

export interface Pace {
  /** Resolves when the next call may be made, and counts it. */
  turn(): Promise<void>;
  /** What holds from now on. */
  allow(limits: Limits): void;
}

export interface PaceClock {
  /** Milliseconds. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** One call less than is allowed: the clock of the other side may be ahead. */
const SPARE = 1;

export function createPace(first: Limits, clock: PaceClock): Pace {
  let limits = first;
  let made: number[] = [];
  return {
    async turn() {
      const most = Math.max(1, limits.calls - SPARE);
      const span = limits.window * 1000;
      for (;;) {
        const now = clock.now();
        made = made.filter((at) => at > now - span);
        const earliest = made[made.length - most];
        if (earliest === undefined) break;
        await clock.wait(earliest + span - now);
      }
      made.push(clock.now());
    },
    allow: (now) => {
      limits = now;
    },
  };
}
