/** Puts together what finds skills and experiences in people's words: the vocabulary, the linker and the words by which people tell. */
import { join } from 'node:path';
import type { LinkSkills } from '../guidance/skills-told.js';
import type { Vocabulary } from '../guidance/vocabulary.js';
import { readText } from '../wording/load.js';
import { error, type Problem, problemLine } from '../wording/problem.js';
import { readYaml } from '../wording/yaml.js';
import type { EscoIndex } from './esco/linker.js';
import { withEsco } from './esco/open.js';
import { createLinker } from './linker.js';
import type { LinkWords } from './linker-words.js';
import { createTelling, type TellingReader } from './telling.js';
import { type TellingWords, tellingSchema } from './telling-words.js';

/** content/nlu/telling.yaml; the value is null when anything is wrong. */
export function readTellingWords(content: string): {
  readonly value: TellingWords | null;
  readonly problems: readonly Problem[];
} {
  const path = join(content, 'nlu', 'telling.yaml');
  const { text, wrong } = readText(path);
  if (wrong !== undefined) return { value: null, problems: [error(path, 1, wrong)] };
  return readYaml(path, text, tellingSchema);
}

/** Takes most of a second. `esco`: the whole classification, where it has been imported. @throws with every mistake of the words, one a line. */
export function openSkills(
  content: string,
  vocabulary: Vocabulary,
  words: LinkWords,
  esco: EscoIndex | null = null,
): TellingReader {
  const { value, problems } = readTellingWords(content);
  if (!value) throw new Error(problems.map(problemLine).join('\n'));
  const linker = createLinker(vocabulary, words, esco);
  const named = withEsco(vocabulary, esco);
  /** Of the concepts that a text tells of, the skills, each with the words from the first to the last that it rests on. */
  const link: LinkSkills = (text, language, least) =>
    linker(text, language, least === undefined ? {} : { least }).flatMap(({ uri, kind, score, evidence }) => {
      const label = named.find(uri)?.labels;
      const start = evidence[0]?.start ?? 0;
      const end = evidence.at(-1)?.end ?? 0;
      return kind === 'skill' && label
        ? [{ uri, label, quote: text.slice(start, end), start, end, score }]
        : [];
    });
  return createTelling(value, words, link);
}
