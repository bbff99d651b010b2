/**
 * Signing in: a link is looked at as often as anybody likes, mail scanners included, and used up only by the button on its page.
 * Where a link cannot be opened, as in a tab of Teams, it is pasted.
 */
import { html } from '../html.js';
import { link, type Place } from '../pages/layout.js';
import type { Route, WebAnswer, WebRequest } from '../route.js';
import { signInPath } from './address.js';
import { seeOther, shown } from './answers.js';
import { keepSession, leaveSession, placeOf } from './door.js';
import type { DoorOptions, WorkspaceRoute } from './entered.js';
import { workspacePage } from './frame.js';

export function signInRoutes(door: DoorOptions): Route[] {
  const look = (request: WebRequest) => showLink(door, request);
  return [
    { method: 'GET', path: '/workspace/sign-in', guard: 'open', answer: look },
    { method: 'GET', path: '/workspace/sign-in/:link', guard: 'open', answer: look },
    // Pages of a school link to it within their school; whose it is, is known by who signs in.
    {
      method: 'GET',
      path: '/s/:school/workspace',
      guard: 'open',
      answer: ({ query }) => seeOther(query.size > 0 ? `/workspace?${query}` : '/workspace'),
    },
    {
      method: 'POST',
      path: '/workspace/sign-in',
      guard: 'same-origin',
      answer: (request) => signIn(door, request),
    },
  ];
}

async function showLink(door: DoorOptions, request: WebRequest): Promise<WebAnswer> {
  const secret = request.params.link ?? '';
  const whose = secret === '' ? null : await door.counsellors.known(secret);
  const school = door.schools.find(({ id }) => id === whose?.school);
  const place = placeOf(door, request, school);
  const to = onward(request.query.get('to'));
  if (secret === '') return shown(place, signInPage(place, to, 'paste', ''));
  return shown(place, signInPage(place, to, whose ? 'button' : 'ended', secret), whose ? 200 : 404);
}

async function signIn(door: DoorOptions, request: WebRequest): Promise<WebAnswer> {
  door.tries.take(`sign-in ${request.address}`);
  const form = await request.form();
  const secret = secretIn(form.get('link') ?? '');
  const opened = secret === null ? null : await door.counsellors.signIn(secret);
  const place = { ...placeOf(door, request), path: '/workspace/sign-in' };
  const to = onward(form.get('to'));
  if (!opened) return shown(place, signInPage(place, to, 'ended', ''), 403);
  return seeOther(link(place, to), { 'Set-Cookie': keepSession(door.secure, opened.session) });
}

/** Links come pasted whole, or only their end. */
const secretIn = (given: string): string | null =>
  /(?:^|\/)([\w-]{32})\/?(?:[?#].*)?$/.exec(given.trim())?.[1] ?? null;

/** Only to a page of the workspace. */
const onward = (to: string | null): string =>
  to !== null && /^\/workspace(?:\/[\w-]+)*$/.test(to) ? to : '/workspace';

type Way = 'paste' | 'button' | 'ended';

function signInPage(place: Place, to: string, way: Way, secret: string): string {
  const { words } = place;
  const title = words.text('workspace', 'sign-in.title');
  const field =
    way === 'button'
      ? html`<input type="hidden" name="link" value="${secret}">`
      : html`<label for="link">${words.text('workspace', 'sign-in.link')}</label>
<p class="hint" id="link-hint">${words.text('workspace', 'sign-in.hint')}</p>
<input id="link" name="link" class="wide" autocomplete="off" spellcheck="false" required aria-describedby="link-hint${way === 'ended' && ' link-ended'}">`;
  const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${words.prose('workspace', `sign-in.${way}`)}
${way === 'ended' && html`<p class="wrong" id="link-ended" role="alert">${words.text('workspace', 'sign-in.wrong')}</p>`}
<form method="post" action="${link(place, '/workspace/sign-in')}" class="sheet">
<input type="hidden" name="to" value="${to}">
${field}
<p><button class="button">${words.text('workspace', 'sign-in.enter')}</button></p>
</form>
</main>`;
  return workspacePage(place, { title, main });
}

/** Ways in and out of somebody who is in. */
export const deviceRoutes = (door: DoorOptions): WorkspaceRoute[] => [
  {
    method: 'POST',
    path: '/workspace/sign-out',
    guard: 'counsellor',
    answer: async (_request, { place, session }) => {
      await door.counsellors.signOut(session);
      return seeOther(link(place, '/workspace/sign-in'), { 'Set-Cookie': leaveSession(door.secure) });
    },
  },
  {
    method: 'POST',
    path: '/workspace/device',
    guard: 'counsellor',
    answer: async (request, entered) => {
      const place = { ...entered.place, path: '/workspace' };
      const { counsellor } = entered;
      const made = await door.counsellors.another(counsellor.id);
      const waiting = await door.cases.unread(counsellor.school, counsellor.id);
      const { words } = place;
      const title = words.text('workspace', 'device');
      const main = html`<main id="content" tabindex="-1" class="read">
<h1>${title}</h1>
${words.prose('workspace', 'device.text')}
<label for="another">${words.text('workspace', 'sign-in.link')}</label>
<textarea id="another" class="words" rows="3" readonly>${request.origin}${signInPath(made?.secret ?? '')}</textarea>
</main>`;
      return shown(place, workspacePage(place, { title, main, inside: { entered, waiting } }));
    },
  },
];
