/**
 * What signs tokens for Bot Framework channels, on loopback: an OpenID configuration, its keys, and tokens good and bad.
 */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const ISSUER = 'https://api.botframework.com';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

/** Keys by id. `stranger` is published nowhere. */
export type KeyName = 'teams' | 'other-channel' | 'unendorsed' | 'stranger';

const ENDORSED: Readonly<Record<Exclude<KeyName, 'stranger'>, readonly string[] | undefined>> = {
  teams: ['msteams', 'webchat'],
  'other-channel': ['skype'],
  unendorsed: undefined,
};

export interface FakeIssuer {
  /** For `openIdMetadata`. */
  readonly metadata: string;
  /** How often the keys were fetched. */
  readonly fetches: () => number;
  /** Whether the issuer answers. */
  available: boolean;
  key(name: KeyName): CryptoKey;
  publicKey(name: KeyName): CryptoKey;
  /** A good token of now, changed as asked; `undefined` leaves a claim out. */
  token(change?: {
    readonly claims?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
    readonly key?: KeyName;
  }): Promise<string>;
  close(): Promise<void>;
}

async function keyPairs() {
  const names: readonly KeyName[] = ['teams', 'other-channel', 'unendorsed', 'stranger'];
  const made = names.map(
    async (name) => [name, await generateKeyPair('RS256', { extractable: true })] as const,
  );
  return new Map(await Promise.all(made));
}

type Pairs = Awaited<ReturnType<typeof keyPairs>>;

async function published(pairs: Pairs) {
  const entries = Object.entries(ENDORSED).map(async ([name, endorsements]) => {
    const pair = pairs.get(name as KeyName);
    return { ...(pair ? await exportJWK(pair.publicKey) : {}), kid: name, use: 'sig', endorsements };
  });
  return { keys: await Promise.all(entries) };
}

export async function startFakeIssuer(now: () => number = Date.now): Promise<FakeIssuer> {
  const pairs = await keyPairs();
  const keys = await published(pairs);
  let fetches = 0;
  const issuer = { available: true };
  const server = http.createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    if (request.url === '/keys') fetches++;
    const body =
      request.url === '/keys' ? keys : { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.statusCode = issuer.available ? 200 : 500;
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const pairOf = (name: KeyName) => {
    const pair = pairs.get(name);
    if (!pair) throw new Error(`no key ${name}`);
    return pair;
  };

  const good = () => {
    const seconds = Math.floor(now() / 1_000);
    return { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, nbf: seconds - 60, exp: seconds + 3_600 };
  };
  return Object.assign(issuer, {
    metadata: `http://127.0.0.1:${port}/.well-known/openidconfiguration`,
    fetches: () => fetches,
    key: (name: KeyName) => pairOf(name).privateKey,
    publicKey: (name: KeyName) => pairOf(name).publicKey,
    token({ claims = {}, header = {}, key = 'teams' }: Parameters<FakeIssuer['token']>[0] = {}) {
      return new SignJWT({ ...good(), ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key, ...header })
        .sign(pairOf(key).privateKey);
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
