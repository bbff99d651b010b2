/**
 * A small Bot Framework connector on loopback: remembers what reached it, and misbehaves as it is told. For everything that needs
 * the other side of a reply: the sender, transcripts over HTTP, kill tests, load.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one request. */
export type Fault =
  /** Answered with a status and nothing taken. */
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  /** Nothing taken, no answer ever. */
  | { readonly kind: 'hang' }
  /** Nothing taken, connection reset. */
  | { readonly kind: 'reset' }
  /** Taken, but the connection is reset before the answer. */
  | { readonly kind: 'reset-after' }
  /** Taken and answered, but the body breaks off. */
  | { readonly kind: 'half-body' };

export interface Posted {
  readonly path: string;
  /** The conversation of the path. */
  readonly conversation: string;
  readonly authorization: string | undefined;
  readonly activity: { readonly text?: string; readonly [key: string]: unknown };
}

export interface FakeConnector {
  /** For `serviceUrl`. */
  readonly url: string;
  /** Everything that was taken, in order. */
  readonly taken: readonly Posted[];
  /** Number of requests, taken or not, and of connections. */
  readonly requests: () => number;
  readonly connections: () => number;
  /** Decides what goes wrong with the next requests: called for each one, null for nothing. */
  plan(fault: (posted: Posted) => Fault | null): void;
  /** Resolves when so many messages have been taken. */
  reached(count: number): Promise<void>;
  close(): Promise<void>;
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

const PATH = /^\/(?:.*\/)?v3\/conversations\/([^/]+)\/activities(?:\/[^/]+)?$/;

function posted(request: http.IncomingMessage, body: string): Posted | null {
  const path = request.url ?? '';
  const conversation = PATH.exec(path)?.[1];
  if (request.method !== 'POST' || conversation === undefined) return null;
  const { authorization } = request.headers;
  return { path, conversation: decodeURIComponent(conversation), authorization, activity: JSON.parse(body) };
}

/** restify, in the same process, changes `writeHead` for everyone: it returns nothing any more. */
function begin(response: http.ServerResponse, status: number, headers: http.OutgoingHttpHeaders = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  return response;
}

function misbehave(fault: Fault, response: http.ServerResponse): void {
  if (fault.kind === 'status') {
    const retry = fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter };
    begin(response, fault.status, retry).end('{}');
  } else if (fault.kind === 'half-body') {
    begin(response, 201, { 'content-length': 1_000 }).write('{"id":');
    setImmediate(() => response.socket?.resetAndDestroy());
  } else if (fault.kind !== 'hang') {
    response.socket?.resetAndDestroy();
  }
}

const takes = (fault: Fault | null) =>
  fault === null || fault.kind === 'reset-after' || fault.kind === 'half-body';

/** Starts one on a free port; `close` ends it and every connection to it. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const taken: Posted[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  let plan: (posted: Posted) => Fault | null = () => null;
  let requests = 0;
  let connections = 0;

  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    requests++;
    const received = posted(request, await bodyOf(request));
    if (!received) {
      begin(response, 404).end();
      return;
    }
    const fault = plan(received);
    if (takes(fault)) taken.push(received);
    if (fault) misbehave(fault, response);
    else begin(response, 201).end(JSON.stringify({ id: `reply-${taken.length}` }));
    for (const one of waiting) if (taken.length >= one.count) one.resolve();
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/`,
    taken,
    requests: () => requests,
    connections: () => connections,
    plan: (fault) => {
      plan = fault;
    },
    reached: (count) =>
      taken.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push({ count, resolve });
          }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
