/** An answer to what there is at all: which years of one thing, or which tables, all or those of a year. */
import { ALL_LEVELS, ALL_OCCUPATIONS, type Key, WHOLE_COUNTRY } from './catalogue.js';
import type { Dataset } from './dataset.js';
import type { Tables } from './find.js';
import { DEFAULT_MEASURE } from './measures.js';
import { type Answer, NOTHING, refused } from './outcome.js';
import type { Query } from './query.js';

/** Of one thing the years of the table that answers about it; of nothing in particular all tables. */
export function covered({ catalogue }: Tables, query: Query, key: Key): Answer {
  const answer = { ...NOTHING, status: 'answered' as const, shape: 'coverage' as const };
  if (isGeneral(query)) {
    const { year } = query;
    const datasets = catalogue.datasets.filter((each) => year === undefined || hasYear(each, year));
    if (datasets.length > 0) return { ...answer, datasets };
    const isAhead = (year ?? 0) > catalogue.newest;
    const refusal = { ...answer, ...refused(isAhead ? 'out_of_range' : 'not_covered', 'no_table') };
    return { ...refusal, shape: 'coverage', datasets: catalogue.datasets };
  }
  const all = catalogue.of(query.measure);
  // Where nothing narrower is asked, any table that has the measure.
  const series = all.find((each) => each.covers(key)) ?? (isOfAll(query) ? all[0] : undefined);
  return series ? { ...answer, series } : refused('not_covered', 'combination');
}

const hasYear = ({ codes, facts }: Dataset, year: number): boolean =>
  codes(facts.roles.year ?? 'year').includes(String(year));

const isGeneral = (query: Query): boolean => query.measure === DEFAULT_MEASURE && isOfAll(query);

const isOfAll = ({ places, levels, occupation }: Query): boolean =>
  places[0] === WHOLE_COUNTRY && levels[0] === ALL_LEVELS && occupation === ALL_OCCUPATIONS;
