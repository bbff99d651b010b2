/**
 * A month or a day, from free text: "kesäkuu 2025", "i augusti i fjol", "last month", "15.3.2025". A month without its year, a season, a
 * time to come or "about then" is no answer. What is said of the day is left out where a month is asked. Pure.
 */
import type { Language } from '../../conversation/activity.js';
import { dateOf, daysBefore, daysIn, monthOf, monthsBefore } from '../calendar.js';
import type { SurveyWords } from '../lexicon.js';
import type { DateQuestion } from '../question.js';
import { type Piece, piecesOf, shortYears, tablesOf } from './date-pieces.js';
import { type Calendar, numericDate } from './numeric-dates.js';
import { tokensOf } from './text.js';
import type { Vocabulary } from './vocabulary.js';

export interface Months {
  read(text: string, question: DateQuestion, today: string, vocabulary: Vocabulary): string | null;
}

export function createMonths(words: SurveyWords, language: Language): Months {
  const tables = tablesOf(words, language);
  return {
    read(text, question, today, vocabulary) {
      if (/[?~<>≈]/.test(text)) return null;
      const found = numericDate(text, language, today);
      const rest = found ? `${text.slice(0, found.from)} ${text.slice(found.to)}` : text;
      const pieces = piecesOf(tokensOf(shortYears(rest), language), question, tables, vocabulary);
      if (!pieces || (found && (!found.date || pieces.some(({ kind }) => kind !== 'part_of_month'))))
        return null;
      const date = found?.date ?? dateFrom(pieces, today);
      if (!date) return null;
      if (question.kind === 'month') return monthOf(date.year, date.month);
      return date.day === null ? null : dateOf(date.year, date.month, date.day);
    },
  };
}

function dateFrom(pieces: readonly Piece[], today: string): Calendar | null {
  const said = pieces.map(({ kind }) => kind).filter((kind) => kind !== 'part_of_month');
  // Swedish "sedan" is both "ago" and "since".
  const kinds = said.includes('month') ? said.filter((kind) => kind !== 'ago') : said;
  const shape = kinds.join(' ');
  const value = (kind: Piece['kind']): number => {
    const piece = pieces.find((each) => each.kind === kind);
    return piece && 'value' in piece ? piece.value : Number.NaN;
  };
  const thisYear = Number(today.slice(0, 4));
  const yearOf: Partial<Record<string, number>> = {
    year: value('year'),
    this_year: thisYear,
    last_year: thisYear - 1,
    year_before_last: thisYear - 2,
  };
  const named = kinds.filter((kind) => kind !== 'number');
  if (named.length === 2 && named.includes('month')) {
    const year = yearOf[named.find((kind) => kind !== 'month') ?? ''];
    if (year !== undefined) return withDay(pieces, year, value('month'));
    return shape === 'last month' ? lastNamed(value('month'), today) : null;
  }
  return relativeDate(shape, value('number'), today);
}

/** "15. maaliskuuta 2025": one number beside the month is its day. */
function withDay(pieces: readonly Piece[], year: number, month: number): Calendar | null {
  const numbers = pieces.filter((piece) => piece.kind === 'number');
  const [first] = numbers;
  if (numbers.length === 0) return { year, month, day: null };
  const day = first && 'value' in first ? first.value : 0;
  return numbers.length === 1 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

/** "Last December" in May is clear; in June "last May" may be a month ago or a year. */
function lastNamed(month: number, today: string): Calendar | null {
  const [year = 0, current = 0] = today.split('-').map(Number);
  return month > current ? { year: year - 1, month, day: null } : null;
}

function relativeDate(shape: string, count: number, today: string): Calendar | null {
  const month = (back: number): Calendar => calendarOf(monthsBefore(today.slice(0, 7), back));
  const day = (back: number): Calendar => calendarOf(daysBefore(today, back));
  switch (shape) {
    case 'this_month':
      return month(0);
    case 'last_month':
      return month(1);
    case 'month_before_last':
      return month(2);
    case 'months ago':
      return month(1);
    case 'number months ago':
      return count >= 1 && count <= 11 ? month(count) : null;
    case 'today':
      return day(0);
    case 'yesterday':
      return day(1);
    case 'day_before_yesterday':
      return day(2);
    case 'number days ago':
      return count >= 1 && count <= 31 ? day(count) : null;
    default:
      return null;
  }
}

function calendarOf(text: string): Calendar {
  const [year = 0, month = 0, day = null] = text.split('-').map(Number);
  return { year, month, day };
}
