/** Whether the conditions of an instrument can be evaluated: every question named comes earlier, every value can occur. Pure. */
import type { Code } from './answer.js';
import { isDate, isMonth } from './calendar.js';
import { type Comparison, comparisonsIn, type Operator } from './expression.js';
import { isClosed, type Question } from './question.js';

const EMPTINESS: readonly Operator[] = ['empty', 'notempty'];
const EQUALITY: readonly Operator[] = ['equal', 'notequal'];
const ORDER: readonly Operator[] = ['greater', 'greaterorequal', 'less', 'lessorequal'];
const MEMBERSHIP: readonly Operator[] = ['anyof', 'noneof'];

/** `QUESTION: what is wrong`. */
export function checkConditions(questions: readonly Question[]): readonly string[] {
  return questions.flatMap(({ name, visibleIf }, n) => {
    const earlier = new Map(questions.slice(0, n).map((question) => [question.name, question]));
    return (visibleIf ? comparisonsIn(visibleIf) : []).flatMap((comparison) => {
      const asked = earlier.get(comparison.question);
      const reason = asked ? misfit(comparison, asked) : 'it must be a question asked before this one';
      return reason === null ? [] : [`${name}: visibleIf: {${comparison.question}}: ${reason}`];
    });
  });
}

function misfit({ operator, values }: Comparison, question: Question): string | null {
  if (!operatorsFor(question).includes(operator))
    return `a question of this kind cannot be asked about with "${operator}"`;
  const strange = values.find((value) => !canBe(value, question));
  return strange === undefined ? null : `${JSON.stringify(strange)} is not among its answers`;
}

function operatorsFor(question: Question): readonly Operator[] {
  switch (question.kind) {
    case 'one':
      return [...EMPTINESS, ...EQUALITY, ...MEMBERSHIP, ...(question.scale ? ORDER : [])];
    case 'several':
      return [...EMPTINESS, ...MEMBERSHIP, 'allof', 'contains', 'notcontains'];
    case 'text':
      return EMPTINESS;
    default:
      return [...EMPTINESS, ...EQUALITY, ...ORDER];
  }
}

/** Written exactly as it is stored: 5 is not "5". */
function canBe(value: Code, question: Question): boolean {
  if (isClosed(question)) return question.options.some((option) => option.value === value);
  if (question.kind === 'number') return typeof value === 'number';
  return question.kind === 'month' ? isMonth(value) : isDate(value);
}
