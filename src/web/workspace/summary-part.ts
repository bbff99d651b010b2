/** Summaries that the person has shared: their own words by section, each with a way to where it was said. */
import type { Localised } from '../../conversation/activity.js';
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
  readonly shown: ShownLine | null;
  /** Names of its skills by their concept, and the sentences that have to stand with them. */
  readonly skills: ReadonlyMap<string, Localised>;
  readonly attributions: readonly string[];
}

/** The turn of one line: what of it was shared, and gaps (null) for the rest, which stays the person's. */
export interface ShownLine {
  /** Its place in the summary, from 1. */
  readonly number: number;
  readonly at: string;
  readonly parts: readonly (string | null)[];
}

export const summaries = (place: Place, opened: OpenedCase, shares: readonly ReadShare[]): Content =>
  shares.map((each, n) => summary(place, opened, each, n));

function summary(place: Place, opened: OpenedCase, read: ReadShare, n: number): Html {
  const { words } = place;
  const { share } = read;
  const head = html`<h2 id="summary-${n}">${words.text('workspace', 'summary.title')}</h2>`;
  if (share.revoked !== null)
    return html`<section class="summary" aria-labelledby="summary-${n}">${head}
<p>${words.text('workspace', 'summary.revoked')} ${time(words.language, share.revoked)}</p></section>`;
  const numbered = share.items.map((item, at) => ({ item, number: at + 1 }));
  const sections = SUMMARY_SECTIONS.filter((section) => share.items.some((item) => item.section === section));
  return html`<section class="summary" aria-labelledby="summary-${n}">${head}
<p class="hint">${words.text('workspace', 'summary.shared')} ${time(words.language, share.shared)}</p>
${sections.length === 0 && html`<p>${words.text('workspace', 'summary.erased')}</p>`}
${sections.map(
  (section) => html`<h3>${words.text('workspace', `section.${section}`)}</h3>
<ul class="lines">${numbered
    .filter(({ item }) => item.section === section)
    .map(({ item, number }) => line(place, opened, read, item, number))}</ul>`,
)}
${share.items.some(({ uri }) => uri) && read.attributions.map((sentence) => html`<p class="hint" lang="en">${sentence}</p>`)}
${readers(place, read.reads)}
</section>`;
}

const readers = ({ words }: Place, reads: readonly ShareRead[]): Content =>
  reads.length > 0 &&
  html`<p class="hint">${words.text('workspace', 'summary.read')} ${reads.map(
    ({ name, at }, k) => html`${k > 0 && ', '}${name} (${time(words.language, at)})`,
  )}</p>`;

/** What stands before the words, as the person saw it too: the skill, or the kind of experience. */
function meaning({ words }: Place, { skills }: ReadShare, { uri, kind }: QuotedItem): Content {
  const skill = uri === undefined ? undefined : skills.get(uri)?.[words.language];
  const name = skill ?? (kind === undefined ? undefined : words.text('workspace', `fact.${kind}`));
  return name !== undefined && html`<span class="meaning">${name}</span>`;
}

function line(place: Place, opened: OpenedCase, read: ReadShare, item: QuotedItem, number: number): Html {
  const { words } = place;
  const address = link(place, `/workspace/case/${opened.id}/words/${read.share.id}/${number}`);
  const open = read.shown?.number === number ? read.shown : null;
  return html`<li id="line-${number}">${meaning(place, read, item)}<q class="words" dir="auto">${visible(item.quote)}</q>
${
  open
    ? html`<div class="said person"><p class="hint">${words.text('workspace', 'said.here')} ${time(words.language, open.at)}</p>
<p class="words" dir="auto">${open.parts.map((part) => (part === null ? html`<span class="gap"> … </span>` : html`<mark>${visible(part)}</mark>`))}</p>
<p class="hint">${words.text('workspace', 'said.gaps')}</p></div>`
    : html`<a class="where" href="${address}#line-${number}">${words.text('workspace', 'said.where')} <span class="unseen">${number}</span></a>`
}</li>`;
}
