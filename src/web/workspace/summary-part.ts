/** Summaries that the person has shared: their own words by section, each with a way to where it was said. */
import type { OpenedCase } from '../../counselling/case.js';
import { type QuotedItem, type Share, type ShareRead, SUMMARY_SECTIONS } from '../../counselling/share.js';
import { type Content, type Html, html } from '../html.js';
import { link, type Place } from '../pages/layout.js';
import { time } from './time.js';
import { visible } from './visible.js';

/** A share with who has read it, and perhaps one of its lines where it was said. */
export interface ReadShare {
  readonly share: Share;
  readonly reads: readonly ShareRead[];
  readonly shown: ShownItem | null;
}

/** The turn of one line: what of it was shared, and gaps (null) for the rest, which stays the person's. */
export interface ShownItem {
  readonly id: string;
  readonly at: string;
  readonly parts: readonly (string | null)[];
}

export const summaries = (place: Place, opened: OpenedCase, shares: readonly ReadShare[]): Content =>
  shares.map((each, n) => summary(place, opened, each, n));

function summary(place: Place, opened: OpenedCase, { share, reads, shown }: ReadShare, n: number): Html {
  const { words } = place;
  const { language } = words;
  const head = html`<h2 id="summary-${n}">${words.text('workspace', 'summary.title')}</h2>`;
  if (share.revoked !== null)
    return html`<section class="summary" aria-labelledby="summary-${n}">${head}
<p>${words.text('workspace', 'summary.revoked')} ${time(language, share.revoked)}</p></section>`;
  const sections = SUMMARY_SECTIONS.filter((section) => share.items.some((item) => item.section === section));
  return html`<section class="summary" aria-labelledby="summary-${n}">${head}
<p class="hint">${words.text('workspace', 'summary.shared')} ${time(language, share.shared)}</p>
${sections.length === 0 && html`<p>${words.text('workspace', 'summary.erased')}</p>`}
${sections.map(
  (section) => html`<h3>${words.text('workspace', `section.${section}`)}</h3>
<ul class="lines">${share.items
    .filter((item) => item.section === section)
    .map((item) => line(place, opened, share, item, shown))}</ul>`,
)}
${
  reads.length > 0 &&
  html`<p class="hint">${words.text('workspace', 'summary.read')} ${reads.map(
    ({ name, at }, k) => html`${k > 0 && ', '}${name} (${time(language, at)})`,
  )}</p>`
}
</section>`;
}

function line(
  place: Place,
  opened: OpenedCase,
  share: Share,
  item: QuotedItem,
  shown: ShownItem | null,
): Html {
  const { words } = place;
  const address = link(place, `/workspace/case/${opened.id}/words/${share.id}/${item.id}`);
  const open = shown?.id === item.id ? shown : null;
  return html`<li id="line-${item.id}"><q class="words" dir="auto">${visible(item.quote)}</q>
${
  open
    ? html`<div class="said person"><p class="hint">${words.text('workspace', 'said.here')} ${time(words.language, open.at)}</p>
<p class="words" dir="auto">${open.parts.map((part) => (part === null ? html`<span class="gap">…</span>` : html`<mark>${visible(part)}</mark>`))}</p>
<p class="hint">${words.text('workspace', 'said.gaps')}</p></div>`
    : html`<a class="where" href="${address}#line-${item.id}">${words.text('workspace', 'said.where')}<span class="unseen">: ${item.quote}</span></a>`
}</li>`;
}
