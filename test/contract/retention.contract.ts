/** What nobody has touched for long enough goes, with all that hangs on it. */
import assert from 'node:assert/strict';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { AT, commitOf, keep, load, stateOf } from './words.js';

const OLD = '2025-01-10T08:00:00.000Z';
const LIMIT = '2026-01-01T00:00:00.000Z';

export function retentionContract(engine: Engine): void {
  describe('lets go of what is old:', () => {
    const at = freshStore(engine);
    const aged = (n: number, touched: string, given: Parameters<typeof stateOf>[0] = {}) =>
      stateOf({
        id: `c-${n}`,
        channelConversation: `a:${n}`,
        person: `p-${n}`,
        opened: OLD,
        touched,
        ...given,
      });

    it('the untouched go with turns, deliveries, events, jobs and quarantines; the others stay', async () => {
      const job = {
        id: 'j',
        conversation: 'c-1',
        dialog: 'cv',
        key: 'k',
        job: 'model',
        input: null,
        opened: OLD,
      };
      const quarantine = { dialog: 'cv', key: 'k', error: 'Error' };
      await keep(
        at.store,
        commitOf(aged(1, OLD), 2, { jobs: [job], quarantine, events: [{ type: 'feedback' }] }),
      );
      const kept = commitOf(aged(2, AT));
      await keep(at.store, kept);
      assert.equal(await at.store.expire(LIMIT), 1);
      assert.equal(await load(at.store, aged(1, OLD)), null);
      assert.deepEqual(await at.store.counts(), { waiting: 1, jobs: 0, quarantines: 0 });
      assert.deepEqual(await at.store.log.after('msteams', 'a:1', 0, 10), []);
      assert.deepEqual(await load(at.store, kept.state), kept.state);
    });

    it('a person of whom nothing is left goes too, a person with a newer conversation stays', async () => {
      await keep(at.store, commitOf(aged(1, OLD)), 'user-1');
      await keep(at.store, commitOf(aged(2, OLD)), 'user-2');
      await keep(at.store, commitOf(aged(3, AT, { person: 'p-2' })), 'user-2');
      await at.store.identities.issueCode('p-1');
      assert.equal(await at.store.expire(LIMIT), 2);
      assert.equal(await at.store.identities.person('kaarna', 'msteams', 'user-1'), null);
      assert.equal(await at.store.identities.person('kaarna', 'msteams', 'user-2'), 'p-2');
      await assert.rejects(at.store.identities.issueCode('p-1'));
    });

    it('each school can have its own time', async () => {
      await keep(at.store, commitOf(aged(1, OLD)));
      await keep(at.store, commitOf(aged(2, OLD, { school: 'tuomi' })));
      assert.equal(await at.store.expire(LIMIT, 'tuomi'), 1);
      assert.notEqual(await load(at.store, aged(1, OLD)), null);
      assert.equal(await load(at.store, aged(2, OLD)), null);
    });

    it('receipts of the forgotten go as well', async () => {
      const before = aged(1, OLD, { channel: 'directline' });
      await keep(at.store, commitOf(before));
      await keep(at.store, commitOf({ ...before, seq: 2, person: null }, 1, { erase: true }), 'user of p-1');
      assert.equal((await at.store.log.after('directline', 'a:1', 0, 10)).length, 1);
      assert.equal(await at.store.expire(LIMIT), 1);
      assert.deepEqual(await at.store.log.after('directline', 'a:1', 0, 10), []);
    });

    it('hundreds go in several steps', async function () {
      this.timeout(60_000);
      await Promise.all(
        Array.from({ length: 450 }, (_, n) => keep(at.store, commitOf(aged(n, n < 410 ? OLD : AT)))),
      );
      assert.equal(await at.store.expire(LIMIT), 410);
      assert.equal((await at.store.counts()).waiting, 40);
    });
  });
}
