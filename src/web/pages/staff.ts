/** For staff: what the bot does and does not do, and the lessons "Urakaveri in class", one by one or all on one page to print. */
import { written } from '../../guidance/day.js';
import type { PackPage } from '../../guidance/pack.js';
import { type Html, html } from '../html.js';
import { markdown } from '../markdown.js';
import { human, link, type Place, page } from './layout.js';

export function staffPage(place: Place): string {
  const { words } = place;
  const title = words.title('staff');
  const links = {
    privacy: link(place, '/privacy'),
    class: link(place, '/class'),
    workspace: link(place, '/workspace'),
  };
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
<p class="lead">${words.line('staff', 'lead')}</p>
<p class="ways"><a class="button" href="${links.class}">${words.text('staff', 'class')}</a>
<a class="button quiet" href="${links.workspace}">${words.text('staff', 'workspace')}</a>
<a class="button quiet" href="${link(place, '/chat', { door: 'staff' })}">${words.text('staff', 'try')}</a></p>
${words.prose('staff', 'body', links)}
<h2>${words.text('common', 'human.title')}</h2>
${human(place)}
</main>`;
  return page(place, { title, kind: 'prose', main });
}

/** The list of lessons. */
export function classPage(place: Place, lessons: readonly PackPage[]): string {
  const { words } = place;
  const title = words.title('class');
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
<p class="lead">${words.line('class', 'lead')}</p>
<h2>${words.text('class', 'pages')}</h2>
<ol class="pages">${lessons.map(
    ({ id, title: name }) => html`<li><a href="${link(place, `/class/${id}`)}">${name}</a></li>`,
  )}</ol>
<p class="ways"><a class="button" href="${link(place, '/class/all')}">${words.text('class', 'all')}</a>
<a class="button quiet" href="${link(place, '/staff')}">${words.text('class', 'staff')}</a></p>
</main>`;
  return page(place, { title, kind: 'prose', main });
}

/** One lesson, or null where there is none of that name. */
export function lessonPage(place: Place, lessons: readonly PackPage[], id: string): string | null {
  const at = lessons.findIndex((lesson) => lesson.id === id);
  const lesson = lessons[at];
  if (!lesson) return null;
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${lesson.title}</h1>
${printButton(place)}
${told(place, lesson)}
${around(place, lessons[at - 1], lessons[at + 1])}
</main>`;
  return page(place, { title: lesson.title, kind: 'prose', main, head: printScript(place) });
}

/** All lessons, each beginning on a sheet of its own. */
export function lessonsPage(place: Place, lessons: readonly PackPage[]): string {
  const title = place.words.text('class', 'all.title');
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${printButton(place)}
${lessons.map((lesson) => html`<article class="sheet"><h2>${lesson.title}</h2>${told(place, lesson)}</article>`)}
${around(place)}
</main>`;
  return page(place, { title, kind: 'prose', main, head: printScript(place) });
}

function told({ words }: Place, { body, sources, reviewed }: PackPage): Html {
  const named = sources.map(({ name, url }, n) => html`${n > 0 && ', '}<a href="${url}">${name}</a>`);
  const day = written(reviewed, words.language);
  return html`${markdown(body)}
<p class="hint">${words.text('class', 'sources')}: ${named}. ${words.text('class', 'reviewed', { reviewed: day })}.</p>`;
}

/** Shown by its script only: without one the browser's own menu prints. */
const printButton = ({ words }: Place): Html =>
  html`<p class="ways" data-print hidden><button class="button quiet" type="button">${words.text('class', 'print')}</button></p>`;

const printScript = ({ assets }: Place): Html =>
  html`<script src="${assets.url('print.js')}" type="module"></script>`;

function around(place: Place, previous?: PackPage, next?: PackPage): Html {
  const { words } = place;
  const step = (name: 'previous' | 'next', lesson: PackPage | undefined) =>
    lesson &&
    html`<li>${words.text('class', name)}: <a href="${link(place, `/class/${lesson.id}`)}"${name === 'next' && html` rel="next"`}>${lesson.title}</a></li>`;
  return html`<nav class="around" aria-label="${words.text('class', 'around')}"><ul>
${step('next', next)}${step('previous', previous)}
<li><a href="${link(place, '/class')}">${words.text('class', 'contents')}</a></li>
</ul></nav>`;
}
