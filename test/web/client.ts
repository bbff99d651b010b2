/** A client of the server under test: small calls, cookies by hand, and a Direct Line that keeps what it has seen. */
import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import type { Started } from './start-web.js';

export const DIRECT_LINE_SECRET = 'the-secret-of-other-clients-for-tests';

export interface Talk {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly streamUrl: string;
}
export interface Shown {
  readonly type: string;
  readonly id: string;
  readonly text: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly channelData?: { readonly clientActivityID: string };
}
export interface Shows {
  readonly activities: readonly Shown[];
  readonly watermark: string;
}

export function post(
  { url }: Started,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** As a browser on our own page. */
export const fromPage = ({ url }: Started, cookie = '') => ({
  Origin: url,
  'Sec-Fetch-Site': 'same-origin',
  ...(cookie ? { Cookie: cookie } : {}),
});

export const cookieOf = (response: Response) =>
  (response.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';

/** Presses start on the page: the cookie. */
export async function pressStart(started: Started, shared = false): Promise<string> {
  const response = await post(started, '/chat/start', { school: 'malli', shared }, fromPage(started));
  assert.equal(response.status, 200);
  return cookieOf(response);
}

/** Opens a conversation as another client with the secret does. */
export async function openTalk(started: Started, user = 'a'): Promise<Talk> {
  const response = await post(
    started,
    '/v3/directline/conversations',
    { user: { id: `dl_${user}` } },
    bearer(DIRECT_LINE_SECRET),
  );
  assert.equal(response.status, 201);
  return (await response.json()) as Talk;
}

const activities = ({ conversationId }: Talk) => `/v3/directline/conversations/${conversationId}/activities`;

export function say(started: Started, talk: Talk, text: string, extra: object = {}): Promise<Response> {
  return post(started, activities(talk), { type: 'message', text, ...extra }, bearer(talk.token));
}

export async function read(started: Started, talk: Talk, watermark = ''): Promise<Shows> {
  const response = await fetch(`${started.url}${activities(talk)}?watermark=${watermark}`, {
    headers: bearer(talk.token),
  });
  assert.equal(response.status, 200);
  return (await response.json()) as Shows;
}

/** A stream that keeps what comes, and lets a test wait until enough has come. */
export class Listener {
  readonly seen: Shown[] = [];
  watermark = '';
  readonly socket: WebSocket;
  private readonly waiting: { count: number; resolve: () => void }[] = [];

  constructor(address: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = new WebSocket(address, { headers });
    this.socket.on('error', () => {});
    this.socket.on('message', (frame) => {
      if (String(frame) === '') return;
      const set = JSON.parse(String(frame)) as Shows;
      this.seen.push(...set.activities);
      this.watermark = set.watermark;
      for (const { count, resolve } of this.waiting) if (this.seen.length >= count) resolve();
    });
  }

  until(count: number): Promise<void> {
    if (this.seen.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ count, resolve }));
  }

  closed(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return Promise.resolve();
    return new Promise((resolve) => this.socket.once('close', () => resolve()));
  }

  close(): Promise<void> {
    this.socket.close();
    return this.closed();
  }
}

/** The status that a refused upgrade is answered with; 101 when it is let in. */
export function knock(address: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
}
