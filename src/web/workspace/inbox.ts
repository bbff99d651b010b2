/** The inbox of a school: who has turned to its counsellors, the newest first. */
import type { CaseListed } from '../../counselling/case.js';
import { type Html, html } from '../html.js';
import { link, type Place } from '../pages/layout.js';
import { json, type WebAnswer, type WebRequest } from '../route.js';
import { shown } from './answers.js';
import type { DoorOptions, Entered, WorkspaceRoute } from './entered.js';
import { workspacePage } from './frame.js';
import { time } from './time.js';
import { firstWords, visible } from './visible.js';

const AT_ONCE = 50;
/** Characters of a message in the list. */
const ROOM = 160;

export const inboxRoutes = (door: DoorOptions): WorkspaceRoute[] => [
  {
    method: 'GET',
    path: '/workspace',
    guard: 'counsellor',
    answer: (request, entered) => inbox(door, request, entered),
  },
  {
    method: 'GET',
    path: '/workspace/news',
    guard: 'counsellor',
    answer: async (_request, { counsellor }) =>
      json(200, await door.cases.unread(counsellor.school, counsellor.id)),
  },
];

async function inbox(door: DoorOptions, request: WebRequest, entered: Entered): Promise<WebAnswer> {
  const { place, counsellor } = entered;
  const closed = request.query.get('show') === 'closed';
  const before = /^\d{4}-[\d:.TZ-]{4,24}$/.exec(request.query.get('before') ?? '')?.[0];
  const filter = { closed, limit: AT_ONCE, ...(before ? { before } : {}) };
  const cases = await door.cases.list(counsellor.school, counsellor.id, filter);
  const waiting = await door.cases.unread(counsellor.school, counsellor.id);
  const names = await namesOf(door, counsellor.school, cases);
  const title = place.words.text('workspace', 'inbox');
  const main = html`<main id="content" tabindex="-1">
<h1>${title}</h1>
${filters(place, closed)}
${cases.length === 0 ? empty(place, closed) : html`<ul class="cases">${cases.map((each) => row(place, each, names.get(each.id) ?? null))}</ul>`}
${cases.length === AT_ONCE && older(place, closed, cases.at(-1)?.newest ?? '')}
</main>`;
  return shown(place, workspacePage(place, { title, main, inside: { entered, waiting } }));
}

/** Who has given a name with a summary that stands, by case. */
async function namesOf(door: DoorOptions, school: string, cases: readonly CaseListed[]) {
  const shared = cases.filter((each) => each.shared);
  const names = await Promise.all(
    shared.map(async ({ id }) => {
      const stands = (await door.shares.shared(school, id)).find(({ revoked }) => revoked === null);
      return [id, stands?.name ?? null] as const;
    }),
  );
  return new Map(names);
}

function filters(place: Place, closed: boolean): Html {
  const { words } = place;
  const option = (id: string, query: Readonly<Record<string, string>>, current: boolean) =>
    html`<li><a href="${link(place, '/workspace', query)}"${current && html` aria-current="true"`}>${words.text('workspace', id)}</a></li>`;
  return html`<nav class="filters" aria-label="${words.text('workspace', 'show')}"><ul>
${option('open', {}, !closed)}
${option('closed', { show: 'closed' }, closed)}
</ul></nav>`;
}

const empty = ({ words }: Place, closed: boolean): Html =>
  html`<div class="panel empty">${words.prose('workspace', closed ? 'empty.closed' : 'empty.open')}</div>`;

const older = (place: Place, closed: boolean, before: string): Html =>
  html`<p><a href="${link(place, '/workspace', { ...(closed ? { show: 'closed' } : {}), before })}">${place.words.text('workspace', 'older')}</a></p>`;

function row(place: Place, each: CaseListed, name: string | null): Html {
  const { words } = place;
  const tag = (id: string, look = '') =>
    html`<span class="tag ${look}">${words.text('workspace', id)}</span>`;
  return html`<li class="case${each.unread && ' unread'}">
<h2><a href="${link(place, `/workspace/case/${each.id}`)}">${name === null ? words.text('workspace', 'student') : html`<bdi>${visible(name)}</bdi>`}<span class="unseen">, ${time(words.language, each.newest)}</span></a></h2>
<p class="tags">${each.unread && tag('tag.new', 'strong')}${each.flagged && tag('tag.flagged', 'alarm')}${each.shared && tag('tag.shared')}${each.waits && !each.closed && tag('tag.waits')}${each.group && tag('tag.group')}</p>
${each.words !== null && html`<p class="words" dir="auto">${visible(firstWords(each.words, ROOM))}</p>`}
<p class="hint">${words.text('workspace', 'case.newest')} ${time(words.language, each.newest)} · ${words.text('workspace', 'case.since')} ${time(words.language, each.opened)} · ${words.text('workspace', `language.${each.language}`)}</p>
</li>`;
}
