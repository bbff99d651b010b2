/** Pages that are read: the privacy notice, the accessibility statement, and the page for what is not there (any more). */
import { html } from '../html.js';
import { human, link, type Place, page } from './layout.js';

export function prosePage(place: Place, name: 'privacy' | 'accessibility'): string {
  const { words, school } = place;
  const title = words.title(name);
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${words.prose(name, 'body', { school: school.name[words.language] })}
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
