import assert from 'node:assert/strict';
import { amongCountries } from '../../src/statistics/follow-up-country.js';

const FINLAND = { place: 'FI' };

describe('"And Finland?" after another country', () => {
  it('is Finland in the same survey', () => {
    assert.deepEqual(amongCountries(FINLAND, { country: 'HU', year: 2023 }), { country: 'FI' });
  });

  it('stands beside the other where they are to be compared', () => {
    assert.deepEqual(amongCountries({ ...FINLAND, compared: true }, { country: 'EL' }), {
      compared: true,
      country: 'FI',
      countries: ['EL', 'FI'],
    });
  });

  it('is the register after a region, or where another figure is asked for', () => {
    assert.deepEqual(amongCountries(FINLAND, { place: 'MK19' }), FINLAND);
    const graduates = { ...FINLAND, measure: 'graduates' };
    assert.deepEqual(amongCountries(graduates, { country: 'HU' }), graduates);
    const lapland = { place: 'MK19' };
    assert.deepEqual(amongCountries(lapland, { country: 'HU' }), lapland);
  });
});
