/**
 * The conditions of `visibleIf`: a closed set of comparisons of an earlier answer with fixed values, joined by and, or, ! and
 * brackets. Means exactly what it means to SurveyJS, which is the oracle in the tests; anything else is refused. Pure.
 */
import type { Answers, AnswerValue, Code } from './answer.js';

export type Operator =
  | 'equal'
  | 'notequal'
  | 'greater'
  | 'greaterorequal'
  | 'less'
  | 'lessorequal'
  | 'anyof'
  | 'noneof'
  | 'allof'
  | 'contains'
  | 'notcontains'
  | 'empty'
  | 'notempty';

export interface Comparison {
  readonly kind: 'comparison';
  readonly question: string;
  readonly operator: Operator;
  /** None for empty and notempty, one for most, several in brackets. */
  readonly values: readonly Code[];
}

export type Condition =
  | Comparison
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

/** Whether the condition holds. A question without an answer, skipped or not asked, is empty. */
export function holds(condition: Condition, answers: Answers): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, answers));
    case 'or':
      return condition.parts.some((part) => holds(part, answers));
    case 'not':
      return !holds(condition.part, answers);
    default:
      return compare(condition, answerTo(condition.question, answers));
  }
}

const answerTo = (question: string, answers: Answers): AnswerValue | null =>
  Object.hasOwn(answers, question) ? (answers[question] ?? null) : null;

function compare({ operator, values }: Comparison, answer: AnswerValue | null): boolean {
  const given: readonly Code[] = answer === null ? [] : typeof answer === 'object' ? answer : [answer];
  const has = (value: Code) => given.includes(value);
  switch (operator) {
    case 'empty':
      return given.length === 0;
    case 'notempty':
      return given.length > 0;
    case 'equal':
      return given.length === 1 && values.every(has);
    case 'notequal':
      return !(given.length === 1 && values.every(has));
    case 'anyof':
      return values.some(has);
    case 'noneof':
      return !values.some(has);
    case 'allof':
    case 'contains':
      return given.length > 0 && values.every(has);
    case 'notcontains':
      return !(given.length > 0 && values.every(has));
    default:
      return isOrdered(operator, given[0], values[0]);
  }
}

/** Numbers with numbers, dates with dates; "I can't say" is neither more nor less than 3. */
function isOrdered(operator: Operator, left: Code | undefined, right: Code | undefined): boolean {
  if (left === undefined || right === undefined || typeof left !== typeof right) return false;
  if (operator === 'greater') return left > right;
  if (operator === 'less') return left < right;
  return operator === 'greaterorequal' ? left >= right : left <= right;
}

/** Every comparison in it, in the order of the text. */
export function comparisonsIn(condition: Condition): readonly Comparison[] {
  if (condition.kind === 'comparison') return [condition];
  return condition.kind === 'not'
    ? comparisonsIn(condition.part)
    : condition.parts.flatMap((part) => comparisonsIn(part));
}
