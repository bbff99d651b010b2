/** The messages of one conversation on their way: in order, one at a time. Holds no logic of sending. */
import type { Clock } from './clock.js';
import type { Delivery } from './delivery.js';

/** A message on its way in this process. */
export interface Item {
  readonly delivery: Delivery;
  /** When this process took it, by the clock's `now`. */
  readonly since: number;
  attempts: number;
  /** Given up while it was under way: no further try. */
  cancelled: string | null;
}

export class Lane {
  /** Oldest first; the first is the one under way. */
  readonly items: Item[] = [];
  running: Promise<void> | null = null;
  #wake: (() => void) | null = null;

  constructor(readonly conversation: string) {}

  /** Takes a message in its place; false for one it has already. */
  take(delivery: Delivery, now: number): boolean {
    const at = this.items.findIndex((item) => item.delivery.seq >= delivery.seq);
    if (at >= 0 && this.items[at]?.delivery.seq === delivery.seq) return false;
    const item = { delivery, since: now, attempts: delivery.attempts, cancelled: null };
    this.items.splice(at < 0 ? this.items.length : at, 0, item);
    return true;
  }

  drop(item: Item): void {
    const at = this.items.indexOf(item);
    if (at >= 0) this.items.splice(at, 1);
  }

  /** Waits until a time; false when woken before it. */
  async until(time: number, clock: Clock): Promise<boolean> {
    // A timer may fire a little early: look again.
    for (let ms = time - clock.now(); ms > 0; ms = time - clock.now()) {
      const woken = await new Promise<boolean>((resolve) => {
        const cancel = clock.schedule(ms, () => resolve(false));
        this.#wake = () => {
          cancel();
          resolve(true);
        };
      });
      this.#wake = null;
      if (woken) return false;
    }
    return true;
  }

  /** Ends a wait before its time. */
  wake(): void {
    this.#wake?.();
  }
}
