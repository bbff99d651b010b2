/** "Is that more than for bachelors?": what was told stands beside what is asked about. */
import assert from 'node:assert/strict';
import { goingOn } from '../../src/statistics/follow-up.js';

const told = (before: Record<string, string | number>, now: Record<string, string | boolean>) =>
  goingOn({ before, ...now });

describe('what is compared with the last answer', () => {
  it('stands beside it, be it a place, a level or an occupation', () => {
    assert.deepEqual(told({ place: 'MK19' }, { place: 'MK18', compared: true }).places, ['MK19', 'MK18']);
    const level = told({ level: 'university_master' }, { level: 'university_bachelor', against: true });
    assert.deepEqual(level.levels, ['university_master', 'university_bachelor']);
    const cooks = told({ occupation: '5120', measure: 'jobseekers' }, { occupation: '7512', compared: true });
    assert.deepEqual(cooks.occupations, ['5120', '7512']);
  });

  it('stands alone where nothing is compared', () => {
    assert.equal(told({ place: 'MK19' }, { place: 'MK18' }).places, undefined);
    assert.equal(told({ level: 'university_master' }, { place: 'MK18', compared: true }).levels, undefined);
  });
});
