/** Decodes a whole file, or tells in which line it cannot be read. */
import { type Decoded, decode } from './encoding.js';
import { Findings, type Problem } from './problem.js';

/** @param page gives the code page that the file declares, null for none; may throw a Refusal. */
export function decodeOrTell(
  bytes: Uint8Array,
  page: () => string | null,
  fallback?: string,
): Decoded | { readonly problems: readonly Problem[] } {
  let decoded: Decoded = { text: '', remark: null };
  // The places of a refusal are counted in bytes, so the lines are those of the bytes.
  const findings = new Findings('');
  const reading = findings.attempt(
    () => {
      decoded = decode(bytes, page(), fallback);
      return [];
    },
    () => new TextDecoder('latin1').decode(bytes),
  );
  return 'problems' in reading ? reading : decoded;
}
