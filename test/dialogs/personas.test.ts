import assert from 'node:assert/strict';
import type { House } from '../../src/assemble.js';
import { type Course, median, openHouse, PERSONAS, play } from './personas.js';

describe('twelve students in three languages', () => {
  let house: House;
  const courses: Course[] = [];

  before(async function () {
    this.timeout(60_000);
    house = await openHouse();
    for (const file of PERSONAS) courses.push(await play(house, file));
  });
  after(() => house.close());

  const each = (of: (course: Course) => readonly unknown[]) =>
    courses.filter((course) => of(course).length > 0).map((course) => [course.persona, of(course)]);

  it('are twelve, each in each language', () => {
    assert.equal(PERSONAS.length, 36);
  });

  it('have five confirmed skills within twelve messages, half of them within ten', () => {
    const turns = courses.map(({ turnsToFive, persona }) => {
      assert.ok(turnsToFive !== null && turnsToFive <= 12, `${persona}: ${turnsToFive}`);
      return turnsToFive;
    });
    assert.ok(median(turns) <= 10);
  });

  it('are not asked what they have told already', () => {
    assert.deepEqual(
      each(({ askedAgain }) => askedAgain),
      [],
    );
  });

  it('never read the same words of the bot twice', () => {
    assert.deepEqual(
      each(({ saidTwice }) => saidTwice),
      [],
    );
  });

  it('are quoted from the very turn, always', () => {
    assert.deepEqual(
      each(({ misquoted }) => misquoted),
      [],
    );
  });

  it('have a valid profile after every message', () => {
    assert.deepEqual(
      each(({ invalid }) => invalid),
      [],
    );
  });

  it('never see their progress go back', () => {
    assert.deepEqual(
      each(({ setBack }) => setBack),
      [],
    );
  });
});
