/** What the people who run the service, and a restart, ask of the store. */
import assert from 'node:assert/strict';
import type { JobRow } from '../../src/conversation/ports.js';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { AT, commitOf, keep, stateOf, turnOf } from './words.js';

const job = (id: string, opened = AT): JobRow => ({
  id,
  conversation: 'conversation-1',
  dialog: 'cv',
  key: 'polish',
  job: 'model',
  input: { text: 'ä', n: [1, null] },
  opened,
});

export function operationsContract(engine: Engine): void {
  describe('serves restarts and operators:', () => {
    const at = freshStore(engine);

    it('a job is open from the commit that opened it to the commit that brought its result', async () => {
      const first = commitOf(stateOf(), 1, { jobs: [job('j-2'), job('j-1', '2026-03-02T07:00:00.000Z')] });
      await keep(at.store, first);
      const where = {
        school: 'kaarna',
        channel: 'msteams',
        channelConversation: 'a:1',
        group: false,
        address: first.state.address,
      };
      const open = await at.store.jobs.openJobs();
      assert.deepEqual(open, [
        { ...job('j-1', '2026-03-02T07:00:00.000Z'), ...where },
        { ...job('j-2'), ...where },
      ]);
      await keep(at.store, commitOf(first.state, 1, { finished: 'j-1' }));
      assert.deepEqual(
        (await at.store.jobs.openJobs()).map((j) => j.id),
        ['j-2'],
      );
    });

    it('a quarantine names the dialog and the error, for its school only', async () => {
      await keep(
        at.store,
        commitOf(stateOf(), 1, { quarantine: { dialog: 'cv', key: 'work', error: 'TypeError: x' } }),
      );
      assert.deepEqual(await at.store.quarantines('kaarna', 10), [
        {
          school: 'kaarna',
          conversation: 'conversation-1',
          seq: 1,
          dialog: 'cv',
          key: 'work',
          error: 'TypeError: x',
          at: AT,
        },
      ]);
      assert.deepEqual(await at.store.quarantines('tuomi', 10), []);
      assert.equal((await at.store.quarantines(null, 10)).length, 1);
    });

    it('requests to counsellors are read by school, or all together, the newest first', async () => {
      const asked = (n: number, school: string, at: string, text: string) => {
        const state = stateOf({ id: `c-${n}`, channelConversation: `a:${n}`, person: `p-${n}`, school });
        const events = [
          { type: 'feedback', text: 'no' },
          { type: 'counsellor-request', text },
        ];
        return commitOf(state, 1, { incoming: turnOf(state, 1, { at }), events });
      };
      await keep(at.store, asked(1, 'kaarna', '2026-03-01T08:00:00.000Z', 'vanha'));
      await keep(at.store, asked(2, 'kaarna', '2026-03-03T08:00:00.000Z', 'uusi "ä" 🙂'));
      await keep(at.store, asked(3, 'tuomi', '2026-03-02T08:00:00.000Z', 'muu'));
      const texts = async (school: string | null, limit = 10) =>
        (await at.store.requests(school, limit)).map(({ text }) => text);
      assert.deepEqual(await texts('kaarna'), ['uusi "ä" 🙂', 'vanha']);
      assert.deepEqual(await texts(null), ['uusi "ä" 🙂', 'muu', 'vanha']);
      assert.deepEqual(await texts(null, 1), ['uusi "ä" 🙂']);
      assert.deepEqual(await texts('haapa'), []);
      assert.deepEqual((await at.store.requests('tuomi', 1))[0], {
        school: 'tuomi',
        conversation: 'c-3',
        text: 'muu',
        at: '2026-03-02T08:00:00.000Z',
      });
    });

    it('what is kept of a person is counted', async () => {
      const events = [
        { type: 'counsellor-request', text: 'a' },
        { type: 'feedback', text: 'b' },
        { type: 'other' },
      ];
      await keep(at.store, commitOf(stateOf(), 2, { events }));
      assert.deepEqual(await at.store.people.kept('person-1'), {
        turns: 3,
        requests: 1,
        feedback: 1,
        shares: 0,
        since: AT,
      });
      assert.deepEqual(await at.store.people.kept('nobody'), {
        turns: 0,
        requests: 0,
        feedback: 0,
        shares: 0,
        since: null,
      });
    });

    it('a copy holds everything that is kept of a person and nothing of others', async () => {
      const state = stateOf();
      const commit = commitOf(state, 1, {
        events: [{ type: 'feedback', text: 'kiitos' }],
        incoming: turnOf(state, 1, { text: 'moi' }),
      });
      await keep(at.store, commit, 'user-1');
      await keep(
        at.store,
        commitOf(stateOf({ id: 'c-2', channelConversation: 'a:2', person: 'p-2' })),
        'user-2',
      );
      const copy = (await at.store.people.copyOf('person-1')) as Record<string, unknown>;
      assert.deepEqual(copy.person, { id: 'person-1', school: 'kaarna', since: AT });
      assert.deepEqual(copy.identities, [{ channel: 'msteams', channel_person: 'user-1', linked: AT }]);
      assert.deepEqual(copy.events, [
        { conversation: 'conversation-1', type: 'feedback', at: AT, text: 'kiitos' },
      ]);
      const [conversation, ...more] = copy.conversations as { turns: { text: string }[] }[];
      assert.deepEqual(
        conversation?.turns.map((turn) => turn.text),
        ['moi', 'reply 2'],
      );
      assert.deepEqual(more, []);
    });

    it('a secret is made once and stays', async () => {
      const made = await Promise.all([
        at.store.settings.secret('tokens'),
        at.store.settings.secret('tokens'),
      ]);
      assert.equal(made[0].length, 32);
      assert.deepEqual(made[0], made[1]);
      const store = engine.lasting ? await at.restart() : at.store;
      assert.deepEqual(await store.settings.secret('tokens'), made[0]);
      assert.notDeepEqual(await store.settings.secret('cookies'), made[0]);
    });

    it('a setting is what was kept last', async () => {
      assert.equal(await at.store.settings.read('notice'), null);
      await at.store.settings.keep('notice', 'one');
      await at.store.settings.keep('notice', 'two');
      assert.equal(await at.store.settings.read('notice'), 'two');
    });

    it('health says which engine it is, and that all is well', async () => {
      const health = await at.store.health();
      assert.deepEqual([health.ok, health.reason], [true, null]);
    });
  });
}
