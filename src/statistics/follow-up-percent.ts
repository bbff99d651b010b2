/** "And in percent?" after a number: the share that it is a part of, where there is one. Pure. */
import type { Context } from '../conversation/dialog.js';
import { DEFAULT_MEASURE, IN_PERSONS } from './measures.js';

/** The shares of which these are counted. */
const IN_SHARES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(IN_PERSONS).map(([share, persons]) => [persons, share])),
  graduates: DEFAULT_MEASURE,
};
/** Nothing is told of what these are a part of. */
const NO_PART: readonly string[] = ['vacancies', 'labour_force'];
const OF_WHOM = ['place', 'country', 'level', 'occupation'];

/** @param told the measure that was told before. */
export function inPercent(now: Context, before: Context, told: string): Context {
  const { percent, of_all: ofAll, measure, operation, persons } = now;
  // "And as a share of the labour force?"
  if (told === 'jobseekers' && measure === 'labour_force' && percent === true && !('occupation' in before))
    return { measure: 'jobseeker_share' };
  const isAsked = percent === true && measure === undefined && operation === undefined;
  if (!isAsked || ofAll === true || persons === true) return {};
  // Of an occupation there are numbers only.
  if ('occupation' in before && OF_WHOM.every((slot) => !(slot in now))) return { untold: 'measure' };
  const share = IN_SHARES[told];
  if (share !== undefined) return { measure: share };
  if (!NO_PART.includes(told)) return {};
  return OF_WHOM.some((slot) => slot in now) ? { measure: DEFAULT_MEASURE } : { untold: 'measure' };
}
