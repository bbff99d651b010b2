import assert from 'node:assert/strict';
import type { Delivery } from '../../src/channel/delivery.js';
import { createSender, deliveriesOf, type SenderOptions } from '../../src/channel/sender.js';
import type { Commit } from '../../src/conversation/ports.js';
import {
  answered,
  broken,
  delivery,
  type Fate,
  FateConnector,
  MemoryDeliveries,
  SENT,
  surroundings,
} from './sending-fakes.js';
import { virtualClock } from './virtual-clock.js';

/** A sender whose attempts meet the given fates in order, and SENT after that. */
function setUp(
  fates: readonly Fate[] = [],
  rest: Partial<SenderOptions> = {},
  rows: readonly Delivery[] = [],
) {
  const clock = virtualClock();
  const left = [...fates];
  const connector = new FateConnector(clock, () => left.shift() ?? SENT);
  const store = new MemoryDeliveries(rows);
  const sender = createSender({ ...surroundings(clock, connector, store), ...rest });
  const run = async () => {
    if (!started) await start();
    let idle = false;
    void sender.idle().then(() => {
      idle = true;
    });
    await clock.runUntil(() => idle);
  };
  let started = false;
  const start = () => {
    started = true;
    return sender.start();
  };
  return { clock, connector, store, sender, start, run };
}

const texts = (connector: FateConnector) => connector.attempts.map(({ text }) => text);
const times = (connector: FateConnector) => connector.attempts.map(({ at }) => at);

describe('sender', () => {
  it('sends the messages of a conversation in order, one at a time', async () => {
    const { connector, store, sender, run } = setUp();
    sender.accept([delivery('a', 2), delivery('a', 1), delivery('b', 1)]);
    await run();
    assert.deepEqual(
      texts(connector).filter((text) => text.startsWith('a')),
      ['a#1', 'a#2'],
    );
    assert.equal(store.endings.size, 3);
    assert.equal(connector.most, 2);
  });

  it('takes up at start what was left waiting, and nothing twice', async () => {
    const { connector, sender, run } = setUp([], {}, [delivery('a', 1), delivery('a', 2)]);
    sender.accept([delivery('a', 2), delivery('a', 3)]);
    await run();
    assert.deepEqual(texts(connector), ['a#1', 'a#2', 'a#3']);
  });

  it('lets the next message go only when the end of the one before is durable', async () => {
    const { connector, store, sender, run } = setUp();
    store.failing = 2;
    sender.accept([delivery('a', 1), delivery('a', 2)]);
    await run();
    assert.deepEqual(texts(connector), ['a#1', 'a#2']);
    assert.ok((times(connector)[1] ?? 0) >= 2_000, 'two pauses of the store');
  });

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

  it('gives up a message without an address', async () => {
    const { store, sender, run } = setUp();
    sender.accept([delivery('a', 1, { address: null })]);
    await run();
    assert.deepEqual(store.endings.get('a 1'), { state: 'failed', reason: 'no_address' });
  });

  it('cancels what has not been sent, tries nothing under way again, and sends what comes after', async () => {
    const { clock, connector, store, sender, start, run } = setUp([broken(true)]);
    await start();
    sender.accept([delivery('a', 1), delivery('a', 2)]);
    await clock.advance(1);
    sender.cancel('a', 'uninstalled');
    sender.accept([delivery('a', 3)]);
    await run();
    assert.deepEqual(texts(connector), ['a#1', 'a#3']);
    assert.deepEqual(store.endings.get('a 1'), { state: 'cancelled', reason: 'uninstalled' });
    assert.deepEqual(store.endings.get('a 2'), { state: 'cancelled', reason: 'uninstalled' });
    assert.deepEqual(store.endings.get('a 3'), { state: 'delivered' });
  });

  it('cancels at once what waits for its time', async () => {
    const { clock, store, sender, start } = setUp([answered(503, 60_000)]);
    await start();
    sender.accept([delivery('a', 1)]);
    await clock.advance(1_000);
    sender.cancel('a', 'given_up');
    await clock.advance(0);
    assert.deepEqual(store.endings.get('a 1'), { state: 'cancelled', reason: 'given_up' });
  });

  it('sends no more than a number at once over all conversations', async () => {
    const { connector, store, sender, run } = setUp([], { atOnce: 4 });
    sender.accept(Array.from({ length: 50 }, (_, n) => delivery(`c${n}`, 1)));
    await run();
    assert.equal(connector.most, 4);
    assert.equal(store.endings.size, 50);
  });

  it('closes when what is under way has ended, and leaves the rest waiting', async () => {
    const { clock, connector, store, sender, start } = setUp([], { atOnce: 2 });
    await start();
    sender.accept(Array.from({ length: 9 }, (_, n) => delivery(`c${n % 5}`, n)));
    await clock.advance(1);
    let closed = false;
    void sender.close().then(() => {
      closed = true;
    });
    await clock.runUntil(() => closed);
    assert.ok(closed);
    assert.equal(connector.attempts.length, 2);
    assert.equal(store.endings.size, 2);
    sender.accept([delivery('z', 1)]);
    await clock.advance(10_000);
    assert.equal(connector.attempts.length, 2);
  });

  it('survives a message that cannot be made', async () => {
    const { store, sender, run } = setUp([], {
      patience: { attempts: 2, ageMs: 1e9, firstMs: 1, longestMs: 1 },
    });
    sender.accept([delivery('a', 1, { message: null as never }), delivery('a', 2)]);
    await run();
    assert.deepEqual(store.endings.get('a 1'), { state: 'failed', reason: 'gave_up_internal' });
    assert.deepEqual(store.endings.get('a 2'), { state: 'delivered' });
  });

  it('is not confused by a wall clock that jumps', async () => {
    const { clock, connector, sender, start, run } = setUp([answered(429, 5_000)]);
    await start();
    sender.accept([delivery('a', 1)]);
    await clock.advance(1_000);
    clock.jump(-3_600_000);
    await run();
    assert.ok((connector.attempts[1]?.at ?? 0) >= 5_005 && (connector.attempts[1]?.at ?? 0) < 6_000);
  });

  it('makes deliveries of the messages of a commit, for channels that are pushed to', () => {
    const state = { id: 'a', channel: 'msteams', address: { service: 'x' }, group: true };
    const message = { text: 'Hei', language: 'fi' };
    const row = { seq: 2, shown: { message }, text: 'Hei', language: 'fi' };
    const commit = { state, outgoing: [row, { ...row, seq: 3, shown: {} }] } as unknown as Commit;
    assert.deepEqual(
      deliveriesOf(commit).map(({ seq, message: made, group }) => ({ seq, made, group })),
      [
        { seq: 2, made: message, group: true },
        { seq: 3, made: message, group: true },
      ],
    );
    assert.deepEqual(deliveriesOf({ ...commit, state: { ...commit.state, channel: 'directline' } }), []);
  });
});
