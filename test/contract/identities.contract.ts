/** Which person of ours is on the other side, and the code to come back with. */
import assert from 'node:assert/strict';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { commitOf, keep, load, stateOf } from './words.js';

const web = (given: Parameters<typeof stateOf>[0] = {}) =>
  stateOf({ channel: 'directline', channelConversation: 'web-1', ...given });

export function identitiesContract(engine: Engine): void {
  describe('knows people:', () => {
    const at = freshStore(engine);

    it('a person is known by the first commit, in that school and on that channel only', async () => {
      await keep(at.store, commitOf(web()), 'cookie-1');
      const { identities } = at.store;
      assert.equal(await identities.person('kaarna', 'directline', 'cookie-1'), 'person-1');
      assert.equal(await identities.person('tuomi', 'directline', 'cookie-1'), null);
      assert.equal(await identities.person('kaarna', 'msteams', 'cookie-1'), null);
    });

    it('a turn that holds a new conversation finds the person in the activity’s school', async () => {
      await keep(at.store, commitOf(web()), 'cookie-1');
      const [here, elsewhere] = await at.store.turns.hold('directline', 'web-2', async (held) => [
        await held.person('cookie-1', 'kaarna'),
        await held.person('cookie-1', 'tuomi'),
      ]);
      assert.equal(here, 'person-1');
      assert.equal(elsewhere, null);
    });

    it('a group is nobody’s', async () => {
      const group = stateOf({ group: true, person: null });
      await keep(at.store, commitOf(group), 'teams-1');
      assert.equal(await at.store.identities.person('kaarna', 'msteams', 'teams-1'), null);
    });

    it('two first conversations at once end as one person', async () => {
      const first = web({ id: 'c-1', channelConversation: 'web-1', person: 'person-1' });
      const second = web({ id: 'c-2', channelConversation: 'web-2', person: 'person-2' });
      const feedback = { events: [{ type: 'feedback' }] };
      await Promise.all([
        keep(at.store, commitOf(first, 1, feedback), 'cookie-1'),
        keep(at.store, commitOf(second, 1, feedback), 'cookie-1'),
      ]);
      const person = await at.store.identities.person('kaarna', 'directline', 'cookie-1');
      assert.ok(person);
      assert.equal((await load(at.store, first))?.person, person);
      assert.equal((await load(at.store, second))?.person, person);
      assert.equal((await at.store.people.kept(person)).feedback, 2);
    });

    it('the newest conversation is the one to go on with', async () => {
      const { identities } = at.store;
      assert.equal(await identities.latest('kaarna', 'directline', 'cookie-1'), null);
      await keep(at.store, commitOf(web({ touched: '2026-03-01T08:00:00.000Z' })), 'cookie-1');
      const newer = web({ id: 'c-2', channelConversation: 'web-2', touched: '2026-03-02T08:00:00.000Z' });
      await keep(at.store, commitOf(newer), 'cookie-1');
      assert.equal(await identities.latest('kaarna', 'directline', 'cookie-1'), 'web-2');
      assert.equal(await identities.latest('tuomi', 'directline', 'cookie-1'), null);
    });

    it('a conversation belongs to its person and to nobody else', async () => {
      await keep(at.store, commitOf(web()), 'cookie-1');
      await keep(
        at.store,
        commitOf(web({ id: 'c-2', channelConversation: 'web-2', person: 'p-2' })),
        'cookie-2',
      );
      assert.equal(await at.store.log.owns('directline', 'web-1', 'cookie-1'), true);
      assert.equal(await at.store.log.owns('directline', 'web-1', 'cookie-2'), false);
      assert.equal(await at.store.log.owns('directline', 'web-3', 'cookie-1'), false);
    });

    it('a code links another browser to the same person', async () => {
      await keep(at.store, commitOf(web()), 'cookie-1');
      const code = await at.store.identities.issueCode('person-1');
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      assert.equal(await at.store.identities.redeem('kaarna', code, 'directline', 'cookie-2'), true);
      assert.equal(await at.store.identities.person('kaarna', 'directline', 'cookie-2'), 'person-1');
      assert.equal(await at.store.identities.latest('kaarna', 'directline', 'cookie-2'), 'web-1');
      assert.equal(await at.store.log.owns('directline', 'web-1', 'cookie-2'), true);
    });

    it('a code shows nothing of what was said in that browser before', async () => {
      await keep(at.store, commitOf(web()), 'cookie-1');
      const earlier = web({ id: 'c-2', channelConversation: 'web-2', person: 'p-2' });
      await keep(at.store, commitOf(earlier), 'cookie-2');
      const code = await at.store.identities.issueCode('person-1');
      assert.equal(await at.store.identities.redeem('kaarna', code, 'directline', 'cookie-2'), true);
      assert.equal(await at.store.identities.latest('kaarna', 'directline', 'cookie-2'), 'web-1');
      assert.equal(await at.store.log.owns('directline', 'web-2', 'cookie-2'), false);
      assert.equal((await at.store.people.kept('person-1')).turns, 2);
    });

    it('a code may be written in small letters, without hyphens, with O for zero and l for one', async () => {
      await keep(at.store, commitOf(web()), 'cookie-1');
      const code = await at.store.identities.issueCode('person-1');
      const written = ` ${code.replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l').toLowerCase()} `;
      assert.equal(await at.store.identities.redeem('kaarna', written, 'directline', 'cookie-2'), true);
    });

    it('a wrong code, an old code and another school’s code link nothing', async () => {
      await keep(at.store, commitOf(web()), 'cookie-1');
      const old = await at.store.identities.issueCode('person-1');
      const code = await at.store.identities.issueCode('person-1');
      const redeem = (school: string, tried: string) =>
        at.store.identities.redeem(school, tried, 'directline', 'cookie-2');
      assert.equal(await redeem('kaarna', 'ZZZZ-ZZZZ-ZZZZ'), false);
      assert.equal(await redeem('kaarna', ''), false);
      assert.equal(await redeem('kaarna', old), false);
      assert.equal(await redeem('tuomi', code), false);
      assert.equal(await at.store.identities.person('kaarna', 'directline', 'cookie-2'), null);
    });

    it('a code for somebody unknown is refused', async () => {
      await assert.rejects(at.store.identities.issueCode('nobody'), /known/);
    });
  });
}
