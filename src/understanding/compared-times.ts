/** One time set against another though only one is named: "better now than in 2019", "more than the year before". Pure rules. */
import type { OperationWords } from './operation-words.js';

/** Whether what was then is compared with what is now, or a year with the one before it; not two places or occupations. */
export function isComparedInTime(words: OperationWords): boolean {
  const { has, amounts, places, occupations, dated, time, period } = words;
  if (time || period || places > 1 || occupations > 1 || amounts.than !== undefined) return false;
  if (has('operations.coverage') || !(has('operations.compare') || has('more'))) return false;
  return dated ? has('now') || has('than_year') || has('previous') : has('previous');
}

/** "In 2024 compared with the year before", but "now compared with 2019" has its year. */
export const isAgainstYearBefore = ({ has }: OperationWords): boolean => has('previous') && !has('than_year');
