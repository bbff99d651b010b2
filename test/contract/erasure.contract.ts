/** "Forget me": nothing of the person is left anywhere, and the receipt still reaches them. */
import assert from 'node:assert/strict';
import type { Commit, ConversationState } from '../../src/conversation/ports.js';
import type { Store } from '../../src/store/store.js';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { AT, commitOf, keep, load, replyOf, stateOf, turnOf } from './words.js';

/** Words that may not be found afterwards, one for each place where they could hide. */
const CANARIES = [
  'canary-text',
  'canary-person',
  'canary-channel',
  'canary-address',
  'canary-answer',
  'canary-event',
  'canary-job',
];

const mine = (given: Partial<ConversationState> = {}): ConversationState =>
  stateOf({
    person: 'canary-person',
    address: { user: 'canary-address' },
    context: { dialog: 'skills', facts: { said: 'canary-answer' } },
    offer: { kind: 'sure', options: [], text: 'canary-answer' },
    ...given,
  });

/** A conversation in which everything is kept that can be: returns its state. */
async function talk(store: Store, start: ConversationState, turns: number): Promise<ConversationState> {
  let state = start;
  for (let n = 0; n < turns; n++) {
    const seq = state.seq + 1;
    const commit = commitOf(state, 2, {
      incoming: turnOf(state, seq, {
        text: `canary-text ${'word '.repeat(20 + n * 7)}`,
        shown: { clientId: 'canary-text' },
      }),
      events: [{ type: 'counsellor-request', text: 'canary-event' }],
      jobs: [
        {
          id: `${state.id} ${seq}`,
          conversation: state.id,
          dialog: 'cv',
          key: 'k',
          job: 'model',
          input: 'canary-job',
          opened: AT,
        },
      ],
      quarantine: { dialog: 'cv', key: null, error: 'TypeError' },
    });
    await keep(store, commit, 'canary-channel');
    state = commit.state;
  }
  return state;
}

const erasing = (before: ConversationState, replies = 1): Commit => {
  const commit = commitOf({ ...before, person: null, stack: [], context: null, offer: null }, replies);
  const outgoing = commit.outgoing.map((turn) => replyOf(before, turn.seq, 'All is forgotten.'));
  return { ...commit, outgoing, erase: true, cancel: true, events: [{ type: 'forget' }] };
};

export function erasureContract(engine: Engine): void {
  describe('forgets:', () => {
    const at = freshStore(engine);

    it('everything of the person, in every conversation of theirs, but the receipt', async () => {
      const here = await talk(at.store, mine({ channel: 'directline', channelConversation: 'web-1' }), 3);
      await talk(at.store, mine({ id: 'c-2', channelConversation: 'a:2' }), 3);
      await at.store.identities.issueCode('canary-person');
      await keep(at.store, erasing(here), 'canary-channel');
      assert.deepEqual(await at.store.people.kept('canary-person'), {
        turns: 0,
        requests: 0,
        feedback: 0,
        shares: 0,
        since: null,
      });
      assert.deepEqual(await at.store.people.copyOf('canary-person'), {
        person: null,
        identities: [],
        notes: [],
        shares: [],
        resumeCodes: [],
        cases: [],
        conversations: [],
        events: [],
      });
      assert.equal(await at.store.identities.person('kaarna', 'directline', 'canary-channel'), null);
      assert.equal(await load(at.store, mine({ channelConversation: 'a:2' })), null);
      assert.deepEqual(await at.store.jobs.openJobs(), []);
      assert.deepEqual(await at.store.deliveries.waiting(), []);
      assert.deepEqual(await at.store.quarantines('kaarna', 10), []);
    });

    it('on the web the receipt stays to be read, in a conversation of nobody whose numbers go on', async () => {
      const before = await talk(at.store, mine({ channel: 'directline', channelConversation: 'web-1' }), 2);
      await keep(at.store, erasing(before), 'canary-channel');
      const rows = await at.store.log.after('directline', 'web-1', 0, 10);
      assert.deepEqual(
        rows.map(({ seq, text }) => [seq, text]),
        [[8, 'All is forgotten.']],
      );
      const state = await load(at.store, before);
      assert.equal(state?.seq, 8);
      assert.deepEqual(
        [state?.person, state?.stack, state?.context, state?.offer, state?.address],
        [null, [], null, null, null],
      );
    });

    it('where messages are pushed the receipt waits, and all goes when it has been sent', async () => {
      const before = await talk(at.store, mine(), 2);
      await keep(at.store, erasing(before, 2), 'canary-channel');
      const waiting = await at.store.deliveries.waiting();
      assert.deepEqual(
        waiting.map(({ seq, message }) => [seq, message.text]),
        [
          [8, 'All is forgotten.'],
          [9, 'All is forgotten.'],
        ],
      );
      assert.deepEqual(waiting[0]?.address, { user: 'canary-address' });
      await at.store.deliveries.end('conversation-1', 8, { state: 'delivered' });
      assert.notEqual(await load(at.store, before), null);
      await at.store.deliveries.end('conversation-1', 9, { state: 'failed', reason: 'blocked' });
      assert.equal(await load(at.store, before), null);
      assert.deepEqual(await at.store.log.after('msteams', 'a:1', 0, 10), []);
    });

    it('a conversation that goes on before its receipt is sent is not taken away', async () => {
      const before = await talk(at.store, mine(), 1);
      const erased = erasing(before);
      await keep(at.store, erased, 'canary-channel');
      const again = commitOf({ ...erased.state, person: 'person-new' });
      await keep(at.store, again, 'canary-channel');
      for (const { seq } of await at.store.deliveries.waiting()) {
        await at.store.deliveries.end('conversation-1', seq, { state: 'delivered' });
      }
      assert.equal((await load(at.store, before))?.person, 'person-new');
    });

    it('a repeat of the erasing activity is known, and starts nothing new', async () => {
      const before = await talk(at.store, mine(), 1);
      const commit = erasing(before);
      await keep(at.store, commit, 'canary-channel');
      const seen = () =>
        at.store.turns.hold('msteams', 'a:1', (held) => held.seen(String(commit.incoming.activity)));
      assert.equal(await seen(), commit.incoming.seq);
      await at.store.deliveries.end('conversation-1', commit.state.seq, { state: 'delivered' });
      assert.equal(await seen(), commit.incoming.seq);
    });

    it('takes along what was said in a browser before the person’s code was written in it, and only that', async () => {
      const web = (n: number) =>
        stateOf({
          id: `w-${n}`,
          channel: 'directline',
          channelConversation: `web-${n}`,
          person: `person-${n}`,
        });
      for (const n of [1, 2, 3]) await keep(at.store, commitOf(web(n)), `cookie-${n}`);
      const { identities } = at.store;
      const code = await identities.issueCode('person-1');
      // Person 3 has a code of their own, and can come back to what they said.
      await identities.issueCode('person-3');
      for (const n of [2, 3]) await identities.redeem('kaarna', code, 'directline', `cookie-${n}`);
      await keep(at.store, erasing(commitOf(web(1)).state), 'cookie-2');
      assert.equal(await load(at.store, web(2)), null);
      assert.notEqual(await load(at.store, web(3)), null);
      assert.equal(await identities.person('kaarna', 'directline', 'cookie-2'), null);
    });

    it('a person at the operator’s hand: found by id, code or conversation, and gone without a receipt', async () => {
      await talk(at.store, mine({ channel: 'directline', channelConversation: 'web-1' }), 2);
      await talk(at.store, mine({ id: 'c-2', channelConversation: 'a:2' }), 1);
      const code = await at.store.identities.issueCode('canary-person');
      const { people } = at.store;
      for (const by of [{ person: 'canary-person' }, { code }, { conversation: 'c-2' }]) {
        assert.equal(await people.named('kaarna', by), 'canary-person');
        assert.equal(await people.named('tuomi', by), null);
      }
      assert.equal(await people.named('kaarna', { code: 'ZZZZ-ZZZZ-ZZZZ' }), null);
      await at.store.erase('canary-person');
      assert.equal((await people.kept('canary-person')).turns, 0);
      assert.equal(await people.named('kaarna', { code }), null);
      assert.equal(await load(at.store, mine({ channelConversation: 'a:2' })), null);
      assert.deepEqual(await at.store.log.after('directline', 'web-1', 0, 10), []);
      assert.deepEqual(await at.store.deliveries.waiting(), []);
      const left = at.place.bytes()?.toString('latin1') ?? '';
      assert.deepEqual(
        CANARIES.filter((canary) => left.includes(canary)),
        [],
      );
      await at.store.erase('nobody');
    });

    it('nobody else loses anything', async () => {
      const other = commitOf(stateOf({ id: 'c-9', channelConversation: 'a:9', person: 'person-9' }), 1, {
        events: [{ type: 'feedback', text: 'good' }],
      });
      await keep(at.store, other);
      await keep(at.store, erasing(await talk(at.store, mine(), 2)), 'canary-channel');
      assert.deepEqual(await at.store.people.kept('person-9'), {
        turns: 2,
        requests: 0,
        feedback: 1,
        shares: 0,
        since: AT,
      });
      assert.deepEqual(await load(at.store, other.state), other.state);
    });

    it('in a group the person is forgotten everywhere else, and the others’ words stay', async () => {
      await talk(at.store, mine({ channel: 'msteams' }), 1);
      const group = commitOf(stateOf({ id: 'g', channelConversation: '19:g', group: true, person: null }));
      await keep(at.store, group, 'canary-channel');
      await keep(at.store, erasing(group.state), 'canary-channel');
      assert.equal(await load(at.store, mine()), null);
      const texts = (await at.store.log.after('msteams', '19:g', 0, 10)).map((turn) => turn.text);
      assert.deepEqual(texts, ['turn 1', 'reply 2', 'All is forgotten.']);
      assert.deepEqual((await load(at.store, group.state))?.address, group.state.address);
    });

    it('a turn under way elsewhere fails rather than bring the person back', async () => {
      const elsewhere = await talk(at.store, mine({ id: 'c-2', channelConversation: 'a:2' }), 1);
      const here = await talk(at.store, mine(), 1);
      const late = at.store.turns.hold('msteams', 'a:2', async (held) => {
        await held.load();
        await keep(at.store, erasing(here), 'canary-channel');
        await held.commit(commitOf(elsewhere), 'canary-channel');
      });
      await assert.rejects(late, { trouble: 'conflict' });
      assert.equal(await load(at.store, elsewhere), null);
      assert.equal((await at.store.people.kept('canary-person')).turns, 0);
    });

    const itOnDisk = engine.visible ? it : () => {};

    itOnDisk('no byte of it is left in the files, receipt sent or not', async () => {
      const others = Array.from({ length: 40 }, (_, n) =>
        stateOf({ id: `o-${n}`, channelConversation: `o:${n}`, person: `other-${n}` }),
      );
      let web = mine({ channel: 'directline', channelConversation: 'web-1', id: 'w' });
      // Conversations grow between each other's, so that pages are split, filled and emptied.
      for (let round = 0; round < 6; round++) {
        web = await talk(at.store, web, 2);
        await Promise.all(others.map((o) => keep(at.store, commitOf({ ...o, seq: round * 3 }, 2))));
        if (round % 2 === 0)
          await talk(at.store, mine({ id: `m-${round}`, channelConversation: `a:${round}` }), 3);
      }
      const before = at.place.bytes()?.toString('latin1') ?? '';
      for (const canary of CANARIES) assert.ok(before.includes(canary), `${canary} was kept at all`);
      await keep(at.store, erasing(web), 'canary-channel');
      const left = at.place.bytes()?.toString('latin1') ?? '';
      assert.deepEqual(
        CANARIES.filter((canary) => left.includes(canary)),
        [],
      );
      assert.ok(left.includes('All is forgotten.'));
    });

    itOnDisk('no byte of the address is left once a pushed receipt has been sent', async () => {
      const before = await talk(at.store, mine({ channelConversation: 'a:canary-conversation' }), 5);
      await keep(at.store, erasing(before), 'canary-channel');
      await at.store.deliveries.end('conversation-1', before.seq + 2, { state: 'delivered' });
      const left = at.place.bytes()?.toString('latin1') ?? '';
      assert.deepEqual(
        [...CANARIES, 'canary-conversation', 'All is forgotten.'].filter((word) => left.includes(word)),
        [],
      );
    });

    if (engine.lasting) {
      it('a receipt that was sent while the program fell still takes its conversation along', async () => {
        const before = await talk(at.store, mine(), 1);
        const commit = erasing(before);
        await keep(at.store, commit, 'canary-channel');
        const store = await at.restart();
        await store.deliveries.end('conversation-1', commit.state.seq, { state: 'delivered' });
        assert.equal(await load(store, before), null);
      });
    }
  });
}
