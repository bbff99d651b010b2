import assert from 'node:assert/strict';
import { createHmac, createPublicKey } from 'node:crypto';
import { type CryptoKey, exportJWK, exportSPKI, SignJWT } from 'jose';
import { type BotFramework, BotFrameworkSetup, createBotFramework } from '../../src/channel/bot-framework.js';
import type { Activity } from '../../src/conversation/activity.js';
import { teamsMessage } from './activities.js';
import { APP_ID, type FakeIssuer, ISSUER, SERVICE_URL, startFakeIssuer } from './fake-issuer.js';
import { virtualClock } from './virtual-clock.js';

interface Call {
  readonly authorization?: string | undefined;
  readonly body?: unknown;
}

const seconds = () => Math.floor(clock.wall() / 1_000);
const clock = virtualClock();
const json64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

let issuer: FakeIssuer;
let turns: Activity[];
let log: { event: string; facts: Record<string, string | number> }[];
let bot: BotFramework;

const options = () => ({
  appId: APP_ID,
  host: '0.0.0.0',
  openIdMetadata: issuer.metadata,
  clock,
  schoolOf: () => 'school',
  log: (event: string, facts: Record<string, string | number>) => {
    log.push({ event, facts });
  },
  takeTurn: async (activity: Activity) => {
    turns.push(activity);
    return { conversation: 'c', seq: 1, repeated: false };
  },
});

const receive = ({ authorization, body = teamsMessage() }: Call) => bot.receive({ authorization, body });
const bearer = async (change?: Parameters<FakeIssuer['token']>[0]) => `Bearer ${await issuer.token(change)}`;

/** Signed with the public key as if it were a shared secret, for those who trust the token's own word for the algorithm. */
async function publicKeyAsSecret(): Promise<string> {
  const pem = await exportSPKI(issuer.publicKey('teams'));
  const head = json64({ alg: 'HS256', typ: 'JWT', kid: 'teams' });
  const claims = json64({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: seconds() + 3_600 });
  const sign = createHmac('sha256', createPublicKey(pem).export({ type: 'spki', format: 'pem' }));
  return `${head}.${claims}.${sign.update(`${head}.${claims}`).digest('base64url')}`;
}

async function ownKeyInHeader(): Promise<string> {
  const jwk = await exportJWK(issuer.publicKey('stranger'));
  return issuer.token({ key: 'stranger', header: { kid: 'teams', jwk } });
}

async function otherText(): Promise<string> {
  const [head, , signature] = (await issuer.token()).split('.');
  return [head, json64({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: 9e9 }), signature].join('.');
}

const unsigned = () =>
  `${json64({ alg: 'none', kid: 'teams' })}.${json64({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: 9e9 })}.`;

async function withCritical(): Promise<string> {
  const key: CryptoKey = issuer.key('teams');
  return new SignJWT({ iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: seconds() + 60 })
    .setProtectedHeader({ alg: 'RS256', kid: 'teams', crit: ['x'], x: 1 } as never)
    .sign(key, { crit: { x: true } });
}

const bad: Readonly<Record<string, () => Promise<Call>>> = {
  'no header': async () => ({}),
  'an empty header': async () => ({ authorization: '' }),
  'another scheme': async () => ({ authorization: `Basic ${await issuer.token()}` }),
  'a bearer of nothing': async () => ({ authorization: 'Bearer ' }),
  'a token with a word after it': async () => ({ authorization: `${await bearer()} x` }),
  'a token that is none': async () => ({ authorization: 'Bearer garbage' }),
  'a token of three dots': async () => ({ authorization: 'Bearer ...' }),
  'a token of numbers': async () => ({ authorization: `Bearer ${json64(1)}.${json64(2)}.${json64(3)}` }),
  'a token of null': async () => ({ authorization: `Bearer ${json64(null)}.${json64(null)}.` }),
  'a token too long': async () => ({ authorization: await bearer({ claims: { x: 'x'.repeat(9_000) } }) }),
  'a token for another bot': async () => ({ authorization: await bearer({ claims: { aud: 'other' } }) }),
  'a token for several bots': async () => ({
    authorization: await bearer({ claims: { aud: [APP_ID, 'other'] } }),
  }),
  'a token without a bot': async () => ({ authorization: await bearer({ claims: { aud: undefined } }) }),
  'a token of another issuer': async () => ({
    authorization: await bearer({ claims: { iss: 'https://evil.example' } }),
  }),
  'a token that claims to be the emulator': async () => ({
    authorization: await bearer({
      claims: {
        iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
        ver: '1.0',
        appid: APP_ID,
      },
    }),
  }),
  'a token of a made-up tenant': async () => ({
    authorization: await bearer({
      claims: { iss: 'https://sts.windows.net/evil/', tid: 'evil', ver: '1.0', appid: APP_ID },
    }),
  }),
  'a token expired ten minutes ago': async () => ({
    authorization: await bearer({ claims: { exp: seconds() - 600 } }),
  }),
  'a token without an end': async () => ({ authorization: await bearer({ claims: { exp: undefined } }) }),
  'a token of the future': async () => ({
    authorization: await bearer({ claims: { nbf: seconds() + 600 } }),
  }),
  'a token that is not signed': async () => ({ authorization: `Bearer ${unsigned()}` }),
  'a token signed with the public key': async () => ({
    authorization: `Bearer ${await publicKeyAsSecret()}`,
  }),
  'a token signed by a stranger': async () => ({
    authorization: await bearer({ key: 'stranger', header: { kid: 'teams' } }),
  }),
  'a token with a key of its own': async () => ({ authorization: `Bearer ${await ownKeyInHeader()}` }),
  'a token with an unknown key': async () => ({ authorization: await bearer({ key: 'stranger' }) }),
  'a token without a key': async () => ({ authorization: await bearer({ header: { kid: undefined } }) }),
  'a token with another text': async () => ({ authorization: `Bearer ${await otherText()}` }),
  'a token with an unknown demand': async () => ({ authorization: `Bearer ${await withCritical()}` }),
  'a token for another service': async () => ({
    authorization: await bearer({ claims: { serviceurl: 'https://evil.botframework.com/' } }),
  }),
  'a token without a service': async () => ({
    authorization: await bearer({ claims: { serviceurl: undefined } }),
  }),
  'a key for another channel': async () => ({ authorization: await bearer({ key: 'other-channel' }) }),
  'a key for no channel': async () => ({ authorization: await bearer({ key: 'unendorsed' }) }),
  'an activity without serviceUrl': async () => ({
    authorization: await bearer(),
    body: teamsMessage({ serviceUrl: undefined }),
  }),
  'an activity with an empty serviceUrl': async () => ({
    authorization: await bearer({ claims: { serviceurl: '' } }),
    body: teamsMessage({ serviceUrl: '' }),
  }),
  'an activity without channelId': async () => ({
    authorization: await bearer(),
    body: teamsMessage({ channelId: undefined }),
  }),
  'an activity with an empty channelId': async () => ({
    authorization: await bearer(),
    body: teamsMessage({ channelId: ' ' }),
  }),
  'an activity that says AseChannel': async () => ({
    authorization: await bearer(),
    body: teamsMessage({ channelId: 'AseChannel' }),
  }),
};

const good: Readonly<Record<string, () => Promise<Call>>> = {
  'a good token': async () => ({ authorization: await bearer() }),
  'a token expired four minutes ago': async () => ({
    authorization: await bearer({ claims: { exp: seconds() - 240 } }),
  }),
  'a token valid in four minutes': async () => ({
    authorization: await bearer({ claims: { nbf: seconds() + 240 } }),
  }),
  'another channel that the key is good for': async () => ({
    authorization: await bearer(),
    body: teamsMessage({ channelId: 'webchat' }),
  }),
};

/** Everything written to the console and the standard streams while `work` runs. */
async function written(work: () => Promise<void>): Promise<string> {
  let text = '';
  const streams = [process.stdout, process.stderr] as const;
  const originals = streams.map((stream) => stream.write);
  const names = ['log', 'info', 'warn', 'error', 'trace', 'debug'] as const;
  const consoles = names.map((name) => console[name]);
  const catching = (chunk: unknown) => {
    text += String(chunk);
    return true;
  };
  for (const stream of streams) stream.write = catching as typeof stream.write;
  for (const name of names) console[name] = (...args: unknown[]) => void catching(args.join(' '));
  try {
    await work();
  } finally {
    streams.forEach((stream, n) => {
      stream.write = originals[n] ?? stream.write;
    });
    names.forEach((name, n) => {
      console[name] = consoles[n] ?? console[name];
    });
  }
  return text;
}

describe('Bot Framework channel', () => {
  before(async () => {
    issuer = await startFakeIssuer(() => clock.wall());
  });
  after(() => issuer.close());
  beforeEach(() => {
    turns = [];
    log = [];
    issuer.available = true;
    bot = createBotFramework(options());
  });

  describe('takes a message with', () => {
    for (const [name, call] of Object.entries(good))
      it(name, async () => {
        assert.deepEqual(await receive(await call()), { status: 200 });
        assert.equal(turns.length, 1);
      });
  });

  describe('refuses', () => {
    for (const [name, call] of Object.entries(bad))
      it(name, async () => {
        const answer = await receive(await call());
        assert.equal(answer.status, 401);
        assert.deepEqual(answer.body, {
          error: { code: 'Unauthorized', message: 'The request carries no valid token.' },
        });
        assert.equal(turns.length, 0);
      });
  });

  it('writes nothing but its log about bad tokens: no stack, no key, no token', async () => {
    const text = await written(async () => {
      for (const call of Object.values(bad)) await receive(await call());
    });
    assert.equal(text, '');
    assert.equal(log.length, Object.keys(bad).length);
    for (const { event, facts } of log) {
      assert.equal(event, 'activity-refused');
      assert.match(JSON.stringify(facts), /^\{"status":401,"reason":"[a-z_]+"\}$/);
    }
  });

  it('fetches the keys once, whatever a flood of unknown keys asks for, and again after an hour', async () => {
    const before = issuer.fetches();
    await Promise.all(
      Array.from({ length: 50 }, async (_, n) =>
        receive({ authorization: await bearer({ key: 'stranger', header: { kid: `made-up-${n}` } }) }),
      ),
    );
    for (let n = 0; n < 50; n++)
      await receive({ authorization: await bearer({ key: 'stranger', header: { kid: `another-${n}` } }) });
    assert.equal(issuer.fetches() - before, 1);
    await clock.advance(3_600_000);
    for (let n = 0; n < 50; n++)
      await receive({ authorization: await bearer({ key: 'stranger', header: { kid: `later-${n}` } }) });
    assert.equal(issuer.fetches() - before, 2);
  });

  it('refuses while the issuer is away, tries again after a while, and keeps the keys it has', async () => {
    issuer.available = false;
    assert.equal((await receive({ authorization: await bearer() })).status, 401);
    assert.equal(log[0]?.event, 'signing-keys-unavailable');
    issuer.available = true;
    assert.equal((await receive({ authorization: await bearer() })).status, 401);
    await clock.advance(30_000);
    assert.equal((await receive({ authorization: await bearer() })).status, 200);
    issuer.available = false;
    await clock.advance(25 * 3_600_000);
    assert.equal((await receive({ authorization: await bearer() })).status, 200);
  });

  it('answers 400 to what is no activity', async () => {
    const authorization = await bearer();
    const odd = [
      undefined,
      null,
      1,
      'text',
      [],
      {},
      { type: 'message' },
      teamsMessage({ type: 7 }),
      teamsMessage({ type: '' }),
      teamsMessage({ conversation: null }),
      teamsMessage({ conversation: { id: 'x'.repeat(2_000) } }),
      teamsMessage({ conversation: { id: '..' } }),
      teamsMessage({ from: 'Maija' }),
      teamsMessage({ from: undefined }),
      teamsMessage({ text: { a: 1 } }),
      teamsMessage({ entities: 'many' }),
      teamsMessage({ entities: Array(101).fill({ type: 'x' }) }),
      teamsMessage({ attachments: [7] }),
    ];
    for (const body of odd) {
      const answer = await bot.receive({ authorization, body });
      assert.equal(answer.status, 400, JSON.stringify(body)?.slice(0, 100));
    }
    assert.equal(turns.length, 0);
  });

  it('refuses replies to a host that is not listed, however well the token is signed', async () => {
    const serviceUrl = 'https://evil.trafficmanager.net/';
    const authorization = await bearer({ claims: { serviceurl: serviceUrl } });
    assert.equal((await receive({ authorization, body: teamsMessage({ serviceUrl }) })).status, 403);
    assert.deepEqual(log[0]?.facts, { status: 403, reason: 'host_not_listed' });
  });

  it('refuses a tenant that is no school of ours', async () => {
    bot = createBotFramework({ ...options(), schoolOf: () => null });
    assert.equal((await receive({ authorization: await bearer() })).status, 403);
  });

  it('answers an invoke with 501, without a turn', async () => {
    const body = teamsMessage({ type: 'invoke', name: 'adaptiveCard/action', value: {} });
    assert.deepEqual(await receive({ authorization: await bearer(), body }), { status: 501 });
    assert.equal(turns.length, 0);
  });

  it('acknowledges what is no turn', async () => {
    for (const type of ['typing', 'messageUpdate', 'event', 'endOfConversation', 'made-up'])
      assert.deepEqual(await receive({ authorization: await bearer(), body: teamsMessage({ type }) }), {
        status: 200,
      });
    assert.equal(turns.length, 0);
  });

  it('answers in the ordinary way when asked to put replies into the answer', async () => {
    const body = teamsMessage({ deliveryMode: 'expectReplies' });
    assert.deepEqual(await receive({ authorization: await bearer(), body }), { status: 200 });
    assert.equal(turns.length, 1);
  });

  it('answers 503 when the turn could not be committed, and says nothing about why', async () => {
    const takeTurn = async () => {
      throw new RangeError('secret: disk full at /data');
    };
    bot = createBotFramework({ ...options(), takeTurn });
    let answer: unknown;
    const text = await written(async () => {
      answer = await receive({ authorization: await bearer() });
    });
    assert.equal(text, '');
    assert.deepEqual(answer, {
      status: 503,
      body: { error: { code: 'ServiceUnavailable', message: 'Try again shortly.' } },
    });
    assert.deepEqual(log, [
      { event: 'turn-failed', facts: { channel: 'msteams', kind: 'message', error: 'RangeError' } },
    ]);
  });

  describe('without an app id', () => {
    const setUp = (rest: object) => createBotFramework({ ...options(), appId: '', ...rest });
    const serviceUrl = 'http://127.0.0.1:5000/';

    it('does not start', () => {
      assert.throws(() => setUp({ host: '127.0.0.1' }), BotFrameworkSetup);
    });

    it('does not start on a host that others reach, even in development', () => {
      for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.org', ''])
        assert.throws(() => setUp({ development: true, host }), BotFrameworkSetup);
    });

    it('talks without tokens in development, to loopback alone', async () => {
      for (const host of ['127.0.0.1', '::1', 'localhost']) {
        bot = setUp({ development: true, host });
        assert.equal((await receive({ body: teamsMessage({ serviceUrl }) })).status, 200);
        assert.equal((await receive({ body: teamsMessage() })).status, 403);
        assert.equal((await receive({ body: teamsMessage({ serviceUrl: 'http://10.0.0.1/' }) })).status, 403);
        assert.equal((await receive({ body: teamsMessage({ serviceUrl: undefined }) })).status, 401);
      }
    });

    it('still wants tokens when there is an app id, whatever the switch says', async () => {
      bot = createBotFramework({ ...options(), development: true, host: '127.0.0.1' });
      assert.equal((await receive({ body: teamsMessage({ serviceUrl }) })).status, 401);
    });
  });
});
