/** Words that are looked at elsewhere: what they may lead to, and that nothing gets lost or said twice meanwhile. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import type { Json } from '../../src/conversation/activity.js';
import { ask, call, dialog, hint, say } from '../../src/conversation/dialog.js';
import { MemoryStore, testHouse } from './fakes.js';

const plain = (id: string) =>
  dialog(id, 1, function* () {
    yield* say(id);
  });
const guessing = dialog('guessing', 1, function* () {
  const words = yield* ask('words', z.string(), { open: true });
  const found = yield* call<{ words: string }, Json>('found', { words }, hint('guess'));
  yield* say('found', { found: JSON.stringify(found) });
  yield* ask('more', z.string(), { open: true });
  yield* say('done');
});
const eager = dialog('eager', 1, function* ({ facts = {} }) {
  const found = yield* call<{ words: Json }, Json>('found', { words: facts.said ?? '' }, hint('guess'));
  yield* say('found', { found: JSON.stringify(found) });
});
const dialogs = [
  eager,
  ...['welcome', 'help', 'figures', 'story', 'interview', 'safety', 'counsellor'].map(plain),
  guessing,
];

async function begun(wonders = () => true, store = new MemoryStore()) {
  const house = testHouse(dialogs, 'fi', store, { wonders });
  if (store.commits.length === 0) await house.say('hello');
  const job = () => store.commits.flatMap(({ jobs }) => jobs).at(-1);
  const jobs = () => store.commits.at(-1)?.jobs.length ?? 0;
  let results = 0;
  const answers = (value: Json, of = job()) =>
    house.say('', {
      kind: 'result',
      id: `job:${++results}`,
      person: '',
      result: { job: of?.id ?? '', value },
    });
  return { ...house, job, jobs, answers, store };
}

const THINKING = 'fi:router/thinking';

describe('wondering what somebody meant', () => {
  it('says that it takes a moment, and offers what comes back', async () => {
    const { say, answers, job } = await begun();
    assert.deepEqual(await say('gibberish'), [THINKING]);
    assert.deepEqual(job()?.input, { text: 'gibberish', language: 'fi' });
    assert.deepEqual(await answers({ intent: 'story' }), ['fi:router/maybe.story']);
  });

  it('puts what comes back before what it was taken for here', async () => {
    const { say, answers, store } = await begun();
    await say('#figures?');
    assert.deepEqual(await answers({ intent: 'story' }), ['fi:router/which']);
    const options = store.commits.at(-1)?.outgoing[0]?.shown.message?.options ?? [];
    assert.deepEqual(
      options.map(({ value }) => value),
      ['story', 'figures', 'help'],
    );
  });

  for (const useless of [
    { failed: true },
    { intent: 'none' },
    { intent: 'forget' },
    { intent: 7 },
    null,
    'story',
  ]) {
    it(`says what it would have said without, when ${JSON.stringify(useless)} comes back`, async () => {
      const { say, answers } = await begun();
      const alone = await begun(() => false);
      for (const text of ['gibberish', '#figures?', 'gibberish', '#figures?', 'gibberish']) {
        assert.deepEqual(await say(text), [THINKING]);
        assert.deepEqual(await answers(useless as Json), await alone.say(text));
      }
    });
  }

  it('offers the same thing only once in a row', async () => {
    const { say, answers } = await begun();
    await say('gibberish');
    assert.deepEqual(await answers({ intent: 'story' }), ['fi:router/maybe.story']);
    await say('more gibberish');
    assert.deepEqual(await answers({ intent: 'figures' }), ['fi:router/maybe.figures']);
  });

  it('answers who writes again at once, and says nothing when the outcome comes late', async () => {
    const { say, answers } = await begun();
    await say('gibberish');
    assert.deepEqual(await say('#figures'), ['fi:figures/figures']);
    assert.deepEqual(await answers({ intent: 'story' }), []);
  });

  it('goes on after a restart between the question and its outcome', async () => {
    const first = await begun();
    await first.say('gibberish');
    const second = await begun(() => false, first.store);
    assert.deepEqual(await second.answers({ intent: 'story' }), ['fi:router/maybe.story']);
  });

  it('says nothing when a counsellor has come meanwhile', async () => {
    const { say, answers } = await begun();
    await say('gibberish');
    const announcement = { by: 'counsellor', name: 'Sample', text: 'Hi' } as const;
    await say('', { kind: 'announced', person: '', announcement });
    assert.deepEqual(await answers({ intent: 'story' }), []);
  });

  it('never sends words said in a group, in a survey, or in distress', async () => {
    const { say, jobs } = await begun();
    for (const more of [
      { group: true, conversation: 'g' },
      { opens: 'story', conversation: 's' },
    ]) {
      await say('hello', more);
      await say('gibberish', more);
      assert.equal(jobs(), 0);
    }
    await say('distress');
    assert.equal(jobs(), 0);
  });

  it('asks once a turn at most, and never in a turn of its own', async () => {
    const { say, answers, store } = await begun();
    await say('#guessing');
    await say('words');
    await answers({ uris: [] });
    await say('stop');
    await say('it is my answer');
    for (const { jobs, incoming } of store.commits)
      assert.ok(jobs.length <= (incoming.kind === 'message' ? 1 : 0));
  });
});

describe('a dialog that waits for what it can do without', () => {
  it('does without when the words are the first of somebody who has not been told who is talking', async () => {
    const { say, store } = testHouse(dialogs, 'fi', new MemoryStore(), { wonders: () => true });
    assert.deepEqual(await say('gibberish'), ['fi:router/unclear']);
    assert.deepEqual(await say('#eager'), [
      'fi:router/notice',
      'fi:eager/found {"found":"{\\"failed\\":true}"}',
    ]);
    assert.deepEqual(
      store.commits.flatMap(({ jobs }) => jobs),
      [],
    );
    assert.deepEqual(await say('#eager'), [THINKING]);
  });

  it('goes on without it when the person writes, and hears the words', async () => {
    const { say, answers } = await begun();
    await say('#guessing');
    assert.deepEqual(await say('words'), [THINKING]);
    assert.deepEqual(await say('more words'), [
      'fi:guessing/found {"found":"{\\"failed\\":true}"}',
      'fi:guessing/more',
      'fi:guessing/done',
    ]);
    assert.deepEqual(await answers({ uris: ['late'] }), []);
  });

  it('goes back to its question at "back", and the outcome for the words taken back is not used', async () => {
    const { say, answers, job } = await begun();
    await say('#guessing');
    await say('words');
    const first = job();
    assert.deepEqual(await say('back'), ['fi:guessing/words']);
    assert.deepEqual(await answers({ uris: ['old'] }, first), []);
    assert.deepEqual(await say('other words'), [THINKING]);
    assert.deepEqual(await answers({ uris: [] }), [
      'fi:guessing/found {"found":"{\\"uris\\":[]}"}',
      'fi:guessing/more',
    ]);
  });

  it('takes an outcome that comes while something else is open, and goes on when that is closed', async () => {
    const store = new MemoryStore();
    const asking = dialog('interview', 1, function* () {
      yield* ask('place', z.string().min(3));
    });
    const house = testHouse([...dialogs.filter(({ id }) => id !== 'interview'), asking], 'fi', store);
    await house.say('hello');
    await house.say('#guessing');
    await house.say('words');
    const job = store.commits.at(-1)?.jobs[0];
    const state = house.state();
    // As if the person had begun something else from a suggestion while the call runs.
    const offer = { kind: 'start', options: [{ value: 'interview', label: 'about interview' }] };
    store.states.set('test c1', JSON.stringify({ ...state, offer }));
    assert.deepEqual(await house.say('1'), ['fi:interview/place']);
    const result = { job: job?.id ?? '', value: { uris: [] } };
    assert.deepEqual(await house.say('', { kind: 'result', id: 'job:1', person: '', result }), []);
    assert.deepEqual(await house.say('Pori'), [
      'fi:router/return',
      'fi:guessing/found {"found":"{\\"uris\\":[]}"}',
      'fi:guessing/more',
    ]);
  });

  it('brings no conversation back that has been forgotten meanwhile', async () => {
    const { say, store, turns, job } = await begun();
    await say('gibberish');
    store.states.delete('test c1');
    const { activity } = await import('./fakes.js');
    const late = activity('', {
      kind: 'result',
      id: 'job:9',
      person: '',
      result: { job: job()?.id ?? '', value: {} },
    });
    await assert.rejects(turns.take(late));
    assert.equal(store.states.has('test c1'), false);
  });
});

describe('outcomes in any order', () => {
  /** Messages, and outcomes of any question so far, early, late, twice or never. */
  const steps = fc.array(
    fc.oneof(
      fc.record({
        text: fc.constantFrom(
          'gibberish',
          '#figures?',
          '#guessing',
          'words',
          'back',
          'stop',
          'help',
          '1',
          'human',
        ),
      }),
      fc.record({ job: fc.nat(9), intent: fc.constantFrom('story', 'figures', 'none', 'nothing of ours') }),
    ),
    { maxLength: 20 },
  );

  it('lose no message, ask once a message at most, and never the same words twice in a row', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { say, store, state } = await begun();
        const jobs = () => store.commits.flatMap((commit) => commit.jobs);
        let results = 0;
        let last = '';
        for (const step of all) {
          const from = store.commits.length;
          const value = { intent: 'intent' in step ? step.intent : '' };
          const job = 'job' in step ? jobs()[step.job] : undefined;
          const result = { job: job?.id ?? 'nobody', value };
          const said =
            'text' in step
              ? await say(step.text)
              : await say('', { kind: 'result', id: `any:${++results}`, person: '', result });
          if ('text' in step) assert.ok(said.length > 0, `no answer to ${step.text}`);
          const opened = store.commits.slice(from).flatMap((commit) => commit.jobs);
          assert.ok(opened.length <= ('text' in step ? 1 : 0));
          for (const text of said) {
            assert.doesNotMatch(text, /router\/broken/);
            if (text === THINKING) continue;
            if (/router.(unclear|maybe)/.test(text)) assert.notEqual(text, last);
            last = text;
          }
        }
        const waits = state().stack.filter(({ pending }) => pending?.kind === 'call');
        assert.ok(waits.length <= 1);
      }),
      { numRuns: 300 },
    );
  });
});
