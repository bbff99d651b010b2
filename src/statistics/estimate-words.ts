/** An estimate in words: never without its range, what it rests on and how such ranges have held. Pure. */

import type { Localised } from '../conversation/activity.js';
import type { Estimate, Record } from './derived.js';
import { inAll, joined, NO_PART, type Part, subject, unitOf, yearTable } from './figures.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';
import { dimensionName, timing } from './row-words.js';

export function estimatePart(names: Names, { derived, tabled }: Answer): Part {
  const estimates = derived.filter((each): each is Estimate => each.kind === 'estimate');
  const [estimate] = estimates;
  const record = derived.find((each): each is Record => each.kind === 'record');
  if (!estimate) return NO_PART;
  const { of: last, year, value, low, high, decimals } = estimate;
  const tested = record !== undefined && record.cases > 0;
  const written = (one: number) => unitOf(last.series, one, decimals);
  return {
    ids: [
      estimates.length > 1 ? 'forecast.several' : 'forecast',
      'forecast.method',
      ...(tested ? ['forecast.record'] : []),
      ...timing(last, false),
    ],
    values: {
      measure: last.series.label,
      subject: subject(names, last),
      year,
      rows: rowsOf(names, estimates),
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

/** "Nyland 2026: 73,7 % (70,5 %–76,8 %)", one after the other. */
const rowsOf = (names: Names, estimates: readonly Estimate[]): Localised =>
  joined(
    estimates.map(({ of, year, value, low, high, decimals }) => {
      const [about, least, most] = [value, low, high].map((one) => unitOf(of.series, one, decimals));
      const whose = subject(names, of);
      return inAll((lang) => `${whose[lang]} ${year}: ${about?.[lang]} (${least?.[lang]}–${most?.[lang]})`);
    }),
    '; ',
  );
