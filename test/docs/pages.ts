/** The documentation as the tests read it: every page, its links, its tables and its words in `code`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { HOME } from '../../src/home.js';

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const TOP = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

export function pages(): readonly Page[] {
  const entries = readdirSync(join(HOME, 'docs'), { withFileTypes: true, recursive: true });
  const docs = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(HOME, join(entry.parentPath, entry.name)));
  return [...TOP, ...docs.sort()].map((path) => ({ path, text: readFileSync(join(HOME, path), 'utf8') }));
}

export const page = (path: string): Page => ({ path, text: readFileSync(join(HOME, path), 'utf8') });

const withoutBlocks = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```/gm, '');

/** What stands between single backticks, outside code blocks. */
export const codeWords = ({ text }: Page): readonly string[] =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, word]) => word ?? '');

/** First cells of the rows of all tables of a page, without backticks. */
export const firstCells = ({ text }: Page): readonly string[] =>
  [...withoutBlocks(text).matchAll(/^\|\s*((?:\\\||[^|\n])+?)\s*\|/gm)]
    .map(([, cell]) => (cell ?? '').replaceAll('`', '').replaceAll('\\|', '|'))
    .filter((cell) => !/^-+$/.test(cell));

export interface Link {
  readonly target: string;
  readonly anchor: string | null;
}

/** Links to other files of the repository and to headings. */
export const links = ({ text }: Page): readonly Link[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = '', anchor = null] = target.split('#');
      return { target: path, anchor };
    });

/** The page that a link leads to, or the path that is not there. */
export function follow(from: Page, { target }: Link): string {
  return target === '' ? from.path : join(dirname(from.path), target);
}

/** Headings as their anchors. */
export const anchors = (path: string): readonly string[] =>
  [...withoutBlocks(readFileSync(join(HOME, path), 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The example that docs/tasks/ lets one make. */
const EXAMPLE = /\btrial\b/;

/** `content/{fi,sv}/x` is two paths; a path with `<id>` or `*` is a pattern and none. */
export function pathsIn(words: readonly string[]): readonly string[] {
  const found = words.filter((word) =>
    /^(src|dialogs|content|test|manifest|docs|\.ci)\/[^\s<>*…]*$/.test(word),
  );
  return found
    .filter((word) => !EXAMPLE.test(word))
    .flatMap((word) => {
      const group = word.match(/^(.*)\{(.+)\}(.*)$/);
      return group ? (group[2] ?? '').split(',').map((part) => `${group[1]}${part}${group[3]}`) : [word];
    });
}

export const isThere = (path: string): boolean => existsSync(join(HOME, path));
