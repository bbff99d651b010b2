/**
 * The words of the pages, from content/<language>/pages/*.md: front matter, then `## id` and its text. Read once; a message
 * that is missing in one language is taken from another rather than shown as a gap.
 */
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { readFolder } from '../wording/load.js';
import type { Html } from './html.js';
import { inline, listItems, markdown } from './markdown.js';

export type PageValues = Readonly<Record<string, string>>;

export interface PageFile {
  readonly page: string;
  readonly title: string;
  /** The day someone last read it through, YYYY-MM-DD. */
  readonly reviewed: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** All words in one language. */
export interface PageWords {
  readonly language: Language;
  title(page: string): string;
  reviewed(page: string): string;
  /** As plain text: labels, titles, attributes. Throws for an id that no language has. */
  text(page: string, id: string, values?: PageValues): string;
  /** With its Markdown: one line, or whole paragraphs. */
  line(page: string, id: string, values?: PageValues): Html;
  prose(page: string, id: string, values?: PageValues): Html;
  /** The items of a list; [] where there is none. */
  items(page: string, id: string): readonly string[];
}

export type Words = (language: Language) => PageWords;

/** Throws for a file that cannot be read: a server without words must not start. */
export function loadWords(content: string): Words {
  const files = new Map(
    LANGUAGES.flatMap((language) =>
      readFolder(content, `${language}/pages`, /^[a-z-]+\.md$/).map(({ path, text, wrong }) => {
        if (wrong !== undefined) throw new Error(`${path}: ${wrong}`);
        const file = readPage(path, text);
        return [`${language} ${file.page}`, file] as const;
      }),
    ),
  );
  return (language) => wordsIn(language, files);
}

function wordsIn(language: Language, files: ReadonlyMap<string, PageFile>): PageWords {
  const order = [language, ...LANGUAGES.filter((other) => other !== language)];
  const find = <T>(page: string, pick: (file: PageFile) => T | undefined): T => {
    for (const each of order) {
      const file = files.get(`${each} ${page}`);
      const found = file && pick(file);
      if (found !== undefined) return found;
    }
    throw new Error(`content/${language}/pages/${page}.md lacks a text`);
  };
  const text = (page: string, id: string, values: PageValues = {}) =>
    fill(
      find(page, (file) => file.texts.get(id)),
      values,
    );
  return {
    language,
    title: (page) => find(page, (file) => file.title),
    reviewed: (page) => find(page, (file) => file.reviewed),
    text,
    line: (page, id, values) => inline(text(page, id, values).replace(/\n/g, ' ')),
    prose: (page, id, values) => markdown(text(page, id, values)),
    items: (page, id) => {
      const has = files.get(`${language} ${page}`)?.texts.has(id);
      return has ? listItems(text(page, id)) : [];
    },
  };
}

const fill = (text: string, values: PageValues) =>
  text.replace(/\{\$([\w-]+)\}/g, (whole, name: string) => values[name] ?? whole);

/** Throws, naming the file, where the front matter is not as it should be. */
export function readPage(path: string, text: string): PageFile {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const facts: unknown = parse(head, { schema: 'failsafe' });
  const { page, title, reviewed } = (facts ?? {}) as Record<string, unknown>;
  if (typeof page !== 'string' || typeof title !== 'string' || typeof reviewed !== 'string') {
    throw new Error(`${path}: front matter needs page, title and reviewed`);
  }
  const sections = body.split(/^## +/m).slice(1);
  const texts = sections.map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end).trim(), section.slice(end + 1).trim()] as const;
  });
  return { page, title, reviewed, texts: new Map(texts) };
}
