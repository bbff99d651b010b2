/**
 * One question of one group: percentages, means and medians that follow from the protected counts alone, so that they say nothing
 * more than these. Pure.
 */
import { FEW, type ProtectedCount, STEP, WITHHELD } from '../statistics/protected.js';
import type { ShownTable } from '../statistics/table.js';
import { CHOSEN, type Coded } from './coding.js';
import type { OptionFigure, QuestionFigures } from './figures.js';
import { meanOf, medianOf } from './report-middle.js';

/** Null: nothing of it may be shown in this group. */
export function questionFigures(
  { question, first, variables, classes }: Coded,
  tables: readonly ShownTable[],
  size: ProtectedCount,
  minimum: number,
): QuestionFigures | null {
  const own = tables.slice(first, first + variables.length);
  const shown = own.filter((table) => table !== null);
  const [table] = shown;
  if (!table) return null;
  const { name: asked, kind } = question;
  const nothing: QuestionFigures = {
    question: asked,
    kind,
    answers: WITHHELD,
    options: [],
    mean: null,
    median: null,
  };
  const unanswered = table.at(-1) ?? WITHHELD;
  // Nearly nobody was asked, or wanted to tell.
  if (unanswered.kind === 'nearly_all') return { ...nothing, answers: { kind: 'few', from: 0, to: FEW } };
  const counts = question.kind === 'several' ? [] : table.slice(0, -1);
  const answers = answersOf(counts, unanswered, size);
  if (question.kind === 'number') return { ...nothing, answers, median: medianOf(counts, classes, minimum) };
  const each = question.kind === 'several' ? own.map((one) => one?.[CHOSEN] ?? WITHHELD) : counts;
  const options = question.options.map(({ value }, n): OptionFigure => {
    const count = each[n] ?? WITHHELD;
    return { value, count, percent: shareOf(count, answers, minimum), atLeast: count.kind === 'nearly_all' };
  });
  return {
    ...nothing,
    answers,
    options,
    mean: question.kind === 'one' ? meanOf(question.options, counts, minimum) : null,
  };
}

/** As many as the options add up to, where all of these are shown; else what is left of the group within what these allow. */
function answersOf(
  counts: readonly ProtectedCount[],
  unanswered: ProtectedCount,
  size: ProtectedCount,
): ProtectedCount {
  if (size.kind !== 'count') return WITHHELD;
  const left = Math.max(0, size.count - (unanswered.kind === 'count' ? unanswered.count : 0));
  if (counts.length === 0 || counts.some(({ kind }) => kind === 'nearly_all'))
    return { kind: 'count', count: left };
  const sum = counts.reduce((total, one) => total + (one.kind === 'count' ? one.count : 0), 0);
  const few = counts.filter((one) => one.kind === 'few');
  const least = sum + few.reduce((total, { from }) => total + from, 0);
  const most = sum + FEW * few.length;
  const within = Math.min(Math.max(left, STEP * Math.ceil(least / STEP)), STEP * Math.floor(most / STEP));
  return { kind: 'count', count: within };
}

function shareOf(count: ProtectedCount, answers: ProtectedCount, minimum: number): number | null {
  if (count.kind === 'nearly_all') return percentOf(count.atLeast, answers, minimum, Math.floor);
  return count.kind === 'count' ? percentOf(count.count, answers, minimum) : null;
}

/** Whole per cent; never more than 100, which rounding alone could bring about. Null of fewer than `minimum`: it would be a count. */
export function percentOf(
  part: number,
  whole: ProtectedCount,
  minimum: number,
  round: (n: number) => number = Math.round,
): number | null {
  if (whole.kind !== 'count' || whole.count < minimum) return null;
  return Math.min(100, round((100 * part) / whole.count));
}
