import assert from 'node:assert/strict';
import { summary } from '../../dialogs/summary.js';
import { dialog, record, say } from '../../src/conversation/dialog.js';
import type { SchoolOf } from '../../src/counselling/school.js';
import type { Share, ShareEvent, ShareRead } from '../../src/counselling/share.js';
import { createSummaryDesk } from '../../src/counselling/summary-desk.js';
import type { ToldByPerson } from '../../src/guidance/profile.js';
import { MemoryStore, testHouse } from '../conversation/fakes.js';
import { note, turn, vocabulary } from '../counselling/words.js';

const schoolOf = (() => ({ name: { fi: 'Koulu', sv: 'Skola', en: 'School' } })) as unknown as SchoolOf;
const welcome = dialog('welcome', 1, function* () {
  yield* say('welcome');
});
/** Erases what was said to be the goal. */
const rub = dialog('rub', 1, function* () {
  yield* record({ type: 'erase-turn', turn: 6 });
});

const READ: ShareRead = {
  share: 's-1',
  counsellor: 'k-1',
  name: 'Ada Sample',
  at: '2026-11-22T12:30:00.000Z',
};
const SHARED: Share = {
  id: 's-1',
  school: 'sample',
  conversation: 'elsewhere',
  name: null,
  items: [
    { id: 'goal 1', section: 'goal', conversation: 'elsewhere', turn: 1, start: 0, end: 5, quote: 'nurse' },
  ],
  shared: '2026-11-22T08:05:00.000Z',
  revoked: null,
};
const NOTHING: ToldByPerson = { notes: [], turns: [] };

/** What was told before is fixed; what is told now is kept as a store would. */
function house(
  told: ToldByPerson = NOTHING,
  shares: readonly Share[] = [],
  reads: readonly ShareRead[] = [],
) {
  const store = new MemoryStore();
  const desk = createSummaryDesk({
    told: async () => told,
    shares: { of: async () => shares, readsOf: async () => reads },
    vocabulary: () => vocabulary,
  });
  return testHouse([welcome, rub, summary(schoolOf, desk)], 'fi', store);
}
type House = ReturnType<typeof house>;

const say_ = async (at: House, ...texts: string[]): Promise<string[]> => {
  let last: string[] = [];
  for (const text of texts) last = await at.say(text);
  return last;
};
const events = ({ store }: House) => store.commits.flatMap((commit) => commit.events);
const shared = (at: House) => events(at).filter(({ type }) => type === 'share') as unknown as ShareEvent[];

describe('the dialog of the summary', () => {
  it('asks only for what is not known yet, one thing at a time', async () => {
    const known = { notes: [note('goal', 1), note('step', 1)], turns: [turn(1, 'nurse')] };
    const asked = await say_(house(known), 'hello', '#summary');
    assert.match(asked[0] ?? '', /^fi:summary\/intro/);
    assert.equal(asked[1], 'fi:summary/questions');
    assert.equal((await say_(house(), 'hello', '#summary')).at(-1), 'fi:summary/goal');
  });

  it('shows every line in one message with its words, and shares just the ones that were picked, as places', async () => {
    const at = house();
    const [preview = ''] = await say_(at, 'hello', '#summary', 'a nurse', 'is it hard', 'skip');
    assert.match(
      preview,
      /heading\.goal[\s\S]*"quote":\{"quote":"a nurse"[\s\S]*heading\.questions[\s\S]*"is it hard"/,
    );
    const [last = ''] = await say_(at, '1', 'Aino');
    assert.match(last, /summary\/preview[\s\S]*a nurse[\s\S]*named \{"name":\{"quote":"Aino","turn":\d+\}\}/);
    assert.ok(!last.includes('is it hard'));
    assert.deepEqual(shared(at), []);
    await at.say('yes');
    const [event] = shared(at);
    assert.equal(event?.items.length, 1);
    assert.ok(!JSON.stringify(event).includes('nurse') && !JSON.stringify(event).includes('Aino'));
    const words = (turnOf: number) =>
      at.store.commits.find(({ incoming }) => incoming.seq === turnOf)?.incoming.text;
    assert.equal(words(event?.items[0]?.turn ?? 0), 'a nurse');
    assert.equal(words(event?.name?.turn ?? 0)?.slice(event?.name?.start, event?.name?.end), 'Aino');
  });

  it('marks words of another conversation as such, so that they go with it', async () => {
    const known = {
      notes: [note('goal', 1, {}, 'c-9'), note('step', 1, {}, 'c-9'), note('question', 1, {}, 'c-9')],
      turns: [turn(1, 'nurse', 'c-9')],
    };
    const at = house(known);
    await say_(at, 'hello', '#summary');
    const message = at.store.commits.at(-1)?.outgoing.at(-1)?.shown.message;
    assert.deepEqual([message?.quotes, message?.elsewhere], [undefined, [{ conversation: 'c-9', turn: 1 }]]);
    assert.deepEqual(at.store.commits.at(-1)?.notes, []);
  });

  it('lets the lines be picked anew and added to before anything is shared', async () => {
    const at = house();
    await say_(at, 'hello', '#summary', 'a nurse', 'is it hard', 'skip', '1', 'skip', 'lines');
    const again = await say_(at, '1,2', 'add', 'steps', 'I visit one');
    assert.match(again[0] ?? '', /heading\.steps[\s\S]*I visit one/);
    await say_(at, 'all', 'yes');
    assert.deepEqual(
      shared(at).map(({ items, name }) => [items.map(({ section }) => section), name]),
      [[['goal', 'questions', 'steps'], null]],
    );
  });

  it('shares nothing when no line is picked, at "no", and where nothing was told', async () => {
    const answers = ['goal', 'skip', 'skip'];
    for (const end of [['none'], ['all', 'skip', 'no']]) {
      const at = house();
      assert.deepEqual(await say_(at, 'hello', '#summary', ...answers, ...end), ['fi:summary/not-shared']);
      assert.deepEqual(events(at), []);
    }
    const at = house();
    assert.match((await say_(at, 'hello', '#summary', 'skip', 'skip', 'skip'))[0] ?? '', /summary\/empty/);
  });

  it('notes goal, question and step with their turns', async () => {
    const at = house();
    await say_(at, 'hello', '#summary', 'a nurse', 'is it hard', 'I visit one');
    const notes = at.store.commits.flatMap((commit) => commit.notes).at(-1)?.notes ?? [];
    assert.deepEqual(
      notes.map(({ type, start, end }) => [type, start, end]),
      [
        ['goal', 0, 7],
        ['question', 0, 10],
        ['step', 0, 11],
      ],
    );
  });

  it('forgets a line whose turn is erased in the middle, and asks again for what is left', async () => {
    const at = house();
    await say_(at, 'hello', '#summary', 'a nurse', 'is it hard', 'skip', 'all', 'skip');
    const after = await say_(at, '#rub');
    assert.equal(after.at(-1), 'fi:summary/goal');
    const [preview = ''] = await say_(at, 'skip');
    assert.ok(preview.includes('is it hard') && !preview.includes('a nurse'));
    await say_(at, 'all', 'yes');
    assert.deepEqual(
      shared(at)[0]?.items.map(({ section }) => section),
      ['questions'],
    );
  });

  it('says first who has read what is shared already, by the clock of Finland', async () => {
    const [first = ''] = await say_(
      house(NOTHING, [SHARED], [READ, { ...READ, at: '2026-11-23T07:00:00.000Z' }]),
      'hello',
      '#summary',
    );
    assert.match(first, /since-nameless[\s\S]*22\.11\.2026[\s\S]*10\.05/);
    assert.match(first, /summary\/read[\s\S]*Ada Sample[\s\S]*23\.11\.2026[\s\S]*09\.00/);
    assert.equal(first.match(/Ada Sample/g)?.length, 1);
    assert.match((await say_(house(NOTHING, [SHARED]), 'hello', '#summary'))[0] ?? '', /summary\/unread/);
  });

  it('shows what the counsellor sees, and takes it back at once', async () => {
    const at = house(NOTHING, [SHARED]);
    assert.match((await say_(at, 'hello', '#summary', 'show'))[0] ?? '', /summary\/sees[\s\S]*nurse/);
    assert.match((await say_(at, 'withdraw'))[0] ?? '', /summary\/withdrawn/);
    assert.deepEqual(events(at), [{ type: 'revoke', share: 's-1' }]);
  });

  it('puts a new summary in the place of the old one, and only when the new one is shared', async () => {
    const at = house(NOTHING, [SHARED]);
    await say_(at, 'hello', '#summary', 'new', 'a cook', 'skip', 'skip', 'all', 'skip');
    assert.deepEqual(events(at), []);
    await at.say('yes');
    assert.deepEqual(
      events(at).map(({ type }) => type),
      ['revoke', 'share'],
    );
  });
});
