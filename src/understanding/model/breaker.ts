/**
 * A circuit breaker: after a few failures in a row nothing is asked for a while, then one question goes through, and its outcome decides.
 * So a model that is down costs nobody a wait. Knows only the clock that it is given.
 */

export interface Breaker {
  /** Whether a question would go through now. */
  ready(): boolean;
  /** Whether this question goes through; whoever is let in says how it went. */
  enter(): boolean;
  leave(well: boolean): void;
}

export interface BreakerOptions {
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  /** So many in a row open it. */
  readonly failures?: number;
  /** Milliseconds without a question. */
  readonly rest?: number;
}

export function createBreaker({ now, failures = 3, rest = 60_000 }: BreakerOptions): Breaker {
  let failed = 0;
  let openSince: number | null = null;
  let trying = false;
  const ready = () => openSince === null || (!trying && now() - openSince >= rest);
  return {
    ready,
    enter() {
      if (!ready()) return false;
      trying = openSince !== null;
      return true;
    },
    leave(well) {
      trying = false;
      failed = well ? 0 : failed + 1;
      if (well) openSince = null;
      else if (failed >= failures) openSince = now();
    },
  };
}
