/** One at a time per key, in order of arrival; different keys run side by side. Pure but for promises. */

export interface KeyedQueue {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Keys with work waiting or running: for the metrics. */
  size(): number;
}

export function keyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run<T>(key: string, work: () => Promise<T>): Promise<T> {
      const before = tails.get(key);
      // A failed turn must not stop the ones behind it.
      const mine = before ? before.then(work, work) : work();
      tails.set(key, mine);
      const forget = () => {
        if (tails.get(key) === mine) tails.delete(key);
      };
      mine.then(forget, forget);
      return mine;
    },
    size: () => tails.size,
  };
}
