/** For companies: what they can offer, how to join, and which have joined. */
import type { ListedCompany } from '../../guidance/companies.js';
import { type Html, html } from '../html.js';
import { human, link, type Place, page } from './layout.js';

export function workingLifePage(place: Place, companies: readonly ListedCompany[]): string {
  const { words } = place;
  const title = words.title('working-life');
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
<p class="lead">${words.line('working-life', 'lead')}</p>
${words.prose('working-life', 'body')}
<h2>${words.text('working-life', 'list')}</h2>
${companies.length > 0 ? companies.map((company) => entry(place, company)) : words.prose('working-life', 'none')}
<h2>${words.text('working-life', 'touch')}</h2>
${human(place)}
<p class="ways"><a class="button quiet" href="${link(place, place.base ? '' : '/')}">${words.text('common', 'home')}</a></p>
</main>`;
  return page(place, { title, kind: 'prose', main });
}

function entry({ words }: Place, company: ListedCompany): Html {
  const { id, name, place, about, offers, contact, reviewed } = company;
  return html`<article class="company" aria-labelledby="company-${id}">
<h3 id="company-${id}">${name}</h3>
<p class="hint">${place}</p>
<p>${about}</p>
<dl>${offers.map(({ offer, text }) => html`<dt>${words.text('working-life', `offer.${offer}`)}</dt><dd>${text}</dd>`)}
<dt>${words.text('working-life', 'contact')}</dt><dd>${contact}</dd></dl>
<p class="hint">${words.text('working-life', 'reviewed', { reviewed })}</p>
</article>`;
}
