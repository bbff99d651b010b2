/** Dates and months written in figures: 12/2021, 06.2025, 2025-06, 15.3.2025. What can be read two ways is nothing. Pure. */
import type { Language } from '../../conversation/activity.js';
import { daysIn } from '../calendar.js';

/** A month or a day; `day` null where only the month is told. */
export interface Calendar {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

export interface FoundDate {
  /** Null where it can be read two ways or is no date. */
  readonly date: Calendar | null;
  readonly from: number;
  readonly to: number;
}

const YEAR_FIRST = /(?<!\d)(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/;
const THREE = /(?<!\d)(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/;
const TWO = /(?<!\d)(\d{1,2}) ?[./-] ?(\d{4})(?!\d)/;
const SPACED = /(?<!\d)(0?[1-9]|1[0-2]) (\d{4})(?!\d)/;
/** 6/25: no day of June is meant where days are written before months, if the year cannot be a month. */
const SHORT = /(?<!\d)(\d{1,2})\/(\d{2})(?!\d)/;

/** The first date in figures; null when there is none. */
export function numericDate(text: string, language: Language, today: string): FoundDate | null {
  const thisYear = Number(today.slice(2, 4));
  const year = (written: string) =>
    written.length === 4
      ? Number(written)
      : Number(written) <= thisYear
        ? 2000 + Number(written)
        : Number.NaN;
  const found = (match: RegExpExecArray, date: Calendar | null): FoundDate => ({
    date: date && isReal(date) ? date : null,
    from: match.index,
    to: match.index + match[0].length,
  });
  const first = YEAR_FIRST.exec(text);
  if (first)
    return found(first, {
      year: Number(first[1]),
      month: Number(first[3]),
      day: first[4] ? Number(first[4]) : null,
    });
  const three = THREE.exec(text);
  if (three) {
    const order = dayAndMonth(Number(three[1]), Number(three[3]), three[2] === '.' || language !== 'en');
    return found(three, order && { year: year(three[4] ?? ''), ...order });
  }
  const two = TWO.exec(text) ?? SPACED.exec(text);
  if (two) return found(two, { year: Number(two[2]), month: Number(two[1]), day: null });
  const short = language === 'en' ? null : SHORT.exec(text);
  if (!short) return null;
  const [month, after] = [Number(short[1]), Number(short[2])];
  return found(short, after > 12 && after <= thisYear ? { year: 2000 + after, month, day: null } : null);
}

/** Days come first, except that 6/15/2025 can only be American; 6/7/2025 in English is unclear. */
function dayAndMonth(a: number, b: number, daysFirst: boolean): { day: number; month: number } | null {
  if (daysFirst || a === b || a > 12) return { day: a, month: b };
  return b > 12 ? { day: b, month: a } : null;
}

const isReal = ({ year, month, day }: Calendar): boolean =>
  year >= 1900 &&
  year < 2100 &&
  month >= 1 &&
  month <= 12 &&
  (day === null || (day >= 1 && day <= daysIn(year, month)));
