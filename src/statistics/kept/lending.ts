/**
 * Lends cells that are kept in a database to work that cannot wait. What is not at hand is noted and reads as not there; the caller
 * fetches it and does the work again, so nothing that rests on a missing cell is ever used. Nobody waits inside the work: an answer is
 * computed at once, the second or third time.
 */
import type { Mark } from '../cells.js';
import { type OpenRun, openRun, RUN, type Run } from './run.js';

/** Fetches runs of a vintage. */
export type FetchRuns = (vintage: number, numbers: readonly number[]) => Promise<readonly Run[]>;

/** So many runs stay at hand between questions: half a million cells. */
const AT_HAND = 1_000;
/** Work that never has enough is broken; each round fetches something new. */
const MOST_ROUNDS = 200;

export interface Borrowed {
  readonly text: string | null;
  readonly mark: Mark;
}

export interface Lending {
  /** Null when it is not at hand: the work that asked is done again. */
  cell(vintage: number, position: number): Borrowed | null;
  /** Does the work until everything that it asks for is at hand. It must have no effects. */
  during<T>(work: () => T): Promise<T>;
}

export function createLending(fetchRuns: FetchRuns, atHand = AT_HAND): Lending {
  // In the order of their last use.
  const open = new Map<string, OpenRun>();
  let wanted = new Map<number, Set<number>>();
  const want = (vintage: number, number: number): null => {
    const known = wanted.get(vintage) ?? new Set<number>();
    wanted.set(vintage, known.add(number));
    return null;
  };
  const fetchWanted = async (): Promise<void> => {
    for (const [vintage, numbers] of wanted) {
      const runs = await fetchRuns(vintage, [...numbers]);
      if (runs.length < numbers.size) throw new Error('cells of an imported table are missing');
      for (const run of runs) open.set(`${vintage} ${run.number}`, openRun(run));
    }
  };
  const forgetOldest = () => {
    for (const key of open.keys()) {
      if (open.size <= atHand) return;
      open.delete(key);
    }
  };
  return {
    cell(vintage, position) {
      const number = Math.floor(position / RUN);
      const key = `${vintage} ${number}`;
      const run = open.get(key);
      if (run === undefined) return want(vintage, number);
      open.delete(key);
      open.set(key, run);
      return { text: run.text(position % RUN), mark: run.mark(position % RUN) };
    },
    async during(work) {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        wanted = new Map();
        const outcome = attempt(work);
        if (wanted.size === 0) {
          forgetOldest();
          return outcome();
        }
        await fetchWanted();
      }
      throw new Error('a question asks for more and more cells');
    },
  };
}

/** What a work threw that had not everything at hand is not worth telling. */
function attempt<T>(work: () => T): () => T {
  try {
    const done = work();
    return () => done;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
