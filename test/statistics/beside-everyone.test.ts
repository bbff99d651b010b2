import assert from 'node:assert/strict';
import { besideEveryone } from '../../src/statistics/beside-everyone.js';

const AGAINST = { against: true };

describe('"Better than the others"', () => {
  it('sets a region beside the whole country', () => {
    assert.deepEqual(besideEveryone({ ...AGAINST, place: 'MK19' }).places, ['MK19', 'FI']);
  });

  it('sets a level beside all of them', () => {
    const { levels } = besideEveryone({ ...AGAINST, level: 'vocational' });
    assert.deepEqual(levels, ['vocational', 'total']);
  });

  it('changes nothing where it is said what it is set against, or where another figure is meant', () => {
    for (const said of [
      { ...AGAINST, place: 'MK19', years: [2020, 2024] },
      { ...AGAINST, place: 'MK19', measure: 'vacancies' },
      { ...AGAINST, place: 'FI' },
      { place: 'MK19' },
    ])
      assert.deepEqual(besideEveryone(said), said);
  });
});
