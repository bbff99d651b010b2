/** After a figure of the survey or of the register: Finland among the countries, and the one source set against the other. Pure. */
import type { Context } from '../conversation/dialog.js';
import { WHOLE_COUNTRY } from './catalogue.js';
import { DEFAULT_MEASURE } from './measures.js';

/** With these something else is asked than how Finland stands among the countries. */
const OTHERWISE = ['measure', 'level', 'occupation', 'operation', 'country', 'limit_of', 'of_all'];

/** "And Finland?", after another country: the figure of the same survey, not the register's; beside the one before where they are compared. */
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

/** "Is that more than in the EU", after a figure of the register, and "is Lapland better", after one of the survey: no difference is told. */
export function againstOtherSource(now: Context, before: Context): Context {
  if (OF_GROUPS.some((slot) => slot in before) || before.eurostat === true) return {};
  if ((before.measure ?? DEFAULT_MEASURE) !== DEFAULT_MEASURE) return {};
  const { country: told = null } = before;
  if (now.register === true && told !== null) return ofRegister(now, told);
  const isOpen = now.compared === true && ASKED_OTHERWISE.every((slot) => !(slot in now));
  if (!isOpen) return {};
  if (now.country !== undefined && now.country !== WHOLE_COUNTRY && told === null && !('place' in now))
    return { operation: 'difference', country: now.country, place: before.place ?? WHOLE_COUNTRY };
  const isRegion = now.place !== undefined && now.place !== WHOLE_COUNTRY && !('country' in now);
  return isRegion && told !== null
    ? { operation: 'difference', country: told, place: now.place ?? WHOLE_COUNTRY }
    : {};
}
const OF_GROUPS = ['level', 'levels', 'occupation', 'occupations', 'countries'];
const ASKED_OTHERWISE = ['operation', 'measure', 'countries', 'places', 'level', 'occupation'];

/** "And the register's?": alone, or set against the survey's. */
const ofRegister = ({ operation, place = WHOLE_COUNTRY }: Context, country: Context[string]): Context =>
  operation === 'difference' ? { place, country: country ?? WHOLE_COUNTRY } : { place };
