/**
 * Thousands of requests that no honest client sends, over raw sockets: nothing may crash, nothing may answer 5xx, and what is
 * wrong is refused with the right status. FUZZ_REQUESTS and FUZZ_SEED change the number and the luck.
 */
import assert from 'node:assert/strict';
import type { Attack, Target } from './attack.js';
import { BY_BODY } from './attacks-by-body.js';
import { BY_WAITING } from './attacks-by-waiting.js';
import { ON_HTTP } from './attacks-on-http.js';
import { DIRECT_LINE_SECRET, Listener, openTalk, read, say } from './client.js';
import { Dice, exchange, request } from './raw.js';
import { type Started, startWeb } from './start-web.js';

const COUNT = Number(process.env.FUZZ_REQUESTS ?? 2000);
const SEED = Number(process.env.FUZZ_SEED ?? 20260302);
const WIDE = { burst: 1e9, perSecond: 1e9 };

const ATTACKS: readonly Attack[] = [...ON_HTTP, ...BY_BODY];

async function targetOf(started: Started): Promise<Target> {
  const talk = await openTalk(started);
  const part = {
    ':school': 'malli',
    ':conversation': talk.conversationId,
    ':name': 'style.css',
    ':token': 'open',
  };
  return {
    port: started.port,
    talk,
    paths: started.web.routes.map(({ path }) =>
      path.replace(/:\w+/g, (name) => part[name as keyof typeof part]),
    ),
    key: [`Authorization: Bearer ${talk.token}`],
    activities: `/v3/directline/conversations/${talk.conversationId}/activities`,
  };
}

describe('a flood of requests that no honest client sends', function () {
  this.timeout(120_000);
  let started: Started;
  let target: Target;

  before(async () => {
    started = await startWeb({
      directLineSecret: DIRECT_LINE_SECRET,
      rates: { address: WIDE, visitor: WIDE, conversation: WIDE, code: WIDE },
      receive: async () => ({ status: 401 }),
    });
    target = await targetOf(started);
  });
  after(() => started.web.close());

  it(`crashes nothing, answers no 5xx and refuses what is wrong with the right status (${COUNT} requests, seed ${SEED})`, async () => {
    const dice = new Dice(SEED);
    const deck = ATTACKS.flatMap((attack) => Array<Attack>(attack.share).fill(attack));
    const counts = new Map<string, Map<number | null, number>>();
    const wrong: string[] = [];
    const before = process.memoryUsage().rss;
    const began = Date.now();
    let left = COUNT;
    const attacker = async () => {
      while (left-- > 0) {
        const attack = dice.pick(deck);
        const status = await attack.run(dice, target).catch(() => -1);
        const kind = counts.get(attack.name) ?? new Map<number | null, number>();
        counts.set(attack.name, kind.set(status, (kind.get(status) ?? 0) + 1));
        if (!attack.allowed.includes(status)) wrong.push(`${attack.name}: ${status}`);
      }
    };
    await Promise.all(Array.from({ length: 16 }, attacker));
    for (const [name, kind] of [...counts].sort()) {
      console.log(
        `      ${name}: ${[...kind].map(([status, n]) => `${status ?? 'ended'} × ${n}`).join(', ')}`,
      );
    }
    const grown = Math.round((process.memoryUsage().rss - before) / 1e6);
    console.log(
      `      ${COUNT} requests in ${Date.now() - began} ms, memory of client and server ${grown >= 0 ? '+' : ''}${grown} MB`,
    );
    assert.deepEqual([...new Set(wrong)], []);
    assert.deepEqual(started.broken, []);
    assert.equal((await fetch(`${started.url}/healthz`)).status, 200);
    const alive = await say(started, target.talk, 'still there?');
    assert.equal(alive.status, 200);
  });

  it('waits for no one who begins and never ends', async () => {
    const impatient = await startWeb({
      directLineSecret: DIRECT_LINE_SECRET,
      body: { bytes: 64 * 1024, depth: 40, milliseconds: 300 },
      timeouts: { headers: 300, request: 5000 },
    });
    const dice = new Dice(SEED);
    const slow = await targetOf(impatient);
    const runs = Array.from({ length: 32 }, (_, n) => BY_WAITING[n % BY_WAITING.length]?.run(dice, slow));
    assert.deepEqual([...new Set(await Promise.all(runs))], [408]);
    await impatient.web.close();
  });

  it('breaks no stream but the attacker’s own with frames that are none', async () => {
    const dice = new Dice(SEED);
    const victim = await openTalk(started, 'victim');
    const listener = new Listener(victim.streamUrl);
    await listener.until(1);
    const [, path = ''] = /^ws:\/\/[^/]+(.*)$/.exec(target.talk.streamUrl) ?? [];
    const handshake = request('GET', path, [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ]);
    const frames = [
      () => dice.bytes(1 + dice.below(200)),
      () => Buffer.from([0x81, 0x05, ...Buffer.from('naked')]),
      () => Buffer.from([0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4]),
      () => Buffer.from([0x81, 0xfe, 0xff, 0xff, 0, 0, 0, 0, ...Buffer.alloc(65_535)]),
      () => Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0x00, 0x01]),
      () => Buffer.from([0xf1, 0x80, 0, 0, 0, 0]),
      () => Buffer.from([0x89, 0xfe, 0x00, 0xff, 0, 0, 0, 0, ...Buffer.alloc(255)]),
    ];
    const opened = { count: 0 };
    for (let n = 0; n < 200; n++) {
      const status = await exchange(target.port, (socket) => {
        socket.write(handshake);
        socket.write(dice.pick(frames)());
      });
      if (status === 101) opened.count++;
    }
    assert.equal(opened.count, 200);
    await say(started, victim, 'can you hear me?');
    await listener.until(3);
    assert.equal((await read(started, victim)).activities.length, 3);
    await listener.close();
    assert.deepEqual(started.broken, []);
  });
});
