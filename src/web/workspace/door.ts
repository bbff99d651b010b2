/**
 * The one way into the workspace: who asks is looked up here, and every form must come from our own page with the session's token,
 * before anything of a route runs. The cookie also works where Teams shows the workspace in a frame.
 */
import { createHmac } from 'node:crypto';
import { Refusal } from '../../channel/refusal.js';
import { spokenLanguage } from '../language.js';
import { link, type Place } from '../pages/layout.js';
import { assertSameOrigin, type LetIn, type WebAnswer, type WebRequest } from '../route.js';
import { sameSecret } from '../secret.js';
import { cookieOf } from '../visitor.js';
import { seeOther, shown } from './answers.js';
import type { DoorOptions, WorkspaceRoute } from './entered.js';
import { refusedPage } from './refused-page.js';

export function createDoor(door: DoorOptions): LetIn {
  return async (request, route) => {
    try {
      return await enter(door, request, route as WorkspaceRoute);
    } catch (error) {
      if (error instanceof Refusal) return refusal(door, request, error);
      throw error;
    }
  };
}

async function enter(door: DoorOptions, request: WebRequest, route: WorkspaceRoute): Promise<WebAnswer> {
  const posted = route.method === 'POST';
  if (posted) assertSameOrigin(request);
  const form = posted ? await request.form() : new URLSearchParams();
  const session = cookieOf(request.header('cookie'), cookieName(door.secure)) ?? '';
  const counsellor = session === '' ? null : await door.counsellors.session(session);
  const school = door.schools.find(({ id }) => id === counsellor?.school);
  if (!counsellor || !school) return stranger(door, request, form, posted);
  const place = placeOf(door, request, school);
  const token = tokenOf(door, session);
  if (posted && !sameSecret(form.get('token') ?? '', token)) {
    return shown(place, refusedPage(place, 'stale', typed(form)), 403);
  }
  try {
    return await route.answer(request, { counsellor, place, token, form, session });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // What somebody has typed is given back whatever breaks; that it broke is for those who run the service.
    door.log('request-failed', {
      route: `${route.method} ${route.path}`,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return shown(place, refusedPage(place, 'broken', typed(form)), 500);
  }
}

/** Not signed in, or not any more: what was typed is not lost. */
function stranger(door: DoorOptions, request: WebRequest, form: URLSearchParams, posted: boolean): WebAnswer {
  const place = placeOf(door, request);
  if (posted) return shown(place, refusedPage(place, 'signed-out', typed(form)), 401);
  if (request.path === '/workspace') return seeOther(link(place, '/workspace/sign-in'));
  return seeOther(link(place, '/workspace/sign-in', { to: request.path }));
}

function refusal(door: DoorOptions, request: WebRequest, { status }: Refusal): WebAnswer {
  const place = placeOf(door, request);
  const why = status === 404 ? 'missing' : status === 403 ? 'foreign' : 'broken';
  return shown(place, refusedPage(place, why, ''), status);
}

const typed = (form: URLSearchParams): string => form.get('words') ?? '';

const tokenOf = (door: DoorOptions, session: string): string =>
  createHmac('sha256', door.key).update(`form ${session}`).digest('base64url');

/** Where the reader is; before somebody is known, at the installation's first school. */
export function placeOf(door: DoorOptions, request: WebRequest, school = door.schools[0]): Place {
  if (!school) throw new Refusal(404, 'NoSuchSchool', 'There is no school here.');
  const query = new URLSearchParams(request.query);
  query.delete('lang');
  const accepted = request.header('accept-language');
  const { language, chosen } = spokenLanguage(request.query.get('lang'), accepted, school.languages);
  const words = door.words(language);
  return { school, base: '', path: request.path, query, chosen, words, assets: door.assets };
}

/** Browsers send it back in a frame of Teams only over https and only to the partition that it was set in. */
const cookieName = (secure: boolean) => `${secure ? '__Host-' : ''}urakaveri-workspace`;
const attributes = (secure: boolean) =>
  `; Path=/; HttpOnly; ${secure ? 'SameSite=None; Secure; Partitioned' : 'SameSite=Lax'}`;
/** The store ends a session sooner. */
const SECONDS = 90 * 24 * 60 * 60;

export const keepSession = (secure: boolean, session: string): string =>
  `${cookieName(secure)}=${session}${attributes(secure)}; Max-Age=${SECONDS}`;
export const leaveSession = (secure: boolean): string =>
  `${cookieName(secure)}=${attributes(secure)}; Max-Age=0`;
