import assert from 'node:assert/strict';
import { deliveriesOf } from '../../src/channel/sender.js';
import type { Commit } from '../../src/conversation/ports.js';
import { setUp, texts, times } from './sender-set-up.js';
import { answered, broken, delivery } from './sending-fakes.js';

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
