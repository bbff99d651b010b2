/** Several nodes on one PostgreSQL: what only an engine that is shared has to do. */
import assert from 'node:assert/strict';
import type { Store } from '../../src/store/store.js';
import { onPostgres } from './embedded-postgres.js';
import { freshStore } from './fresh-store.js';
import { barrier, commitOf, keep, load, openTestStore, stateOf, turnOf } from './words.js';

describe('two nodes on one PostgreSQL', () => {
  const at = freshStore(onPostgres);
  let other: Store;
  beforeEach(async () => {
    other = await openTestStore(at.place.url);
  });
  afterEach(() => other?.close());

  /** Adds one to what the conversation has counted; no queue of one process guards it. */
  const count = (store: Store, n: number, turn: number) => {
    const first = stateOf({ id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}` });
    return store.turns.hold('msteams', `a:${n}`, async (held) => {
      if ((await held.seen(`activity ${turn}`)) !== null) return;
      const state = (await held.load()) ?? first;
      const counted = Number(state.context?.facts.n ?? 0) + 1;
      const next = { ...state, context: { dialog: 'count', facts: { n: counted } } };
      const incoming = turnOf(state, state.seq + 1, { activity: `activity ${turn}` });
      await held.commit(commitOf(next, 1, { incoming }), `user ${n}`);
    });
  };

  it('never hold a conversation at once: every turn is counted, a repeat on the other node is not', async () => {
    const turns: Promise<void>[] = [];
    for (let turn = 0; turn < 30; turn++) {
      for (let n = 0; n < 4; n++) turns.push(count(at.store, n, turn), count(other, n, turn));
    }
    await Promise.all(turns);
    for (let n = 0; n < 4; n++) {
      const state = await load(other, stateOf({ channelConversation: `a:${n}` }));
      assert.equal(state?.context?.facts.n, 30);
    }
  });

  it('a turn that asks the store for something else meanwhile does not wait for the other turns', async () => {
    const asking = Array.from({ length: 40 }, (_, n) =>
      at.store.turns.hold('msteams', `a:${n % 3}`, async () => (await at.store.health()).ok),
    );
    assert.deepEqual(new Set(await Promise.all(asking)), new Set([true]));
  });

  it('the other node hears of a commit', async () => {
    const heard = new Promise<string[]>((resolve) =>
      other
        .listen((...conversation) => resolve(conversation))
        .then(() =>
          keep(at.store, commitOf(stateOf({ channel: 'directline', channelConversation: "web ' 1" }))),
        ),
    );
    assert.deepEqual(await heard, ['directline', "web ' 1"]);
  });

  it('a conversation is let go when its turn fails', async () => {
    const failing = at.store.turns.hold('msteams', 'a:1', async () => {
      throw new Error('a dialog fell');
    });
    await assert.rejects(failing, /a dialog fell/);
    await count(other, 1, 1);
  });

  it('a turn under way on one node does not survive an erasure on the other, whichever is first', async () => {
    for (let round = 0; round < 10; round++) {
      const person = `p-${round}`;
      const here = commitOf(
        stateOf({ id: `h-${round}`, channelConversation: `h:${round}`, person, channel: 'directline' }),
      );
      const there = commitOf(stateOf({ id: `t-${round}`, channelConversation: `t:${round}`, person }));
      await keep(at.store, here);
      await keep(at.store, there);
      const forget = commitOf({ ...here.state, person: null }, 1, { erase: true });
      // Both have read before either writes: a turn that begins after the erasure would find nobody and be of a new person.
      const read = barrier(2);
      const [, forgotten] = await Promise.allSettled([
        keep(other, commitOf(there.state, 3), `user of ${person}`, read),
        keep(at.store, forget, `user of ${person}`, read),
      ]);
      if (forgotten.status === 'rejected') throw forgotten.reason;
      assert.deepEqual(await at.store.people.kept(person), {
        turns: 0,
        requests: 0,
        feedback: 0,
        shares: 0,
        since: null,
      });
      assert.deepEqual(await at.store.log.after('msteams', `t:${round}`, 0, 10), []);
      const waiting = await at.store.deliveries.waiting();
      assert.deepEqual(
        waiting.filter((d) => d.conversation === `t-${round}`),
        [],
      );
    }
  });

  it('share one secret', async () => {
    const made = await Promise.all([at.store.settings.secret('tokens'), other.settings.secret('tokens')]);
    assert.deepEqual(made[0], made[1]);
  });
});
