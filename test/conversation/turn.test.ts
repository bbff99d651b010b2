import assert from 'node:assert/strict';
import { z } from 'zod';
import { ask, call, choose, dialog, outside, record, say, within } from '../../src/conversation/dialog.js';
import type { Journal } from '../../src/conversation/journal.js';
import { activity, testHouse } from './fakes.js';

const short = z.string().min(2).max(20);

const welcome = dialog(
  'welcome',
  1,
  function* () {
    yield* say('welcome');
  },
  { personal: false },
);

const interview = dialog('interview', 1, function* () {
  yield* say('intro');
  const background = yield* choose('background', ['work', 'studies'], { slot: 'background' });
  yield* say('noted', { background });
  const place = yield* ask('place', short, { slot: 'place', values: { background } });
  const year = yield* ask('year', z.coerce.number().int().min(2000).max(2030), { slot: 'year' });
  yield* record({ type: 'told', background, place, year });
  yield* say('summary', { background, place, year });
  return { place };
});

const story = dialog('story', 1, function* () {
  const words = yield* ask('words', short, { open: true });
  yield* say('heard', { words });
});

const figures = dialog(
  'figures',
  1,
  function* () {
    const place = yield* ask('place', short, { slot: 'place' });
    const value = yield* call('value', { place }, ({ place: of }) => `value of ${of}`);
    yield* say('figure', { value });
    return { place };
  },
  { personal: false },
);

const slow = dialog('slow', 1, function* () {
  yield* say('wait');
  const answer = yield* call<{ n: number }, string>('answer', { n: 1 }, outside('think'));
  yield* say('done', { answer });
});

const broken = dialog('broken', 1, function* () {
  yield* say('before');
  throw new Error('a fault of the dialog');
});

const help = dialog(
  'help',
  1,
  function* () {
    yield* say('help');
  },
  { personal: false },
);

const twice = dialog('twice', 1, function* () {
  const one = yield* within('first', part());
  const two = yield* within('second', part());
  yield* say('both', { one, two });
});
function* part() {
  return yield* ask('name', short);
}

const safety = dialog('safety', 1, function* () {
  const kind = yield* ask('kind', z.string(), { slot: 'kind' });
  yield* say(kind);
});

const all = [safety, welcome, interview, story, figures, slow, broken, help, twice];
const house = () => testHouse(all);

describe('a turn', () => {
  it('welcomes a person who opens the chat, once', async () => {
    const { say } = house();
    assert.deepEqual(await say('', { kind: 'joined', id: 'joined' }), ['fi:welcome/welcome']);
    assert.deepEqual(await say('', { kind: 'joined', id: 'joined-again' }), []);
  });

  it('says that it is a bot when the first words are a question already', async () => {
    const { say } = house();
    assert.deepEqual(await say('#figures place=MK04'), [
      'fi:router/notice',
      'fi:figures/figure {"value":"value of MK04"}',
    ]);
  });

  it('gives a repeated activity the same acknowledgement and does nothing', async () => {
    const { turns, store, say } = house();
    await say('#interview', { id: 'x' });
    const before = store.commits.length;
    const again = await turns.take(activity('#interview', { id: 'x' }));
    assert.equal(again.repeated, true);
    assert.equal(again.seq, 1);
    assert.equal(store.commits.length, before);
  });

  it('asks, refuses, asks on and says the end', async () => {
    const { say, store } = house();
    await say('hello');
    assert.deepEqual(await say('#interview'), ['fi:interview/intro', 'fi:interview/background']);
    assert.deepEqual(await say('nonsense'), ['fi:router/retry\n\nfi:interview/background']);
    assert.deepEqual(await say('2'), [
      'fi:interview/noted {"background":"studies"}',
      'fi:interview/place {"background":"studies"}',
    ]);
    assert.deepEqual(await say('Pori'), ['fi:interview/year']);
    assert.deepEqual(await say('2024'), [
      'fi:interview/summary {"background":"studies","place":"Pori","year":2024}',
    ]);
    assert.deepEqual(store.commits.at(-1)?.events, [
      { type: 'told', background: 'studies', place: 'Pori', year: 2024 },
    ]);
  });

  it('takes several facts from one message and does not ask for them again', async () => {
    const { say } = house();
    await say('hello');
    assert.deepEqual(
      (await say('#interview place=Pori year=2020 background=work')).at(-1),
      'fi:interview/summary {"background":"work","place":"Pori","year":2020}',
    );
  });

  it('goes back one question at a time and keeps what is asked the same way', async () => {
    const { say } = house();
    await say('hello');
    await say('#interview');
    await say('work');
    await say('Pori');
    assert.deepEqual(await say('back'), ['fi:interview/place {"background":"work"}']);
    assert.deepEqual(await say('back'), ['fi:interview/background']);
    // Another background asks the place with other parameters: the old place is not kept.
    assert.deepEqual(await say('studies'), [
      'fi:interview/noted {"background":"studies"}',
      'fi:interview/place {"background":"studies"}',
    ]);
  });

  it('keeps later answers when an earlier one is given again unchanged', async () => {
    const { say } = house();
    await say('hello');
    await say('#interview');
    await say('work');
    await say('Pori');
    await say('back');
    await say('back');
    assert.deepEqual(await say('work'), [
      'fi:interview/noted {"background":"work"}',
      'fi:interview/place {"background":"work"}',
    ]);
  });

  it('changes an answer that was given earlier', async () => {
    const { say } = house();
    await say('hello');
    await say('#interview');
    await say('work');
    await say('Pori');
    await say('change');
    assert.deepEqual(await say('Pori'), ['fi:interview/place {"background":"work"}']);
    assert.deepEqual(await say('Rauma'), ['fi:interview/year']);
  });

  it('lets a command interrupt a closed question', async () => {
    const { say } = house();
    await say('hello');
    await say('#interview');
    assert.deepEqual(await say('help'), ['fi:help/help', 'fi:router/return', 'fi:interview/background']);
  });

  it('lets another wish interrupt a question that refuses it, and comes back', async () => {
    const { say, journal } = house();
    await say('hello');
    await say('#interview');
    assert.deepEqual(await say('#figures place=MK01'), [
      'fi:figures/figure {"value":"value of MK01"}',
      'fi:router/return',
      'fi:interview/background',
    ]);
    assert.equal(journal(), 'interview');
  });

  it('takes any text as the answer of an open question, but asks back about "stop"', async () => {
    const { say, journal } = house();
    await say('hello');
    await say('#story');
    assert.deepEqual(await say('stop'), ['fi:router/sure.stop']);
    assert.deepEqual(await say('it is my answer'), ['fi:story/heard {"words":"stop"}']);
    await say('#story');
    await say('stop');
    await say('stop now');
    assert.equal(journal(), '');
    await say('#story');
    assert.deepEqual(await say('help'), ['fi:story/heard {"words":"help"}']);
  });

  it('changes the language on request and asks the open question again in it', async () => {
    const { say } = house();
    await say('hello');
    await say('#interview');
    assert.deepEqual(await say('på svenska'), ['sv:router/language-changed', 'sv:interview/background']);
    assert.deepEqual(await say('work in sv'), [
      'sv:interview/noted {"background":"work"}',
      'sv:interview/place {"background":"work"}',
    ]);
  });

  it('lets the first clear message decide the language', async () => {
    const { say } = house();
    assert.deepEqual(await say('hej hej hej #figures place=MK04'), [
      'sv:router/notice',
      'sv:figures/figure {"value":"value of MK04"}',
    ]);
  });

  it('understands a follow-up by what the last answer left behind', async () => {
    const { say } = house();
    await say('hello');
    await say('#figures place=MK01');
    assert.deepEqual(await say('and place=MK19'), ['fi:figures/figure {"value":"value of MK19"}']);
  });

  it('shows help in distress before anything else', async () => {
    const { say } = house();
    await say('hello');
    await say('#story');
    assert.equal((await say('distress'))[0], 'fi:safety/crisis');
  });

  it('refuses personal dialogs in a group and answers public ones', async () => {
    const { say } = house();
    assert.deepEqual(await say('#interview', { group: true }), ['fi:router/private']);
    assert.deepEqual(
      (await say('#figures place=MK04', { group: true })).at(-1),
      'fi:figures/figure {"value":"value of MK04"}',
    );
  });

  it('puts a dialog that throws aside after three tries, and answers the next message', async () => {
    const { say, store, journal } = house();
    await say('hello');
    assert.deepEqual(await say('#broken'), ['fi:router/broken']);
    assert.deepEqual(store.commits.at(-1)?.quarantine, { dialog: 'broken', key: null, error: 'Error' });
    assert.equal(journal(), '');
    assert.deepEqual(await say('#figures place=MK04'), ['fi:figures/figure {"value":"value of MK04"}']);
  });

  it('leaves the open dialog alone when another one fails', async () => {
    const { say, journal } = house();
    await say('hello');
    await say('#interview');
    await say('#broken');
    assert.equal(journal(), 'interview');
  });

  it('suspends a dialog for a call outside and goes on with its outcome', async () => {
    const { say, store } = house();
    await say('hello');
    assert.deepEqual(await say('#slow'), ['fi:slow/wait']);
    const [job] = store.commits.at(-1)?.jobs ?? [];
    assert.equal(job?.job, 'think');
    assert.deepEqual(await say('are you there?'), ['fi:router/working']);
    const result = { job: job?.id ?? '', value: 'forty-two' };
    assert.deepEqual(await say('', { kind: 'result', id: 'job:1', result }), [
      'fi:slow/done {"answer":"forty-two"}',
    ]);
    assert.deepEqual(await say('', { kind: 'result', id: 'job:2', result }), []);
  });

  it('drops a paused dialog after its time and says so', async () => {
    const { say } = house();
    await say('hello');
    await say('#interview');
    const late = await say('work', { received: '2027-01-01T10:00:00.000Z' });
    assert.equal(late[0], 'fi:router/expired');
  });

  it('drops a journal of another version that cannot be upgraded', async () => {
    const first = house();
    await first.say('hello');
    await first.say('#interview');
    const next = testHouse(
      [...all.filter(({ id }) => id !== 'interview'), { ...interview, version: 2 }],
      'fi',
      first.store,
    );
    assert.equal((await next.say('work'))[0], 'fi:router/expired');
  });

  it('goes on with a journal that its dialog brings up to date', async () => {
    const first = house();
    await first.say('hello');
    await first.say('#interview');
    await first.say('work');
    const newer = { ...interview, version: 2, upgrade: (journal: Journal) => journal };
    const next = testHouse([...all.filter(({ id }) => id !== 'interview'), newer], 'fi', first.store);
    assert.deepEqual(await next.say('Pori'), ['fi:interview/year']);
    assert.equal(next.state().stack[0]?.version, 2);
  });

  it('runs the same part of a dialog twice under different keys', async () => {
    const { say } = house();
    await say('hello');
    await say('#twice');
    await say('Aino');
    assert.deepEqual(await say('Eino'), ['fi:twice/both {"one":"Aino","two":"Eino"}']);
  });

  it('answers a press on a card of a question that is no longer open', async () => {
    const { say } = house();
    await say('hello');
    await say('#interview');
    await say('stop');
    assert.deepEqual(await say('', { submitted: { question: 'background', value: 'work' } }), [
      'fi:router/stale',
    ]);
  });

  it('stores what the person saw on a button, not its value', async () => {
    const { say, store } = house();
    await say('hello');
    await say('#interview');
    await say('', { submitted: { question: 'background', value: 'work' } });
    assert.equal(store.commits.at(-1)?.incoming.text, 'work in fi');
  });
});
