import assert from 'node:assert/strict';
import { inPercent } from '../../src/statistics/follow-up-percent.js';

const ASKED = { percent: true };

describe('"And in percent?" after a number', () => {
  it('is the share that was counted', () => {
    assert.deepEqual(inPercent(ASKED, {}, 'jobseekers'), { measure: 'jobseeker_share' });
    assert.deepEqual(inPercent(ASKED, {}, 'unemployed'), { measure: 'unemployed_share' });
    assert.deepEqual(inPercent(ASKED, {}, 'graduates'), { measure: 'employed_share' });
    const ofForce = { ...ASKED, measure: 'labour_force' };
    assert.deepEqual(inPercent(ofForce, {}, 'jobseekers'), { measure: 'jobseeker_share' });
  });

  it('is in no table of vacancies, nor of an occupation', () => {
    assert.deepEqual(inPercent(ASKED, {}, 'vacancies'), { untold: 'measure' });
    assert.deepEqual(inPercent(ASKED, { occupation: '5141' }, 'jobseekers'), { untold: 'measure' });
  });

  it('says nothing where another figure, or a part of all, is asked for', () => {
    assert.deepEqual(inPercent({ ...ASKED, measure: 'vacancies' }, {}, 'jobseekers'), {});
    assert.deepEqual(inPercent({ ...ASKED, of_all: true }, {}, 'graduates'), {});
    assert.deepEqual(inPercent(ASKED, {}, 'employed_share'), {});
  });
});
