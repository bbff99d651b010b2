/**
 * Reads the skill vocabulary, content/skills/*.yaml, and the small words for finding skills in a text (words.yaml). A school's own
 * folder adds concepts, and replaces those with the same URI.
 */
import {
  createVocabulary,
  findFaults,
  type SkillFile,
  skillFileSchema,
  type Vocabulary,
} from '../guidance/vocabulary.js';
import { type LinkWords, linkWordsSchema } from '../understanding/linker-words.js';
import { readFolder } from './load.js';
import { error, type Problem } from './problem.js';
import { readYaml } from './yaml.js';

const FILE_NAME = /^[a-z]+\.yaml$/;
const WORDS = /[/\\]words\.yaml$/;

export interface LoadedSkills {
  readonly vocabulary: Vocabulary;
  /** Null where words.yaml is missing or broken. */
  readonly words: LinkWords | null;
  readonly problems: readonly Problem[];
}

export function loadSkills(content: string, over?: string): LoadedSkills {
  const { files, words, problems } = readSkillFiles(content);
  if (words === null && problems.length === 0) problems.push(error(content, 1, 'no skills/words.yaml'));
  const own = over === undefined ? null : readSkillFiles(over);
  const all = [...files, ...(own?.files ?? [])];
  return {
    vocabulary: createVocabulary(all.map(({ file }) => file)),
    words: own?.words ?? words,
    problems: [...problems, ...(own?.problems ?? [])],
  };
}

export interface ReadSkillFile {
  readonly path: string;
  readonly file: SkillFile;
}

/** The files of one folder as they are written, before they are laid over each other. */
export function readSkillFiles(content: string): {
  readonly files: readonly ReadSkillFile[];
  readonly words: LinkWords | null;
  readonly problems: Problem[];
} {
  const files: ReadSkillFile[] = [];
  const problems: Problem[] = [];
  let words: LinkWords | null = null;
  for (const { path, text, wrong } of readFolder(content, 'skills', FILE_NAME)) {
    if (wrong !== undefined) problems.push(error(path, 1, wrong));
    else if (WORDS.test(path)) {
      const read = readYaml<LinkWords>(path, text, linkWordsSchema);
      problems.push(...read.problems);
      words = read.value;
    } else {
      const read = readYaml(path, text, skillFileSchema);
      problems.push(...read.problems);
      if (read.value) files.push({ path, file: read.value });
      if (read.value && !path.endsWith(`${read.value.field}.yaml`))
        problems.push(error(path, 1, `the field is "${read.value.field}", the file name is not`));
    }
  }
  problems.push(...faultsOf(files));
  return { files, words, problems };
}

function faultsOf(files: readonly ReadSkillFile[]): readonly Problem[] {
  return findFaults(files.map(({ file }) => file)).map(({ uri, reason }) => {
    const at = files.findLast(({ file }) => file.concepts.some((concept) => concept.uri === uri));
    return error(at?.path ?? '', 1, `${uri} ${reason}`);
  });
}
