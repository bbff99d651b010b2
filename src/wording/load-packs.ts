/**
 * Reads the information packs, content/<language>/packs/<pack>/*.md. A school's own folder adds pages, and replaces those of the same
 * name.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import { PACKS, type PackPage } from '../guidance/pack.js';
import { checkPacks } from './check-packs.js';
import { readFolder, readText } from './load.js';
import { error, type Problem } from './problem.js';
import { readPage } from './read-pack.js';
import { readYaml } from './yaml.js';

const FILE_NAME = /^[a-z0-9][a-z0-9-]*\.md$/;

const listed = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));
const smallWords = z.strictObject({ fi: listed, sv: listed, en: listed });

const NONE = { fi: [], sv: [], en: [] };

export interface LoadedPacks {
  readonly pages: readonly PackPage[];
  /** Words that say nothing of a question's subject (content/nlu/small-words.yaml): for the search. */
  readonly small: Readonly<Record<Language, readonly string[]>>;
  readonly problems: readonly Problem[];
}

export function loadPacks(content: string, over?: string): LoadedPacks {
  const problems: Problem[] = [];
  const pages = new Map<string, PackPage>();
  for (const folder of over === undefined ? [content] : [content, over]) {
    for (const page of loadFolder(folder, problems))
      pages.set(`${page.language} ${page.pack} ${page.id}`, page);
  }
  const small = pages.size > 0 ? loadSmallWords(content, problems) : NONE;
  return { pages: [...pages.values()], small, problems };
}

/** What is wrong with the packs of a content folder: their files, and what stands in them. `today` is YYYY-MM-DD. */
export function packProblems(content: string, over: string | undefined, today: string): readonly Problem[] {
  const { pages, problems } = loadPacks(content, over);
  return [...problems, ...checkPacks(pages, today)];
}

function loadFolder(folder: string, problems: Problem[]): readonly PackPage[] {
  const places = LANGUAGES.flatMap((language) => PACKS.map((pack) => ({ language, pack })));
  return places.flatMap(({ language, pack }) =>
    readFolder(folder, join(language, 'packs', pack), FILE_NAME).flatMap(({ path, text, wrong }) => {
      const id = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1, -3);
      const read = wrong === undefined ? readPage(path, { language, pack, id }, text) : null;
      problems.push(...(read?.problems ?? [error(path, 1, wrong ?? '')]));
      return read?.page ? [read.page] : [];
    }),
  );
}

function loadSmallWords(content: string, problems: Problem[]): LoadedPacks['small'] {
  const path = join(content, 'nlu', 'small-words.yaml');
  const { text, wrong } = readText(path);
  const read = wrong === undefined ? readYaml(path, text, smallWords) : null;
  problems.push(...(read?.problems ?? [error(path, 1, wrong ?? '')]));
  return read?.value ?? NONE;
}
