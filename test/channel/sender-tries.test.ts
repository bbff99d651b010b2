import assert from 'node:assert/strict';
import { setUp, times } from './sender-set-up.js';
import { answered, broken, delivery } from './sending-fakes.js';

describe('the tries of the sender', () => {
  for (const status of [401, 408, 412, 429, 500, 502, 503, 504])
    it(`tries again after ${status}`, async () => {
      const { connector, store, sender, run } = setUp([answered(status)]);
      sender.accept([delivery('a', 1)]);
      await run();
      assert.equal(connector.attempts.length, 2);
      assert.deepEqual(store.endings.get('a 1'), { state: 'delivered' });
      assert.equal(store.tries.get('a 1'), 1);
    });

  for (const [status, reason] of [
    [400, 'status_400'],
    [403, 'blocked'],
    [404, 'gone'],
    [413, 'too_large'],
    [302, 'status_302'],
  ] as const)
    it(`gives up at once after ${status}, and goes on with the next`, async () => {
      const { connector, store, sender, run } = setUp([answered(status)]);
      sender.accept([delivery('a', 1), delivery('a', 2)]);
      await run();
      assert.deepEqual(store.endings.get('a 1'), { state: 'failed', reason });
      assert.deepEqual(store.endings.get('a 2'), { state: 'delivered' });
      assert.equal(connector.attempts.length, 2);
    });

  it('tries again after a broken connection, with pauses that grow', async () => {
    const { connector, sender, run } = setUp([broken(false), broken(false), broken(false)]);
    sender.accept([delivery('a', 1)]);
    await run();
    const at = times(connector);
    const pauses = at.slice(1).map((time, n) => time - (at[n] ?? 0) - 5);
    assert.deepEqual(pauses, [500, 1_000, 2_000]);
  });

  it('waits at least as long as it is asked to, and holds up nobody else', async () => {
    const { connector, sender, run } = setUp([answered(429, 7_000)]);
    sender.accept([delivery('a', 1), delivery('a', 2), delivery('b', 1)]);
    await run();
    const [first, other, again] = connector.attempts;
    assert.deepEqual([first?.text, other?.text, again?.text], ['a#1', 'b#1', 'a#1']);
    assert.ok((again?.at ?? 0) >= 7_005);
    assert.ok((other?.at ?? 0) < 100);
  });

  it('lets a tenant rest as a whole when several of its conversations are told to wait', async () => {
    const { connector, sender, run } = setUp([
      answered(429, 5_000),
      answered(429, 5_000),
      answered(429, 9_000),
    ]);
    sender.accept([delivery('a', 1), delivery('b', 1), delivery('c', 1)]);
    await Promise.resolve();
    const address = {
      service: 'https://smba.trafficmanager.net/',
      channel: 'msteams',
      conversation: 'z',
      tenant: 't2',
    };
    sender.accept([delivery('z', 1, { address })]);
    const later = delivery('d', 1);
    await run();
    sender.accept([later]);
    await run();
    const resumed = connector.attempts.filter(({ at, tenant }) => tenant === 't1' && at > 100);
    assert.ok(resumed.every(({ at }) => at >= 9_005));
    assert.ok((connector.attempts.find(({ conversation }) => conversation === 'z')?.at ?? 9_999) < 100);
  });

  it('gives up after so many tries, those before a restart counted', async () => {
    const { connector, store, sender, run } = setUp(Array(9).fill(answered(503)), {
      patience: { attempts: 5, ageMs: 1e9, firstMs: 1_000, longestMs: 60_000 },
    });
    sender.accept([delivery('a', 1, { attempts: 2 })]);
    await run();
    assert.equal(connector.attempts.length, 3);
    assert.deepEqual(store.endings.get('a 1'), { state: 'failed', reason: 'gave_up_status_503' });
  });

  it('gives up when asked to wait longer than a message is worth', async () => {
    const { store, clock, sender, run } = setUp([answered(503, 1e12)]);
    sender.accept([delivery('a', 1)]);
    await run();
    assert.deepEqual(store.endings.get('a 1'), { state: 'failed', reason: 'gave_up_status_503' });
    assert.ok(clock.now() < 1_000);
  });
});
