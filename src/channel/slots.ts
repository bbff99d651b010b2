/** A number of places that may be taken at a time, handed on in the order of asking. */
export interface Slots {
  /** Takes a place if one is free. */
  tryTake(): boolean;
  release(): void;
  /** Resolves once after the next release, in the order of asking. */
  freed(): Promise<void>;
  /** Lets go all who wait. */
  open(): void;
}

export function createSlots(count: number): Slots {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    tryTake() {
      if (free === 0) return false;
      free--;
      return true;
    },
    release() {
      free++;
      waiting.shift()?.();
    },
    freed: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    open() {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}
