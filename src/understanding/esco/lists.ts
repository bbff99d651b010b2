/** Lists of numbers laid one after the other: `items` from `from[n]` to `from[n + 1]` are the n-th. Pure. */

export interface Flat {
  /** One more than there are lists. */
  readonly from: Uint32Array;
  readonly items: Uint32Array;
}

export class Lists {
  readonly #from: number[] = [0];
  readonly #items: number[] = [];

  push(list: readonly number[]): void {
    for (const item of list) this.#items.push(item);
    this.#from.push(this.#items.length);
  }

  flat(): Flat {
    return { from: Uint32Array.from(this.#from), items: Uint32Array.from(this.#items) };
  }
}

/** For each of `count` items the lists that hold it, in their order. */
export function inverted(from: Uint32Array, items: Uint32Array, count: number): Flat {
  const starts = new Uint32Array(count + 1);
  for (const item of items) starts[item + 1] = (starts[item + 1] ?? 0) + 1;
  for (let n = 0; n < count; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  const next = starts.slice();
  const lists = new Uint32Array(items.length);
  for (let list = 0; list + 1 < from.length; list++) {
    for (let at = from[list] ?? 0; at < (from[list + 1] ?? 0); at++) {
      const item = items[at] ?? 0;
      const place = next[item] ?? 0;
      lists[place] = list;
      next[item] = place + 1;
    }
  }
  return { from: starts, items: lists };
}
