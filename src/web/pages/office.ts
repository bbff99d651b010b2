/** The office: a door for everybody, and an honest word on those behind which there is no room yet. */
import { type Html, html } from '../html.js';
import { human, link, type Place, page } from './layout.js';
import { type Door, landscape, pictures } from './pictures.js';

/** Doors of the office; those that are not open yet lead to the chat with a fitting suggestion. */
const DOORS: readonly {
  readonly id: Door;
  readonly open: boolean;
  readonly to: '/chat' | '/statistics' | '/working-life' | '/staff';
}[] = [
  { id: 'students', open: true, to: '/chat' },
  { id: 'applicants', open: true, to: '/chat' },
  { id: 'figures', open: true, to: '/statistics' },
  { id: 'alumni', open: false, to: '/chat' },
  { id: 'working-life', open: true, to: '/working-life' },
  { id: 'staff', open: true, to: '/staff' },
];

export function officePage(place: Place): string {
  const { words } = place;
  const main = html`<main id="content" tabindex="-1">
<section class="hero">
<div class="hero-words">
<h1>${words.title('office')}</h1>
<p class="lead">${words.line('office', 'lead')}</p>
<p><a class="button" href="${link(place, '/chat', { door: 'students' })}">${words.text('office', 'start')}</a></p>
<p class="bot-line">${words.line('office', 'bot')}</p>
</div>
${landscape}
</section>
<section aria-labelledby="doors">
<h2 id="doors">${words.text('office', 'doors')}</h2>
<ul class="doors">${DOORS.map((door) => card(place, door))}</ul>
</section>
<section class="band" aria-labelledby="human">
<h2 id="human" tabindex="-1">${words.text('common', 'human.title')}</h2>
<p>${words.line('common', 'human.text')}</p>
${human(place)}
</section>
</main>`;
  return page(place, { title: words.title('office'), kind: 'office', main });
}

function card(place: Place, { id, open, to }: (typeof DOORS)[number]): Html {
  const { words } = place;
  const address = link(place, to, to === '/chat' ? { door: id } : {});
  return html`<li class="door">
${pictures[id]}
<h3>${words.text('office', id)}${!open && html` <span class="tag">${words.text('office', 'coming')}</span>`}</h3>
<p>${words.line('office', `${id}.text`)}</p>
<p class="go"><a href="${address}">${words.text('office', `${id}.link`)}</a></p>
</li>`;
}
