/** Text of people inside Markdown of ours, and back: pure string work, knows no channel. */

const SPECIAL = /[\\`*_[\]<>~|]/g;
// Invisible characters that turn the rest of the line around, and other controls: never wanted in a sentence of ours.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Makes a value mean nothing but itself in Markdown. It stays on one line: values stand inside sentences. */
export function escapeMarkdown(text: string): string {
  const line = text
    .replace(UNSEEN, '')
    .split(/[\r\n\u2028\u2029]+/)
    .map((part) => part.trim())
    .join(' ');
  return line
    .replace(SPECIAL, '\\$&')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/^(?:#{1,6}|[+-])(?=\s|$)|^(?:--+|=+)$/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** The same message for a terminal or a notification: escapes undone, emphasis dropped, links as "text (address)". */
export function plainText(markdown: string): string {
  let plain = '';
  for (let n = 0; n < markdown.length; n++) {
    const here = markdown[n] ?? '';
    const next = markdown[n + 1] ?? '';
    if (here === '\\' && /[!-/:-@[-`{-~]/.test(next)) {
      plain += next;
      n++;
    } else if (here === '*' && next === '*') n++;
    else if (here === '[') {
      const link = linkAt(markdown, n);
      plain += link ? `${link.text} (${link.address})` : here;
      if (link) n = link.end;
    } else plain += here;
  }
  return plain;
}

/** Bounded look-ahead: a link of ours is shorter than this, and the scan stays linear. */
const LINK_LENGTH = 500;

function linkAt(markdown: string, at: number): { text: string; address: string; end: number } | null {
  const found = /^\[([^[\]\\\n]{1,200})\]\(([^()\s]{1,290})\)/.exec(markdown.slice(at, at + LINK_LENGTH));
  return found ? { text: found[1] ?? '', address: found[2] ?? '', end: at + found[0].length - 1 } : null;
}
