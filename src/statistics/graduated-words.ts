/** Says which of the figures is of those who graduated in the year that was named, and which is of that year (graduated.ts). Pure. */
import { bySubject, figure, NO_PART, type Part } from './figures.js';
import { isOfGraduates } from './graduated.js';
import type { Names } from './names.js';
import type { Answer } from './outcome.js';

export function graduatedPart(names: Names, answer: Answer): Part {
  const { query, status, shape, observations, ofYear } = answer;
  const { graduated, year, from, to } = query ?? {};
  if (graduated && from !== undefined && to !== undefined && status === 'answered' && isOfGraduates(answer)) {
    const values = { own_from: from, next_from: from + 1, own_to: to, next_to: to + 1 };
    return { ids: ['graduated.years'], values };
  }
  if (!graduated || year === undefined || status !== 'answered' || !isOfGraduates(answer)) return NO_PART;
  const [first] = ofYear;
  const shared = { own_year: year, own_cohort: year - 1, next_year: year + 1 };
  if (first) {
    const own = shape === 'value' && ofYear.length === 1 ? figure(first) : bySubject(names, ofYear);
    return { ids: ['graduated.of_year'], values: { ...shared, own_list: own } };
  }
  // Only the figure that fits is told.
  if (observations.every((each) => each.year === year + 1)) return NO_PART;
  const years = observations.flatMap(({ series, ...key }) => series.years(key));
  return { ids: [years.includes(year + 1) ? 'graduated.next' : 'graduated.none'], values: shared };
}
