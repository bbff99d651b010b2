/** The cells of a released table: what the protected report has, one by one, and nothing that it has not. Pure. */
import { label, type ProtectedCount } from '../../statistics/protected.js';
import type { GroupFigures, OptionFigure, QuestionFigures, SurveyReport } from '../figures.js';

export const MEASURES = ['count', 'percent'] as const;
export type ReleasedMeasure = (typeof MEASURES)[number];

/** Everybody who answered, those who answered a question, or those who chose one of its options. */
export interface Item {
  readonly code: string;
  readonly question: string | null;
  readonly option: OptionFigure['value'] | null;
}

export interface ReleasedCell {
  readonly value: number | null;
  /** `1-4`, `0-4`, `18-` (at least 18), `...` left out, `.` not in use; '' beside a figure. */
  readonly symbol: string;
}

/** Everybody first, as the report has them. */
export const groupsOf = ({ answers, questions, groups }: SurveyReport): readonly GroupFigures[] => [
  { at: {}, answers, questions },
  ...groups,
];

export const codeOf = ({ at }: Pick<GroupFigures, 'at'>): string =>
  Object.entries(at)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join('&') || 'all';

/** Of all groups, in the order of the questions; a group need not have all. */
export function itemsOf(report: SurveyReport): readonly Item[] {
  const items = new Map<string, Item>([['answers', { code: 'answers', question: null, option: null }]]);
  for (const { question, options } of groupsOf(report).flatMap(({ questions }) => questions)) {
    items.set(question, { code: question, question, option: null });
    for (const { value } of options) {
      const code = `${question}.${value}`;
      items.set(code, { code, question, option: value });
    }
  }
  return [...items.values()];
}

const NOT_IN_USE: ReleasedCell = { value: null, symbol: '.' };
const LEFT_OUT: ReleasedCell = { value: null, symbol: '...' };

export function cellOf(
  group: GroupFigures,
  { question, option }: Item,
  measure: ReleasedMeasure,
): ReleasedCell {
  if (question === null) return measure === 'count' ? counted(group.answers) : NOT_IN_USE;
  const figures = group.questions.find((each) => each.question === question);
  if (!figures) return LEFT_OUT;
  if (option === null) return measure === 'count' ? counted(figures.answers) : NOT_IN_USE;
  return ofOption(figures, option, measure);
}

function ofOption({ options }: QuestionFigures, wanted: OptionFigure['value'], measure: ReleasedMeasure) {
  const found = options.find(({ value }) => value === wanted);
  if (!found) return LEFT_OUT;
  if (measure === 'count') return counted(found.count);
  const { percent, atLeast } = found;
  if (percent === null) return LEFT_OUT;
  return atLeast ? { value: null, symbol: `${percent}-` } : { value: percent, symbol: '' };
}

const counted = (count: ProtectedCount): ReleasedCell =>
  count.kind === 'count'
    ? { value: count.count, symbol: '' }
    : { value: null, symbol: label(count) ?? '...' };
