/**
 * Reads a YAML file of content against a zod schema, and says the line of whatever does not fit. Pure: text in, value and problems
 * out. Plain YAML only: no anchors that multiply, no tags.
 */
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { error, type Problem } from './problem.js';

export interface ReadYaml<T> {
  /** Null when there are problems. */
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map((wrong) =>
      error(file, wrong.linePos?.[0].line ?? 1, wrong.message.split('\n')[0] ?? 'not YAML'),
    );
    return { value: null, problems };
  }
  const parsed = schema.safeParse(plainOf(document));
  if (parsed.success) return { value: parsed.data, problems: [] };
  const problems = parsed.error.issues.map((issue) => {
    const where = issue.path.map(String).join('.');
    return error(
      file,
      lineOf(document, lines, issue.path),
      where ? `${where}: ${issue.message}` : issue.message,
    );
  });
  return { value: null, problems };
}

function plainOf(document: Document): unknown {
  try {
    // A few aliases are a convenience, hundreds are an attack.
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

/** The line of the deepest part of the path that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
