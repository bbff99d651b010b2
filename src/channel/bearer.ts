/**
 * Who sent a request: checks the token that a Bot Framework channel sends along. Stricter than the SDK's own check, which takes a
 * missing serviceUrl, an empty channel and a key without endorsements for granted, adds the tenant of every forged token to its
 * list of issuers, and prints keys and stacks. Every refusal is a word, never an exception.
 */
import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from './clock.js';
import type { SigningKeys } from './signing-keys.js';

/** Seconds that two clocks may differ by, as the protocol allows. */
const SKEW = 5 * 60;
const LONGEST_TOKEN = 8_192;

export interface BearerOptions {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

export interface GoodBearer {
  readonly ok: true;
  readonly claims: JWTPayload;
  /** The channels that the key is good for. */
  readonly endorsements: readonly string[];
}
export type Bearer = GoodBearer | { readonly ok: false; readonly reason: string };

const refuse = (reason: string): Bearer => ({ ok: false, reason });

function tokenOf(authorization: string | undefined): string | null {
  const [scheme, token, ...rest] = (authorization ?? '').split(' ');
  const usable = scheme === 'Bearer' && token && rest.length === 0 && token.length <= LONGEST_TOKEN;
  return usable ? token : null;
}

function keyIdOf(token: string): string | null {
  try {
    return decodeProtectedHeader(token).kid ?? null;
  } catch {
    return null;
  }
}

/** jose names its errors by code, e.g. ERR_JWT_EXPIRED; anything else is no more than a bad token. */
const word = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code.replace(/^ERR_/, '').toLowerCase()
    : 'bad_token';

/** Checks everything about a token that does not depend on the activity. */
export async function readBearer(authorization: string | undefined, options: BearerOptions): Promise<Bearer> {
  const token = tokenOf(authorization);
  if (token === null) return refuse(authorization === undefined ? 'no_token' : 'not_a_bearer');
  const kid = keyIdOf(token);
  if (kid === null) return refuse('bad_token');
  const signing = await options.keys.find(kid);
  if (!signing) return refuse('unknown_key');
  try {
    const { payload } = await jwtVerify(token, signing.key, {
      issuer: options.issuer,
      audience: options.appId,
      algorithms: ['RS256', 'RS384', 'RS512'],
      clockTolerance: SKEW,
      requiredClaims: ['exp'],
      currentDate: new Date(options.clock.wall()),
    });
    if (payload.aud !== options.appId) return refuse('several_audiences');
    return { ok: true, claims: payload, endorsements: signing.endorsements };
  } catch (error) {
    return refuse(word(error));
  }
}

/** Checks that a good token is good for this channel and this serviceUrl; null when it is. */
export function mismatch(
  bearer: GoodBearer,
  activity: { readonly channelId?: string | undefined; readonly serviceUrl?: string | undefined },
): string | null {
  if (!activity.channelId?.trim()) return 'no_channel';
  if (!activity.serviceUrl?.trim()) return 'no_service_url';
  if (bearer.claims.serviceurl !== activity.serviceUrl) return 'other_service_url';
  return bearer.endorsements.includes(activity.channelId) ? null : 'not_endorsed';
}
