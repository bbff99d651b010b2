import assert from 'node:assert/strict';
import { BAD, GOOD } from './crafted-tokens.js';
import { clock, guardedChannel } from './guarded-channel.js';
import { written } from './written.js';

describe('tokens of the Bot Framework', () => {
  const channel = guardedChannel();
  const { receive, craft, signed } = channel;

  describe('takes a message with', () => {
    for (const [name, call] of Object.entries(GOOD))
      it(name, async () => {
        assert.deepEqual(await receive(await call(craft())), { status: 200 });
        assert.equal(channel.turns.length, 1);
      });
  });

  describe('refuses', () => {
    for (const [name, call] of Object.entries(BAD))
      it(name, async () => {
        const answer = await receive(await call(craft()));
        assert.equal(answer.status, 401);
        assert.deepEqual(answer.body, {
          error: { code: 'Unauthorized', message: 'The request carries no valid token.' },
        });
        assert.equal(channel.turns.length, 0);
      });
  });

  it('writes nothing but its log about bad tokens: no stack, no key, no token', async () => {
    const text = await written(async () => {
      for (const call of Object.values(BAD)) await receive(await call(craft()));
    });
    assert.equal(text, '');
    assert.equal(channel.log.length, Object.keys(BAD).length);
    for (const { event, facts } of channel.log) {
      assert.equal(event, 'activity-refused');
      assert.match(JSON.stringify(facts), /^\{"status":401,"reason":"[a-z_]+"\}$/);
    }
  });

  it('fetches the keys once, whatever a flood of unknown keys asks for, and again after an hour', async () => {
    const before = channel.issuer.fetches();
    await Promise.all(
      Array.from({ length: 50 }, async (_, n) =>
        receive({ authorization: await signed({ key: 'stranger', header: { kid: `made-up-${n}` } }) }),
      ),
    );
    for (let n = 0; n < 50; n++)
      await receive({ authorization: await signed({ key: 'stranger', header: { kid: `another-${n}` } }) });
    assert.equal(channel.issuer.fetches() - before, 1);
    await clock.advance(3_600_000);
    for (let n = 0; n < 50; n++)
      await receive({ authorization: await signed({ key: 'stranger', header: { kid: `later-${n}` } }) });
    assert.equal(channel.issuer.fetches() - before, 2);
  });

  it('refuses while the issuer is away, tries again after a while, and keeps the keys it has', async () => {
    channel.issuer.available = false;
    assert.equal((await receive({ authorization: await signed() })).status, 401);
    assert.equal(channel.log[0]?.event, 'signing-keys-unavailable');
    channel.issuer.available = true;
    assert.equal((await receive({ authorization: await signed() })).status, 401);
    await clock.advance(30_000);
    assert.equal((await receive({ authorization: await signed() })).status, 200);
    channel.issuer.available = false;
    await clock.advance(25 * 3_600_000);
    assert.equal((await receive({ authorization: await signed() })).status, 200);
  });
});
