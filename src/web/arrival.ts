/**
 * A request as it arrives: what is malformed is refused before any route sees it, the rest is reduced to what routes may know.
 */
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../channel/refusal.js';
import { BODY_LIMITS, type BodyLimits, readForm, readJson } from './body.js';
import type { WebRequest } from './route.js';

export interface ArrivalOptions {
  /** Scheme and host that browsers see; without it, http and the Host header. */
  readonly publicOrigin: string | null;
  /** Believe the last address of X-Forwarded-For, and X-Forwarded-Proto: only behind a proxy that writes them. */
  readonly trustProxy: boolean;
  readonly body?: BodyLimits;
}

const MAX_URL = 2048;
export const MAX_HEADERS = 60;

/** Why no route may see this request, or null. Nothing here throws, whatever comes. */
export function malformed(raw: IncomingMessage): Refusal | null {
  const url = raw.url ?? '';
  if (!['GET', 'HEAD', 'POST'].includes(raw.method ?? '')) {
    return new Refusal(405, 'MethodNotAllowed', 'Only GET, HEAD and POST are used here.');
  }
  if (url.length > MAX_URL) return new Refusal(414, 'AddressTooLong', 'The address is too long.');
  if (raw.rawHeaders.length > 2 * MAX_HEADERS) return new Refusal(431, 'TooManyHeaders', 'Too many headers.');
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(url))
    return new Refusal(400, 'BadAddress', 'The address is malformed.');
  if (!/^[\w.\-[\]:]{1,255}$/.test(raw.headers.host ?? ''))
    return new Refusal(400, 'BadHost', 'A Host is needed.');
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return null;
  } catch {
    return new Refusal(400, 'BadAddress', 'The address is malformed.');
  }
}

export function toRequest(how: ArrivalOptions, raw: IncomingMessage): WebRequest {
  const [path = '/', ...query] = (raw.url ?? '/').split('?');
  const header = (name: string) => {
    const value = raw.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const forwarded = how.trustProxy ? header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const scheme = how.trustProxy && header('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return {
    method: raw.method ?? 'GET',
    path,
    params: (raw as { params?: Record<string, string> }).params ?? {},
    query: new URLSearchParams(query.join('?')),
    header,
    address: forwarded || (raw.socket.remoteAddress ?? ''),
    origin: how.publicOrigin ?? `${scheme}://${raw.headers.host}`,
    json: () => readJson(raw, how.body ?? BODY_LIMITS),
    form: () => readForm(raw, how.body ?? BODY_LIMITS),
  };
}
