/**
 * The public keys that Bot Framework channels sign their tokens with, and the channels each is good for. Fetched when first
 * needed and kept a day; an unknown key is looked for again at most once an hour, so that made-up key ids cannot cause a flood.
 */
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import type { Clock } from './clock.js';

const HOUR = 3_600_000;
const KEPT = 24 * HOUR;
/** After a failed fetch. */
const PATIENCE = 30_000;
const FETCH_TIMEOUT = 10_000;

export interface SigningKey {
  readonly key: CryptoKey;
  readonly endorsements: readonly string[];
}

const metadataShape = z.object({ jwks_uri: z.url() });
const keysShape = z.object({
  keys: z.array(
    z.looseObject({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).optional() }),
  ),
});

async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT) });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri } = metadataShape.parse(await fetchJson(metadataUrl));
  const { keys } = keysShape.parse(await fetchJson(jwks_uri));
  const usable = keys.filter(({ kty }) => kty === 'RSA');
  const imported = usable.map(async ({ kid, endorsements = [], ...jwk }) => {
    const key = (await importJWK(jwk as JWK, 'RS256')) as CryptoKey;
    return [kid, { key, endorsements }] as const;
  });
  return new Map(await Promise.all(imported));
}

export interface SigningKeys {
  /** The key with this id, or null when there is none or none can be had now. */
  find(kid: string): Promise<SigningKey | null>;
}

/** `failed` is told when the keys could not be fetched. */
export function createSigningKeys(metadataUrl: string, clock: Clock, failed: () => void): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let fetched = Number.NEGATIVE_INFINITY;
  let notBefore = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | null = null;

  async function refresh(): Promise<void> {
    try {
      keys = await fetchKeys(metadataUrl);
      fetched = clock.now();
      notBefore = fetched + HOUR;
    } catch {
      notBefore = clock.now() + PATIENCE;
      failed();
    }
  }

  async function find(kid: string): Promise<SigningKey | null> {
    const known = keys.get(kid);
    const fresh = clock.now() - fetched < KEPT;
    if ((known && fresh) || clock.now() < notBefore) return known ?? null;
    fetching ??= refresh().finally(() => {
      fetching = null;
    });
    await fetching;
    return keys.get(kid) ?? null;
  }
  return { find };
}
