/** How often the skill that a phrase tells of is among the first that are found. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../conversation/activity.js';
import { readEsco } from '../../guidance/esco/read.js';
import { compileEsco } from '../../understanding/esco/compile.js';
import { createEscoIndex, type EscoIndex } from '../../understanding/esco/linker.js';
import { createLinker, type Linker } from '../../understanding/linker.js';
import type { LinkWords } from '../../understanding/linker-words.js';
import { loadSkills } from '../../wording/load-skills.js';
import { problemLine } from '../../wording/problem.js';
import { openEscoFolder } from '../esco-files.js';
import { type Figure, figure } from './figure.js';
import { caseOf, language, readSets } from './held-out.js';

const shape = caseOf({ lang: language, accepted: z.array(z.string()) });
export type LinkingCase = z.infer<typeof shape>;

const FOLDERS = ['linking', 'linking/later'];
const FIRST = [1, 5, 10];

/** Of the shipped vocabulary, over the classification that `esco` opens. @throws when the vocabulary is broken. */
export function openLinker(content: string, esco: OpenEsco = () => null): Linker {
  const { vocabulary, words, problems } = loadSkills(content);
  if (words === null || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return createLinker(vocabulary, words, esco(words));
}

type OpenEsco = (words: LinkWords) => EscoIndex | null;

/** Straight from the files of a folder, imported nowhere. @throws with what is wrong with them. */
export const escoIn = (folder: string): OpenEsco => {
  const { files, wrong } = openEscoFolder(folder);
  const reading = readEsco(files);
  const problems = [...wrong, ...reading.wrong].map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return (words) => createEscoIndex(compileEsco(reading.concepts), words);
};

export const linkingCases = (folder: string): readonly (readonly [Language, readonly LinkingCase[]])[] =>
  readSets(folder, (each) => each, shape);

/** The place of the first accepted concept, from 1; 0 where none was found. */
export const rankOf = (link: Linker, { text, lang, accepted }: LinkingCase): number =>
  link(text, lang).findIndex(({ uri }) => accepted.includes(uri)) + 1;

/** `whole`: over the whole classification, where it has been imported. */
export function linkingFigures(
  fixtures: string,
  link: () => Linker,
  whole: () => Linker | null = () => null,
): readonly Figure[] {
  const sets = FOLDERS.flatMap((set) =>
    linkingCases(join(fixtures, set)).map(([lang, cases]) => ({ set, lang, cases })),
  );
  const over = sets.length > 0 ? whole() : null;
  return [
    ...sets.flatMap((each) => hits(each, link(), '')),
    ...(over ? sets.flatMap((each) => hits(each, over, ', all of ESCO')) : []),
  ];
}

function hits(
  { set, lang, cases }: { set: string; lang: Language; cases: readonly LinkingCase[] },
  link: Linker,
  suffix: string,
): readonly Figure[] {
  const ranks = cases.map((each) => rankOf(link, each));
  return FIRST.map((most) =>
    figure({ set: set + suffix, lang, measure: `hit@${most}` }, ranks, (rank) => rank > 0 && rank <= most),
  );
}
