/** A message that is pushed waits until it has ended, once and for all. */
import assert from 'node:assert/strict';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { commitOf, keep, stateOf } from './words.js';

export function deliveriesContract(engine: Engine): void {
  describe('keeps deliveries:', () => {
    const at = freshStore(engine);
    const waiting = async () =>
      (await at.store.deliveries.waiting()).map((d) => `${d.conversation} ${d.seq}`);

    it('a reply waits with all that is needed to send it', async () => {
      const commit = commitOf(stateOf({ group: true, person: null }), 1);
      await keep(at.store, commit);
      assert.deepEqual(await at.store.deliveries.waiting(), [
        {
          conversation: 'conversation-1',
          seq: 2,
          channel: 'msteams',
          address: { serviceUrl: 'https://channel.example/' },
          message: { text: 'reply 2', language: 'fi' },
          group: true,
          attempts: 0,
        },
      ]);
    });

    it('on a channel that is read nothing waits', async () => {
      await keep(at.store, commitOf(stateOf({ channel: 'directline' })));
      assert.deepEqual(await waiting(), []);
    });

    it('what was said first is first, within each conversation', async () => {
      await keep(at.store, commitOf(stateOf(), 3));
      await keep(at.store, commitOf(stateOf({ id: 'c-2', channelConversation: 'a:2' }), 2));
      const all = await waiting();
      assert.deepEqual(
        all.filter((d) => d.startsWith('conversation-1')),
        [2, 3, 4].map((n) => `conversation-1 ${n}`),
      );
      assert.deepEqual(
        all.filter((d) => d.startsWith('c-2')),
        ['c-2 2', 'c-2 3'],
      );
    });

    it('it waits no more when it has ended, however it ended', async () => {
      await keep(at.store, commitOf(stateOf(), 4));
      await at.store.deliveries.end('conversation-1', 2, { state: 'delivered' });
      await at.store.deliveries.end('conversation-1', 3, { state: 'failed', reason: 'forbidden' });
      await at.store.deliveries.end('conversation-1', 4, { state: 'cancelled', reason: 'uninstalled' });
      assert.deepEqual(await waiting(), ['conversation-1 5']);
    });

    it('tries are counted over a restart', async () => {
      await keep(at.store, commitOf(stateOf(), 2));
      await at.store.deliveries.tried('conversation-1', 3, 4);
      const store = engine.lasting ? await at.restart() : at.store;
      assert.deepEqual(
        (await store.deliveries.waiting()).map((d) => d.attempts),
        [0, 4],
      );
    });

    it('a commit can give up what still waits in its conversation', async () => {
      const first = commitOf(stateOf(), 2);
      await keep(at.store, first);
      await keep(at.store, commitOf(stateOf({ id: 'c-2', channelConversation: 'a:2' })));
      await keep(at.store, commitOf(first.state, 1, { cancel: true }));
      assert.deepEqual((await waiting()).sort(), ['c-2 2', 'conversation-1 5']);
    });

    it('endings of many messages at once are all kept', async () => {
      await keep(at.store, commitOf(stateOf(), 40));
      const ends = Array.from({ length: 39 }, (_, i) =>
        at.store.deliveries.end('conversation-1', i + 2, { state: 'delivered' }),
      );
      await Promise.all(ends);
      assert.deepEqual(await waiting(), ['conversation-1 41']);
    });
  });
}
