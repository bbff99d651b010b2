import assert from 'node:assert/strict';
import { BotFrameworkSetup, createBotFramework } from '../../src/channel/bot-framework.js';
import { teamsMessage } from './activities.js';
import { guardedChannel } from './guarded-channel.js';
import { written } from './written.js';

describe('Bot Framework channel', () => {
  const channel = guardedChannel();
  const { receive, signed } = channel;

  it('answers 400 to what is no activity', async () => {
    const authorization = await signed();
    const odd = [
      undefined,
      null,
      1,
      'text',
      [],
      {},
      { type: 'message' },
      teamsMessage({ type: 7 }),
      teamsMessage({ type: '' }),
      teamsMessage({ conversation: null }),
      teamsMessage({ conversation: { id: 'x'.repeat(2_000) } }),
      teamsMessage({ conversation: { id: '..' } }),
      teamsMessage({ from: 'Maija' }),
      teamsMessage({ from: undefined }),
      teamsMessage({ text: { a: 1 } }),
      teamsMessage({ entities: 'many' }),
      teamsMessage({ entities: Array(101).fill({ type: 'x' }) }),
      teamsMessage({ attachments: [7] }),
    ];
    for (const body of odd) {
      const answer = await channel.bot.receive({ authorization, body });
      assert.equal(answer.status, 400, JSON.stringify(body)?.slice(0, 100));
    }
    assert.equal(channel.turns.length, 0);
  });

  it('refuses replies to a host that is not listed, however well the token is signed', async () => {
    const serviceUrl = 'https://evil.trafficmanager.net/';
    const authorization = await signed({ claims: { serviceurl: serviceUrl } });
    assert.equal((await receive({ authorization, body: teamsMessage({ serviceUrl }) })).status, 403);
    assert.deepEqual(channel.log[0]?.facts, { status: 403, reason: 'host_not_listed' });
  });

  it('refuses a tenant that is no school of ours', async () => {
    channel.bot = createBotFramework({ ...channel.options(), schoolOf: () => null });
    assert.equal((await receive({ authorization: await signed() })).status, 403);
  });

  it('answers an invoke with 501, without a turn', async () => {
    const body = teamsMessage({ type: 'invoke', name: 'adaptiveCard/action', value: {} });
    assert.deepEqual(await receive({ authorization: await signed(), body }), { status: 501 });
    assert.equal(channel.turns.length, 0);
  });

  it('acknowledges what is no turn', async () => {
    for (const type of ['typing', 'messageUpdate', 'event', 'endOfConversation', 'made-up'])
      assert.deepEqual(await receive({ authorization: await signed(), body: teamsMessage({ type }) }), {
        status: 200,
      });
    assert.equal(channel.turns.length, 0);
  });

  it('answers in the ordinary way when asked to put replies into the answer', async () => {
    const body = teamsMessage({ deliveryMode: 'expectReplies' });
    assert.deepEqual(await receive({ authorization: await signed(), body }), { status: 200 });
    assert.equal(channel.turns.length, 1);
  });

  it('answers 503 when the turn could not be committed, and says nothing about why', async () => {
    const takeTurn = async () => {
      throw new RangeError('secret: disk full at /data');
    };
    channel.bot = createBotFramework({ ...channel.options(), takeTurn });
    let answer: unknown;
    const text = await written(async () => {
      answer = await receive({ authorization: await signed() });
    });
    assert.equal(text, '');
    assert.deepEqual(answer, {
      status: 503,
      body: { error: { code: 'ServiceUnavailable', message: 'Try again shortly.' } },
    });
    assert.deepEqual(channel.log, [
      { event: 'turn-failed', facts: { channel: 'msteams', kind: 'message', error: 'RangeError' } },
    ]);
  });

  describe('without an app id', () => {
    const setUp = (rest: object) => createBotFramework({ ...channel.options(), appId: '', ...rest });
    const serviceUrl = 'http://127.0.0.1:5000/';

    it('does not start', () => {
      assert.throws(() => setUp({ host: '127.0.0.1' }), BotFrameworkSetup);
    });

    it('does not start on a host that others reach, even in development', () => {
      for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.org', ''])
        assert.throws(() => setUp({ development: true, host }), BotFrameworkSetup);
    });

    it('talks without tokens in development, to loopback alone', async () => {
      for (const host of ['127.0.0.1', '::1', 'localhost']) {
        channel.bot = setUp({ development: true, host });
        assert.equal((await receive({ body: teamsMessage({ serviceUrl }) })).status, 200);
        assert.equal((await receive({ body: teamsMessage() })).status, 403);
        assert.equal((await receive({ body: teamsMessage({ serviceUrl: 'http://10.0.0.1/' }) })).status, 403);
        assert.equal((await receive({ body: teamsMessage({ serviceUrl: undefined }) })).status, 401);
      }
    });

    it('still wants tokens when there is an app id, whatever the switch says', async () => {
      channel.bot = createBotFramework({ ...channel.options(), development: true, host: '127.0.0.1' });
      assert.equal((await receive({ body: teamsMessage({ serviceUrl }) })).status, 401);
    });
  });
});
