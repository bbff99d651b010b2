/**
 * What a source file may hold: its length, the length of its functions, no clock or chance in a pure room, and the
 * environment read in one place. Reads the syntax tree, so comments and strings are never mistaken for code.
 */
import ts from 'typescript';
import type { Breach } from './breach.js';

/** Lines of code, without blank lines and comments. Above `asked` is worth a look, above `allowed` fails. */
export const FILE_LINES = { asked: 150, allowed: 220 };
export const FUNCTION_LINES = { asked: 30, allowed: 60 };
/** A test file lists cases; a file of the program has one idea. */
const TEST_LINES = { asked: 200, allowed: 300 };
/** A dialog is one function, and a conversation has as many lines as it has. */
const DIALOG_LINES = { asked: 60, allowed: 80 };

const PURE = /^(dialogs|src\/(conversation|guidance|survey|statistics|counselling|privacy))\//;
const READS_ENVIRONMENT = /^src\/(configuration\.ts|main\.ts|build\/|command\/)/;

const WORLD = new Set([
  'process',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'console',
]);
const CHANCE = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues']);

export interface SourceReport {
  readonly breaches: readonly Breach[];
  /** Longer than asked for, shorter than forbidden. */
  readonly remarks: readonly Breach[];
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

const lineOf = (source: ts.SourceFile, position: number): number =>
  source.getLineAndCharacterOfPosition(position).line + 1;

/** Numbers of the lines on which a token stands. */
function codeLines(source: ts.SourceFile, node: ts.Node, into = new Set<number>()): Set<number> {
  if (node.getChildCount(source) === 0 && node.getWidth(source) > 0) {
    const last = lineOf(source, node.getEnd());
    for (let line = lineOf(source, node.getStart(source)); line <= last; line++) into.add(line);
  }
  for (const child of node.getChildren(source)) codeLines(source, child, into);
  return into;
}

/** A function's own lines: those of functions inside it are theirs. */
function ownLines(source: ts.SourceFile, node: ts.Node): number {
  const lines = codeLines(source, node);
  const leave = (inner: ts.Node): void => {
    if (!ts.isFunctionLike(inner)) ts.forEachChild(inner, leave);
    else for (const line of codeLines(source, inner)) lines.delete(line);
  };
  ts.forEachChild(node, leave);
  return lines.size;
}

/** The name of what the pure rooms may not touch, or null. */
function touchesWorld(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return text === 'Date.now' || text === 'Math.random' ? text : null;
  }
  if (!ts.isIdentifier(node)) return null;
  if (CHANCE.has(node.text)) return node.text;
  const named = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
  return WORLD.has(node.text) && !named && isValue(node) ? node.text : null;
}

/** Used as a value, not as the name of a property, parameter or type of our own. */
function isValue(node: ts.Identifier): boolean {
  const parent = node.parent;
  return (
    (ts.isCallExpression(parent) && parent.expression === node) ||
    (ts.isPropertyAccessExpression(parent) && parent.expression === node)
  );
}

export function checkSource(file: string, text: string): SourceReport {
  const source = parse(file, text);
  const breaches: Breach[] = [];
  const remarks: Breach[] = [];
  const measure = (line: number, lines: number, limit: typeof FILE_LINES, what: string): void => {
    const breach = {
      rule: 'length',
      file,
      line,
      what: `${what} of ${lines} lines (asked for: ${limit.asked})`,
    };
    if (lines > limit.allowed) breaches.push(breach);
    else if (lines > limit.asked) remarks.push(breach);
  };
  const isTest = file.startsWith('test/');
  const functionLimit = file.startsWith('dialogs/') ? DIALOG_LINES : FUNCTION_LINES;
  const visit = (node: ts.Node): void => {
    const line = lineOf(source, node.getStart(source));
    const world = PURE.test(file) ? touchesWorld(node) : null;
    if (world)
      breaches.push({ rule: 'pure', file, line, what: `${world} in a room without clock and chance` });
    if (!READS_ENVIRONMENT.test(file) && !isTest && ts.isPropertyAccessExpression(node)) {
      const what = 'process.env is read in src/configuration.ts only';
      if (node.getText(source) === 'process.env') breaches.push({ rule: 'environment', file, line, what });
    }
    if (!isTest && ts.isFunctionLike(node))
      measure(line, ownLines(source, node), functionLimit, 'a function');
    ts.forEachChild(node, visit);
  };
  measure(0, codeLines(source, source).size, isTest ? TEST_LINES : FILE_LINES, 'a file');
  visit(source);
  return { breaches, remarks };
}
