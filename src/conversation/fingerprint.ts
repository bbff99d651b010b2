/** A short fingerprint of JSON, to tell whether a question or a call has the same parameters as before. Pure; not for security. */
import type { Json } from './activity.js';

/** The same for equal JSON whatever the order of its keys. */
export function fingerprint(value: unknown): string {
  const text = canonical(value as Json);
  // FNV-1a over UTF-16 code units, two lanes of 32 bits: collisions only matter between versions of one question.
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ i, 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    entries.sort(([x], [y]) => (x < y ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v as Json)}`).join()}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
