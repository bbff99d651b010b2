/** A turn is written once, whole, and read back as it was. */
import assert from 'node:assert/strict';
import type { ConversationState } from '../../src/conversation/ports.js';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { AT, commitOf, keep, load, stateOf, turnOf } from './words.js';

/** Everything that a state can hold, with the letters that trip databases. */
const FULL: ConversationState = stateOf({
  language: 'sv',
  languageBy: 'heard',
  seq: 7,
  stack: [
    {
      dialog: 'skills',
      version: 2,
      answers: { work: { raw: ['kauppa', { 'years;--': 2.5 }], asked: 'f1', turn: 3 } },
      order: ['work'],
      calls: { link: { input: 'f2', result: { uri: 'http://x/ä', score: 0.25 } } },
      done: { '': 1, work: 2 },
      facts: { place: 'MK04', text: 'O\'Neill "\\ ? $1 \n\t 漢字 🧶 \u0000 \ud83e' },
      pending: {
        kind: 'question',
        key: 'next',
        open: true,
        options: [{ value: 'a', label: 'Å' }],
        asked: 'f3',
      },
      notes: [{ type: 'skill', turn: 3, uri: 'http://x/ä' }],
      begun: 2,
      opened: AT,
      touched: AT,
      expires: AT,
    },
  ],
  context: { dialog: 'statistics', facts: { year: 2020, place: null } },
  offer: { kind: 'start', options: [{ value: 'cv', label: 'CV', synonyms: ['ansioluettelo'] }] },
  address: { conversation: { id: 'a:1' }, list: [1, null, true] },
});

export function turnsContract(engine: Engine): void {
  describe('keeps turns:', () => {
    const at = freshStore(engine);

    it('a conversation is unknown until its first commit', async () => {
      assert.equal(await load(at.store, stateOf()), null);
    });

    it('a state comes back deep-equal, whatever is in it', async () => {
      await keep(at.store, commitOf(FULL));
      assert.deepEqual(await load(at.store, FULL), { ...FULL, seq: 9 });
    });

    it('turns come back in order and equal, after the number asked for', async () => {
      const commit = commitOf(stateOf(), 2);
      await keep(at.store, commit);
      const rows = await at.store.log.after('msteams', 'a:1', 1, 10);
      assert.deepEqual(rows, commit.outgoing);
      assert.deepEqual(await at.store.log.after('msteams', 'a:1', 0, 1), [commit.incoming]);
      assert.deepEqual(await at.store.log.after('directline', 'a:1', 0, 10), []);
    });

    it('text keeps its offsets even where the database cannot keep a character', async () => {
      const state = stateOf();
      const text = 'a\u0000b\ud83ec🧶';
      await keep(at.store, commitOf(state, 0, { incoming: turnOf(state, 1, { text }) }));
      const [row] = await at.store.log.after('msteams', 'a:1', 0, 1);
      assert.equal(row?.text, 'a\ufffdb\ufffdc🧶');
    });

    it('an activity is known again by its id, in its own conversation only', async () => {
      await keep(at.store, commitOf(stateOf()));
      const seen = (conversation: string, activity: string) =>
        at.store.turns.hold('msteams', conversation, (held) => held.seen(activity));
      assert.equal(await seen('a:1', 'activity-1'), 1);
      assert.equal(await seen('a:1', 'activity-9'), null);
      assert.equal(await seen('a:2', 'activity-1'), null);
      const afterLoading = await at.store.turns.hold('msteams', 'a:1', async (held) => {
        await held.load();
        return [await held.seen('activity-1'), await held.seen('activity-9')];
      });
      assert.deepEqual(afterLoading, [1, null]);
    });

    it('the same activity twice is refused as a whole', async () => {
      const first = commitOf(stateOf());
      await keep(at.store, first);
      const again = commitOf(first.state, 1, {
        incoming: turnOf(first.state, 3, { activity: 'activity-1' }),
      });
      await assert.rejects(keep(at.store, again), { trouble: 'conflict' });
      assert.equal((await load(at.store, first.state))?.seq, 2);
    });

    it('a sequence number is given once', async () => {
      const first = commitOf(stateOf());
      await keep(at.store, first);
      const late = commitOf(stateOf(), 1, { incoming: turnOf(stateOf(), 1, { activity: 'other' }) });
      await assert.rejects(keep(at.store, late), { trouble: 'conflict' });
      assert.deepEqual(
        (await at.store.log.after('msteams', 'a:1', 0, 10)).map((t) => t.seq),
        [1, 2],
      );
    });

    it('two conversations cannot share the channel’s id', async () => {
      await keep(at.store, commitOf(stateOf()));
      await assert.rejects(keep(at.store, commitOf(stateOf({ id: 'conversation-2' }))), {
        trouble: 'conflict',
      });
    });

    it('a failing commit writes nothing, and those beside it are written', async () => {
      const states = Array.from({ length: 20 }, (_, n) =>
        stateOf({ id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}` }),
      );
      const results = await Promise.allSettled(
        states.map((state, n) => {
          const bad = n % 5 === 2 ? { outgoing: [turnOf(state, 1)] } : {};
          return keep(at.store, commitOf(state, 1, { events: [{ type: 'feedback' }], ...bad }));
        }),
      );
      for (const [n, state] of states.entries()) {
        const failed = n % 5 === 2;
        assert.equal(results[n]?.status, failed ? 'rejected' : 'fulfilled', `commit ${n}`);
        assert.equal((await load(at.store, state))?.seq, failed ? undefined : 2);
        assert.equal((await at.store.people.kept(`p-${n}`)).feedback, failed ? 0 : 1);
      }
    });

    it('many conversations at once each keep their own turns', async () => {
      const talk = async (n: number) => {
        let state = stateOf({ id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}` });
        for (let turn = 0; turn < 5; turn++) {
          const commit = commitOf(state, 2);
          await keep(at.store, commit);
          state = commit.state;
        }
        return state;
      };
      const states = await Promise.all(Array.from({ length: 30 }, (_, n) => talk(n)));
      for (const state of states) {
        assert.equal((await load(at.store, state))?.seq, 15);
        const rows = await at.store.log.after('msteams', state.channelConversation, 0, 100);
        assert.deepEqual(
          rows.map((t) => t.seq),
          Array.from({ length: 15 }, (_, i) => i + 1),
        );
      }
    });

    if (engine.lasting) {
      it('what was committed is there after a restart', async () => {
        await keep(at.store, commitOf(FULL, 2));
        const store = await at.restart();
        assert.deepEqual(await load(store, FULL), { ...FULL, seq: 10 });
        assert.equal((await store.log.after('msteams', 'a:1', 0, 10)).length, 3);
      });
    }
  });
}
