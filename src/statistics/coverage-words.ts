/** What there is at all, in words: the tables, those of a year, or the years of one figure. Pure. */
import type { Localised } from '../conversation/activity.js';
import { ALL_LEVELS, ALL_OCCUPATIONS, WHOLE_COUNTRY } from './catalogue.js';
import type { Dataset } from './dataset.js';
import { inAll, joined, type Part, subject } from './figures.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';

export function coveragePart(names: Names, answer: Answer): Part {
  const { series, datasets, query, status } = answer;
  if (series) return yearsPart(names, answer);
  const line = ({ facts, codes }: Dataset): Localised =>
    inAll((language) => `${facts.labels.dataset[language]} (${yearList(yearsOf(codes, facts))})`);
  const ofYear = query?.year !== undefined && status === 'answered';
  return {
    ids: [ofYear ? 'coverage.of_year' : 'coverage'],
    values: { list: joined(datasets.map(line), '; '), asked_year: query?.year ?? 0 },
    table: {
      title: 'coverage.title',
      columns: ['coverage.table', 'coverage.years'],
      rows: datasets.map(({ facts, codes }) => [facts.labels.dataset, yearList(yearsOf(codes, facts))]),
    },
  };
}

/** The years of the table, and of one place, level or occupation its own where it lacks some of them. */
function yearsPart(names: Names, { series, query }: Answer): Part {
  if (!series) return { ids: [], values: {} };
  const { codes, facts } = series.dataset;
  const told = yearsOf(codes, facts);
  const years = yearList(told);
  const table = told.length === 1 ? 'coverage.single' : 'coverage.one';
  const key = {
    place: query?.places[0] ?? WHOLE_COUNTRY,
    level: query?.levels[0] ?? ALL_LEVELS,
    occupation: query?.occupation ?? ALL_OCCUPATIONS,
  };
  const there = series.covers(key) ? series.years(key) : [];
  const own = yearList(there);
  const one = there[0] === undefined ? null : series.at(key, there[0]);
  const lacks = one !== null && own !== years;
  return {
    ids: lacks ? [table, 'coverage.own'] : [table],
    values: {
      measure: series.label,
      years: inAll(() => years),
      ...(one && lacks ? { subject: subject(names, one), own: inAll(() => own) } : {}),
    },
  };
}

const yearsOf = (codes: Dataset['codes'], { roles }: Dataset['facts']): number[] =>
  codes(roles.year ?? 'year').map(Number);

/** "2015–2024", or the years one by one where some are missing. */
function yearList(years: readonly number[]): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  if (years.length < 2) return String(first);
  return last - first === years.length - 1 ? `${first}–${last}` : years.join(', ');
}
