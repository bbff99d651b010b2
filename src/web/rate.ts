/**
 * Token buckets, one per key: how often somebody may do something. In memory and bounded; a restart forgives everybody.
 */
import { Refusal } from '../channel/refusal.js';

export interface Rate {
  /** How many at once. */
  readonly burst: number;
  /** How many come back in a second. */
  readonly perSecond: number;
}

export interface Limiter {
  /** Takes one; throws a `Refusal` with 429 and the seconds until the next one. */
  take(key: string): void;
  readonly size: () => number;
}

/** Keys remembered. When there are more, the ones that have waited longest since their last request go first. */
const MAX_KEYS = 20_000;

export function createLimiter(rate: Rate, now: () => Date): Limiter {
  // A Map keeps the order of insertion: the first key is always the one that was used longest ago.
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(key) {
      const at = now().getTime();
      const bucket = buckets.get(key) ?? { left: rate.burst, at };
      const back = (Math.max(0, at - bucket.at) / 1000) * rate.perSecond;
      const left = Math.min(rate.burst, bucket.left + back);
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      if (buckets.size > MAX_KEYS) buckets.delete(buckets.keys().next().value ?? '');
      if (left >= 1) return;
      const wait = Math.ceil((1 - left) / rate.perSecond);
      throw new Refusal(429, 'TooMany', 'Too many requests. Wait a moment and try again.', wait);
    },
    size: () => buckets.size,
  };
}

/**
 * A whole school may share one address, and a class starts at the same minute: limits per address are wide, those per
 * conversation and for guessing codes are narrow.
 */
export const RATES = {
  address: { burst: 600, perSecond: 100 },
  visitor: { burst: 120, perSecond: 2 },
  conversation: { burst: 20, perSecond: 1 },
  code: { burst: 10, perSecond: 1 / 30 },
  file: { burst: 60, perSecond: 1 },
  /** Open data: programs fetch table by table. */
  statistics: { burst: 120, perSecond: 10 },
} as const satisfies Record<string, Rate>;

export type Rates = { readonly [name in keyof typeof RATES]: Rate };
