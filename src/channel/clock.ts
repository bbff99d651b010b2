/**
 * Time for what is sent: injected, so that tests run hours of pacing and retries on a virtual clock.
 */
export interface Clock {
  /** Milliseconds that only grow, from any beginning: for waiting, whatever happens to the wall clock. */
  readonly now: () => number;
  /** Milliseconds since 1970: only for dates that others state. */
  readonly wall: () => number;
  /** Runs once after so many milliseconds; the result takes it back. */
  readonly schedule: (ms: number, run: () => void) => () => void;
}

/** setTimeout fires at once above this. */
const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  schedule: (ms, run) => {
    const timer = setTimeout(run, Math.min(ms, LONGEST_TIMER));
    return () => clearTimeout(timer);
  },
};
