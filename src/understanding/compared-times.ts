/** One time set against another though only one is named: "better now than in 2019", "more than the year before". Pure rules. */
import type { WordGroup } from './gazetteer.js';
import type { OperationWords } from './operation-words.js';

/** Whether what was then is compared with what is now, or a year with the one before it; not two places or occupations. */
export function isComparedInTime(words: OperationWords): boolean {
  const { has, amounts, places, occupations, dated, time, period } = words;
  if (time || period || places > 1 || occupations > 1 || amounts.than !== undefined) return false;
  if (has('operations.coverage') || !(has('operations.compare') || has('more'))) return false;
  return dated ? has('now') || has('than_year') || has('previous') : has('previous');
}

/** "In 2024 compared with the year before", but "now compared with 2019" has its year. */
export const isAgainstYearBefore = (words: OperationWords): boolean =>
  (words.has('previous') && !words.has('than_year')) || hasMovedIn(words);

/** "Why did it rise in 2021": in that year, and not since. */
const hasMovedIn = ({ has, single, time, amounts }: OperationWords): boolean =>
  single && !time && amounts.than === undefined && has('operations.change') && !SINCE.some(has);
const SINCE: readonly WordGroup[] = [
  ...['since', 'onwards', 'from', 'now', 'than', 'than_year', 'previous', 'newest', 'series'],
  'operations.compare',
];
