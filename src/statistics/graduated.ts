/**
 * A year that was said of graduation: "of those who graduated in 2022". The register tells of a year what those who graduated the year
 * before did at the end of it, so the figure of the next year fits, and that of the year itself, which is of others, is told after it. Pure.
 */
import type { Answer, Shape } from './outcome.js';
import type { Query } from './query.js';

/** One figure or a row of one year; of others it is only said whom they are of. */
const OF_ONE_YEAR: ReadonlySet<Shape> = new Set(['value', 'rank', 'list', 'threshold']);

/** @param told the answer to a query with its caveats. */
export function ofGraduated(query: Query, told: (query: Query) => Answer): Answer {
  const own = told(query);
  const { graduated, year } = query;
  if (!graduated || year === undefined || !OF_ONE_YEAR.has(own.shape)) return own;
  const next = told({ ...query, year: year + 1 });
  if (next.status !== 'answered' || !isOfGraduates(next) || isWider(next, own)) return own;
  const isBeside = own.status === 'answered' && isOfGraduates(own);
  return {
    ...next,
    ofYear: isBeside ? own.observations : [],
    caveats: isBeside ? [...new Set([...next.caveats, ...own.caveats])] : next.caveats,
  };
}

/** Of the employment survey and of jobs nobody graduated a year before. */
export function isOfGraduates({ observations, tabled }: Answer): boolean {
  const told = [...observations, ...tabled];
  return told.length > 0 && told.every(({ series }) => series.dataset.facts.timing !== undefined);
}

const isWider = (next: Answer, own: Answer): boolean =>
  next.caveats.includes('broader_group') && !own.caveats.includes('broader_group');
