import assert from 'node:assert/strict';
import { againstOtherSource, amongCountries } from '../../src/statistics/follow-up-country.js';

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

describe('one source set against the other', () => {
  const EU = { country: 'EU27', compared: true };

  it('after a figure of the register, is no difference', () => {
    assert.deepEqual(againstOtherSource(EU, { place: 'MK19', year: 2022 }), {
      operation: 'difference',
      country: 'EU27',
      place: 'MK19',
    });
    assert.deepEqual(againstOtherSource(EU, { year: 2022 }), {
      operation: 'difference',
      country: 'EU27',
      place: 'FI',
    });
  });

  it('after a figure of the survey, is none either', () => {
    assert.deepEqual(againstOtherSource({ place: 'MK19', compared: true }, { country: 'IT' }), {
      operation: 'difference',
      country: 'IT',
      place: 'MK19',
    });
  });

  it('is a figure of its own where nothing is compared', () => {
    assert.deepEqual(againstOtherSource({ country: 'DE' }, { place: 'MK19' }), {});
    assert.deepEqual(againstOtherSource({ place: 'MK19' }, { country: 'IT' }), {});
    assert.deepEqual(againstOtherSource({ register: true }, { country: 'FI' }), { place: 'FI' });
  });

  it('is nothing of levels and occupations, which the survey does not have', () => {
    assert.deepEqual(againstOtherSource(EU, { place: 'FI', level: 'university_master' }), {});
  });
});
