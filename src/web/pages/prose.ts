/** Pages that are read: the privacy notice, the accessibility statement, and the page for what is not there (any more). */
import { type Html, html } from '../html.js';
import { human, link, type Place, page } from './layout.js';

/** With what a language model is sent, where one may be asked. */
export function privacyPage(place: Place, modelHost: string | undefined): string {
  const more = modelHost === undefined ? [] : [place.words.prose('privacy', 'model', { host: modelHost })];
  return prosePage(place, 'privacy', more);
}

export function prosePage(
  place: Place,
  name: 'privacy' | 'accessibility',
  more: readonly Html[] = [],
): string {
  const { words, school } = place;
  const title = words.title(name);
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${words.prose(name, 'body', { school: school.name[words.language] })}
${more}
<h2>${words.text('common', 'human.title')}</h2>
${human(place)}
</main>`;
  return page(place, { title, kind: 'prose', main });
}

export function notFoundPage(place: Place, why: string): string {
  const { words } = place;
  const title = words.text('common', `${why}.title`);
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${words.prose('common', `${why}.text`)}
<p><a class="button" href="${link(place, place.base ? '' : '/')}">${words.text('common', 'home')}</a></p>
</main>`;
  return page(place, { title, kind: 'prose', main });
}
