import assert from 'node:assert/strict';
import { skills } from '../../dialogs/skills.js';
import { dialog, hint, say } from '../../src/conversation/dialog.js';
import { type Profile, profileOf, type ToldByPerson } from '../../src/guidance/profile.js';
import type { SkillDesk } from '../../src/guidance/telling.js';
import { testHouse } from '../conversation/fakes.js';

const welcome = dialog('welcome', 1, function* () {
  yield* say('welcome');
});
const same = (text: string) => ({ fi: text, sv: text, en: text });
const vocabulary = {
  attributions: ['From ESCO.'],
  find: (uri: string) => ({
    uri,
    kind: 'skill' as const,
    field: 'retail',
    labels: same(uri.slice('skill:'.length)),
    synonyms: { fi: [], sv: [], en: [] },
  }),
};

/** Finds each word of four letters or more as a skill of its own; "army" says the kind, "nothing" holds no skill. */
const read: SkillDesk['read'] = (text) => {
  if (text === 'show') return { wish: 'show', tells: false, experiences: [], skills: [] };
  const words = text === 'nothing' ? [] : [...text.matchAll(/(?<![#\p{L}])\p{L}{4,}/gu)];
  const found = words.map(([word], n) => {
    const start = words[n]?.index ?? 0;
    return {
      uri: `skill:${word}`,
      label: same(word),
      quote: word,
      start,
      end: start + word.length,
      score: 1,
      part: 0,
    };
  });
  const kind = text.includes('army') ? 'service' : null;
  return {
    wish: null,
    tells: found.length > 0,
    experiences: [{ kind, sure: true, start: 0, end: text.length }],
    skills: found,
  };
};

/** As the store has it: notes of the open dialogs and of the finished ones, and what was said. */
function toldIn({ store }: ReturnType<typeof testHouse>): ToldByPerson {
  const rows = new Map<string, ToldByPerson['notes']>();
  for (const { state, notes } of store.commits) {
    for (const { dialog: id, begun, notes: all } of notes)
      rows.set(
        `${id} ${begun}`,
        all.map((note) => ({ conversation: state.id, note })),
      );
  }
  return {
    notes: [...rows.values()].flat(),
    turns: store.commits.map(({ incoming }) => incoming),
  };
}

async function opened(first = '#skills') {
  const box: { house?: ReturnType<typeof testHouse> } = {};
  const profile: SkillDesk['profile'] = async ({ conversation, begun }) => {
    const { notes, turns } = toldIn(box.house as ReturnType<typeof testHouse>);
    const before = notes.filter((each) => each.conversation !== conversation || each.note.turn < begun);
    return profileOf({ notes: before, turns }, vocabulary);
  };
  const house = testHouse([
    welcome,
    skills({ read, profile, shortlist: () => ({ language: 'fi', skills: [] }), pick: hint('shortlisted') }),
  ]);
  box.house = house;
  await house.say('hello');
  const asked = await house.say(first);
  const now = (): Profile => profileOf(toldIn(house), vocabulary);
  const quotes = () => now().skills.map(({ quote }) => quote);
  return { ...house, asked, now, quotes };
}

describe('telling of skills', () => {
  it('keeps of each confirmed skill the words that it rests on', async () => {
    const house = await opened();
    await house.say('  sat at the till, stacked shelves  ');
    await house.say('1,3');
    assert.deepEqual(house.quotes(), ['till', 'shelves']);
  });

  it('keeps nothing that was not confirmed', async () => {
    const house = await opened();
    await house.say('till shelves');
    await house.say('none');
    assert.deepEqual(house.quotes(), []);
  });

  it('takes what was said to begin with as the first telling, quoted from its own turn', async () => {
    const house = await opened('#skills till shelves goods');
    assert.match(house.asked.at(-1) ?? '', /skills\/found\.1/);
    await house.say('all');
    const [first] = house.now().skills;
    const turn = house.store.commits.find(({ incoming }) => incoming.text.startsWith('#skills'));
    assert.deepEqual([first?.quote, first?.turn], ['till', turn?.incoming.seq]);
  });

  it('asks once for more where little was found, and then for something else', async () => {
    const house = await opened();
    await house.say('till shelves goods');
    const [more] = await house.say('1,2');
    assert.match(more ?? '', /skills\/more \{"count":2,"goal":5\}/);
    await house.say('customers');
    const after = await house.say('1');
    assert.match(after[0] ?? '', /skills\/card\.1/);
    assert.match(after[1] ?? '', /skills\/next/);
    assert.match((await house.say('skip'))[0] ?? '', /skills\/kind .*"quote":"till shelves goods"/);
  });

  it('asks for more first where there is too little for a list, and lists what both messages told', async () => {
    const house = await opened();
    assert.match((await house.say('till'))[0] ?? '', /skills\/also/);
    assert.match((await house.say('shelves'))[0] ?? '', /"quote":"till"[\s\S]*"quote":"shelves"/);
    await house.say('all');
    assert.deepEqual(house.quotes(), ['till', 'shelves']);
    const [first, second] = house.now().skills;
    assert.notEqual(first?.turn, second?.turn);
  });

  it('does not ask what kind it was when the words say it', async () => {
    const house = await opened();
    await house.say('army lorry tents radio maps');
    const [after] = await house.say('all');
    assert.match(after ?? '', /card/);
    assert.equal(house.now().experiences[0]?.kind, 'service');
  });

  it('has the profile at every turn: skills first, and their experience when its kind is known', async () => {
    const house = await opened();
    await house.say('lorry tents radio maps tools');
    await house.say('all');
    assert.deepEqual([house.now().skills.length, house.now().skills[0]?.experience], [5, null]);
    await house.say('work');
    assert.equal(house.now().skills[0]?.experience, house.now().experiences[0]?.id);
  });

  it('never asks about the same skill twice', async () => {
    const house = await opened();
    await house.say('till shelves goods');
    await house.say('none');
    const [after] = await house.say('till shelves goods');
    assert.match(after ?? '', /skills\/next/);
  });

  it('lists seven at a time', async () => {
    const house = await opened();
    await house.say('army aaaa bbbb cccc dddd eeee ffff gggg hhhh');
    await house.say('all');
    assert.equal(house.quotes().length, 7);
    await house.say('1,2');
    assert.deepEqual(house.quotes().slice(7), ['gggg', 'hhhh']);
  });

  it('takes confirmed skills away when the answer is taken back', async () => {
    const house = await opened();
    await house.say('lorry tents radio maps tools');
    await house.say('all');
    await house.say('back');
    assert.deepEqual(house.quotes(), []);
    await house.say('2');
    assert.deepEqual(house.quotes(), ['tents']);
  });

  it('gives up politely after three tellings without a skill', async () => {
    const house = await opened();
    assert.match((await house.say('nothing'))[0] ?? '', /nothing/);
    assert.match((await house.say('nothing'))[0] ?? '', /nothing/);
    assert.deepEqual(await house.say('nothing'), ['fi:skills/none']);
  });

  it('shows the profile to someone who comes back, and takes a skill away', async () => {
    const house = await opened();
    await house.say('army lorry tents radio maps');
    await house.say('all');
    await house.say('skip');
    assert.match((await house.say('#skills')).at(-1) ?? '', /again \{"count":5\}/);
    assert.match((await house.say('show'))[0] ?? '', /skills\/shown/);
    await house.say('#skills');
    await house.say('drop');
    await house.say('2,3');
    assert.deepEqual(house.quotes(), ['army', 'radio', 'maps']);
  });

  it('finds the same skills when the language is changed in the middle', async () => {
    const house = await opened();
    await house.say('till shelves goods');
    const [, again] = await house.say('på svenska');
    assert.match(again ?? '', /"words":\{"quote":"till"/);
  });
});
