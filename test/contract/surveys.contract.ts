/** Surveys: a link is used up by answering and by nothing else, and nothing joins an answer with whoever gave it. */
import assert from 'node:assert/strict';
import type { Commit } from '../../src/conversation/ports.js';
import { openDatabase, type Store } from '../../src/store/store.js';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { AT, commitOf, keep, load, replyOf, stateOf } from './words.js';

const WAVE = { id: 'wave-1', school: 'kaarna', instrument: 'i', version: 1, opened: '2026-03-02' };

const talking = (n: number) =>
  stateOf({
    id: `c-${n}`,
    channel: 'directline',
    channelConversation: `talk-${n}`,
    person: `p-${n}`,
    address: null,
  });

/** The last turn of a survey: the record, and the conversation gone. */
function completing(before: ReturnType<typeof talking>, record: string): Commit {
  const commit = commitOf(before);
  const outgoing = commit.outgoing.map((turn) => replyOf(before, turn.seq, 'Thanks.'));
  return {
    ...commit,
    outgoing,
    erase: true,
    cancel: true,
    deposit: record,
    events: [{ type: 'survey-complete', record }],
  };
}

async function answered(store: Store, n: number, record: string): Promise<void> {
  await store.surveys.begin(`hash-${n}`, `talk-${n}`);
  const first = commitOf(talking(n));
  await keep(store, first, `channel person ${n}`);
  await keep(store, completing(first.state, record), `channel person ${n}`);
}

export function surveysContract(engine: Engine): void {
  describe('asks surveys:', () => {
    const at = freshStore(engine);
    const opened = async (hashes: readonly string[]) => {
      await at.store.surveys.open(WAVE);
      await at.store.surveys.invite('wave-1', hashes);
      return at.store.surveys;
    };

    it('a link goes on with the conversation that it began, however often it is opened', async () => {
      const surveys = await opened(['hash-1']);
      assert.equal((await surveys.invitation('hash-1'))?.conversation, null);
      assert.equal(await surveys.begin('hash-1', 'talk-1'), 'talk-1');
      assert.equal(await surveys.begin('hash-1', 'talk-2'), 'talk-1');
      assert.equal((await surveys.answering('talk-1'))?.id, 'wave-1');
      assert.equal(await surveys.answering('talk-2'), null);
      assert.equal(await surveys.begin('unknown', 'talk-3'), null);
    });

    it('a finished conversation leaves its record, and nothing of itself but what it said last', async () => {
      const surveys = await opened(['hash-1']);
      await answered(at.store, 1, '{"a":1}');
      assert.deepEqual(await surveys.responses('wave-1'), ['{"a":1}']);
      assert.deepEqual(
        (await at.store.log.after('directline', 'talk-1', 0, 10)).map(({ text }) => text),
        ['Thanks.'],
      );
      assert.equal((await load(at.store, talking(1)))?.person, null);
      assert.equal(await at.store.identities.person('kaarna', 'directline', 'channel person 1'), null);
      const invitation = await surveys.invitation('hash-1');
      assert.deepEqual([invitation?.answered, invitation?.conversation], [true, null]);
      assert.deepEqual(await surveys.reach('wave-1'), { invited: 1, started: 1, answered: 1 });
    });

    it('whoever has answered, or has no link, cannot answer: the whole turn fails', async () => {
      await opened(['hash-1']);
      await answered(at.store, 1, '{}');
      await assert.rejects(keep(at.store, completing(talking(1), '{"again":1}'), 'x'));
      await assert.rejects(keep(at.store, completing(talking(2), '{"strange":1}'), 'x'));
      assert.deepEqual(await at.store.surveys.responses('wave-1'), ['{}']);
    });

    it('a form takes the place of a conversation that was begun, and takes it away', async () => {
      const surveys = await opened(['hash-1']);
      await surveys.begin('hash-1', 'talk-1');
      await keep(at.store, commitOf(talking(1)), 'channel person 1');
      assert.equal(await surveys.respond('hash-1', '{"by":"form"}', AT), true);
      assert.equal(await surveys.respond('hash-1', '{"twice":1}', AT), false);
      assert.deepEqual(await surveys.responses('wave-1'), ['{"by":"form"}']);
      assert.equal(await load(at.store, talking(1)), null);
      assert.equal(await at.store.identities.person('kaarna', 'directline', 'channel person 1'), null);
    });

    it('a conversation that is forgotten unfinished gives its link free', async () => {
      const surveys = await opened(['hash-1']);
      await surveys.begin('hash-1', 'talk-1');
      const first = commitOf(talking(1));
      await keep(at.store, first, 'channel person 1');
      await keep(
        at.store,
        { ...completing(first.state, ''), deposit: null, events: [{ type: 'forget' }] },
        'x',
      );
      assert.deepEqual(await surveys.responses('wave-1'), []);
      assert.equal(await surveys.begin('hash-1', 'talk-9'), 'talk-9');
    });

    it('a closed wave has counts and answers, and no hash or unfinished conversation any more', async () => {
      const surveys = await opened(['hash-1', 'hash-2', 'hash-3']);
      await answered(at.store, 1, '{}');
      await surveys.begin('hash-2', 'talk-2');
      await keep(at.store, commitOf(talking(2)), 'channel person 2');
      await keep(at.store, commitOf(talking(7)), 'channel person 7');
      await surveys.close('wave-1', '2026-04-01', AT);
      assert.deepEqual(await surveys.reach('wave-1'), { invited: 3, started: 2, answered: 1 });
      assert.equal(await surveys.invitation('hash-1'), null);
      assert.equal(await surveys.respond('hash-3', '{}', AT), false);
      assert.equal(await load(at.store, talking(2)), null);
      assert.equal((await load(at.store, talking(7)))?.person, 'p-7');
      const [wave] = await surveys.waves('kaarna');
      assert.equal(wave?.closed, '2026-04-01');
      await surveys.keepReport('wave-1', { answers: 1 });
      assert.deepEqual(await surveys.report('wave-1'), { answers: 1 });
    });

    // What is in memory only cannot be looked at from outside.
    if (!engine.lasting) return;
    it('nothing in the rows joins answers with links: no value, no order, no transaction', async () => {
      const hashes = Array.from({ length: 12 }, (_, n) => `hash-${n}`);
      await opened(hashes);
      for (const n of hashes.keys()) await answered(at.store, n, `{"n":${n}}`);
      const db = await openDatabase(at.place.url);
      const place = db.engine === 'postgres' ? 'ctid::text AS place, xmin::text AS written, ' : '';
      const order = db.engine === 'postgres' ? ' ORDER BY ctid' : '';
      const responses = await db.all(`SELECT ${place}* FROM responses${order}`);
      const invitations = await db.all(`SELECT ${place}* FROM invitations`);
      await db.close();
      assert.equal(responses.length, 12);
      assert.deepEqual(
        Object.keys(responses[0] ?? {})
          .filter((name) => !/place|written/.test(name))
          .sort(),
        ['id', 'month', 'record', 'wave'],
      );
      assert.deepEqual(
        responses.map(({ id }) => id),
        responses.map(({ id }) => String(id)).sort(),
      );
      assert.deepEqual([...new Set(responses.map(({ month }) => month))], ['2026-03']);
      assert.equal(new Set(invitations.map(({ written }) => written)).size, 1);
      assert.equal(new Set(responses.map(({ written }) => written)).size, 1);
    });
  });
}
