/**
 * The addresses of Direct Line 3.0. What they mean is decided in channel/direct-line; here is only HTTP: who may ask for a
 * token, how often, and what the answers look like.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import type { DirectLine, Opened } from '../channel/direct-line/direct-line.js';
import type { Grant } from '../channel/direct-line/token.js';
import type { Identities } from '../channel/identity.js';
import { Refusal } from '../channel/refusal.js';
import type { World } from '../conversation/ports.js';
import type { Limiter } from './rate.js';
import { assertSameOrigin, bearer, json, type Route, type WebAnswer, type WebRequest } from './route.js';
import { sameSecret } from './secret.js';
import type { Visitors } from './visitor.js';

export interface DirectLineDoor {
  readonly line: DirectLine;
  readonly visitors: Visitors;
  readonly identities: Identities;
  readonly world: World;
  /** Ids of the schools; the first is meant where a caller names none. */
  readonly schools: readonly string[];
  /** For other clients than our page; without it there are none. */
  readonly secret?: string;
  readonly limits: { readonly conversation: Limiter; readonly visitor: Limiter };
}

const BASE = '/v3/directline';

const opening = z
  .object({
    school: z.string().max(100).optional(),
    locale: z.string().max(35).nullish(),
    user: z.object({ id: z.string().max(100).nullish() }).nullish(),
  })
  .catch({});

export function directLineRoutes(door: DirectLineDoor): Route[] {
  const post = (path: string, answer: Route['answer']): Route => ({
    method: 'POST',
    path: BASE + path,
    guard: 'token',
    answer,
  });
  const get = (path: string, answer: Route['answer']): Route => ({ ...post(path, answer), method: 'GET' });
  const granted = (request: WebRequest) =>
    door.line.grantFor(bearer(request), request.params.conversation ?? '', cookiePerson(door, request));

  return [
    post('/tokens/generate', async (request) =>
      json(200, await door.line.issue(await newGrant(door, request))),
    ),
    post('/tokens/refresh', async (request) =>
      json(200, await door.line.issue(await door.line.grant(bearer(request), cookiePerson(door, request)))),
    ),
    post('/conversations', async (request) => {
      const body = opening.parse(await request.json());
      const token = bearer(request);
      const fresh = token === undefined || isSecret(door, token);
      const grant = fresh ? await newGrant(door, request, body) : await door.line.grant(token);
      door.limits.conversation.take(grant.conversation);
      return json(201, withStream(request, await door.line.start(grant, body.locale ?? undefined)));
    }),
    get('/conversations/:conversation', async (request) => {
      const watermark = request.query.get('watermark') ?? undefined;
      return json(200, withStream(request, await door.line.reconnect(await granted(request), watermark)));
    }),
    get('/conversations/:conversation/activities', async (request) => {
      const watermark = request.query.get('watermark') ?? undefined;
      return json(200, await door.line.read(await granted(request), watermark));
    }),
    post('/conversations/:conversation/activities', async (request) => {
      const grant = await granted(request);
      door.limits.conversation.take(grant.conversation);
      return json(200, await door.line.post(grant, await request.json()));
    }),
    post('/conversations/:conversation/upload', async (request) => {
      await granted(request);
      return filesNotTaken();
    }),
  ];
}

/** Never another site's doing: browsers send this cookie to nobody else's requests but our own pages'. */
const cookiePerson = (door: DirectLineDoor, request: WebRequest) => (school: string) =>
  door.visitors.read(request.header('cookie'), school)?.person;

function filesNotTaken(): WebAnswer {
  throw new Refusal(415, 'FilesNotTaken', 'Files are not taken. Write or paste the text instead.');
}

const isSecret = (door: DirectLineDoor, token: string) =>
  door.secret !== undefined && sameSecret(token, door.secret);

/** Our page with its cookie goes on with the person's newest conversation; another client shows the secret and gets a new one. */
async function newGrant(
  door: DirectLineDoor,
  request: WebRequest,
  read?: z.infer<typeof opening>,
): Promise<Grant> {
  const body = read ?? opening.parse(await request.json());
  const school = body.school ?? door.schools[0] ?? '';
  if (!door.schools.includes(school)) throw new Refusal(404, 'NoSuchSchool', 'There is no such school here.');
  const locale = body.locale ? { locale: body.locale } : {};
  const token = bearer(request);
  if (token !== undefined) {
    if (!isSecret(door, token)) throw new Refusal(403, 'BadSecret', 'The secret is not ours.');
    return { conversation: door.world.id(), person: ownId(body.user?.id), school, via: 'client', ...locale };
  }
  assertSameOrigin(request);
  const visitor = door.visitors.read(request.header('cookie'), school);
  if (!visitor) throw new Refusal(401, 'NotStarted', 'Press start on the page first.');
  door.limits.visitor.take(request.address);
  const latest = await door.identities.latest(school, 'directline', visitor.person);
  return { conversation: latest ?? door.world.id(), person: visitor.person, school, via: 'page', ...locale };
}

/** A client with the secret may name its people, in a range of ids of their own. */
function ownId(named: string | null | undefined): string {
  const name = /^(?:dl_)?([\w.@-]{1,80})$/.exec(named ?? '')?.[1];
  return `dl_client_${name ?? randomBytes(16).toString('base64url')}`;
}

function withStream(request: WebRequest, { streamPath, ...opened }: Opened): object {
  return { ...opened, streamUrl: request.origin.replace(/^http/, 'ws') + streamPath };
}

/** The WebSocket of a conversation. A browser says where its page is from; only our own pages may listen with a page's token. */
export function openStream(
  door: DirectLineDoor,
): (request: WebRequest, raw: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void> {
  return async (request, raw, socket, head) => {
    const conversation = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/.exec(request.path)?.[1];
    if (conversation === undefined || request.header('upgrade')?.toLowerCase() !== 'websocket') {
      throw new Refusal(404, 'NotFound', 'There is no stream at this address.');
    }
    const token = request.query.get('t') ?? bearer(request);
    const grant = await door.line.grantFor(
      token,
      decodeURIComponent(conversation),
      cookiePerson(door, request),
    );
    const origin = request.header('origin');
    if (grant.via === 'page' && origin !== undefined && origin !== request.origin) {
      throw new Refusal(403, 'ForeignOrigin', 'Only pages of this service may listen.');
    }
    door.line.stream(raw, socket, head, grant, request.query.get('watermark') ?? undefined);
  };
}
