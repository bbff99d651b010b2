/** Summaries that are shared with counsellors, on every engine: words only by pointer, taken back at once, gone with turn and person. */
import assert from 'node:assert/strict';
import type { Journal } from '../../src/conversation/journal.js';
import type { Commit } from '../../src/conversation/ports.js';
import type { SharedItem, Words } from '../../src/counselling/share.js';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { AT, commitOf, keep, load, replyOf, stateOf, turnOf } from './words.js';

const words = (turn: number, start = 0, end = 6): Words => ({ conversation: 'c-1', turn, start, end });
const line = (turn: number, given: Partial<SharedItem> = {}): SharedItem => ({
  id: `goal ${turn}`,
  section: 'goal',
  ...words(turn),
  ...given,
});
const share = (items: readonly SharedItem[], name: Words | null = null) =>
  ({ type: 'share', items, name }) as Commit['events'][number];
const ADA = { id: 'k-1', name: 'Ada Sample' };

export function sharesContract(engine: Engine): void {
  describe('summaries that are shared', () => {
    const at = freshStore(engine);
    const state = stateOf({ id: 'c-1', channel: 'directline', channelConversation: 'w:1', person: 'p-1' });
    const commit = async (given: Partial<Commit> = {}, text?: string) => {
      const before = (await load(at.store, state)) ?? state;
      const incoming = turnOf(before, before.seq + 1, text === undefined ? {} : { text });
      await keep(at.store, commitOf(before, 1, { incoming, ...given }));
      return before.seq + 1;
    };
    const only = async () => {
      const [first] = await at.store.shares.of('p-1');
      assert.ok(first);
      return first;
    };

    it('quote the turns that they point to, and keep no words of their own', async () => {
      await commit({}, 'canary wants to be a nurse');
      await commit({}, 'Aino Canary');
      await commit({ events: [share([line(1)], words(3, 0, 11))] });
      const shared = await only();
      assert.deepEqual(
        [shared.school, shared.conversation, shared.name, shared.shared, shared.revoked],
        ['kaarna', 'c-1', 'Aino Canary', AT, null],
      );
      assert.deepEqual(shared.items, [{ ...line(1), quote: 'canary' }]);
      assert.deepEqual(await at.store.shares.shared('kaarna', 'c-1'), [shared]);
      assert.deepEqual(await at.store.shares.latest('kaarna', 10), [shared]);
      assert.deepEqual(await at.store.shares.shared('tuomi', 'c-1'), []);
      assert.equal((await at.store.people.kept('p-1')).shares, 1);
    });

    it('go with the words: an erased turn takes its lines and the name along, everywhere', async () => {
      await commit({}, 'canary one');
      await commit({}, 'second');
      await commit({ events: [share([line(1), line(3)], words(1, 0, 3))] });
      await commit({ erased: [1] });
      const shared = await only();
      assert.equal(shared.name, null);
      assert.deepEqual(
        shared.items.map(({ quote }) => quote),
        ['second'],
      );
      const copy = JSON.stringify(await at.store.people.copyOf('p-1'));
      assert.ok(!copy.includes('canary'));
    });

    it('lose the lines that rest on another conversation when that one erases or forgets them', async () => {
      const other = stateOf({ id: 'c-2', channel: 'directline', channelConversation: 'w:2', person: 'p-1' });
      await keep(at.store, commitOf(other, 1, { incoming: turnOf(other, 1, { text: 'elsewhere' }) }));
      await commit({ events: [share([line(1, { conversation: 'c-2', end: 4 })])] });
      assert.equal((await only()).items[0]?.quote, 'else');
      await keep(at.store, commitOf((await load(at.store, other)) ?? other, 1, { erased: [1] }));
      assert.deepEqual((await only()).items, []);
    });

    it('are shown in another conversation only as long as the words stand where they were said', async () => {
      await commit({}, 'canary words');
      const journal = {
        dialog: 'summary',
        calls: { known: { input: 'x', result: 'canary' } },
      } as unknown as Journal;
      const other = stateOf({ id: 'c-2', channelConversation: 'w:2', person: 'p-1', stack: [journal] });
      const message = {
        text: 'You said canary words',
        language: other.language,
        elsewhere: [{ conversation: 'c-1', turn: 1 }],
      };
      const shows = { ...replyOf(other, 2, message.text), shown: { message } };
      await keep(at.store, commitOf(other, 1, { outgoing: [shows] }));
      await commit({ erased: [1] });
      const rows = await at.store.log.after(other.channel, other.channelConversation, 0, 10);
      assert.deepEqual(
        rows.map(({ kind, text }) => [kind, text]),
        [
          ['message', 'turn 1'],
          ['erased', ''],
        ],
      );
      assert.deepEqual((await load(at.store, other))?.stack[0]?.calls, {});
      assert.deepEqual(await at.store.deliveries.waiting(), []);
      assert.ok(!JSON.stringify(await at.store.people.copyOf('p-1')).includes('canary'));
    });

    it('quote nobody else, nor the bot, nor words that are not there', async () => {
      const other = stateOf({ id: 'c-2', channel: 'directline', channelConversation: 'w:2', person: 'p-2' });
      await keep(at.store, commitOf(other, 1, { incoming: turnOf(other, 1, { text: 'somebody else' }) }));
      await commit({}, 'short');
      await commit({
        events: [
          share([
            line(1, { conversation: 'c-2' }),
            line(2),
            line(9),
            line(1, { end: 400 }),
            line(1, { end: 5 }),
          ]),
        ],
      });
      assert.deepEqual(
        (await only()).items.map(({ quote }) => quote),
        ['short'],
      );
    });

    it('are taken back at once: that they were shared stays to be seen, and nothing of what', async () => {
      await commit({}, 'canary');
      await commit({ events: [share([line(1)], words(1))] });
      const { id } = await only();
      await at.store.shares.read('kaarna', id, ADA, AT);
      await commit({ events: [{ type: 'revoke', share: id }] });
      for (const seen of [await only(), (await at.store.shares.shared('kaarna', 'c-1'))[0]])
        assert.deepEqual([seen?.name, seen?.items, seen?.revoked], [null, [], AT]);
      await at.store.shares.read('kaarna', id, ADA, '2026-03-03T08:00:00.000Z');
      assert.equal((await at.store.shares.readsOf(id)).length, 1);
      assert.equal((await at.store.people.kept('p-1')).shares, 0);
    });

    it('cannot be taken back by somebody else', async () => {
      await commit({}, 'canary');
      await commit({ events: [share([line(1)])] });
      const { id } = await only();
      const other = stateOf({ id: 'c-2', channelConversation: 'w:2', person: 'p-2' });
      await keep(at.store, commitOf(other, 1, { events: [{ type: 'revoke', share: id }] }));
      assert.equal((await only()).revoked, null);
    });

    it('tell who has read them, and when', async () => {
      await commit({}, 'canary');
      await commit({ events: [share([line(1)])] });
      const { id } = await only();
      await at.store.shares.read('kaarna', id, ADA, AT);
      await at.store.shares.read('kaarna', id, ADA, AT);
      await at.store.shares.read('tuomi', id, { id: 'k-2', name: 'Of another school' }, AT);
      assert.deepEqual(await at.store.shares.readsOf(id), [
        { share: id, counsellor: 'k-1', name: 'Ada Sample', at: AT },
      ]);
      assert.ok(JSON.stringify(await at.store.people.copyOf('p-1')).includes('Ada Sample'));
    });

    it('leave no words and no pointers in the log of events', async () => {
      await commit({}, 'canary');
      await commit({ events: [share([line(1)], words(1))] });
      const copy = (await at.store.people.copyOf('p-1')) as { events: unknown };
      assert.deepEqual(copy.events, [{ conversation: 'c-1', type: 'share', at: AT }]);
    });

    it('go with the person, and with the conversation in its time', async () => {
      await commit({}, 'canary');
      await commit({ events: [share([line(1)])] });
      const { id } = await only();
      await at.store.shares.read('kaarna', id, ADA, AT);
      await at.store.erase('p-1');
      assert.deepEqual(await at.store.shares.latest('kaarna', 10), []);
      assert.deepEqual(await at.store.shares.readsOf(id), []);
      await commit({}, 'canary');
      await commit({ events: [share([line(1)])] });
      await at.store.expire('2027-01-01T00:00:00.000Z');
      assert.deepEqual(await at.store.shares.latest('kaarna', 10), []);
    });

    it('are nobody’s in a group', async () => {
      const group = stateOf({ id: 'g-1', channelConversation: 'g:1', person: null, group: true });
      await keep(at.store, commitOf(group, 1, { events: [share([line(1)])] }));
      assert.deepEqual(await at.store.shares.latest('kaarna', 10), []);
    });
  });
}
