/** Cases and counsellors, on every engine: what opens a case, what a counsellor sees of it, who gets in, and what goes with whom. */
import assert from 'node:assert/strict';
import type { Commit, ConversationState } from '../../src/conversation/ports.js';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { AT, commitOf, keep, load, replyOf, stateOf, turnOf } from './words.js';

const OPEN = { closed: false, limit: 10 };
const request = (text: string, turn = 1) => ({ type: 'counsellor-request', text, turn });

export function casesContract(engine: Engine): void {
  describe('cases', () => {
    const at = freshStore(engine);
    const state = stateOf({ id: 'c-1', channelConversation: 'a:1', person: 'p-1' });
    const turn = async (given: Partial<Commit>, of: ConversationState = state) => {
      const before = (await load(at.store, of)) ?? of;
      const commit = commitOf(before, 1, given);
      await keep(at.store, commit);
      return commit;
    };
    const listed = (school = 'kaarna', filter = OPEN) => at.store.cases.list(school, 'k-1', filter);
    const find = () => at.store.cases.find('kaarna', 'c-1', 'k-1');
    const said = async (text: string) => {
      const { seq } = (await load(at.store, state)) ?? state;
      return turn({ incoming: turnOf(state, seq + 1, { text, shown: { to: 'counsellor' } }) });
    };
    const answered = async (text: string) => {
      const { seq } = (await load(at.store, state)) ?? state;
      return turn({ outgoing: [{ ...replyOf(state, seq + 2, text), author: 'counsellor' }] });
    };

    it('open in the commit of a request, of a summary that is shared, or of somebody in distress', async () => {
      await turn({});
      assert.deepEqual(await listed(), []);
      await turn({ events: [request('help')] });
      const [only] = await listed();
      assert.deepEqual(only, {
        id: 'c-1',
        opened: AT,
        newest: AT,
        closed: null,
        flagged: false,
        group: false,
        language: 'fi',
        unread: true,
        waits: true,
        words: 'help',
        shared: false,
      });
      const other = stateOf({ id: 'c-2', channelConversation: 'a:2', person: 'p-2' });
      await turn({ events: [{ type: 'flag' }] }, other);
      const third = stateOf({ id: 'c-3', channelConversation: 'a:3', person: 'p-3' });
      await turn({ events: [{ type: 'share', items: [], name: null }] }, third);
      assert.deepEqual(
        (await listed()).map(({ id, flagged, shared }) => [id, flagged, shared]),
        [
          ['c-1', false, false],
          ['c-2', true, false],
          ['c-3', false, true],
        ],
      );
    });

    it('are of one school', async () => {
      await turn({ events: [request('help')] });
      assert.deepEqual(await listed('tuomi'), []);
      assert.equal(await at.store.cases.find('tuomi', 'c-1', 'k-1'), null);
      assert.deepEqual(await at.store.cases.unread('tuomi', 'k-1'), { count: 0, newest: null });
    });

    it('show what was said to the counsellors and by them, and nothing else that was said', async () => {
      await turn({ incoming: turnOf(state, 1, { text: 'secret' }), events: [request('help')] });
      await answered('Come at ten');
      await said('ten is fine');
      await turn({
        incoming: turnOf(state, 7, { text: '"to":"counsellor"', shown: { clientId: '"to":"counsellor"' } }),
      });
      const opened = await find();
      assert.deepEqual(
        opened?.thread.map(({ from, request, text }) => [from, request, text]),
        [
          ['person', true, 'help'],
          ['counsellor', false, 'Come at ten'],
          ['person', false, 'ten is fine'],
        ],
      );
      assert.equal((await listed())[0]?.words, 'ten is fine');
      assert.deepEqual(opened?.place.channelConversation, 'a:1');
    });

    it('wait until they are answered, are new until they are read, by each counsellor alone', async () => {
      await turn({ events: [request('help')] });
      await at.store.cases.read('c-1', 'k-1', (await find())?.news ?? 0);
      assert.deepEqual([(await find())?.unread, (await find())?.waits], [false, true]);
      assert.equal((await at.store.cases.find('kaarna', 'c-1', 'k-2'))?.unread, true);
      await answered('Come at ten');
      assert.deepEqual([(await find())?.unread, (await find())?.waits], [false, false]);
      await said('yes');
      assert.deepEqual([(await find())?.unread, (await find())?.waits], [true, true]);
      assert.equal((await at.store.cases.unread('kaarna', 'k-1')).count, 1);
    });

    it('are closed and opened again, also by the next request, which is then not the old alarm', async () => {
      await turn({ events: [{ type: 'flag' }, request('help')] });
      await at.store.cases.close('c-1');
      assert.deepEqual(await listed(), []);
      assert.deepEqual((await listed('kaarna', { ...OPEN, closed: true })).length, 1);
      assert.equal((await at.store.cases.unread('kaarna', 'k-1')).count, 0);
      await at.store.cases.reopen('c-1');
      await at.store.cases.close('c-1');
      await turn({ events: [request('again')] });
      assert.deepEqual(
        (await listed()).map(({ flagged, words }) => [flagged, words]),
        [[false, 'again']],
      );
    });

    it('lose a request with the turn that it was written in', async () => {
      await turn({ events: [request('canary-words')] });
      await turn({ erased: [1] });
      assert.deepEqual((await find())?.thread, []);
      assert.equal((await listed())[0]?.words, null);
    });

    it('keep a note once however often its form is sent, and the person gets a copy of it', async () => {
      await turn({ events: [request('help')] });
      const { counsellor } = await at.store.counsellors.invite('kaarna', 'Maija Malli');
      for (const text of ['met at ten', 'met at ten'])
        await at.store.cases.note('c-1', counsellor.id, 'form-1', text);
      assert.deepEqual((await find())?.notes, [{ name: 'Maija Malli', text: 'met at ten', at: AT }]);
      await at.store.cases.read('c-1', counsellor.id, 3);
      const copy = (await at.store.people.copyOf('p-1')) as { cases: object[] };
      assert.deepEqual(copy.cases, [
        {
          conversation: 'c-1',
          opened: AT,
          closed: null,
          notes: [{ name: 'Maija Malli', text: 'met at ten', at: AT }],
          readBy: [{ name: 'Maija Malli', at: AT }],
        },
      ]);
    });

    it('go with their person, notes and all, and nothing is noted of them afterwards', async () => {
      const { counsellor } = await at.store.counsellors.invite('kaarna', 'Maija Malli');
      await turn({ events: [request('help')] });
      await at.store.cases.note('c-1', counsellor.id, 'form-1', 'canary-note');
      await at.store.cases.read('c-1', counsellor.id, 1);
      await at.store.erase('p-1');
      assert.equal(await find(), null);
      assert.equal(await at.store.cases.note('c-1', counsellor.id, 'form-2', 'canary-note'), false);
      await at.store.cases.read('c-1', counsellor.id, 2);
      assert.ok(!(at.place.bytes()?.toString('latin1') ?? '').includes('canary-note'));
    });

    it('go when their conversation has not been touched for long enough', async () => {
      await turn({ events: [request('help')] });
      const { counsellor } = await at.store.counsellors.invite('kaarna', 'Maija Malli');
      await at.store.cases.note('c-1', counsellor.id, 'form-1', 'a note');
      assert.equal(await at.store.expire('2030-01-01T00:00:00.000Z'), 1);
      assert.equal(await find(), null);
      assert.equal((await at.store.counsellors.list('kaarna')).length, 1);
    });
  });

  describe('counsellors', () => {
    const at = freshStore(engine);
    const invite = () => at.store.counsellors.invite('kaarna', 'Maija Malli');

    it('get in once by a link, which looking at does not use up', async () => {
      const { secret, counsellor } = await invite();
      for (let n = 0; n < 3; n++) assert.deepEqual(await at.store.counsellors.known(secret), counsellor);
      const both = await Promise.all([
        at.store.counsellors.signIn(secret),
        at.store.counsellors.signIn(secret),
      ]);
      const opened = both.filter((each) => each !== null);
      assert.equal(opened.length, 1);
      assert.deepEqual(await at.store.counsellors.session(opened[0]?.session ?? ''), counsellor);
      assert.equal(await at.store.counsellors.known(secret), null);
    });

    it('keep their id, and their sessions, when a lost link is made anew; the old link ends', async () => {
      const first = await invite();
      const { session } = (await at.store.counsellors.signIn((await invite()).secret)) ?? assert.fail();
      const second = await invite();
      assert.deepEqual(second.counsellor, first.counsellor);
      assert.equal(await at.store.counsellors.known(first.secret), null);
      assert.equal(await at.store.counsellors.signIn(first.secret), null);
      assert.deepEqual(await at.store.counsellors.session(session), first.counsellor);
    });

    it('are out when they sign out, and at once when they are removed', async () => {
      const opened = async () =>
        (await at.store.counsellors.signIn((await invite()).secret))?.session ?? assert.fail();
      const first = await opened();
      await at.store.counsellors.signOut(first);
      assert.equal(await at.store.counsellors.session(first), null);
      const second = await opened();
      const { secret, counsellor } = await invite();
      assert.equal(await at.store.counsellors.remove(counsellor.id), true);
      assert.equal(await at.store.counsellors.remove(counsellor.id), false);
      assert.equal(await at.store.counsellors.session(second), null);
      assert.equal(await at.store.counsellors.known(secret), null);
      assert.equal(await at.store.counsellors.another(counsellor.id), null);
      assert.deepEqual(
        (await at.store.counsellors.list(null)).map(({ removed }) => removed),
        [AT],
      );
      assert.notEqual((await invite()).counsellor.id, counsellor.id);
    });
  });
}
