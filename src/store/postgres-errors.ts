/** PostgreSQL's error codes (SQLSTATE) and broken connections in the store's own words. */
import { StoreError, type StoreTrouble } from './database.js';

/** By the longest beginning of the code that is listed; https://www.postgresql.org/docs/current/errcodes-appendix.html */
const TROUBLES: Readonly<Record<string, readonly [StoreTrouble, string]>> = {
  '23': ['conflict', 'The row exists already, or what it belongs to is gone'],
  '40': ['busy', 'Two changes waited for each other: try again'],
  '55P03': ['busy', 'The conversation is held by another program: try again'],
  '53100': ['full', 'The disk of the database server is full: nothing was written'],
  '53300': ['busy', 'The database server has too many connections'],
  '08': ['unreachable', 'The connection to the database server broke'],
  '28': ['unreachable', 'The database server does not know this user or password'],
  '3D': ['unreachable', 'There is no such database'],
  '57P': ['unreachable', 'The database server is going down or coming up'],
};

export function explained(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { code, message } = error as { code?: string; message?: string };
  // Without an SQLSTATE it never came to a statement: refused, timed out, cut off.
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) {
    return new StoreError('unreachable', `The database server cannot be reached (${message || code})`, error);
  }
  const [trouble, words] =
    TROUBLES[code] ?? TROUBLES[code.slice(0, 3)] ?? TROUBLES[code.slice(0, 2)] ?? BROKEN;
  return new StoreError(trouble, `${words} (${code} ${message})`, error);
}

const BROKEN = ['broken', 'The database refused a statement'] as const;

/** Deadlock or serialization failure: the same again will do. */
export const isPassing = (error: unknown): boolean =>
  error instanceof StoreError && /^40/.test((error.cause as { code?: string } | undefined)?.code ?? '');
