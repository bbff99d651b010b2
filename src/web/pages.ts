/** The addresses of the pages: for the first school at `/`, for every school at `/s/<id>`. */
import { randomBytes } from 'node:crypto';
import { Refusal } from '../channel/refusal.js';
import type { School } from '../counselling/school.js';
import type { Assets } from './assets.js';
import type { FiguresDoor } from './figures-door.js';
import { questionIn } from './figures-question.js';
import { chatPolicy, pagePolicy } from './headers.js';
import { spokenLanguage } from './language.js';
import { chatPage } from './pages/chat.js';
import type { Place } from './pages/layout.js';
import { officePage } from './pages/office.js';
import { notFoundPage, privacyPage, prosePage } from './pages/prose.js';
import { classPage, lessonPage, lessonsPage, staffPage } from './pages/staff.js';
import { workingLifePage } from './pages/working-life.js';
import type { Reading } from './reading.js';
import { type Route, refused, type WebAnswer, type WebRequest } from './route.js';
import type { Visitors } from './visitor.js';
import type { Words } from './words.js';

export interface Pages {
  readonly schools: readonly School[];
  readonly words: Words;
  readonly assets: Assets;
  readonly visitors: Visitors;
  readonly reading: Reading;
  readonly figures?: FiguresDoor;
}

export function pageRoutes(pages: Pages): Route[] {
  return [
    ...at(pages, '/', (place) => shown(place, officePage(place))),
    ...at(pages, '/privacy', (place) => shown(place, privacyPage(place, pages.reading.modelHost))),
    ...at(pages, '/accessibility', (place) => shown(place, prosePage(place, 'accessibility'))),
    ...at(pages, '/chat', (place, request) => chat(pages, place, request)),
    ...readingRoutes(pages),
  ];
}

/** Pages for staff and for working life. */
function readingRoutes(pages: Pages): Route[] {
  const { lessons, companies } = pages.reading;
  const told = (place: Place) => lessons(place.words.language);
  return [
    ...at(pages, '/staff', (place) => shown(place, staffPage(place))),
    ...at(pages, '/class', (place) => shown(place, classPage(place, told(place)))),
    ...at(pages, '/class/all', (place) => shown(place, lessonsPage(place, told(place)))),
    ...at(pages, '/class/:page', (place, request) => {
      const body = lessonPage(place, told(place), request.params.page ?? '');
      return body === null ? missing(pages, request) : shown(place, body);
    }),
    ...at(pages, '/working-life', (place) =>
      shown(place, workingLifePage(place, companies(place.words.language))),
    ),
  ];
}

type Show = (place: Place, request: WebRequest) => Promise<WebAnswer> | WebAnswer;

/** A page of the first school, and the same page under `/s/:school`. */
export function at(pages: Pages, path: string, show: Show): Route[] {
  const get = (address: string): Route => ({
    method: 'GET',
    path: address,
    guard: 'open',
    answer: async (request) => {
      const place = placeOf(pages, request);
      return place ? show(place, request) : missing(pages, request);
    },
  });
  return [get(path), get(path === '/' ? '/s/:school' : `/s/:school${path}`)];
}

export function placeOf(pages: Pages, request: WebRequest): Place | null {
  const named = /^\/s\/([^/]+)/.exec(request.path)?.[1];
  const school = named ? pages.schools.find(({ id }) => id === named) : pages.schools[0];
  if (!school) return null;
  const query = new URLSearchParams(request.query);
  query.delete('lang');
  const accepted = request.header('accept-language');
  const { language, chosen } = spokenLanguage(request.query.get('lang'), accepted, school.languages);
  const base = named ? `/s/${school.id}` : '';
  const path = request.path.slice(base.length) || '/';
  return { school, base, path, query, chosen, words: pages.words(language), assets: pages.assets };
}

export function shown(
  place: Place,
  body: string,
  headers: Readonly<Record<string, string>> = pagePolicy,
): WebAnswer {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': place.words.language,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language',
      ...headers,
    },
    body,
  };
}

async function chat(pages: Pages, place: Place, request: WebRequest): Promise<WebAnswer> {
  const nonce = randomBytes(16).toString('base64');
  const body = chatPage(place, {
    nonce,
    webChatUrl: await place.assets.webChatUrl(),
    known: pages.visitors.read(request.header('cookie'), place.school.id) !== null,
    door: request.query.get('door') ?? '',
    question: await questionIn(request.query, place.words, pages.figures),
  });
  return shown(place, body, { ...chatPolicy(nonce, request.origin), 'Cache-Control': 'no-store' });
}

/** What is not there: a page for people, JSON for programs. */
export const missing = (pages: Pages, request: WebRequest): WebAnswer => gone(pages, request, 'not-found');

/** `why` is the page's words in common.md: its title and text say what to do next. */
export function gone(pages: Pages, request: WebRequest, why: string): WebAnswer {
  const wantsPage = (request.header('accept') ?? '').includes('text/html');
  const place = placeOf(pages, request) ?? placeOf(pages, { ...request, path: '/' });
  if (!wantsPage || !place) return refused(new Refusal(404, 'NotFound', 'There is nothing at this address.'));
  return { ...shown({ ...place, path: '/' }, notFoundPage({ ...place, path: '/' }, why)), status: 404 };
}
