/**
 * What the rest of this room knows of HTTP: a route takes a request and returns an answer. Nothing here knows the server
 * library (server.ts does), so that routes are plain functions in tests.
 */
import { Refusal } from '../channel/refusal.js';

export interface WebRequest {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | undefined;
  /** The client's address, for rate limits only; it is never stored. */
  readonly address: string;
  /** Scheme, host and port as the browser sees them. */
  readonly origin: string;
  /** The JSON body, or undefined where there is none. Throws a `Refusal` for anything but small, shallow, valid JSON. */
  readonly json: () => Promise<unknown>;
  /** The fields of a form. Throws a `Refusal` for any other body. */
  readonly form: () => Promise<URLSearchParams>;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/**
 * Who may call: anybody (`open`, only for what changes nothing), our own pages (`same-origin`, checked before the route
 * runs), the holder of a Direct Line token or secret (`token`), the Bot Framework (`channel`, checked by its adapter). Pages for
 * counsellors have a guard of their own, see `GuardedRoute`.
 */
export type Guard = 'open' | 'same-origin' | 'token' | 'channel';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** With `:name` for a part of the path. */
  readonly path: string;
  readonly guard: Guard;
  readonly answer: (request: WebRequest) => Promise<WebAnswer> | WebAnswer;
}

/** What only a signed-in counsellor gets at. It takes who that is, so it cannot be called without somebody having been let in. */
export interface GuardedRoute<Entered = never> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly guard: 'counsellor';
  readonly answer: (request: WebRequest, entered: Entered) => Promise<WebAnswer> | WebAnswer;
}

/** Looks who asks, and calls the route's answer for a counsellor only. */
export type LetIn = (request: WebRequest, route: GuardedRoute) => Promise<WebAnswer>;

export type AnyRoute = Route | GuardedRoute;

export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): WebAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** The one shape of every error: a word for programs, a sentence for developers, no stack. */
export function refused(refusal: Refusal): WebAnswer {
  const { status, code, message, retryAfter } = refusal;
  return json(
    status,
    { error: { code, message } },
    retryAfter ? { 'Retry-After': String(Math.ceil(retryAfter)) } : {},
  );
}

/**
 * Refuses a request that another site made a browser send. Browsers name the origin of every POST; the check of
 * Sec-Fetch-Site is for those that blank it.
 */
export function assertSameOrigin(request: WebRequest): void {
  const site = request.header('sec-fetch-site');
  if (request.header('origin') === request.origin && (site === undefined || site === 'same-origin')) return;
  throw new Refusal(403, 'ForeignOrigin', 'Only pages of this service may do that.');
}

export function bearer(request: WebRequest): string | undefined {
  return /^Bearer ([^\s]{1,4096})$/.exec(request.header('authorization') ?? '')?.[1];
}
