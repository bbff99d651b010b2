/** One spelling for equal JSON, whatever the order of its keys: what is hashed and compared byte by byte. Pure. */
import { createHash } from 'node:crypto';
import type { Json } from '../conversation/activity.js';

/** Keys in the order of their code units, no spaces. @throws for a number that JSON does not have. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} is not JSON`);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  const entries = Object.entries(value as Readonly<Record<string, Json>>).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join()}}`;
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export const sha256Of = (value: Json): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
