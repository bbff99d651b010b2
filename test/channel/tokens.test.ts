import assert from 'node:assert/strict';
import { type BotFramework, createBotFramework } from '../../src/channel/bot-framework.js';
import type { Activity } from '../../src/conversation/activity.js';
import { teamsMessage } from './activities.js';
import { BAD, bearer, type Call, type Craft, GOOD } from './crafted-tokens.js';
import { APP_ID, type FakeIssuer, startFakeIssuer } from './fake-issuer.js';
import { virtualClock } from './virtual-clock.js';
import { written } from './written.js';

const clock = virtualClock();

let issuer: FakeIssuer;
let turns: Activity[];
let log: { event: string; facts: Record<string, string | number> }[];
let bot: BotFramework;

const options = () => ({
  appId: APP_ID,
  host: '0.0.0.0',
  openIdMetadata: issuer.metadata,
  clock,
  schoolOf: () => 'school',
  log: (event: string, facts: Record<string, string | number>) => {
    log.push({ event, facts });
  },
  takeTurn: async (activity: Activity) => {
    turns.push(activity);
    return { conversation: 'c', seq: 1, repeated: false };
  },
});

const receive = ({ authorization, body = teamsMessage() }: Call) => bot.receive({ authorization, body });
const craft = (): Craft => ({ issuer, seconds: Math.floor(clock.wall() / 1_000) });
const signed = (change?: Parameters<FakeIssuer['token']>[0]) => bearer(craft(), change);

describe('tokens of the Bot Framework', () => {
  before(async () => {
    issuer = await startFakeIssuer(() => clock.wall());
  });
  after(() => issuer.close());
  beforeEach(() => {
    turns = [];
    log = [];
    issuer.available = true;
    bot = createBotFramework(options());
  });

  describe('takes a message with', () => {
    for (const [name, call] of Object.entries(GOOD))
      it(name, async () => {
        assert.deepEqual(await receive(await call(craft())), { status: 200 });
        assert.equal(turns.length, 1);
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
        assert.equal(turns.length, 0);
      });
  });

  it('writes nothing but its log about bad tokens: no stack, no key, no token', async () => {
    const text = await written(async () => {
      for (const call of Object.values(BAD)) await receive(await call(craft()));
    });
    assert.equal(text, '');
    assert.equal(log.length, Object.keys(BAD).length);
    for (const { event, facts } of log) {
      assert.equal(event, 'activity-refused');
      assert.match(JSON.stringify(facts), /^\{"status":401,"reason":"[a-z_]+"\}$/);
    }
  });

  it('fetches the keys once, whatever a flood of unknown keys asks for, and again after an hour', async () => {
    const before = issuer.fetches();
    await Promise.all(
      Array.from({ length: 50 }, async (_, n) =>
        receive({ authorization: await signed({ key: 'stranger', header: { kid: `made-up-${n}` } }) }),
      ),
    );
    for (let n = 0; n < 50; n++)
      await receive({ authorization: await signed({ key: 'stranger', header: { kid: `another-${n}` } }) });
    assert.equal(issuer.fetches() - before, 1);
    await clock.advance(3_600_000);
    for (let n = 0; n < 50; n++)
      await receive({ authorization: await signed({ key: 'stranger', header: { kid: `later-${n}` } }) });
    assert.equal(issuer.fetches() - before, 2);
  });

  it('refuses while the issuer is away, tries again after a while, and keeps the keys it has', async () => {
    issuer.available = false;
    assert.equal((await receive({ authorization: await signed() })).status, 401);
    assert.equal(log[0]?.event, 'signing-keys-unavailable');
    issuer.available = true;
    assert.equal((await receive({ authorization: await signed() })).status, 401);
    await clock.advance(30_000);
    assert.equal((await receive({ authorization: await signed() })).status, 200);
    issuer.available = false;
    await clock.advance(25 * 3_600_000);
    assert.equal((await receive({ authorization: await signed() })).status, 200);
  });
});
