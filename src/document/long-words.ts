/**
 * Breaks words that no line can hold. PDFKit would too, by measuring what is left of the word again for each line: with four thousand
 * letters that takes a second and a half. Pure.
 */

/** Shorter words fit on any line of ours. */
const LONG = /[^\s]{40,}/gu;

/** `widthOf` is that of one character; a break is a line feed. */
export function breakLongWords(text: string, width: number, widthOf: (character: string) => number): string {
  return text.replace(LONG, (word) => {
    let line = 0;
    let broken = '';
    for (const character of word) {
      const wide = widthOf(character);
      if (line + wide > width) {
        broken += '\n';
        line = 0;
      }
      broken += character;
      line += wide;
    }
    return broken;
  });
}
