/** A page for what could not be done: why, what to do, and whatever somebody had typed. */
import { html } from '../html.js';
import { link, type Place } from '../pages/layout.js';
import { workspacePage } from './frame.js';

/** `gone`: the person has asked to be forgotten, or the conversation has expired. */
export type Why = 'stale' | 'signed-out' | 'foreign' | 'missing' | 'gone' | 'broken';

export function refusedPage(place: Place, why: Why, typed: string): string {
  const { words } = place;
  const title = words.text('workspace', `${why}.title`);
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${words.prose('workspace', `${why}.text`)}
${
  typed !== '' &&
  html`<label for="typed">${words.text('workspace', 'typed')}</label>
<textarea id="typed" class="words" rows="8" readonly>${typed}</textarea>`
}
<p><a class="button" href="${link(place, '/workspace')}">${words.text('workspace', 'to-inbox')}</a></p>
</main>`;
  return workspacePage({ ...place, path: '/workspace' }, { title, main });
}
