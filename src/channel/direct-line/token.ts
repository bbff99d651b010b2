/**
 * Tokens of Direct Line: signed, short, and each good for one conversation and one person of one school. Nothing is stored;
 * whoever holds no token of a conversation cannot read it, write to it or open its stream.
 */
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { Refusal } from '../refusal.js';

/** Half an hour, as Azure's; Web Chat renews at half of it. */
export const TOKEN_SECONDS = 1800;

const AUDIENCE = 'directline';

/** What the holder of a token may do: speak as this person in this conversation. */
export interface Grant {
  readonly conversation: string;
  readonly person: string;
  readonly school: string;
  readonly locale?: string;
  /** The one dialog that the conversation is for, where it is (Activity.opens). */
  readonly opens?: string;
  /** `page`: our own page, held to its origin; `client`: another program that showed the secret. */
  readonly via: 'page' | 'client';
}

const claims = z.object({
  conv: z.string(),
  user: z.string(),
  school: z.string(),
  locale: z.string().optional(),
  opens: z.string().optional(),
  via: z.enum(['page', 'client']),
});

/** Who else than the token says who calls: the person of our cookie in that school, if there is one. */
export type CookiePerson = (school: string) => string | undefined;

export interface Tokens {
  issue(grant: Grant): Promise<string>;
  /**
   * The grant, or a `Refusal` with 401 (none) or 403 (not ours, or expired). A page that slept past the end of its token goes
   * on if the cookie is still that person's: Web Chat itself does not recover from a 403.
   */
  read(token: string | undefined, cookie?: CookiePerson): Promise<Grant>;
}

export function createTokens(key: Uint8Array, now: () => Date): Tokens {
  return {
    issue: ({ conversation, person, ...rest }) => {
      const seconds = Math.floor(now().getTime() / 1000);
      // `user` is the claim that Web Chat reads the person's id from.
      return new SignJWT({ conv: conversation, user: person, ...rest })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + TOKEN_SECONDS)
        .sign(key);
    },
    async read(token, cookie) {
      if (!token) throw new Refusal(401, 'MissingToken', 'A token is needed: Authorization: Bearer …');
      try {
        const options = { algorithms: ['HS256'], audience: AUDIENCE, currentDate: now() };
        return grantOf((await jwtVerify(token, key, options)).payload);
      } catch (error) {
        if (!(error instanceof errors.JWTExpired))
          throw new Refusal(403, 'BadToken', 'The token is not ours.');
        // The signature has been checked by now, only the time is over.
        const grant = grantOf(error.payload);
        if (grant.via === 'page' && cookie?.(grant.school) === grant.person) return grant;
        throw new Refusal(403, 'TokenExpired', 'The token has expired.');
      }
    },
  };
}

function grantOf(payload: unknown): Grant {
  const { conv, user, school, locale, opens, via } = claims.parse(payload);
  const more = { ...(locale ? { locale } : {}), ...(opens ? { opens } : {}) };
  return { conversation: conv, person: user, school, via, ...more };
}
