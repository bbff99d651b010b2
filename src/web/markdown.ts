/**
 * As much of Markdown as our pages use: `###` headings, `*` lists, paragraphs, **strong**, `code` and [links](https://…). The
 * words are ours, and still everything is escaped and only harmless addresses become links.
 */
import { type Html, html } from './html.js';

const LINK = /^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/;

export function markdown(text: string): Html {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  return html`${blocks.flatMap(splitHeading).map(block)}`;
}

/** A heading may stand right above its text. */
function splitHeading(text: string): string[] {
  const end = text.indexOf('\n');
  return text.startsWith('### ') && end > 0 ? [text.slice(0, end), text.slice(end + 1)] : [text];
}

function block(text: string): Html {
  if (text.startsWith('### ')) return html`<h2>${inline(text.slice(4))}</h2>`;
  const items = listItems(text);
  if (items.length > 0) return html`<ul>${items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
  return html`<p>${inline(text.replace(/\n/g, ' '))}</p>`;
}

/** The items of a `*` list; an item may go on on the next line. [] where the text is no list. */
export function listItems(text: string): string[] {
  if (!text.startsWith('* ')) return [];
  return text
    .slice(2)
    .split(/\n\* /)
    .map((item) => item.replace(/\n\s*/g, ' ').trim());
}

export function inline(text: string): Html {
  const parts = text.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)\s]+\))/);
  return html`${parts.map(marked)}`;
}

function marked(part: string): Html | string {
  if (/^\*\*.+\*\*$/.test(part)) return html`<strong>${part.slice(2, -2)}</strong>`;
  if (/^`.+`$/.test(part)) return html`<code>${part.slice(1, -1)}</code>`;
  const [, label = '', address = ''] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
  return LINK.test(address) ? html`<a href="${address}">${label}</a>` : part;
}
