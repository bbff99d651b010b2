/** Requests to the Bot Framework channel, good and bad, by what is the matter with them. */
import { createHmac, createPublicKey } from 'node:crypto';
import { type CryptoKey, exportJWK, exportSPKI, SignJWT } from 'jose';
import { teamsMessage } from './activities.js';
import { APP_ID, type FakeIssuer, ISSUER, SERVICE_URL } from './fake-issuer.js';

export interface Call {
  readonly authorization?: string | undefined;
  readonly body?: unknown;
}

/** What tokens are made with: an issuer, and the time in seconds since 1970. */
export interface Craft {
  readonly issuer: FakeIssuer;
  readonly seconds: number;
}

const json64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

export const bearer = async ({ issuer }: Craft, change?: Parameters<FakeIssuer['token']>[0]) =>
  `Bearer ${await issuer.token(change)}`;

/** Signed with the public key as if it were a shared secret, for those who trust the token's own word for the algorithm. */
async function publicKeyAsSecret({ issuer, seconds }: Craft): Promise<string> {
  const pem = await exportSPKI(issuer.publicKey('teams'));
  const head = json64({ alg: 'HS256', typ: 'JWT', kid: 'teams' });
  const claims = json64({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: seconds + 3_600 });
  const sign = createHmac('sha256', createPublicKey(pem).export({ type: 'spki', format: 'pem' }));
  return `${head}.${claims}.${sign.update(`${head}.${claims}`).digest('base64url')}`;
}

async function ownKeyInHeader({ issuer }: Craft): Promise<string> {
  const jwk = await exportJWK(issuer.publicKey('stranger'));
  return issuer.token({ key: 'stranger', header: { kid: 'teams', jwk } });
}

async function otherText({ issuer }: Craft): Promise<string> {
  const [head, , signature] = (await issuer.token()).split('.');
  return [head, json64({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: 9e9 }), signature].join('.');
}

const unsigned = () =>
  `${json64({ alg: 'none', kid: 'teams' })}.${json64({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: 9e9 })}.`;

async function withCritical({ issuer, seconds }: Craft): Promise<string> {
  const key: CryptoKey = issuer.key('teams');
  return new SignJWT({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: seconds + 60 })
    .setProtectedHeader({ alg: 'RS256', kid: 'teams', crit: ['x'], x: 1 } as never)
    .sign(key, { crit: { x: true } });
}

export const BAD: Readonly<Record<string, (craft: Craft) => Promise<Call>>> = {
  'no header': async () => ({}),
  'an empty header': async () => ({ authorization: '' }),
  'another scheme': async (craft) => ({ authorization: `Basic ${await craft.issuer.token()}` }),
  'a bearer of nothing': async () => ({ authorization: 'Bearer ' }),
  'a token with a word after it': async (craft) => ({ authorization: `${await bearer(craft)} x` }),
  'a token that is none': async () => ({ authorization: 'Bearer garbage' }),
  'a token of three dots': async () => ({ authorization: 'Bearer ...' }),
  'a token of numbers': async () => ({ authorization: `Bearer ${json64(1)}.${json64(2)}.${json64(3)}` }),
  'a token of null': async () => ({ authorization: `Bearer ${json64(null)}.${json64(null)}.` }),
  'a token too long': async (craft) => ({
    authorization: await bearer(craft, { claims: { x: 'x'.repeat(9_000) } }),
  }),
  'a token for another bot': async (craft) => ({
    authorization: await bearer(craft, { claims: { aud: 'other' } }),
  }),
  'a token for several bots': async (craft) => ({
    authorization: await bearer(craft, { claims: { aud: [APP_ID, 'other'] } }),
  }),
  'a token without a bot': async (craft) => ({
    authorization: await bearer(craft, { claims: { aud: undefined } }),
  }),
  'a token of another issuer': async (craft) => ({
    authorization: await bearer(craft, { claims: { iss: 'https://evil.example' } }),
  }),
  'a token that claims to be the emulator': async (craft) => ({
    authorization: await bearer(craft, {
      claims: {
        iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
        ver: '1.0',
        appid: APP_ID,
      },
    }),
  }),
  'a token of a made-up tenant': async (craft) => ({
    authorization: await bearer(craft, {
      claims: { iss: 'https://sts.windows.net/evil/', tid: 'evil', ver: '1.0', appid: APP_ID },
    }),
  }),
  'a token expired ten minutes ago': async (craft) => ({
    authorization: await bearer(craft, { claims: { exp: craft.seconds - 600 } }),
  }),
  'a token without an end': async (craft) => ({
    authorization: await bearer(craft, { claims: { exp: undefined } }),
  }),
  'a token of the future': async (craft) => ({
    authorization: await bearer(craft, { claims: { nbf: craft.seconds + 600 } }),
  }),
  'a token that is not signed': async () => ({ authorization: `Bearer ${unsigned()}` }),
  'a token signed with the public key': async (craft) => ({
    authorization: `Bearer ${await publicKeyAsSecret(craft)}`,
  }),
  'a token signed by a stranger': async (craft) => ({
    authorization: await bearer(craft, { key: 'stranger', header: { kid: 'teams' } }),
  }),
  'a token with a key of its own': async (craft) => ({
    authorization: `Bearer ${await ownKeyInHeader(craft)}`,
  }),
  'a token with an unknown key': async (craft) => ({
    authorization: await bearer(craft, { key: 'stranger' }),
  }),
  'a token without a key': async (craft) => ({
    authorization: await bearer(craft, { header: { kid: undefined } }),
  }),
  'a token with another text': async (craft) => ({ authorization: `Bearer ${await otherText(craft)}` }),
  'a token with an unknown demand': async (craft) => ({
    authorization: `Bearer ${await withCritical(craft)}`,
  }),
  'a token for another service': async (craft) => ({
    authorization: await bearer(craft, { claims: { serviceurl: 'https://evil.botframework.com/' } }),
  }),
  'a token without a service': async (craft) => ({
    authorization: await bearer(craft, { claims: { serviceurl: undefined } }),
  }),
  'a key for another channel': async (craft) => ({
    authorization: await bearer(craft, { key: 'other-channel' }),
  }),
  'a key for no channel': async (craft) => ({ authorization: await bearer(craft, { key: 'unendorsed' }) }),
  'an activity without serviceUrl': async (craft) => ({
    authorization: await bearer(craft),
    body: teamsMessage({ serviceUrl: undefined }),
  }),
  'an activity with an empty serviceUrl': async (craft) => ({
    authorization: await bearer(craft, { claims: { serviceurl: '' } }),
    body: teamsMessage({ serviceUrl: '' }),
  }),
  'an activity without channelId': async (craft) => ({
    authorization: await bearer(craft),
    body: teamsMessage({ channelId: undefined }),
  }),
  'an activity with an empty channelId': async (craft) => ({
    authorization: await bearer(craft),
    body: teamsMessage({ channelId: ' ' }),
  }),
  'an activity that says AseChannel': async (craft) => ({
    authorization: await bearer(craft),
    body: teamsMessage({ channelId: 'AseChannel' }),
  }),
};

export const GOOD: Readonly<Record<string, (craft: Craft) => Promise<Call>>> = {
  'a good token': async (craft) => ({ authorization: await bearer(craft) }),
  'a token expired four minutes ago': async (craft) => ({
    authorization: await bearer(craft, { claims: { exp: craft.seconds - 240 } }),
  }),
  'a token valid in four minutes': async (craft) => ({
    authorization: await bearer(craft, { claims: { nbf: craft.seconds + 240 } }),
  }),
  'another channel that the key is good for': async (craft) => ({
    authorization: await bearer(craft),
    body: teamsMessage({ channelId: 'webchat' }),
  }),
};
