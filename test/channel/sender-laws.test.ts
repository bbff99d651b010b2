import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TEAMS_CONVERSATION, TEAMS_TENANT } from '../../src/channel/pacing.js';
import { createSender } from '../../src/channel/sender.js';
import { PATIENCE } from '../../src/channel/verdict.js';
import {
  type Attempt,
  answered,
  broken,
  delivery,
  type Fate,
  FateConnector,
  MemoryDeliveries,
  SENT,
  surroundings,
} from './sending-fakes.js';
import { type VirtualClock, virtualClock } from './virtual-clock.js';

/** mulberry32: numbers in [0, 1) that a seed decides. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Three attempts in ten go wrong, in every way there is; one in a thousand for good. */
function misfortune(random: () => number): () => Fate {
  const faults: (() => Fate)[] = [
    () => answered(429, Math.ceil(random() * 20) * 1_000),
    () => answered(429),
    () => answered(412),
    () => answered(502),
    () => answered(503, 3_000),
    () => answered(504),
    () => broken(false),
    () => broken(true),
    () => ({ ...broken(true, 'TIMEOUT'), afterMs: 10_000 }),
    () => ({ outcome: { kind: 'broken', reason: 'ECONNRESET', stale: true }, taken: false, afterMs: 5 }),
  ];
  return () => {
    const luck = random();
    if (luck < 0.001) return answered(403);
    if (luck < 0.3) return faults[Math.floor(random() * faults.length)]?.() ?? SENT;
    return { ...SENT, afterMs: 5 + random() * 200 };
  };
}

/** 10,000 messages: one conversation with very many, five hundred with a few; ten tenants. */
function messages() {
  const tenantOf = (n: number) => `t${n % 10}`;
  const made = (conversation: string, n: number, seq: number) => {
    const address = {
      service: 'https://smba.trafficmanager.net/',
      channel: 'msteams',
      conversation,
      tenant: tenantOf(n),
    };
    return delivery(conversation, seq, { address });
  };
  const busy = Array.from({ length: 2_500 }, (_, seq) => made('busy', 0, seq));
  const others = Array.from({ length: 7_500 }, (_, k) => made(`c${k % 500}`, k % 500, Math.floor(k / 500)));
  return [...busy, ...others];
}

async function sendAll(seed: number) {
  const random = seeded(seed);
  const clock: VirtualClock = virtualClock();
  const connector = new FateConnector(clock, misfortune(random));
  const all = messages();
  const store = new MemoryDeliveries(all);
  const sender = createSender({ ...surroundings(clock, connector, store), random });
  await sender.start();
  await clock.runUntil(() => sender.waiting() === 0);
  return { all, attempts: connector.attempts, endings: store.endings };
}

function grouped(attempts: readonly Attempt[], key: (attempt: Attempt) => string): Attempt[][] {
  const groups = new Map<string, Attempt[]>();
  for (const attempt of attempts) {
    const known = groups.get(key(attempt));
    if (known) known.push(attempt);
    else groups.set(key(attempt), [attempt]);
  }
  return [...groups.values()];
}

/** Any window of `ms`, wherever it is laid, holds at most `count`: the (count+1)th comes a full window after the first. */
function keepsTo(
  attempts: readonly Attempt[],
  limits: readonly { readonly count: number; readonly ms: number }[],
) {
  for (const { count, ms } of limits)
    for (let n = count; n < attempts.length; n++) {
      const span = (attempts[n]?.at ?? 0) - (attempts[n - count]?.at ?? 0);
      assert.ok(span >= ms - 1e-6, `${count + 1} within ${span} ms, limit ${count} in ${ms} ms`);
    }
}

function keepsRetryAfter(attempts: readonly Attempt[]) {
  attempts.forEach((attempt, n) => {
    const next = attempts[n + 1];
    if (attempt.outcome.kind !== 'answered' || !next) return;
    assert.ok(next.at - attempt.at >= (attempt.outcome.retryAfterMs ?? 0), 'Retry-After kept');
  });
}

function inOrder(attempts: readonly Attempt[]) {
  const seqs = attempts.map(({ text }) => Number(text.split('#')[1]));
  assert.deepEqual(
    seqs,
    seqs.toSorted((a, b) => a - b),
  );
}

describe('ten thousand messages with three faults in ten attempts', function () {
  this.timeout(60_000);

  it('all end, in order, within every limit, doubled only where nobody can know', async () => {
    const law = fc.asyncProperty(fc.integer(), async (seed) => {
      const { all, attempts, endings } = await sendAll(seed);
      assert.equal(endings.size, all.length);
      const states = [...endings.values()].map((ending) => ending.state);
      assert.equal(states.includes('cancelled'), false);

      for (const conversation of grouped(attempts, (a) => a.conversation)) {
        inOrder(conversation);
        keepsTo(conversation, TEAMS_CONVERSATION);
        keepsRetryAfter(conversation);
      }
      for (const tenant of grouped(attempts, (a) => String(a.tenant))) keepsTo(tenant, TEAMS_TENANT);
      for (const message of grouped(attempts, (a) => a.text)) {
        const taken = message.filter((attempt) => attempt.taken).length;
        const unsure = message.filter(({ outcome }) => outcome.kind === 'broken').length;
        const [conversation, seq] = (message[0]?.text ?? '').split('#');
        const ending = endings.get(`${conversation} ${seq}`);
        assert.ok(taken <= 1 + unsure, 'at most one more for each fault that leaves it open');
        assert.ok(message.length <= PATIENCE.attempts);
        if (ending?.state === 'delivered') assert.ok(taken >= 1);
        else assert.deepEqual(ending, { state: 'failed', reason: 'blocked' });
      }
    });
    await fc.assert(law, { numRuns: 2, endOnFailure: true });
  });
});
