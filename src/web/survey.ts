/**
 * The addresses of a survey's link: the page, its form, and the way into its conversation. Opening the link changes nothing, and no
 * cookie is set: who answers here is nobody that this service knows from elsewhere.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { DirectLine } from '../channel/direct-line/direct-line.js';
import { Refusal } from '../channel/refusal.js';
import type { World } from '../conversation/ports.js';
import { codedJson, codedRecord } from '../survey/coded.js';
import { chatPolicy, pagePolicy } from './headers.js';
import type { Place } from './pages/layout.js';
import { answeredPage, noSurveyPage, surveyPage } from './pages/survey.js';
import { surveyForm } from './pages/survey-form.js';
import { type Pages, placeOf, shown } from './pages.js';
import type { Limiter } from './rate.js';
import { json, type Route, type WebAnswer, type WebRequest } from './route.js';
import type { Look, SurveyDoor } from './survey-door.js';
import { type Fields, fieldsOf, fieldsWith, readFields, type Wrong } from './survey-fields.js';

export interface SurveyWeb {
  readonly pages: Pages;
  readonly door: SurveyDoor;
  readonly line: DirectLine;
  readonly world: World;
  readonly visitor: Limiter;
}

const DIALOG = 'follow-up';

export function surveyRoutes(web: SurveyWeb): Route[] {
  return [
    { method: 'GET', path: '/survey/:token', guard: 'open', answer: (request) => open(web, request) },
    { method: 'POST', path: '/survey/:token', guard: 'same-origin', answer: (request) => send(web, request) },
    {
      method: 'POST',
      path: '/survey/:token/talk',
      guard: 'same-origin',
      answer: (request) => talk(web, request),
    },
  ];
}

const tokenOf = (request: WebRequest): string => request.params.token ?? '';

type Open = Extract<Look, { state: 'open' }>;

async function open(web: SurveyWeb, request: WebRequest): Promise<WebAnswer> {
  const look = await web.door.look(tokenOf(request));
  if (look.state !== 'open') return closed(web, request, look);
  return asked(web, request, look, fieldsWith(look.edition.instrument, look.given), {});
}

/** In the look of the school that asks; before it is known, in that of the first. */
function placeFor({ pages }: SurveyWeb, request: WebRequest, school?: string): Place {
  const schools = pages.schools.filter(({ id }) => id === school);
  const place = placeOf(schools.length > 0 ? { ...pages, schools } : pages, request);
  if (!place) throw new Refusal(404, 'NotFound', 'There is nothing at this address.');
  return place;
}

/** Without any referrer browsers blank the origin of a form too, and then it cannot be seen that it is ours. */
const PRIVATE = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' };

function closed(web: SurveyWeb, request: WebRequest, look: Exclude<Look, Open>): WebAnswer {
  if (look.state === 'answered') {
    const place = placeFor(web, request, look.school);
    return shown(place, answeredPage(place, look.edition, look.group), { ...pagePolicy, ...PRIVATE });
  }
  const place = placeFor(web, request);
  return { ...shown(place, noSurveyPage(place, look.state), { ...pagePolicy, ...PRIVATE }), status: 404 };
}

async function asked(
  web: SurveyWeb,
  request: WebRequest,
  { school, edition, begun }: Open,
  fields: Fields,
  wrong: Readonly<Record<string, Wrong>>,
): Promise<WebAnswer> {
  const place = placeFor(web, request, school);
  const nonce = randomBytes(16).toString('base64');
  const token = tokenOf(request);
  const { words } = place;
  const action = `/survey/${token}?lang=${words.language}`;
  const failed = Object.keys(wrong).length > 0;
  const body = surveyPage(place, {
    token,
    edition,
    minutes: web.door.minutes(edition),
    begun,
    nonce,
    webChatUrl: await place.assets.webChatUrl(),
    form: surveyForm({ instrument: edition.instrument, action, fields, wrong, words }),
    failed,
  });
  return {
    ...shown(place, body, { ...chatPolicy(nonce, request.origin), ...PRIVATE }),
    status: failed ? 422 : 200,
  };
}

async function send(web: SurveyWeb, request: WebRequest): Promise<WebAnswer> {
  web.visitor.take(request.address);
  const fields = fieldsOf(await request.form());
  const look = await web.door.look(tokenOf(request));
  if (look.state !== 'open') return closed(web, request, look);
  const { instrument } = look.edition;
  const { language } = placeFor(web, request, look.school).words;
  const today = web.world.now().toISOString().slice(0, 10);
  const { answers, wrong } = readFields(web.door.interpreter(), { instrument, fields, language, today });
  if (answers === null) return asked(web, request, look, fields, wrong);
  await web.door.respond(tokenOf(request), codedJson(codedRecord(look.edition, answers)));
  // Reloading the page that comes must not send anything again.
  return { status: 303, headers: { Location: `/survey/${tokenOf(request)}?lang=${language}`, ...PRIVATE } };
}

const opening = z.object({ locale: z.string().max(35).optional() }).catch({});

/** A token of Direct Line for the conversation of this invitation, as a person of whom nothing else is known. */
async function talk(web: SurveyWeb, request: WebRequest): Promise<WebAnswer> {
  web.visitor.take(request.address);
  const { locale } = opening.parse(await request.json());
  const look = await web.door.look(tokenOf(request));
  const conversation = look.state === 'open' ? await web.door.talk(tokenOf(request)) : null;
  if (look.state !== 'open' || conversation === null)
    throw new Refusal(410, 'SurveyOver', 'This link has been answered, or the survey is over.');
  const person = `dl_survey_${conversation}`;
  const grant = { conversation, person, school: look.school, via: 'page', opens: DIALOG } as const;
  return json(200, await web.line.issue({ ...grant, ...(locale ? { locale } : {}) }));
}
