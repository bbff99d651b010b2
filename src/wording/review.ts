/** Whether somebody has read a piece of content lately. Pure. */
import { error, type Problem, warning } from './problem.js';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Days as YYYY-MM-DD. */
export function reviewProblems(file: string, reviewed: string, today: string): readonly Problem[] {
  const age = Date.parse(today) - Date.parse(reviewed);
  if (age < 0) return [error(file, 1, `reviewed ${reviewed} is in the future`)];
  return age > YEAR ? [warning(file, 1, `last reviewed ${reviewed}, more than a year ago`)] : [];
}
