import assert from 'node:assert/strict';
import { skills } from '../../dialogs/skills.js';
import { dialog, say } from '../../src/conversation/dialog.js';
import type { SkillTold } from '../../src/guidance/skills-told.js';
import { testHouse } from '../conversation/fakes.js';

const welcome = dialog('welcome', 1, function* () {
  yield* say('welcome');
});

/** Finds each word of the text as a skill of its own. */
const link = (text: string): SkillTold[] =>
  [...text.matchAll(/\p{L}+/gu)].map(([word], n, all) => {
    const start = all[n]?.index ?? 0;
    return {
      uri: `skill:${word}`,
      label: { fi: word, sv: word, en: word },
      quote: word,
      start,
      end: start + word.length,
    };
  });

async function told(text: string) {
  const house = testHouse([welcome, skills(link)]);
  await house.say('hello');
  await house.say('#skills');
  await house.say('work');
  return { ...house, asked: await house.say(text) };
}

const eventsOf = ({ store }: Awaited<ReturnType<typeof told>>) =>
  store.commits.flatMap(({ events }) => events);

describe('telling of skills', () => {
  it('keeps of each confirmed skill the turn and the place of the words that it rests on', async () => {
    const house = await told('  kassalla hyllytin ');
    await house.say('yes');
    await house.say('yes');
    const turns = new Map(house.store.commits.map(({ incoming }) => [incoming.seq, incoming.text]));
    const quotes = eventsOf(house).map(({ turn, start, end }) =>
      turns.get(Number(turn))?.slice(Number(start), Number(end)),
    );
    assert.deepEqual(quotes, ['kassalla', 'hyllytin']);
  });

  it('records nothing that was not confirmed', async () => {
    const house = await told('kassalla hyllytin');
    await house.say('no');
    await house.say('no');
    assert.deepEqual(eventsOf(house), []);
  });

  it('does not ask about the same skill again in another experience', async () => {
    const house = await told('kassalla');
    await house.say('yes');
    await house.say('yes');
    await house.say('studies');
    assert.deepEqual(await house.say('kassalla'), ['fi:skills/nothing-found', 'fi:skills/more']);
  });

  it('needs at most eight messages to five confirmed skills', async () => {
    const house = await told('a b c d e f');
    for (let n = 0; n < 5; n++) await house.say('yes');
    // Hello, the subject, the kind, the telling and five answers.
    assert.equal(eventsOf(house).length, 5);
    assert.equal(house.store.commits.length, 9);
  });

  it('finds the same skills when the language is changed in the middle', async () => {
    const house = await told('kassalla hyllytin');
    const [, again] = await house.say('på svenska');
    assert.match(again ?? '', /"quote":"kassalla","at":1,"of":2/);
  });
});
