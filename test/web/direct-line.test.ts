import assert from 'node:assert/strict';
import {
  bearer,
  DIRECT_LINE_SECRET,
  fromPage,
  knock,
  openTalk,
  post,
  pressStart,
  read,
  say,
  type Talk,
} from './client.js';
import { type Started, startWeb } from './start-web.js';

const WIDE = { burst: 100_000, perSecond: 1 };

describe('Direct Line over HTTP and WebSocket', () => {
  let started: Started;
  const path = (talk: Talk, rest = '') => `/v3/directline/conversations/${talk.conversationId}${rest}`;
  const get = (address: string, token: string) => fetch(started.url + address, { headers: bearer(token) });

  beforeEach(async () => {
    const rates = { address: WIDE, visitor: WIDE, conversation: WIDE };
    started = await startWeb({ directLineSecret: DIRECT_LINE_SECRET, rates });
  });
  afterEach(async () => {
    await started.web.close();
    assert.deepEqual(started.broken, []);
  });

  it('opens a conversation with a welcome that is already there to read', async () => {
    const talk = await openTalk(started);
    assert.equal(talk.expires_in, 1800);
    const { activities } = await read(started, talk);
    assert.deepEqual(
      activities.map(({ id, text }) => [id, text]),
      [[`${talk.conversationId}|0000002`, 'Welcome']],
    );
  });

  it('opens it once, however often the client asks', async () => {
    const talk = await openTalk(started);
    for (let n = 0; n < 3; n++) {
      assert.equal((await post(started, '/v3/directline/conversations', {}, bearer(talk.token))).status, 201);
    }
    assert.equal(started.house.taken.filter(({ kind }) => kind === 'joined').length, 1);
  });

  it('answers a message after its commit, with the id of its row, and echoes it with the client’s own id', async () => {
    const talk = await openTalk(started);
    const said = await say(started, talk, 'hei', { channelData: { clientActivityID: 'k1' } });
    assert.deepEqual(await said.json(), { id: `${talk.conversationId}|0000003` });
    const { activities } = await read(started, talk, '2');
    assert.deepEqual(
      activities.map(({ text }) => text),
      ['hei', 'You said: hei'],
    );
    assert.equal(activities[0]?.channelData?.clientActivityID, 'k1');
    assert.equal(activities[0]?.from.role, 'user');
  });

  it('takes the same message sent twice as one', async () => {
    const talk = await openTalk(started);
    const twice = { channelData: { clientActivityID: 'k1' } };
    const first = await (await say(started, talk, 'hei', twice)).json();
    assert.deepEqual(await (await say(started, talk, 'hei', twice)).json(), first);
    assert.equal(started.house.taken.filter(({ kind }) => kind === 'message').length, 1);
  });

  it('knows who speaks from the token alone', async () => {
    const talk = await openTalk(started, 'anna');
    await say(started, talk, 'hei', {
      from: { id: 'dl_client_bea', role: 'bot' },
      conversation: { id: 'x' },
    });
    assert.equal(started.house.taken.at(-1)?.person, 'dl_client_anna');
    const { activities } = await read(started, talk);
    assert.equal(activities.find(({ text }) => text === 'hei')?.from.id, 'dl_client_anna');
  });

  it('refuses another conversation’s token on every address of a conversation', async () => {
    const [mine, yours] = [await openTalk(started, 'a'), await openTalk(started, 'b')];
    assert.equal((await get(path(yours), mine.token)).status, 403);
    assert.equal((await get(path(yours, '/activities'), mine.token)).status, 403);
    assert.equal((await say(started, { ...yours, token: mine.token }, 'hei')).status, 403);
    assert.equal((await post(started, path(yours, '/upload'), {}, bearer(mine.token))).status, 403);
    const stream = mine.streamUrl.replace(mine.conversationId, yours.conversationId);
    assert.equal(await knock(stream), 403);
  });

  it('refuses a token that has expired, and a fresh one goes on', async () => {
    const talk = await openTalk(started);
    started.house.time += 1700 * 1000;
    const renewed = await post(started, '/v3/directline/tokens/refresh', {}, bearer(talk.token));
    const { token, conversationId } = (await renewed.json()) as Talk;
    assert.equal(conversationId, talk.conversationId);
    started.house.time += 200 * 1000;
    assert.equal((await say(started, talk, 'hei')).status, 403);
    assert.equal((await post(started, '/v3/directline/tokens/refresh', {}, bearer(talk.token))).status, 403);
    assert.equal(await knock(talk.streamUrl), 403);
    assert.equal((await say(started, { ...talk, token }, 'hei')).status, 200);
  });

  it('lets a page that slept past its token go on while the cookie is the same person’s, and nobody else', async () => {
    const cookie = await pressStart(started);
    const opened = await post(
      started,
      '/v3/directline/conversations',
      { school: 'malli' },
      fromPage(started, cookie),
    );
    const talk = (await opened.json()) as Talk;
    started.house.time += 10 * 3600 * 1000;
    const back = (own: string) =>
      fetch(started.url + path(talk), { headers: { ...bearer(talk.token), Cookie: own } });
    assert.equal((await back('')).status, 403);
    assert.equal((await back(await pressStart(started))).status, 403);
    const renewed = await back(cookie);
    assert.equal(renewed.status, 200);
    const { token } = (await renewed.json()) as Talk;
    assert.equal((await say(started, { ...talk, token }, 'good morning')).status, 200);
    assert.equal(await knock(talk.streamUrl, { Origin: started.url, Cookie: cookie }), 101);
  });

  it('gives no token to another site, to no one, or for a wrong secret', async () => {
    const cookie = await pressStart(started);
    const ask = (headers: Record<string, string>) =>
      post(started, '/v3/directline/tokens/generate', { school: 'malli' }, headers);
    assert.equal((await ask(fromPage(started, cookie))).status, 200);
    assert.equal((await ask({ ...fromPage(started, cookie), Origin: 'https://evil.example' })).status, 403);
    assert.equal((await ask({ ...fromPage(started, cookie), 'Sec-Fetch-Site': 'same-site' })).status, 403);
    assert.equal((await ask({ Cookie: cookie })).status, 403);
    assert.equal((await ask(fromPage(started))).status, 401);
    assert.equal((await ask(bearer('wrong'))).status, 403);
    assert.equal((await ask(bearer(DIRECT_LINE_SECRET))).status, 200);
  });

  it('goes on with the newest conversation of the cookie’s person', async () => {
    const cookie = await pressStart(started);
    const generate = async () => {
      const response = await post(
        started,
        '/v3/directline/tokens/generate',
        { school: 'malli', locale: 'sv-SE' },
        fromPage(started, cookie),
      );
      return (await response.json()) as Talk;
    };
    const first = await generate();
    await post(started, '/v3/directline/conversations', {}, bearer(first.token));
    assert.equal(started.house.taken[0]?.locale, 'sv-SE');
    assert.equal((await generate()).conversationId, first.conversationId);
  });

  it('skips nothing and shows nothing twice to a reader with a watermark, whatever happens meanwhile', async () => {
    const talk = await openTalk(started);
    const speaking = Promise.all(Array.from({ length: 120 }, (_, n) => say(started, talk, `m${n}`)));
    const seen: string[] = [];
    let watermark = '';
    const look = async () => {
      const set = await read(started, talk, watermark);
      watermark = set.watermark;
      seen.push(...set.activities.map(({ id }) => id));
      return set.activities.length;
    };
    for (let n = 0; n < 30; n++) await look();
    await speaking;
    while ((await look()) > 0);
    assert.equal(seen.length, 241);
    assert.deepEqual(seen, [...new Set(seen)].sort());
  });

  it('says politely that files are not taken, and takes the words alone', async () => {
    const talk = await openTalk(started);
    const form = new FormData();
    form.append(
      'activity',
      new Blob(['{"type":"message","text":"my cv"}'], { type: 'application/vnd.microsoft.activity' }),
    );
    form.append('file', new Blob(['%PDF']), 'cv.pdf');
    const address = `${started.url}${path(talk, '/upload?userId=x')}`;
    const response = await fetch(address, { method: 'POST', headers: bearer(talk.token), body: form });
    assert.equal(response.status, 415);
    const { error } = (await response.json()) as { error: { message: string } };
    assert.match(error.message, /Files are not taken/);
    assert.equal(started.house.taken.length, 1);
  });

  it('does not acknowledge a turn that could not be stored', async () => {
    const talk = await openTalk(started);
    started.house.failure = new Error('disk full');
    const response = await say(started, talk, 'hei', { channelData: { clientActivityID: 'k1' } });
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '3');
    assert.doesNotMatch(await response.text(), /disk full/);
    started.house.failure = null;
    assert.equal((await say(started, talk, 'hei', { channelData: { clientActivityID: 'k1' } })).status, 200);
  });
});
