/**
 * What the chat page does besides chatting: start, leave, get a code, come back with one, take the chat or all one's data
 * along. Everything is about the person of the cookie; no id ever comes from the page.
 */
import { z } from 'zod';
import type { DirectLine } from '../channel/direct-line/direct-line.js';
import type { Identities, TurnLog } from '../channel/identity.js';
import { Refusal } from '../channel/refusal.js';
import type { Json } from '../conversation/activity.js';
import type { TurnRow } from '../conversation/ports.js';
import { spokenLanguage } from './language.js';
import type { WebOptions } from './options.js';
import type { Limiter } from './rate.js';
import { json, type Route, type WebAnswer, type WebRequest } from './route.js';
import type { Visitor, Visitors } from './visitor.js';
import type { PageWords, Words } from './words.js';

export interface Session {
  readonly visitors: Visitors;
  readonly identities: Identities;
  readonly turns: TurnLog;
  readonly line: DirectLine;
  readonly words: Words;
  readonly schools: WebOptions['schools'];
  readonly ownData: WebOptions['ownData'];
  readonly profile: WebOptions['profile'];
  readonly limits: { readonly visitor: Limiter; readonly code: Limiter };
}

const named = z.object({ school: z.string().max(100), shared: z.boolean().default(false) });
const coded = named.extend({ code: z.string().min(4).max(60) });

export function sessionRoutes(session: Session): Route[] {
  const post = (path: string, answer: Route['answer']): Route => ({
    method: 'POST',
    path,
    guard: 'same-origin',
    answer,
  });
  const get = (path: string, answer: Route['answer']): Route => ({
    method: 'GET',
    path,
    guard: 'open',
    answer,
  });
  return [
    post('/chat/start', (request) => start(session, request)),
    post('/chat/leave', (request) => leave(session, request)),
    post('/chat/code', (request) => issueCode(session, request)),
    post('/chat/redeem', (request) => redeem(session, request)),
    get('/my-data.json', (request) => myData(session, request)),
    get('/profile.json', (request) => profile(session, request)),
    get('/transcript.txt', (request) => transcript(session, request)),
  ];
}

async function read<T>(request: WebRequest, shape: z.ZodType<T>, session: Session): Promise<T> {
  const parsed = shape.safeParse(await request.json());
  if (!parsed.success) throw new Refusal(400, 'BadArgument', 'The body lacks something, or has it wrong.');
  const { school } = parsed.data as { school: string };
  if (!session.schools.some(({ id }) => id === school)) throw noSchool();
  return parsed.data;
}

const noSchool = () => new Refusal(404, 'NoSuchSchool', 'There is no such school here.');

function visitorOf(session: Session, request: WebRequest, school: string): Visitor {
  const visitor = session.visitors.read(request.header('cookie'), school);
  if (!visitor) throw new Refusal(401, 'NotStarted', 'Press start on the page first.');
  return visitor;
}

/** Whoever is known stays who they are; the cookie only lives on. */
async function start(session: Session, request: WebRequest): Promise<WebAnswer> {
  const { school, shared } = await read(request, named, session);
  session.limits.visitor.take(request.address);
  const known = session.visitors.read(request.header('cookie'), school);
  const visitor = known ? { ...known, shared: known.shared || shared } : session.visitors.create(shared);
  return json(200, { started: true }, { 'Set-Cookie': session.visitors.keep(visitor, school) });
}

async function leave(session: Session, request: WebRequest): Promise<WebAnswer> {
  const { school } = await read(request, named, session);
  const visitor = session.visitors.read(request.header('cookie'), school);
  if (visitor) session.line.close(visitor.person);
  return json(200, { left: true }, { 'Set-Cookie': session.visitors.leave(school) });
}

async function issueCode(session: Session, request: WebRequest): Promise<WebAnswer> {
  const { school } = await read(request, named, session);
  const visitor = visitorOf(session, request, school);
  session.limits.code.take(`issue ${visitor.person}`);
  const person = await session.identities.person(school, 'directline', visitor.person);
  if (!person) throw new Refusal(409, 'NothingYet', 'There is nothing to come back to yet.');
  return json(200, { code: await session.identities.issueCode(person) });
}

/** Always as a new channel person: what the browser did before under another one is not mixed in. */
async function redeem(session: Session, request: WebRequest): Promise<WebAnswer> {
  session.limits.code.take(`redeem ${request.address}`);
  const { school, shared, code } = await read(request, coded, session);
  const visitor = session.visitors.create(shared);
  if (!(await session.identities.redeem(school, code, 'directline', visitor.person))) {
    throw new Refusal(404, 'NoSuchCode', 'There is no such code.');
  }
  return json(200, { redeemed: true }, { 'Set-Cookie': session.visitors.keep(visitor, school) });
}

function schoolOf(session: Session, request: WebRequest): string {
  const asked = request.query.get('school') ?? session.schools[0]?.id;
  const school = session.schools.find(({ id }) => id === asked);
  if (!school) throw noSchool();
  return school.id;
}

const attached = (name: string) => ({
  'Content-Disposition': `attachment; filename="${name}"`,
  'Cache-Control': 'no-store',
});

async function myData(session: Session, request: WebRequest): Promise<WebAnswer> {
  const school = schoolOf(session, request);
  const own = await session.ownData(school, visitorOf(session, request, school).person);
  if (own === null) throw new Refusal(404, 'NothingKept', 'Nothing is kept of you.');
  return download('my-data.json', own);
}

async function profile(session: Session, request: WebRequest): Promise<WebAnswer> {
  const school = schoolOf(session, request);
  return download('profile.json', await session.profile(school, visitorOf(session, request, school).person));
}

/** Laid out so that people can read it. */
const download = (name: string, own: Json): WebAnswer => ({
  ...json(200, own, attached(name)),
  body: JSON.stringify(own, null, 2),
});

const PAGE = 500;

async function transcript(session: Session, request: WebRequest): Promise<WebAnswer> {
  const school = schoolOf(session, request);
  const visitor = visitorOf(session, request, school);
  const conversation = await session.identities.latest(school, 'directline', visitor.person);
  if (!conversation) throw new Refusal(404, 'NothingKept', 'There is no chat to save.');
  const rows: TurnRow[] = [];
  for (;;) {
    const more = await session.turns.after('directline', conversation, rows.at(-1)?.seq ?? 0, PAGE);
    rows.push(...more);
    if (more.length < PAGE) break;
  }
  const offered = session.schools.find(({ id }) => id === school)?.languages ?? [];
  const spoken = spokenLanguage(request.query.get('lang'), request.header('accept-language'), offered);
  return {
    status: 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...attached('urakaveri.txt') },
    body: transcriptText(rows, session.words(spoken.language)),
  };
}

export function transcriptText(rows: readonly TurnRow[], words: PageWords): string {
  const who = (author: TurnRow['author']) =>
    words.text('chat', `transcript.${author === 'person' || author === 'counsellor' ? author : 'bot'}`);
  const said = rows
    .filter((row) => row.kind === 'message')
    .map((row) => `${row.at.slice(0, 16).replace('T', ' ')} UTC  ${who(row.author)}\n${row.text}\n`);
  return [`${words.text('common', 'brand')}: ${words.text('chat', 'transcript')}\n`, ...said].join('\n');
}
