/** Secrets: compared without telling how much of them was right, and one key for each purpose. */
import { createHmac, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest();

export function sameSecret(given: string, right: string): boolean {
  return timingSafeEqual(digest(given), digest(right));
}

/** A key of 32 bytes for one purpose, so that a signature for one is worth nothing for another. */
export function keyFor(purpose: string, secret: string): Uint8Array {
  return createHmac('sha256', secret).update(`urakaveri ${purpose}`).digest();
}
