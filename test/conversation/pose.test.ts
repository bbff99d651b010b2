/** Questions that come ready made, conversations for one dialog, and conversations that end for good. */
import assert from 'node:assert/strict';
import type { Activity } from '../../src/conversation/activity.js';
import { choose, dialog, record, say } from '../../src/conversation/dialog.js';
import { surveyComplete } from '../../src/conversation/leaving.js';
import { pose, retract } from '../../src/conversation/pose.js';
import { testHouse } from './fakes.js';

const OPENS: Partial<Activity> = { opens: 'form' };
const same = (text: string) => ({ fi: text, sv: text, en: text });

/** Numbers only; `7` is doubtful. */
const question = (key: string) =>
  pose<number>(key, {
    same: key,
    shown: (kept) => ({
      paragraphs: [{ id: key, values: { seen: Number(kept ?? 0) } }],
      labels: 'question',
      options: [{ value: 'one', label: same('Yksi') }, 'skip'],
      keep: Number(kept ?? 0) + 1,
    }),
    read: (said) => {
      if ('pressed' in said) return { value: said.pressed === 'one' ? 1 : 0, named: same(`${key}: pressed`) };
      const value = Number(said.text);
      return Number.isNaN(value)
        ? { refused: { id: 'not-a-number', values: {} } }
        : { value, named: same(`${key}: ${said.text}`) };
    },
  });

const form = dialog(
  'form',
  1,
  function* () {
    yield* choose('begin', ['yes', 'no'], { aside: true });
    const first = yield* question('first');
    if (first === 7 && (yield* choose('sure', ['yes', 'no'], { aside: true })) === 'no')
      yield* retract(['first', 'sure']);
    const second = yield* question('second');
    yield* choose('send', ['yes'], { aside: true });
    yield* record(surveyComplete(`${first} ${second}`));
    yield* say('thanks');
  },
  { pauses: 'paused' },
);
const other = dialog('other', 1, function* () {
  yield* say('elsewhere');
});
const forget = dialog('forget', 1, function* () {
  yield* record({ type: 'forget' });
  yield* say('gone');
});
const ownHelp = dialog('form-help', 1, function* () {
  yield* say('this is how');
});

async function begun() {
  const house = testHouse([form, other, forget, ownHelp]);
  const opened = await house.say('', { kind: 'joined', ...OPENS });
  const said = (text: string, more: Partial<Activity> = {}) => house.say(text, { ...OPENS, ...more });
  return { ...house, opened, said };
}
const last = ({ store }: Awaited<ReturnType<typeof begun>>) => store.commits.at(-1);

describe('a question that comes ready made', () => {
  it('begins a conversation for one dialog without the welcome, and holds it there', async () => {
    const house = await begun();
    assert.deepEqual(house.opened, ['fi:form/begin']);
    assert.deepEqual(await house.said('#other'), ['fi:router/retry\n\nfi:form/begin']);
  });

  it('reads words and presses, says why not, and keeps what the words were taken for', async () => {
    const house = await begun();
    await house.said('yes');
    assert.deepEqual(await house.said('many'), ['fi:form/not-a-number\n\nfi:form/first {"seen":1}']);
    assert.deepEqual(await house.said('5'), ['fi:form/second {"seen":1}']);
    assert.deepEqual(await house.said('yksi'), ['fi:form/send']);
    await house.said('yes');
    assert.equal(last(house)?.deposit, '5 1');
  });

  it('takes a press on a card, also where the label says something else', async () => {
    const house = await begun();
    await house.said('yes');
    await house.said('', { submitted: { question: 'first', value: 'one' } });
    assert.equal(house.state().stack[0]?.answers.first?.raw, 1);
  });

  it('is asked again from the beginning when the dialog takes its answer back', async () => {
    const house = await begun();
    await house.said('yes');
    assert.deepEqual(await house.said('7'), ['fi:form/sure']);
    assert.deepEqual(await house.said('no'), ['fi:form/first {"seen":1}']);
    assert.deepEqual(await house.said('6'), ['fi:form/second {"seen":2}']);
  });

  it('is what "back" and "change" go to, past questions that are no answers', async () => {
    const house = await begun();
    for (const text of ['yes', '3', '4']) await house.said(text);
    assert.deepEqual(await house.said('back'), ['fi:form/second {"seen":2}']);
    await house.said('4');
    await house.said('change');
    assert.deepEqual(
      house.state().offer?.options.map(({ label }) => label),
      ['second: 4', 'first: 3'],
    );
  });

  it('stays open over "stop", which says what the dialog says, and "help" is its own', async () => {
    const house = await begun();
    await house.said('yes');
    assert.deepEqual(await house.said('stop'), ['fi:form/paused']);
    assert.equal(house.journal(), 'form');
    assert.deepEqual((await house.said('help'))[0], 'fi:form-help/this is how');
    assert.deepEqual(await house.said('2'), ['fi:form/second {"seen":2}']);
  });
});

describe('a conversation that ends for good', () => {
  it('leaves the record of a survey as text, and erases the rest', async () => {
    const house = await begun();
    for (const text of ['yes', '3', '4', 'yes']) await house.said(text);
    const commit = last(house);
    assert.deepEqual([commit?.erase, commit?.deposit], [true, '3 4']);
  });

  it('does not ask again in its receipt what was forgotten', async () => {
    const job = dialog('job', 1, function* () {
      yield* choose('kind', ['work', 'studies']);
    });
    const house = testHouse([job, forget]);
    await house.say('#job');
    assert.deepEqual(await house.say('#forget'), ['fi:forget/gone']);
    assert.equal(house.store.commits.at(-1)?.erase, true);
  });
});
