/**
 * Which wordings a dialog uses, read from its source text: the ids that it says, asks and suggests, and every other text in it
 * that could be an id. Pure; a reading of TypeScript that knows strings, comments and brackets and no more.
 */

export interface Use {
  readonly id: string;
  readonly line: number;
  /** Of a question with a fixed list of choices: their values in order. */
  readonly choices?: readonly string[];
}

export interface DialogUse {
  readonly dialog: string;
  readonly file: string;
  /** Must have a wording. */
  readonly uses: readonly Use[];
  /** Every text in quotes: an id among them is in use, perhaps by way of a variable. */
  readonly mentioned: ReadonlySet<string>;
  /** Beginnings of ids that are put together, as `not-taken.${part}` is: whatever begins so is in use. */
  readonly beginnings: readonly string[];
}

/** What dialogs call, and what the house calls for messages of its own. */
const CALLS = {
  dialog: /\b(say|ask|hear|hearOrSkip|choose|chooseSeveral)\(/g,
  house: /\b(sendCommon|common)\(/g,
};
/** Of these, the ones whose first argument is the key of a question. */
const QUESTIONS: ReadonlySet<string> = new Set(['ask', 'hear', 'hearOrSkip', 'choose', 'chooseSeveral']);
const SUGGESTION = /\bsuggest:\s*'([^']+)'/g;
const TOGETHER = /`([a-z][a-z0-9-]*\.)\$\{/g;
const QUOTED = /'((?:[^'\\\n]|\\.)*)'/g;

export function scanSource(by: 'dialog' | 'house', dialog: string, file: string, source: string): DialogUse {
  const code = withoutComments(source);
  const lineAt = (index: number) => code.slice(0, index).split('\n').length;
  const uses: Use[] = [];
  for (const call of code.matchAll(CALLS[by])) {
    const parts = argumentsAt(code, call.index + call[0].length);
    // A message of the house may be asked for with the language first.
    const first = (by === 'house' ? parts.find((part) => part.startsWith("'")) : parts[0]) ?? '';
    const choices = call[1] === 'choose' ? literalList(parts[1] ?? '') : null;
    const ids = QUESTIONS.has(call[1] ?? '') ? promptsIn(first) : idsIn(first);
    for (const id of ids) uses.push({ id, line: lineAt(call.index), ...(choices ? { choices } : {}) });
  }
  for (const found of code.matchAll(SUGGESTION)) uses.push({ id: found[1] ?? '', line: lineAt(found.index) });
  const mentioned = new Set([...code.matchAll(QUOTED)].map((found) => found[1] ?? ''));
  const beginnings = [...code.matchAll(TOGETHER)].map((found) => found[1] ?? '');
  return { dialog, file, uses, mentioned, beginnings };
}

/** The same text with comments blanked out, so that places stay the same. */
function withoutComments(source: string): string {
  return source.replace(/'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (found) =>
    found.startsWith("'") ? found : found.replace(/[^\n]/g, ' '),
  );
}

/** Splits what stands between a call's brackets at its commas. */
function argumentsAt(code: string, from: number): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = from;
  let quote = '';
  for (let n = from; n < code.length; n++) {
    const here = code[n] ?? '';
    if (quote) {
      if (here === '\\') n++;
      else if (here === quote) quote = '';
    } else if (here === "'" || here === '`') quote = here;
    else if ('([{'.includes(here)) depth++;
    else if (depth > 0 && ')]}'.includes(here)) depth--;
    else if (depth === 0 && (here === ',' || here === ')')) {
      parts.push(code.slice(start, n).trim());
      start = n + 1;
      if (here === ')') break;
    }
  }
  return parts;
}

/** Ids in `'a'`, `['a', 'b']` and `x ? 'a' : 'b'`. */
function idsIn(expression: string): readonly string[] {
  const answer = expression.includes('?') ? expression.slice(expression.indexOf('?')) : expression;
  return [...answer.matchAll(QUOTED)].map((found) => found[1] ?? '');
}

/** The wording of a numbered question such as `activity.${n}` is `activity`. */
function promptsIn(expression: string): readonly string[] {
  const numbered = /^`([^`]*)`$/.exec(expression)?.[1];
  if (numbered === undefined) return idsIn(expression);
  const parts = numbered.split('.').filter((part) => !part.startsWith('${'));
  return parts.some((part) => part.includes('${')) ? [] : [parts.join('.')];
}

function literalList(expression: string): readonly string[] | null {
  return /^\[(?:\s*'[^']*'\s*,?)+\s*\]$/.test(expression)
    ? [...expression.matchAll(QUOTED)].map((found) => found[1] ?? '')
    : null;
}
