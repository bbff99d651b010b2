/**
 * People's words on a counsellor's screen, as text and nothing else: what cannot be seen but changes how a line reads (turned
 * around, joined, hidden) is shown by its number.
 */
import { type Html, html } from '../html.js';

/** Controls, formats, fillers that look like nothing, line separators. A joiner inside an emoji is what makes it one. */
const SIGNS =
  /(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|\u200d(?!\p{Extended_Pictographic})|(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

const named = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Line breaks stay; the style sheet shows them. */
export function visible(text: string): Html {
  const lines = text.replace(/\r\n?/g, '\n');
  const parts: (Html | string)[] = [];
  let at = 0;
  for (const { 0: sign, index } of lines.matchAll(SIGNS)) {
    parts.push(lines.slice(at, index), html`<span class="sign">${named(sign)}</span>`);
    at = index + sign.length;
  }
  return html`${[...parts, lines.slice(at)]}`;
}

/** One line of it, for a list. */
export function firstWords(text: string, room: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= room) return line;
  return `${line
    .slice(0, room)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()} …`;
}
