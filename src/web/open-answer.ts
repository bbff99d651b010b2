/** Answers of the open data: for any page, with a fingerprint, so that who asks again is told when nothing has changed. */
import { createHash } from 'node:crypto';
import { Refusal } from '../channel/refusal.js';
import type { Limiter } from './rate.js';
import { type Route, refused, type WebAnswer, type WebRequest } from './route.js';

/** Any page may read, and see these headers; no cookie is looked at. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
/** Kept by whoever asks, and asked again whether it is still so: an import must be seen at once. */
const CACHE = 'public, no-cache';

/** Refusals are for any page to read too. */
export async function shared(
  request: WebRequest,
  limiter: Limiter,
  answer: Route['answer'],
): Promise<WebAnswer> {
  try {
    limiter.take(request.address);
    return await answer(request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const told = refused(error);
    return { ...told, headers: { ...told.headers, ...SHARED } };
  }
}

/** The body with its fingerprint, or that it is the one that whoever asks has already. */
export function given(
  request: WebRequest,
  body: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): WebAnswer {
  const tag = `"${createHash('sha256').update(`${type}\n`).update(body).digest('base64url').slice(0, 32)}"`;
  const always = { ...SHARED, ETag: tag, 'Cache-Control': CACHE, ...headers };
  const known = (request.header('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) return { status: 304, headers: always };
  return { status: 200, headers: { ...always, 'Content-Type': type }, body };
}
