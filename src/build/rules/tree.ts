/** Every source file of the tree against the rules for sources and for file names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Breach } from './breach.js';
import { checkSource, type SourceReport } from './source.js';

const PLACES = ['src', 'dialogs', 'test', 'manifest'];
const EMPTY_WORDS = new Set(['helper', 'helpers', 'util', 'utils', 'manager', 'data', 'info', 'process']);
/** "My data" is what people call it: the dialog shows what is kept of them. */
const NAMED_SO_BY_PEOPLE = /^my-data\b/;

/** A file whose name says nothing, or null. */
export function checkName(file: string): Breach | null {
  const name = basename(file);
  if (NAMED_SO_BY_PEOPLE.test(name)) return null;
  const word = name.split(/[^a-zA-Z]+|(?=[A-Z])/).find((part) => EMPTY_WORDS.has(part.toLowerCase()));
  return word ? { rule: 'names', file, line: 0, what: `"${word}" says nothing about what is in it` } : null;
}

/** Source files of the tree, as paths from its root with forward slashes. */
export function sourceFiles(root: string): readonly string[] {
  const found: string[] = [];
  for (const place of PLACES.filter((name) => existsSync(join(root, name)))) {
    for (const entry of readdirSync(join(root, place), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      found.push(relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
    }
  }
  return found.filter((file) => !file.startsWith('test/fixtures/')).sort();
}

export function checkTree(root: string): SourceReport & { readonly files: number } {
  const files = sourceFiles(root);
  const breaches: Breach[] = [];
  const remarks: Breach[] = [];
  for (const file of files) {
    const named = checkName(file);
    if (named) breaches.push(named);
    if (!/\.(ts|mjs|cjs)$/.test(file)) continue;
    const found = checkSource(file, readFileSync(join(root, file), 'utf8'));
    breaches.push(...found.breaches);
    remarks.push(...found.remarks);
  }
  return { files: files.length, breaches, remarks };
}
