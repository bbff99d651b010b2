/**
 * The links of invitations. A token is random and signed, so that guessed ones are told from real ones without asking the store; the
 * store keeps only a hash of it, which cannot be made without the secret. Pure: chance is handed in.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SurveyLinks {
  /** The token that belongs to 16 random bytes: 38 letters that every address can hold. */
  token(random: Uint8Array): string;
  /** What the store knows the token by; null for one that was not made here. */
  hashOf(token: string): string | null;
}

const SHAPE = /^[\w-]{38}$/;
/** Bytes of the signature: with 12 of them nobody guesses one. */
const SIGNED = 12;

export function createSurveyLinks(secret: Uint8Array): SurveyLinks {
  const mac = (purpose: string, text: string | Uint8Array) =>
    createHmac('sha256', secret).update(`survey ${purpose} `).update(text).digest();
  return {
    token: (random) => Buffer.concat([random, mac('link', random).subarray(0, SIGNED)]).toString('base64url'),
    hashOf(token) {
      if (!SHAPE.test(token)) return null;
      const bytes = Buffer.from(token, 'base64url');
      const [random, signature] = [bytes.subarray(0, -SIGNED), bytes.subarray(-SIGNED)];
      if (!timingSafeEqual(signature, mac('link', random).subarray(0, SIGNED))) return null;
      // One token has one spelling: the last letter of base64url holds bits to spare.
      return bytes.toString('base64url') === token ? mac('hash', token).toString('hex') : null;
    },
  };
}
