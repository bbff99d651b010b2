/** A counsellor in the conversation: their words come in, the bot keeps quiet, and either of the two ends it. */
import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Announcement } from '../../src/conversation/activity.js';
import { createAnnounce, GoneConversation } from '../../src/conversation/announce.js';
import { ask, dialog, say } from '../../src/conversation/dialog.js';
import { activity, type TestHouse, testHouse } from './fakes.js';

const story = dialog('story', 1, function* () {
  yield* ask('work', z.string().min(3));
  yield* say('done');
});
const words = (text: string): Announcement => ({ by: 'counsellor', name: 'Sample', text });

describe('a counsellor who talks in the conversation', () => {
  let house: TestHouse;
  let announced = 0;
  const announce = (announcement: Announcement) =>
    house.say('', { kind: 'announced', announcement, person: '', id: `announced:${++announced}` });

  beforeEach(async () => {
    house = testHouse([story], 'en');
    await house.say('hello #story');
  });

  it('is heard with their name, and the first time it is said that the bot is quiet now', async () => {
    assert.deepEqual(await announce(words('See you at ten?')), [
      'en:router/counsellor.says {"name":"Sample"}\n\nen:router/counsellor.line {"text":"See you at ten?"}',
      'en:router/counsellor.here',
    ]);
    assert.deepEqual(await announce(words('Or eleven?')), [
      'en:router/counsellor.says {"name":"Sample"}\n\nen:router/counsellor.line {"text":"Or eleven?"}',
    ]);
  });

  it('may write several lines, each a paragraph', async () => {
    const [said] = await announce(words('Hello!\n\n See you at ten?'));
    assert.deepEqual(said?.split('\n\n').slice(1), [
      'en:router/counsellor.line {"text":"Hello!"}',
      'en:router/counsellor.line {"text":"See you at ten?"}',
    ]);
  });

  it('is the author of their words, which come after an empty row of the system', async () => {
    await announce(words('See you at ten?'));
    const { incoming, outgoing } = house.store.commits.at(-1) ?? assert.fail();
    assert.deepEqual([incoming.author, incoming.kind, incoming.text], ['system', 'announced', '']);
    assert.deepEqual(
      outgoing.map(({ author }) => author),
      ['counsellor', 'bot'],
    );
  });

  it('gets what the person writes, and the open question waits', async () => {
    await announce(words('See you at ten?'));
    assert.deepEqual(await house.say('ten is good'), []);
    assert.equal(house.store.commits.at(-1)?.incoming.shown.to, 'counsellor');
    assert.equal(house.journal(), 'story');
  });

  it('does not keep the bot from helping in distress, or from forgetting', async () => {
    await announce(words('See you at ten?'));
    const safe = testHouse([story, dialog('safety', 1, () => say('help'))], 'en', house.store);
    assert.deepEqual((await safe.say('distress', { id: 'd1' }))[0], 'en:safety/help');
    assert.equal(house.store.commits.at(-1)?.incoming.shown.to, undefined);
  });

  it('ends when the person writes stop, and the open question comes again', async () => {
    await announce(words('See you at ten?'));
    assert.deepEqual(await house.say('stop'), ['en:router/counsellor.stopped', 'en:story/work']);
    assert.equal(house.state().quiet, null);
  });

  it('ends when the counsellor goes', async () => {
    await announce(words('See you at ten?'));
    assert.deepEqual(await announce({ by: 'counsellor', gone: true }), [
      'en:router/counsellor.gone',
      'en:story/work',
    ]);
    assert.deepEqual(await announce({ by: 'counsellor', gone: true }), []);
  });

  it('does not leave a person waiting without a word: once, after half an hour', async () => {
    await announce(words('See you at ten?'));
    const later = { received: '2026-11-22T10:31:00.000Z' };
    assert.deepEqual(await house.say('hello?', later), ['en:router/counsellor.wait']);
    assert.deepEqual(await house.say('hello??', later), []);
  });

  it('is heard once, however often the same words are handed in', async () => {
    const send = createAnnounce(house.turns.take, {
      now: () => new Date(activity('').received),
      id: () => 'x',
    });
    const place = { ...house.state() };
    const first = await send('form-1', place, words('See you at ten?'));
    const second = await send('form-1', place, words('See you at ten?'));
    assert.deepEqual([first.repeated, second.repeated], [false, true]);
  });

  it('cannot begin a conversation that is not there', async () => {
    const send = createAnnounce(house.turns.take, {
      now: () => new Date(activity('').received),
      id: () => 'x',
    });
    const place = { ...house.state(), channelConversation: 'nowhere' };
    await assert.rejects(send('form-1', place, words('Hello?')), GoneConversation);
  });
});
