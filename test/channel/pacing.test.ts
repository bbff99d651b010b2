import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPacing, TEAMS_CONVERSATION, TEAMS_TENANT } from '../../src/channel/pacing.js';
import type { Limit } from '../../src/channel/windows.js';

const thread = { channel: 'msteams', conversation: 'a', tenant: 't' };

/** The largest number of times within any window of `ms`. */
function most(times: readonly number[], ms: number): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((time) => time >= from && time < from + ms - 1e-6).length),
  );
}

const within = (times: readonly number[], limits: readonly Limit[]) =>
  limits.every(({ count, ms }) => most(times, ms) <= count);

describe('pacing', () => {
  it('keeps a conversation within every window, however its messages come', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 1_500 }), { minLength: 1, maxLength: 200 });
    const law = fc.property(gaps, (all) => {
      const pacing = createPacing();
      let now = 0;
      const times = all.map((gap) => {
        now = pacing.ready(thread, now + gap);
        pacing.done(thread, now);
        return now;
      });
      assert.ok(within(times, TEAMS_CONVERSATION));
    });
    fc.assert(law, { numRuns: 50 });
  });

  it('keeps a tenant within its window over all its conversations', () => {
    const pacing = createPacing();
    const times = Array.from({ length: 500 }, (_, n) =>
      pacing.place({ ...thread, conversation: `c${n}` }, n),
    );
    assert.ok(within(times, TEAMS_TENANT));
    assert.equal(times.at(-1), 19_024, '25 a second, no slower');
  });

  it('sends 26,000 invitations in 17.3 minutes', () => {
    const pacing = createPacing();
    const last = Array.from({ length: 26_000 }, (_, n) =>
      pacing.place({ ...thread, conversation: `c${n}` }, 0),
    ).at(-1);
    assert.equal(last, (26_000 / 25 - 1) * 1_000);
  });

  it('counts from the end of a slow message, not from its beginning', () => {
    const pacing = createPacing({ conversation: [{ count: 1, ms: 1_000 }] });
    assert.equal(pacing.ready(thread, 0), 0);
    pacing.done(thread, 700);
    assert.equal(pacing.ready(thread, 800), 1_700);
  });

  it('leaves other channels, other conversations and other tenants alone', () => {
    const pacing = createPacing({
      conversation: [{ count: 1, ms: 1_000 }],
      tenant: [{ count: 1, ms: 1_000 }],
    });
    pacing.done(thread, 0);
    pacing.place(thread, 0);
    assert.equal(pacing.ready({ ...thread, conversation: 'b' }, 0), 0);
    assert.equal(pacing.place({ ...thread, tenant: 'other' }, 0), 0);
    const elsewhere = { channel: 'webchat', conversation: 'a', tenant: 't' };
    pacing.done(elsewhere, 0);
    assert.equal(pacing.ready(elsewhere, 0), 0);
    assert.equal(pacing.place(elsewhere, 0), 0);
  });

  it('holds the conversation that is asked to wait, and the tenant only when several of its conversations are', () => {
    const pacing = createPacing();
    const other = { ...thread, conversation: 'other' };
    for (const [n, conversation] of ['a', 'a', 'b'].entries()) {
      const one = { ...thread, conversation };
      pacing.hold(one, n, 5_000);
      pacing.throttled(one, n, 5_000);
    }
    assert.equal(pacing.ready(thread, 10), 5_000);
    assert.equal(pacing.ready(other, 10), 10);
    pacing.throttled({ ...thread, conversation: 'c' }, 20, 8_000);
    assert.equal(pacing.ready(other, 30), 8_000);
    assert.equal(pacing.ready(other, 9_000), 9_000);
  });

  it('forgets conversations that are past', () => {
    const pacing = createPacing();
    for (let n = 0; n < 50_000; n++) pacing.done({ ...thread, conversation: `c${n}` }, n * 3_600);
    assert.ok(pacing.remembered() <= 2_001, `${pacing.remembered()}`);
  });
});
