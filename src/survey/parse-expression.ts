/** Reads the text of a `visibleIf` into the condition that expression.ts evaluates. Pure; linear in the length of the text. */
import type { Code } from './answer.js';
import type { Comparison, Condition, Operator } from './expression.js';

const NAMES: Readonly<Record<string, Operator>> = {
  '=': 'equal',
  '==': 'equal',
  equal: 'equal',
  '<>': 'notequal',
  '!=': 'notequal',
  notequal: 'notequal',
  '>': 'greater',
  greater: 'greater',
  '>=': 'greaterorequal',
  greaterorequal: 'greaterorequal',
  '<': 'less',
  less: 'less',
  '<=': 'lessorequal',
  lessorequal: 'lessorequal',
  anyof: 'anyof',
  noneof: 'noneof',
  allof: 'allof',
  contains: 'contains',
  notcontains: 'notcontains',
  empty: 'empty',
  notempty: 'notempty',
};
const LISTS: ReadonlySet<Operator> = new Set(['anyof', 'noneof', 'allof']);
const ALONE: ReadonlySet<Operator> = new Set(['empty', 'notempty']);

const TOKEN =
  /\s*(?:(\{[^{}]*\})|('[^'\\]*'|"[^"\\]*")|(-?\d+(?:\.\d+)?)|([A-Za-z]+)|(<=|>=|<>|!=|==|&&|\|\||[=<>!()[\],]))/y;

interface Rest {
  readonly text: string;
  readonly tokens: readonly string[];
  at: number;
}

/** @throws Error that says what cannot be read. */
export function parseCondition(text: string): Condition {
  const rest: Rest = { text, tokens: tokensOf(text), at: 0 };
  const condition = either(rest);
  if (rest.at < rest.tokens.length) throw wrong(rest);
  return condition;
}

function tokensOf(text: string): string[] {
  const pattern = new RegExp(TOKEN);
  const tokens: string[] = [];
  while (pattern.lastIndex < text.trimEnd().length) {
    const from = pattern.lastIndex;
    const found = pattern.exec(text);
    if (!found) throw new Error(`cannot read "${text.slice(from).trim()}"`);
    tokens.push(found[0].trim());
  }
  return tokens;
}

const wrong = ({ tokens, at, text }: Rest): Error =>
  new Error(
    at < tokens.length
      ? `"${tokens[at]}" is not understood in: ${text}`
      : `something is missing after: ${text}`,
  );

const next = (rest: Rest): string => rest.tokens[rest.at]?.toLowerCase() ?? '';

function taken(rest: Rest, ...tokens: readonly string[]): boolean {
  if (!tokens.includes(next(rest))) return false;
  rest.at++;
  return true;
}

/** "and" binds closer than "or". */
function either(rest: Rest): Condition {
  const parts = [both(rest)];
  while (taken(rest, 'or', '||')) parts.push(both(rest));
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
}

function both(rest: Rest): Condition {
  const parts = [single(rest)];
  while (taken(rest, 'and', '&&')) parts.push(single(rest));
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
}

function single(rest: Rest): Condition {
  const denied = taken(rest, '!');
  if (taken(rest, '(')) {
    const inside = either(rest);
    if (!taken(rest, ')')) throw wrong(rest);
    return denied ? { kind: 'not', part: inside } : inside;
  }
  // To SurveyJS "!{a} = 1" denies {a} alone, which nobody means.
  if (denied) throw new Error(`put brackets after "!" in: ${rest.text}`);
  return comparison(rest);
}

function comparison(rest: Rest): Comparison {
  const question = rest.tokens[rest.at]?.match(/^\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}$/)?.[1];
  if (question === undefined) throw wrong(rest);
  rest.at++;
  const operator = NAMES[next(rest)];
  if (!operator) throw wrong(rest);
  rest.at++;
  if (ALONE.has(operator)) return { kind: 'comparison', question, operator, values: [] };
  const values = LISTS.has(operator) ? list(rest) : [literal(rest)];
  return { kind: 'comparison', question, operator, values };
}

function list(rest: Rest): Code[] {
  if (!taken(rest, '[')) throw wrong(rest);
  const values = [literal(rest)];
  while (taken(rest, ',')) values.push(literal(rest));
  if (!taken(rest, ']')) throw wrong(rest);
  return values;
}

function literal(rest: Rest): Code {
  const token = rest.tokens[rest.at] ?? '';
  const value = /^['"]/.test(token)
    ? token.slice(1, -1)
    : /^-?\d/.test(token)
      ? Number(token)
      : /^(?:true|false)$/i.test(token)
        ? token.toLowerCase() === 'true'
        : undefined;
  if (value === undefined) throw wrong(rest);
  rest.at++;
  return value;
}
