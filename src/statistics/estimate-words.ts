/** An estimate in words: never without its range, what it rests on and how such ranges have held. Pure. */

import type { Estimate, Record } from './derived.js';
import { NO_PART, type Part, subject, unitOf, yearTable } from './figures.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';
import { dimensionName, timing } from './row-words.js';

export function estimatePart(names: Names, { derived, tabled }: Answer): Part {
  const estimate = derived.find((each): each is Estimate => each.kind === 'estimate');
  const record = derived.find((each): each is Record => each.kind === 'record');
  if (!estimate) return NO_PART;
  const { of: last, year, value, low, high, decimals } = estimate;
  const tested = record !== undefined && record.cases > 0;
  const written = (one: number) => unitOf(last.series, one, decimals);
  return {
    ids: ['forecast', 'forecast.method', ...(tested ? ['forecast.record'] : []), ...timing(last, false)],
    values: {
      measure: last.series.label,
      subject: subject(names, last),
      year,
      figure: written(value),
      low: written(low),
      high: written(high),
      from: last.year - 2,
      to: last.year,
      held: record?.held ?? 0,
      cases: record?.cases ?? 0,
    },
    table: yearTable(names, last.series.label, dimensionName(last, 'year'), tabled),
  };
}
