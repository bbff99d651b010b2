/** What people have told and what shows their words, on every engine: noted, replaced, erased with the turn, gone with the person. */
import assert from 'node:assert/strict';
import type { Commit } from '../../src/conversation/ports.js';
import type { Engine } from './engine.js';
import { freshStore } from './fresh-store.js';
import { AT, commitOf, keep, load, replyOf, stateOf, turnOf } from './words.js';

const note = (turn: number, uri = 'esco:1') => ({ type: 'skill', turn, uri });

export function toldContract(engine: Engine): void {
  describe('what somebody has told', () => {
    const at = freshStore(engine);
    const state = stateOf({ id: 'c-1', channelConversation: 'a:1', person: 'p-1' });
    const commit = async (given: Partial<Commit>) =>
      keep(at.store, commitOf((await load(at.store, state)) ?? state, 1, given));

    it('is read with the turns that hold the words, and replaced by what the same dialog notes later', async () => {
      await commit({ notes: [{ dialog: 'skills', begun: 1, notes: [note(1)] }] });
      await commit({ notes: [{ dialog: 'skills', begun: 1, notes: [note(1), note(3, 'esco:2')] }] });
      const { notes, turns } = await at.store.people.told('p-1');
      assert.deepEqual(
        notes.map((each) => each.note),
        [note(1), note(3, 'esco:2')],
      );
      assert.deepEqual(
        turns.map(({ seq }) => seq),
        [1, 3],
      );
    });

    it('is nothing any more when the dialog notes nothing', async () => {
      await commit({ notes: [{ dialog: 'skills', begun: 1, notes: [note(1)] }] });
      await commit({ notes: [{ dialog: 'skills', begun: 1, notes: [] }] });
      assert.deepEqual(await at.store.people.told('p-1'), { notes: [], turns: [] });
    });

    it('goes with its turn, and so do the messages that show it and the events that hold it', async () => {
      const words = turnOf(state, 1, { text: 'canary-words' });
      const echo = replyOf(state, 2, 'You said canary-words');
      const shows = {
        ...echo,
        shown: { message: { text: echo.text, language: state.language, quotes: [1] } },
      };
      await keep(at.store, {
        ...commitOf(state, 1, { incoming: words, outgoing: [shows] }),
        events: [{ type: 'counsellor-request', text: 'canary-words', turn: 1 }],
        notes: [{ dialog: 'skills', begun: 1, notes: [note(1)] }],
      });
      await commit({ notes: [{ dialog: 'skills', begun: 3, notes: [note(3)] }], erased: [1] });
      const { notes } = await at.store.people.told('p-1');
      assert.deepEqual(
        notes.map((each) => each.note.turn),
        [3],
      );
      const rows = await at.store.log.after(state.channel, state.channelConversation, 0, 10);
      assert.deepEqual(
        rows.map(({ seq, kind, text }) => [seq, kind, text.includes('canary')]),
        [
          [1, 'erased', false],
          [2, 'erased', false],
          [3, 'message', false],
          [4, 'message', false],
        ],
      );
      assert.deepEqual(await at.store.requests(null, 10), []);
      assert.ok(!JSON.stringify(await at.store.people.copyOf('p-1')).includes('canary'));
    });

    it('goes with its turn from what still runs, which stays to be waited for', async () => {
      const input = { text: 'canary-words' };
      const call = {
        id: 'j-1',
        conversation: state.id,
        dialog: 'skills',
        key: 'pick',
        job: 'x',
        input,
        opened: AT,
      };
      await commit({ jobs: [call] });
      await commit({ erased: [1] });
      const open = await at.store.jobs.openJobs();
      assert.deepEqual(
        open.map(({ id, input: left }) => [id, left]),
        [['j-1', null]],
      );
    });

    it('goes with the person', async () => {
      await commit({ notes: [{ dialog: 'skills', begun: 1, notes: [note(1)] }] });
      await at.store.erase('p-1');
      assert.deepEqual(await at.store.people.told('p-1'), { notes: [], turns: [] });
    });

    it('is nobody’s in a group', async () => {
      const group = stateOf({ id: 'c-2', channelConversation: 'a:2', person: null, group: true });
      await keep(at.store, commitOf(group, 1, { notes: [{ dialog: 'skills', begun: 1, notes: [note(1)] }] }));
      assert.deepEqual(await at.store.people.told('p-1'), { notes: [], turns: [] });
    });
  });
}
