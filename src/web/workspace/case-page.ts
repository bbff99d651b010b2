/** A case on the counsellor's screen: what was sent and shared, what was answered, notes for colleagues, and who has read it. */
import { randomUUID } from 'node:crypto';
import { MAX_WORDS, type OpenedCase } from '../../counselling/case.js';
import { type Html, html } from '../html.js';
import { human, link, type Place } from '../pages/layout.js';
import type { Entered } from './entered.js';
import { tokenField, type Waiting, workspacePage } from './frame.js';
import { type ReadShare, summaries } from './summary-part.js';
import { thread } from './thread-part.js';
import { time, timeText } from './time.js';
import { visible } from './visible.js';

/** What somebody typed into a form that was not taken, and why. */
export interface Draft {
  readonly field: 'reply' | 'note';
  readonly words: string;
  readonly form: string;
  readonly wrong: 'empty' | 'long';
}

export interface CaseView {
  readonly entered: Entered;
  readonly opened: OpenedCase;
  readonly shares: readonly ReadShare[];
  readonly waiting: Waiting;
  /** What was just done, to be said. */
  readonly done?: string | null;
  readonly draft?: Draft;
}

export function casePage(place: Place, view: CaseView): string {
  const { opened, entered, waiting, shares, done } = view;
  const { words } = place;
  const name = shares.find(({ share }) => share.revoked === null && share.name !== null)?.share.name;
  const title = `${words.text('workspace', 'case.since')} ${timeText(words.language, opened.opened)}`;
  const main = html`<main id="content" tabindex="-1" class="case-page">
<p><a href="${link(place, '/workspace', opened.closed ? { show: 'closed' } : {})}">${words.text('workspace', 'to-inbox')}</a></p>
<h1>${name ? html`<bdi>${visible(name)}</bdi>` : words.text('workspace', 'student')}</h1>
<p class="hint">${words.text('workspace', 'case.since')} ${time(words.language, opened.opened)} · ${words.text('workspace', `language.${opened.language}`)}</p>
${done && html`<p class="done" role="status">${words.text('workspace', `done.${done}`)}</p>`}
${notices(place, opened)}
${summaries(place, opened, shares)}
${thread(place, opened)}
${opened.closed ? closedPart(place, view) : answerPart(place, view)}
${notesPart(place, view)}
${readersPart(place, opened)}
</main>`;
  return workspacePage(place, { title, main, inside: { entered, waiting } });
}

function notices(place: Place, { flagged, group, talking, closed }: OpenedCase): Html {
  const { words, school } = place;
  const after = school.guidance.afterHours;
  return html`${
    flagged &&
    html`<section class="notice alarm" aria-labelledby="flagged"><h2 id="flagged">${words.text('workspace', 'flagged.title')}</h2>
${words.prose('workspace', 'flagged.text')}
${
  after
    ? html`<p>${words.text('workspace', 'flagged.after-hours')} <strong>${after.who[words.language]}</strong>, <a href="tel:${after.phone.replace(/[^\d+]/g, '')}">${after.phone}</a></p>`
    : human(place)
}</section>`
  }${group && html`<p class="notice">${words.text('workspace', 'group')}</p>`}${
    talking && !closed && html`<p class="notice">${words.text('workspace', 'talking')}</p>`
  }`;
}

interface Field {
  readonly id: 'reply' | 'note';
  readonly rows: number;
  readonly look: string;
}

/** A box for words with its button. The form's own id makes sure that it counts once. */
function box(place: Place, { opened, entered, draft }: CaseView, { id, rows, look }: Field): Html {
  const { words } = place;
  const own = draft?.field === id ? draft : null;
  return html`<form method="post" action="${link(place, `/workspace/case/${opened.id}/${id}`)}" class="sheet">
${tokenField(entered)}
<input type="hidden" name="form" value="${own?.form ?? randomUUID()}">
<label for="${id}">${words.text('workspace', `${id}.label`)}</label>
<p class="hint" id="${id}-hint">${words.text('workspace', `${id}.hint`)}</p>
${own && html`<p class="wrong" id="${id}-wrong" role="alert">${words.text('workspace', `wrong.${own.wrong}`, { most: String(MAX_WORDS) })}</p>`}
<textarea id="${id}" name="words" class="words" rows="${rows}" maxlength="${MAX_WORDS}" required dir="auto" aria-describedby="${id}-hint${own && ` ${id}-wrong`}"${own && html` aria-invalid="true" autofocus`}>
${own?.words ?? ''}</textarea>
<p><button class="button ${look}">${words.text('workspace', `${id}.send`)}</button></p>
</form>`;
}

function answerPart(place: Place, view: CaseView): Html {
  const { words } = place;
  return html`<section aria-labelledby="answer"><h2 id="answer">${words.text('workspace', 'reply.title')}</h2>
${box(place, view, { id: 'reply', rows: 6, look: '' })}
${step(place, view, 'close', view.opened.talking ? 'close.hint' : 'close.silent')}
</section>`;
}

const closedPart = (place: Place, view: CaseView): Html =>
  html`<section aria-labelledby="answer"><h2 id="answer">${place.words.text('workspace', 'closed.title')}</h2>
<p>${place.words.text('workspace', 'closed.text')} ${time(place.words.language, view.opened.closed ?? '')}</p>
${step(place, view, 'reopen', 'reopen.hint')}
</section>`;

const step = (place: Place, { opened, entered }: CaseView, id: 'close' | 'reopen', hint: string): Html =>
  html`<form method="post" action="${link(place, `/workspace/case/${opened.id}/${id}`)}" class="step">
${tokenField(entered)}<input type="hidden" name="form" value="${randomUUID()}">
<button class="button quiet" aria-describedby="${id}-hint">${place.words.text('workspace', id)}</button>
<p class="hint" id="${id}-hint">${place.words.text('workspace', hint)}</p>
</form>`;

function notesPart(place: Place, view: CaseView): Html {
  const { words } = place;
  const { notes } = view.opened;
  return html`<section aria-labelledby="notes"><h2 id="notes">${words.text('workspace', 'notes.title')}</h2>
${
  notes.length > 0 &&
  html`<ol class="notes">${notes.map(
    ({ name, text, at }) =>
      html`<li><p class="hint">${name} · ${time(words.language, at)}</p><p class="words" dir="auto">${visible(text)}</p></li>`,
  )}</ol>`
}
${box(place, view, { id: 'note', rows: 3, look: 'quiet' })}
</section>`;
}

const readersPart = ({ words }: Place, { reads }: OpenedCase): Html =>
  html`<section aria-labelledby="readers"><h2 id="readers">${words.text('workspace', 'readers.title')}</h2>
<ul class="readers">${reads.map(({ name, at }) => html`<li>${name} · ${time(words.language, at)}</li>`)}</ul>
</section>`;
