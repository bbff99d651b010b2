/** How often the skill that a phrase tells of is among the first that are found. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../conversation/activity.js';
import { createLinker, type Linker } from '../../understanding/linker.js';
import { loadSkills } from '../../wording/load-skills.js';
import { problemLine } from '../../wording/problem.js';
import { type Figure, figure } from './figure.js';
import { caseOf, language, readSets } from './held-out.js';

const shape = caseOf({ lang: language, accepted: z.array(z.string()) });
export type LinkingCase = z.infer<typeof shape>;

const FOLDERS = ['linking', 'linking/later'];
const FIRST = [1, 5, 10];

/** @throws when the vocabulary is broken. */
export function openLinker(content: string): Linker {
  const { vocabulary, words, problems } = loadSkills(content);
  if (words === null || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return createLinker(vocabulary, words);
}

export const linkingCases = (folder: string): readonly (readonly [Language, readonly LinkingCase[]])[] =>
  readSets(folder, (each) => each, shape);

/** The place of the first accepted concept, from 1; 0 where none was found. */
export const rankOf = (link: Linker, { text, lang, accepted }: LinkingCase): number =>
  link(text, lang).findIndex(({ uri }) => accepted.includes(uri)) + 1;

export const linkingFigures = (fixtures: string, link: () => Linker): readonly Figure[] =>
  FOLDERS.flatMap((set) =>
    linkingCases(join(fixtures, set)).flatMap(([lang, cases]) => {
      const ranks = cases.map((each) => rankOf(link(), each));
      return FIRST.map((most) =>
        figure({ set, lang, measure: `hit@${most}` }, ranks, (rank) => rank > 0 && rank <= most),
      );
    }),
  );
