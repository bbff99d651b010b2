/** Short names for longer things: what is hashed cannot be read back. */
import { createHash } from 'node:crypto';

/** Parts are kept apart, so that ('ab', 'c') and ('a', 'bc') differ. */
export const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
