/** Whether a question of a survey is asked, as the server decides it: the conditions stand in the page as JSON. */
export function holds(condition, answers) {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, answers));
    case 'or':
      return condition.parts.some((part) => holds(part, answers));
    case 'not':
      return !holds(condition.part, answers);
    default:
      return compare(condition, answers[condition.question] ?? []);
  }
}

/** A form knows text only: what is compared is compared as text, and as numbers where both are. */
function compare({ operator, values }, given) {
  const has = (value) => given.includes(String(value));
  const [first] = given;
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
      return first !== undefined && ordered(operator, first, values[0]);
  }
}

function ordered(operator, left, right) {
  if (typeof right === 'number' && (left.trim() === '' || Number.isNaN(Number(left)))) return false;
  const [a, b] = typeof right === 'number' ? [Number(left), right] : [left, right];
  if (operator === 'greater') return a > b;
  if (operator === 'less') return a < b;
  return operator === 'greaterorequal' ? a >= b : a <= b;
}
