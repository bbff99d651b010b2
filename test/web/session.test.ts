import assert from 'node:assert/strict';
import { cookieOf, fromPage, post, pressStart, say, type Talk } from './client.js';
import { type Started, startWeb } from './start-web.js';

describe('what the chat page does besides chatting', () => {
  let started: Started;
  const ask = (path: string, body: object, cookie = '') =>
    post(started, path, { school: 'malli', ...body }, fromPage(started, cookie));
  const open = async (cookie: string): Promise<Talk> => {
    const response = await ask('/v3/directline/conversations', {}, cookie);
    assert.equal(response.status, 201);
    return (await response.json()) as Talk;
  };

  beforeEach(async () => {
    started = await startWeb();
  });
  afterEach(async () => {
    await started.web.close();
    assert.deepEqual(started.broken, []);
  });

  it('makes a visitor at start, and the same one stays', async () => {
    const cookie = await pressStart(started);
    const again = await ask('/chat/start', {}, cookie);
    assert.equal(cookieOf(again).split('.')[0], cookie.split('.')[0]);
    assert.match(again.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Lax; Max-Age/);
  });

  it('forgets on a shared computer when the browser closes, and never makes it a private one again', async () => {
    const cookie = await pressStart(started, true);
    const again = await ask('/chat/start', { shared: false }, cookie);
    assert.doesNotMatch(again.headers.get('set-cookie') ?? '', /Max-Age/);
  });

  it('leaves the computer: the cookie goes and the next visitor is another person', async () => {
    const cookie = await pressStart(started);
    const left = await ask('/chat/leave', {}, cookie);
    assert.match(left.headers.get('set-cookie') ?? '', /^urakaveri-malli=; .*Max-Age=0/);
    const next = await pressStart(started);
    assert.notEqual(next.split('.')[0], cookie.split('.')[0]);
  });

  it('gives a code that another browser goes on with, in the same conversation', async () => {
    const first = await pressStart(started);
    const talk = await open(first);
    await say(started, talk, 'hei');
    const issued = await ask('/chat/code', {}, first);
    const { code } = (await issued.json()) as { code: string };
    const redeemed = await ask('/chat/redeem', { code, shared: true });
    assert.equal(redeemed.status, 200);
    const second = cookieOf(redeemed);
    assert.notEqual(second.split('.')[0], first.split('.')[0]);
    assert.equal((await open(second)).conversationId, talk.conversationId);
  });

  it('has no code for somebody who has said nothing, and none for a stranger', async () => {
    assert.equal((await ask('/chat/code', {}, await pressStart(started))).status, 409);
    assert.equal((await ask('/chat/code', {})).status, 401);
  });

  it('lets nobody guess codes', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 15; n++) statuses.push((await ask('/chat/redeem', { code: `GUESS-${n}` })).status);
    assert.deepEqual(statuses, [...Array(10).fill(404), ...Array(5).fill(429)]);
    started.house.time += 30_000;
    assert.equal((await ask('/chat/redeem', { code: 'GUESS' })).status, 404);
    assert.equal((await ask('/chat/redeem', { code: 'GUESS' })).status, 429);
  });

  it('hands out the chat as text and all own data as a file, to their owner only', async () => {
    const cookie = await pressStart(started);
    await say(started, await open(cookie), 'hei botti');
    const get = (path: string, own = cookie) => fetch(started.url + path, { headers: { Cookie: own } });
    const transcript = await get('/transcript.txt?school=malli&lang=sv');
    assert.match(transcript.headers.get('content-disposition') ?? '', /^attachment/);
    assert.match(await transcript.text(), /Boten\nWelcome\n[\s\S]*Du\nhei botti\n/);
    const own = await get('/my-data.json?school=malli');
    assert.match(own.headers.get('content-disposition') ?? '', /my-data\.json/);
    assert.equal(((await own.json()) as { turns: number }).turns, 2);
    const skills = await get('/profile.json?school=malli');
    assert.match(skills.headers.get('content-disposition') ?? '', /profile\.json/);
    assert.equal(skills.headers.get('cache-control'), 'no-store');
    assert.equal((await get('/profile.json', '')).status, 401);
    assert.equal((await get('/profile.json?school=none')).status, 404);
    for (const path of ['/transcript.txt', '/my-data.json']) {
      assert.equal((await get(path, '')).status, 401);
      assert.equal((await get(`${path}?school=none`)).status, 404);
      assert.equal((await get(path, await pressStart(started))).status, path.includes('my') ? 200 : 404);
    }
  });

  it('refuses what lacks something, or names no school of ours', async () => {
    assert.equal((await post(started, '/chat/start', {}, fromPage(started))).status, 400);
    assert.equal((await post(started, '/chat/start', { school: 'none' }, fromPage(started))).status, 404);
    assert.equal((await ask('/chat/redeem', { code: 7 })).status, 400);
  });
});

describe('every address that changes something', () => {
  it('refuses a request without its key: from another site, without a token, without anything', async () => {
    const started = await startWeb({ receive: async () => ({ status: 401 }) });
    const changing = started.web.routes.filter(({ method }) => method !== 'GET');
    assert.ok(changing.length >= 9);
    for (const { path, guard } of changing) {
      assert.notEqual(guard, 'open', path);
      const address = path.replace(/:\w+/g, 'x');
      const attempts = [
        {},
        { Origin: 'https://evil.example' },
        { Authorization: 'Bearer x' },
        { Origin: 'null' },
      ];
      for (const headers of attempts) {
        const { status } = await post(started, address, { school: 'malli', code: 'XXXX' }, headers);
        assert.ok(status === 401 || status === 403, `${path} ${JSON.stringify(headers)} ${status}`);
      }
    }
    await started.web.close();
  });
});

describe('the addresses for those who run the service', () => {
  it('say whether it lives, whether it is ready, and what it has done', async () => {
    let ready = true;
    const started = await startWeb({
      ready: async () => ready,
      metrics: async () => ({ turns_total: 3, 'odd name': 1 }),
    });
    assert.equal((await fetch(`${started.url}/healthz`)).status, 200);
    assert.equal((await fetch(`${started.url}/readyz`)).status, 200);
    ready = false;
    assert.equal((await fetch(`${started.url}/readyz`)).status, 503);
    const text = await (await fetch(`${started.url}/metrics`)).text();
    assert.match(text, /^urakaveri_turns_total 3$/m);
    assert.match(text, /^urakaveri_http_answers_total\{status="200"\} 2$/m);
    assert.doesNotMatch(text, /odd name/);
    await started.web.close();
  });

  it('show figures to this machine, or to whoever has the token', async () => {
    const started = await startWeb({ metricsToken: 'm' });
    const get = async (headers: Record<string, string>) =>
      (await fetch(`${started.url}/metrics`, { headers })).status;
    assert.deepEqual(
      [await get({}), await get({ Authorization: 'Bearer x' }), await get({ Authorization: 'Bearer m' })],
      [403, 403, 200],
    );
    await started.web.close();
    const proxied = await startWeb({ trustProxy: true });
    const through = await fetch(`${proxied.url}/metrics`, { headers: { 'X-Forwarded-For': '127.0.0.1' } });
    assert.equal(through.status, 403);
    await proxied.web.close();
  });

  it('hand the Bot Framework its own door, with the body read by us', async () => {
    const seen: unknown[] = [];
    const receive = async (request: unknown) => {
      seen.push(request);
      return { status: 202, body: { id: 'a' } };
    };
    const started = await startWeb({ receive });
    const response = await post(started, '/api/messages', { type: 'message' }, { Authorization: 'Bearer t' });
    assert.equal(response.status, 202);
    assert.deepEqual(seen, [{ authorization: 'Bearer t', body: { type: 'message' } }]);
    await started.web.close();
  });

  it('say that something broke and nothing of what', async () => {
    const started = await startWeb({
      receive: async () => {
        throw new Error('password=hunter2 at /srv/secret.ts');
      },
    });
    const response = await post(started, '/api/messages', {});
    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), {
      error: { code: 'Broken', message: 'Something broke. It has been noted.' },
    });
    assert.equal(started.broken.length, 1);
    assert.doesNotMatch(started.broken[0] ?? '', /hunter2/);
    await started.web.close();
  });
});
