/** An estimate in words: never without its range, what it rests on and how such ranges have held. And what there is at all. Pure. */

import type { Localised } from '../conversation/activity.js';
import type { Dataset } from './dataset.js';
import type { Estimate, Record } from './derived.js';
import { inAll, joined, NO_PART, type Part, subject, unitOf, yearTable } from './figures.js';
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

export function coveragePart({ series, datasets }: Answer): Part {
  if (series) {
    const years = yearList(series.dataset);
    return { ids: ['coverage.one'], values: { measure: series.label, years: inAll(() => years) } };
  }
  const line = (dataset: Dataset): Localised =>
    inAll((language) => `${dataset.facts.labels.dataset[language]} (${yearList(dataset)})`);
  return {
    ids: ['coverage'],
    values: { list: joined(datasets.map(line), '; ') },
    table: {
      title: 'coverage.title',
      columns: ['coverage.table', 'coverage.years'],
      rows: datasets.map((dataset) => [dataset.facts.labels.dataset, yearList(dataset)]),
    },
  };
}

/** "2015–2024", or the years one by one where some are missing. */
function yearList({ codes, facts }: Dataset): string {
  const years = codes(facts.roles.year ?? 'year').map(Number);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  if (years.length < 2) return String(first);
  return last - first === years.length - 1 ? `${first}–${last}` : years.join(', ');
}
