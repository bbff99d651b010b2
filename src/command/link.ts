/** `urakaveri link`: the skills and occupations that a text tells of, in one text or in every line of a file, as one JSON a line. */
import { z } from 'zod';
import { readConfiguration } from '../configuration.js';
import { LANGUAGES } from '../conversation/activity.js';
import { openEsco } from '../understanding/esco/open.js';
import { createLinker, type Linker } from '../understanding/linker.js';
import { loadSkills } from '../wording/load-skills.js';
import { problemLine } from '../wording/problem.js';
import { languageOf, none, only, readArguments } from './arguments.js';
import { answerBatch } from './batch.js';
import type { Run, Terminal } from './command.js';

/** Where neither the line nor the call says otherwise. */
const LANGUAGE = 'fi';

const said = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(LANGUAGES).nullish(),
  text: z.string(),
});

export const run: Run = async (args, terminal) => {
  const { values, positionals } = readArguments(args, {
    lang: { type: 'string' },
    batch: { type: 'string' },
  });
  const language = languageOf(values.lang) ?? LANGUAGE;
  if (values.batch === undefined) {
    const text = only(positionals, 'TEXT');
    terminal.out(JSON.stringify({ concepts: openLinker(terminal)(text, language) }));
    return 0;
  }
  none(positionals);
  const link = openLinker(terminal);
  return answerBatch(values.batch, terminal, said, ({ id, lang, text }) => ({
    id,
    concepts: link(text, lang ?? language).map(({ uri, label, score }) => ({ uri, label, score })),
  }));
};

function openLinker({ environment }: Terminal): Linker {
  const { content, ownContent, dataDir } = readConfiguration(environment);
  const { vocabulary, words, problems } = loadSkills(content, ownContent ?? undefined);
  if (words === null || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return createLinker(vocabulary, words, openEsco(dataDir, words));
}
