/** A text of JSON, from its opening quotation mark on (RFC 8259, section 7). */
import { Refusal } from '../problem.js';

const QUOTE = 34;
const BACKSLASH = 92;

/** Where its closing quotation mark stands. @throws Refusal where it has none on its line */
export function textEnd(text: string, from: number): { readonly end: number; readonly escaped: boolean } {
  let escaped = false;
  for (let at = from + 1; ; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return { end: at, escaped };
    if (Number.isNaN(code) || code < 32)
      throw new Refusal(from, 'the text that begins here has no closing quotation mark on its line');
    if (code === BACKSLASH) {
      escaped = true;
      at++;
    }
  }
}

/** @param quoted with its quotation marks. @param at where it stands, for the refusal. */
export function unescaped(quoted: string, at: number): string {
  let text: unknown;
  try {
    text = JSON.parse(quoted);
  } catch {
    throw new Refusal(at, 'a text has an escape that JSON does not know');
  }
  if (typeof text !== 'string' || !text.isWellFormed()) throw new Refusal(at, 'a text has half a character');
  return text;
}
