/** Months and days as text: `YYYY-MM` and `YYYY-MM-DD`. Knows the calendar, not the time. Pure. */

const MONTH = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;
const DATE = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const isMonth = (value: unknown): value is string => typeof value === 'string' && MONTH.test(value);

/** A day that exists: 30 February does not. */
export function isDate(value: unknown): value is string {
  const parts = typeof value === 'string' ? DATE.exec(value) : null;
  return parts !== null && Number(parts[3]) <= daysIn(Number(parts[1]), Number(parts[2]));
}

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const two = (number: number): string => String(number).padStart(2, '0');

export const monthOf = (year: number, month: number): string => `${year}-${two(month)}`;
export const dateOf = (year: number, month: number, day: number): string =>
  `${monthOf(year, month)}-${two(day)}`;

/** So many months earlier. `month` is `YYYY-MM`. */
export function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const all = year * 12 + number - 1 - count;
  return monthOf(Math.floor(all / 12), (all % 12) + 1);
}

/** So many days earlier. `date` is `YYYY-MM-DD`. */
export function daysBefore(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - count)).toISOString().slice(0, 10);
}
