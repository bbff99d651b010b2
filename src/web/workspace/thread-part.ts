/** What the person and the counsellors have said to each other, in order. */
import type { CaseTurn, OpenedCase } from '../../counselling/case.js';
import { plainText } from '../../wording/markdown.js';
import { type Html, html } from '../html.js';
import type { Place } from '../pages/layout.js';
import { time } from './time.js';
import { visible } from './visible.js';

export function thread(place: Place, opened: OpenedCase): Html {
  const { words } = place;
  return html`<section aria-labelledby="thread"><h2 id="thread">${words.text('workspace', 'thread.title')}</h2>
${
  opened.thread.length === 0
    ? html`<p>${words.text('workspace', opened.flagged ? 'thread.flagged' : 'thread.empty')}</p>`
    : html`<ol class="thread">${opened.thread.map((turn) => said(place, turn))}</ol>`
}
</section>`;
}

function said({ words }: Place, { seq, from, request, text, at }: CaseTurn): Html {
  const who = from === 'counsellor' ? 'from.counsellor' : request ? 'from.request' : 'from.person';
  // The counsellor's words as the person got them, name and all; theirs is the only text here that was ever Markdown.
  const shown = from === 'counsellor' ? plainText(text) : text;
  return html`<li class="said ${from}" id="turn-${seq}">
<p class="hint">${words.text('workspace', who)} · ${time(words.language, at)}</p>
<p class="words" dir="auto">${visible(shown)}</p>
</li>`;
}
