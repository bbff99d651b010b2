/** People's words on a terminal: what could move its cursor, change its colours or turn its lines around is shown as U+FFFD. */

const UNPRINTABLE = /(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '\uFFFD');

export const indented = (text: string): string =>
  printable(text)
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
