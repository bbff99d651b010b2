/** The live side of Direct Line, and what happens when somebody sends too much. */
import assert from 'node:assert/strict';
import {
  bearer,
  cookieOf,
  DIRECT_LINE_SECRET,
  fromPage,
  knock,
  Listener,
  openTalk,
  post,
  pressStart,
  say,
  type Talk,
} from './client.js';
import { type Started, startWeb } from './start-web.js';

const WIDE = { burst: 100_000, perSecond: 1 };

describe('the stream of Direct Line', () => {
  let started: Started;

  const reconnect = ({ conversationId, token }: Talk, watermark: string) =>
    fetch(`${started.url}/v3/directline/conversations/${conversationId}?watermark=${watermark}`, {
      headers: bearer(token),
    });

  beforeEach(async () => {
    const rates = { address: WIDE, visitor: WIDE, conversation: WIDE };
    started = await startWeb({ directLineSecret: DIRECT_LINE_SECRET, rates });
  });
  afterEach(async () => {
    await started.web.close();
    assert.deepEqual(started.broken, []);
  });

  it('streams what was and what comes, in order, to every listener from where it left', async () => {
    const talk = await openTalk(started);
    const early = new Listener(talk.streamUrl);
    await early.until(1);
    await Promise.all(Array.from({ length: 60 }, (_, n) => say(started, talk, `m${n}`)));
    const late = new Listener(talk.streamUrl);
    await Promise.all([early.until(121), late.until(121)]);
    assert.deepEqual(
      early.seen.map(({ id }) => id),
      late.seen.map(({ id }) => id),
    );
    assert.deepEqual(
      late.seen.map(({ id }) => id),
      [...new Set(late.seen.map(({ id }) => id))].sort(),
    );
    await early.close();
    await say(started, talk, 'while away');
    const back = (await (await reconnect(talk, early.watermark)).json()) as Talk;
    const again = new Listener(back.streamUrl);
    await again.until(2);
    assert.deepEqual(
      again.seen.map(({ text }) => text),
      ['while away', 'You said: while away'],
    );
    await Promise.all([late.close(), again.close()]);
  });

  it('shows that the bot is at something, after what it has said, and keeps that in no log', async () => {
    const talk = await openTalk(started);
    const listener = new Listener(talk.streamUrl);
    await listener.until(1);
    await say(started, talk, 'something that takes time');
    await listener.until(4);
    assert.deepEqual(
      listener.seen.slice(1).map(({ type, from }) => [type, from.role]),
      [
        ['message', 'user'],
        ['message', 'bot'],
        ['typing', 'bot'],
      ],
    );
    const late = new Listener(talk.streamUrl);
    await late.until(3);
    assert.ok(late.seen.every(({ type }) => type === 'message'));
    await Promise.all([listener.close(), late.close()]);
  });

  it('finds at the next beat what another process has written', async () => {
    const talk = await openTalk(started);
    const listener = new Listener(talk.streamUrl);
    await listener.until(1);
    started.house.write(talk.conversationId, 'counsellor', 'Hello, this is Maija', false);
    started.web.tick();
    await listener.until(2);
    assert.equal(listener.seen[1]?.from.id, 'counsellor');
    await listener.close();
  });

  it('lets only our own page listen with a page’s token', async () => {
    const cookie = await pressStart(started);
    const body = { school: 'malli' };
    const opened = await post(started, '/v3/directline/conversations', body, fromPage(started, cookie));
    const talk = (await opened.json()) as Talk;
    assert.equal(await knock(talk.streamUrl, { Origin: started.url }), 101);
    assert.equal(await knock(talk.streamUrl, { Origin: 'https://evil.example' }), 403);
    assert.equal(await knock(talk.streamUrl.replace(/t=[^&]+/, 't=x')), 403);
    assert.equal(await knock(talk.streamUrl.replace('/stream', '/elsewhere')), 404);
  });

  it('ends the streams of somebody who leaves the computer', async () => {
    const cookie = await pressStart(started, true);
    const opened = await post(
      started,
      '/v3/directline/conversations',
      { school: 'malli' },
      fromPage(started, cookie),
    );
    const listener = new Listener(((await opened.json()) as Talk).streamUrl);
    await listener.until(1);
    const left = await post(started, '/chat/leave', { school: 'malli' }, fromPage(started, cookie));
    assert.match(cookieOf(left), /=$/);
    await listener.closed();
  });

  it('keeps the newest streams when one conversation has too many', async () => {
    const talk = await openTalk(started);
    const listeners: Listener[] = [];
    for (let n = 0; n < 8; n++) {
      const listener = new Listener(talk.streamUrl);
      await listener.until(1);
      listeners.push(listener);
    }
    await Promise.all(listeners.slice(0, 2).map((listener) => listener.closed()));
    started.house.write(talk.conversationId, 'bot', 'still here');
    await Promise.all(listeners.slice(2).map((listener) => listener.until(2)));
    await Promise.all(listeners.slice(2).map((listener) => listener.close()));
  });
});

describe('Direct Line under a flood', () => {
  let started: Started;
  before(async () => {
    started = await startWeb({ directLineSecret: DIRECT_LINE_SECRET });
  });
  after(() => started.web.close());

  it('slows down one conversation and says for how long', async () => {
    const [noisy, calm] = [await openTalk(started, 'a'), await openTalk(started, 'b')];
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => say(started, noisy, `m${n}`)));
    const slowed = answers.filter(({ status }) => status === 429);
    assert.equal(slowed.length, 41);
    assert.equal(slowed[0]?.headers.get('retry-after'), '1');
    assert.equal((await say(started, calm, 'hei')).status, 200);
    started.house.time += 5000;
    assert.equal((await say(started, noisy, 'later')).status, 200);
  });
});
