/** The frame of the workspace's pages: whose school it is, who is in, what waits, and the way out. */
import type { Content, Html } from '../html.js';
import { html } from '../html.js';
import { footer, languages, link, type Place, page } from '../pages/layout.js';
import { mark } from '../pages/pictures.js';
import type { Entered } from './entered.js';

export interface Waiting {
  readonly count: number;
  readonly newest: string | null;
}

export interface Framed {
  readonly title: string;
  readonly main: Content;
  /** Not there on pages for those who are not in. */
  readonly inside?: { readonly entered: Entered; readonly waiting: Waiting };
}

/** Every form of a counsellor begins so: from our own page, in this session. */
export const tokenField = ({ token }: Entered): Html =>
  html`<input type="hidden" name="token" value="${token}">`;

export function workspacePage(place: Place, { title, main, inside }: Framed): string {
  const { assets } = place;
  const count = inside?.waiting.count ?? 0;
  const head = html`<link rel="stylesheet" href="${assets.url('workspace.css')}">
${inside && html`<script src="${assets.url('workspace.js')}" type="module"></script>`}`;
  return page(place, {
    title: count > 0 ? `(${count}) ${title}` : title,
    kind: 'workspace',
    head,
    main,
    header: header(place, inside),
    footer: footer({ ...place, base: `/s/${place.school.id}` }),
  });
}

function header(place: Place, inside: Framed['inside']): Html {
  const { words, school } = place;
  return html`<header>
${school.sample && html`<p class="sample">${words.text('common', 'sample')}</p>`}
<div class="top">
<a class="brand" href="${link(place, '/workspace')}">${mark}<span><span class="name">${words.title('workspace')}</span><span class="school">${school.name[words.language]}</span></span></a>
${languages(place)}
</div>
${inside && desk(place, inside.entered, inside.waiting)}
</header>`;
}

/** Also tells the page's script what was known when the page was made. */
function desk(place: Place, entered: Entered, { count, newest }: Waiting): Html {
  const { words } = place;
  return html`<div class="desk" id="desk" data-news="${link(place, '/workspace/news')}" data-newest="${newest ?? ''}" data-count="${count}">
<nav aria-label="${words.title('workspace')}"><ul>
<li><a href="${link(place, '/workspace')}"${place.path === '/workspace' && html` aria-current="page"`}>${words.text('workspace', 'inbox')}${count > 0 && html` <span class="count">${words.text('workspace', 'unread', { count: String(count) })}</span>`}</a></li>
</ul></nav>
<p class="who">${words.text('workspace', 'signed-in', { name: entered.counsellor.name })}</p>
<form method="post" action="${link(place, '/workspace/device')}">${tokenField(entered)}<button class="plain">${words.text('workspace', 'device')}</button></form>
<form method="post" action="${link(place, '/workspace/sign-out')}">${tokenField(entered)}<button class="plain">${words.text('workspace', 'sign-out')}</button></form>
<p class="news" id="news" role="status" hidden><a href="${link(place, '/workspace')}">${words.text('workspace', 'news')}</a></p>
</div>`;
}
