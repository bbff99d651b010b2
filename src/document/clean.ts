/** Text that can stand in a file: one line, no invisible characters. What is visible stays as it was written. Pure. */

/**
 * Direction marks, zero-width and other invisible characters, halves of characters, and code points that XML and PDF refuse.
 * The two joiners stay: Persian and several Indian languages are misspelt without them.
 */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}|\p{Cs}/gu;
const BREAKS = /[\s\u0085]+/gu;
const CONTROLS = /\p{Cc}/gu;

export const clean = (text: string): string =>
  text.replace(INVISIBLE, '').replace(BREAKS, ' ').replace(CONTROLS, '').normalize('NFC').trim();
