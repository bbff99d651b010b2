import assert from 'node:assert/strict';
import type { Address } from '../../src/channel/address.js';
import { createAddressGuard } from '../../src/channel/address-guard.js';
import { type Clock, systemClock } from '../../src/channel/clock.js';
import { type Connector, createConnector } from '../../src/channel/connector.js';
import { createPacing } from '../../src/channel/pacing.js';
import { createSender } from '../../src/channel/sender.js';
import { toWire } from '../../src/channel/wire.js';
import { type FakeConnector, startFakeConnector } from './fake-connector.js';
import { delivery, MemoryDeliveries } from './sending-fakes.js';
import { WORDS } from './words.js';

const WIRE = toWire({ text: 'Hei *sinä*', language: 'fi' }, WORDS);

/** Time for which a second takes a millisecond. */
const hurried: Clock = {
  now: () => systemClock.now() * 1_000,
  wall: systemClock.wall,
  schedule: (ms, run) => systemClock.schedule(ms / 1_000, run),
};

describe('connector', () => {
  let fake: FakeConnector;
  let connector: Connector;
  let asked: boolean[];

  beforeEach(async () => {
    fake = await startFakeConnector();
    asked = [];
    connector = made();
  });
  afterEach(async () => {
    connector.close();
    await fake.close();
  });

  const made = (timeoutMs?: number) =>
    createConnector({
      guard: createAddressGuard({ development: true }),
      token: async (fresh) => {
        asked.push(fresh);
        return 'the-token';
      },
      clock: systemClock,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });

  const address = (rest: Partial<Address> = {}): Address => ({
    service: fake.url,
    channel: 'msteams',
    conversation: 'a:1/x y',
    bot: '28:bot',
    person: '29:maija',
    ...rest,
  });

  it('posts the activity with its ends and the token', async () => {
    assert.deepEqual(await connector.send(address(), WIRE), { kind: 'sent' });
    const [posted] = fake.taken;
    assert.equal(posted?.path, '/v3/conversations/a%3A1%2Fx%20y/activities');
    assert.equal(posted?.conversation, 'a:1/x y');
    assert.equal(posted?.authorization, 'Bearer the-token');
    assert.deepEqual(posted?.activity, {
      ...WIRE,
      channelId: 'msteams',
      conversation: { id: 'a:1/x y' },
      from: { id: '28:bot' },
      recipient: { id: '29:maija' },
    });
  });

  it('keeps the path of the service, with and without a slash at its end', async () => {
    await connector.send(address({ service: `${fake.url}emea` }), WIRE);
    await connector.send(address({ service: `${fake.url}emea/` }), WIRE);
    for (const { path } of fake.taken) assert.match(path, /^\/emea\/v3\/conversations\//);
  });

  it('reaches a host by its name, at the address that was checked', async () => {
    const guard = createAddressGuard({ development: true, resolve: async () => ['127.0.0.1'] });
    const named = createConnector({ guard, token: async () => null, clock: systemClock });
    const service = fake.url.replace('127.0.0.1', 'localhost');
    assert.deepEqual(await named.send(address({ service }), WIRE), { kind: 'sent' });
    assert.equal(fake.taken[0]?.authorization, undefined);
    named.close();
  });

  it('keeps its connection', async () => {
    for (let n = 0; n < 20; n++) await connector.send(address(), WIRE);
    assert.equal(fake.taken.length, 20);
    assert.equal(fake.connections(), 1);
  });

  it('tells what it was answered, and how long to wait', async () => {
    fake.plan(() => ({ kind: 'status', status: 429, retryAfter: '3' }));
    assert.deepEqual(await connector.send(address(), WIRE), {
      kind: 'answered',
      status: 429,
      retryAfterMs: 3_000,
    });
    assert.equal(fake.requests(), 1);
  });

  it('tells of a connection that breaks, before or after the message was taken', async () => {
    for (const kind of ['reset', 'reset-after'] as const) {
      fake.plan(() => ({ kind }));
      const outcome = await connector.send(address(), WIRE);
      assert.equal(outcome.kind, 'broken');
    }
    assert.equal(fake.taken.length, 1);
  });

  it('takes a message for sent when it was answered so, even if the body breaks off', async () => {
    fake.plan(() => ({ kind: 'half-body' }));
    assert.deepEqual(await connector.send(address(), WIRE), { kind: 'sent' });
  });

  it('waits for an answer so long and no longer', async () => {
    connector = made(20);
    fake.plan(() => ({ kind: 'hang' }));
    assert.deepEqual(await connector.send(address(), WIRE), {
      kind: 'broken',
      reason: 'TIMEOUT',
      stale: false,
    });
  });

  it('waits for a token so long and no longer, and survives one that cannot be had', async () => {
    const guard = createAddressGuard({ development: true });
    const never = createConnector({
      guard,
      token: () => new Promise(() => {}),
      clock: systemClock,
      timeoutMs: 20,
    });
    const none = createConnector({
      guard,
      token: () => Promise.reject(new Error('secret')),
      clock: systemClock,
    });
    for (const one of [never, none])
      assert.deepEqual(await one.send(address(), WIRE), { kind: 'broken', reason: 'no_token', stale: false });
    assert.equal(fake.requests(), 0);
  });

  it('tells of a connector that is not there', async () => {
    await fake.close();
    assert.deepEqual(await connector.send(address(), WIRE), {
      kind: 'broken',
      reason: 'ECONNREFUSED',
      stale: false,
    });
    fake = await startFakeConnector();
  });

  it('asks for a fresh token after one was refused, once', async () => {
    fake.plan(() => (asked.length === 1 ? { kind: 'status', status: 401 } : null));
    await connector.send(address(), WIRE);
    await connector.send(address(), WIRE);
    await connector.send(address(), WIRE);
    assert.deepEqual(asked, [false, true, false]);
  });

  it('brings every message of the sender through a connector that fails in every way', async () => {
    connector = createConnector({
      guard: createAddressGuard({ development: true }),
      token: async () => null,
      clock: hurried,
    });
    let requests = 0;
    const faults = [
      { kind: 'status', status: 429, retryAfter: '2' },
      { kind: 'status', status: 502 },
      { kind: 'hang' },
      { kind: 'reset' },
      { kind: 'reset-after' },
      { kind: 'half-body' },
    ] as const;
    fake.plan(() => (requests++ % 3 === 0 ? (faults[((requests / 3) % faults.length) | 0] ?? null) : null));
    const rows = Array.from({ length: 60 }, (_, n) => {
      const conversation = `c${n % 6}`;
      const address = { service: fake.url, channel: 'webchat', conversation };
      return delivery(conversation, Math.floor(n / 6), { address });
    });
    const store = new MemoryDeliveries(rows);
    const sender = createSender({
      store,
      connector,
      pacing: createPacing(),
      words: WORDS,
      clock: hurried,
      random: () => 0.5,
      log: () => undefined,
    });
    await sender.start();
    await sender.idle();
    assert.ok([...store.endings.values()].every(({ state }) => state === 'delivered'));
    const texts = new Set(fake.taken.map(({ activity }) => activity.text));
    assert.equal(texts.size, 60);
    for (let c = 0; c < 6; c++) {
      const seqs = fake.taken
        .filter((one) => one.conversation === `c${c}`)
        .map(({ activity }) => Number(activity.text?.split('#')[1]));
      assert.deepEqual(
        seqs,
        seqs.toSorted((a, b) => a - b),
      );
    }
    await sender.close();
  });
});
