/**
 * What of a person's words may leave the server: without identity codes, account numbers, cards, telephone numbers, e-mail addresses and web
 * addresses, and no longer than it need be. Names cannot be recognised and stay. Pure.
 */
import { redact } from './redaction.js';

const MARK = '[…]';
/** Each looks at no more than the letters around one sign. */
const EMAIL = /[^\s@<>()[\],;:"]{1,64}@[^\s@<>()[\],;:"]{1,255}/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S{1,2000}/gi;

export const outgoing = (text: string, most: number): string =>
  redact(text, { keep: [], mark: () => MARK })
    .text.replace(EMAIL, MARK)
    .replace(ADDRESS, MARK)
    .slice(0, most);
