/**
 * The one file that knows restify: it turns requests into `WebRequest`, answers into bytes, and refuses what no route should
 * ever see. Neither restify's body parser nor its error answers are used.
 */
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import { Refusal } from '../channel/refusal.js';
import { type ArrivalOptions, MAX_HEADERS, malformed, toRequest } from './arrival.js';
import {
  type AnyRoute,
  assertSameOrigin,
  type LetIn,
  type Route,
  refused,
  type WebAnswer,
  type WebRequest,
} from './route.js';

export interface ServerOptions extends ArrivalOptions {
  readonly routes: readonly AnyRoute[];
  /** The one way to the routes for counsellors. */
  readonly letIn: LetIn;
  /** Laid under the headers of every answer. */
  readonly headers: Readonly<Record<string, string>>;
  /** Called first for every request; throws a `Refusal` where there are too many. */
  readonly admit: (request: WebRequest) => void;
  readonly notFound: (request: WebRequest) => WebAnswer;
  readonly upgrade: (
    request: WebRequest,
    raw: IncomingMessage,
    socket: Duplex,
    head: Buffer,
  ) => Promise<void>;
  /** Something broke inside; told without anything that a person wrote. */
  readonly broken: (route: string, error: unknown) => void;
  readonly answered: (status: number) => void;
  /** Milliseconds for the headers, and for the whole of a request. */
  readonly timeouts?: { readonly headers: number; readonly request: number };
}

export interface WebServer {
  listen(host: string, port: number): Promise<number>;
  close(): Promise<void>;
}

const TIMEOUTS = { headers: 10_000, request: 20_000 };
/** restify asks for a log; it is given none. */
const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {}, fatal() {} };

/** The router would take a longer part of a path for another address; a sealed one has some 350 characters. */
const MAX_PARAMETER = 1_000;

/** restify has it, its types do not. */
interface WithFirst {
  first(check: (raw: IncomingMessage, response: ServerResponse) => boolean): void;
}

export function createServer(options: ServerOptions): WebServer {
  const library = restify.createServer({ name: '', log: SILENT, maxParamLength: MAX_PARAMETER } as never);
  const server = library.server as HttpServer;
  setTimeouts(server, options.timeouts ?? TIMEOUTS);
  // `false` ends the request here: what is malformed never reaches the router.
  (library as unknown as WithFirst).first((raw, response) => {
    const wrong = malformed(raw);
    if (wrong) send(options, raw, response, refused(wrong));
    return wrong === null;
  });
  for (const route of [...options.routes, ...fallback(options)]) {
    const handler = (raw: IncomingMessage, response: ServerResponse, next: (end: false) => void) => {
      void answer(options, route, raw, response).finally(() => next(false));
    };
    if (route.method === 'POST') library.post(route.path, handler as never);
    else {
      library.get(route.path, handler as never);
      library.head(route.path, handler as never);
    }
  }
  server.on('upgrade', (raw, socket, head) => void upgrade(options, raw, socket, head));
  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve((server.address() as { port: number }).port));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // What is still being answered gets a moment; then the door is shut.
        setTimeout(() => server.closeAllConnections(), 2000).unref();
      }),
  };
}

function setTimeouts(server: HttpServer, { headers, request }: { headers: number; request: number }): void {
  server.headersTimeout = headers;
  server.requestTimeout = request;
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 2 * MAX_HEADERS;
  // How often Node looks for requests that are overdue: not a documented property, but the only way in through restify.
  Object.assign(server, { connectionsCheckingInterval: Math.min(5000, headers) });
}

/** Every path that no route has: 404, or 405 where another method would do. */
function fallback(options: ServerOptions): Route[] {
  const known = options.routes.map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));
  const answer = (request: WebRequest): WebAnswer => {
    if (!known.some((path) => path.test(request.path))) return options.notFound(request);
    throw new Refusal(405, 'MethodNotAllowed', `${request.method} is not used at this address.`);
  };
  return (['GET', 'POST'] as const).map((method) => ({ method, path: '/*', guard: 'open', answer }));
}

async function answer(
  options: ServerOptions,
  route: AnyRoute,
  raw: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let given: WebAnswer;
  try {
    const request = toRequest(options, raw);
    options.admit(request);
    if (route.guard === 'same-origin') assertSameOrigin(request);
    given = await (route.guard === 'counsellor' ? options.letIn(request, route) : route.answer(request));
  } catch (error) {
    if (!(error instanceof Refusal)) options.broken(`${route.method} ${route.path}`, error);
    given = refused(
      error instanceof Refusal ? error : new Refusal(500, 'Broken', 'Something broke. It has been noted.'),
    );
  }
  send(options, raw, response, given);
}

function send(
  options: ServerOptions,
  raw: IncomingMessage,
  response: ServerResponse,
  given: WebAnswer,
): void {
  if (response.headersSent || response.destroyed) return;
  const { status, headers, body = '' } = given;
  options.answered(status);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // Of a body that was refused the rest runs off unread, within the time of the request; a late one is cut.
  const cut = status === 408 || status === 431;
  response.writeHead(status, {
    ...options.headers,
    'Content-Length': bytes.length,
    ...headers,
    ...(cut ? { Connection: 'close' } : {}),
  });
  response.end(raw.method === 'HEAD' || status === 304 ? undefined : bytes);
}

async function upgrade(
  options: ServerOptions,
  raw: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  socket.on('error', () => socket.destroy());
  try {
    const wrong = malformed(raw);
    if (wrong) throw wrong;
    const request = toRequest(options, raw);
    options.admit(request);
    await options.upgrade(request, raw, socket, head);
  } catch (error) {
    if (!(error instanceof Refusal)) options.broken('upgrade', error);
    const status = error instanceof Refusal ? error.status : 500;
    options.answered(status);
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }
}
