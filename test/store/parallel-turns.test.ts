import assert from 'node:assert/strict';
import { keyedQueue } from '../../src/conversation/queue.js';
import { commitOf, load, openTestStore, stateOf, turnOf } from '../contract/words.js';
import { inFolder } from './folder.js';

const CONVERSATIONS = 20;
const EACH = 200;

describe('turns in parallel', () => {
  const file = inFolder();

  it(`${CONVERSATIONS} conversations with ${EACH} turns at once each count every one of them`, async () => {
    const store = await openTestStore(`sqlite:${file('store.db')}`);
    const queue = keyedQueue();
    const first = (n: number) =>
      stateOf({ id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}`, context: null });

    /** Reads the count, adds one, writes it: what is lost if two turns of a conversation overlap. */
    const count = (n: number, turn: number) =>
      queue.run(`c-${n}`, () =>
        store.turns.hold('msteams', `a:${n}`, async (held) => {
          if ((await held.seen(`activity ${turn}`)) !== null) return;
          const state = (await held.load()) ?? first(n);
          const counted = Number(state.context?.facts.n ?? 0) + 1;
          const next = { ...state, context: { dialog: 'count', facts: { n: counted } } };
          const incoming = turnOf(state, state.seq + 1, { activity: `activity ${turn}` });
          await held.commit(commitOf(next, 1, { incoming }), `user ${n}`);
        }),
      );

    const all: Promise<void>[] = [];
    for (let turn = 0; turn < EACH; turn++)
      for (let n = 0; n < CONVERSATIONS; n++)
        all.push(count(n, turn), ...(turn % 10 ? [] : [count(n, turn)]));
    await Promise.all(all);

    for (let n = 0; n < CONVERSATIONS; n++) {
      const state = await load(store, first(n));
      assert.equal(state?.context?.facts.n, EACH);
      assert.equal(state?.seq, 2 * EACH);
    }
    assert.equal((await store.counts()).waiting, CONVERSATIONS * EACH);
    await store.close();
  });
});
