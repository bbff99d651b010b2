/** "And Finland?", after another country: the figure of the same survey, not the register's. Pure. */
import type { Context } from '../conversation/dialog.js';
import { WHOLE_COUNTRY } from './catalogue.js';

/** With these something else is asked than how Finland stands among the countries. */
const OTHERWISE = ['measure', 'level', 'occupation', 'operation', 'country', 'limit_of', 'of_all'];

/** Finland as one of the countries, beside the one before where they are to be compared. */
export function amongCountries(now: Context, { country }: Context): Context {
  const { place, places: _, ...rest } = now;
  if (typeof country !== 'string' || place !== WHOLE_COUNTRY || OTHERWISE.some((slot) => slot in now))
    return now;
  const isBeside = now.compared === true && country !== WHOLE_COUNTRY;
  return {
    ...rest,
    country: WHOLE_COUNTRY,
    ...(isBeside ? { countries: [country, WHOLE_COUNTRY] } : {}),
  };
}
