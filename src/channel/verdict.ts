/**
 * What an attempt to send means: delivered, failed for good, or to be tried again and when. Pure.
 */
import type { Outcome } from './connector.js';

export type Verdict =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'failed'; readonly reason: string }
  | Again;

export interface Again {
  readonly kind: 'again';
  readonly reason: string;
  /** Asked for by the other side; null leaves it to the backoff. */
  readonly waitMs: number | null;
  /** It says that we are too fast. */
  readonly throttled: boolean;
}

/**
 * Worth another try: Teams names 412, 429, 502 and 504; 503, 500 and the rest are what gateways say in passing; 401 comes when the
 * app's token has just expired (the connector asks for a fresh one).
 */
const PASSING = new Set([401, 408, 412, 425, 429, 500, 502, 503, 504]);

/** What a status that is final means for the people who read the delivery report. */
const FINAL: Readonly<Record<number, string>> = {
  403: 'blocked',
  404: 'gone',
  410: 'gone',
  413: 'too_large',
};

export function verdict(outcome: Outcome): Verdict {
  switch (outcome.kind) {
    case 'sent':
      return { kind: 'delivered' };
    case 'refused':
      return { kind: 'failed', reason: `address_refused_${outcome.reason}` };
    case 'broken':
      return { kind: 'again', reason: outcome.reason, waitMs: outcome.stale ? 0 : null, throttled: false };
    case 'answered': {
      const { status, retryAfterMs } = outcome;
      if (!PASSING.has(status)) return { kind: 'failed', reason: FINAL[status] ?? `status_${status}` };
      return { kind: 'again', reason: `status_${status}`, waitMs: retryAfterMs, throttled: status === 429 };
    }
  }
}

export interface Patience {
  /** Tries in all, those before a restart included. */
  readonly attempts: number;
  /** Milliseconds since this process took the message. */
  readonly ageMs: number;
  /** The first pause is at most this long, each further one at most twice the one before… */
  readonly firstMs: number;
  /** …and never longer than this. */
  readonly longestMs: number;
}

/** About an hour and a half of a connector that is down. */
export const PATIENCE: Patience = { attempts: 20, ageMs: 24 * 3_600_000, firstMs: 1_000, longestMs: 900_000 };

/**
 * Milliseconds until the next try. What the other side asks for is kept to the millisecond or more; otherwise exponential backoff
 * with full jitter (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015). `random` is in [0, 1).
 */
export function pauseBefore(
  attempt: number,
  waitMs: number | null,
  random: number,
  patience: Patience,
): number {
  const ceiling = Math.min(patience.longestMs, patience.firstMs * 2 ** Math.min(attempt - 1, 30));
  if (waitMs === null) return random * ceiling;
  return waitMs === 0 ? 0 : waitMs + random * Math.min(ceiling, waitMs / 10);
}
