/** The content check for prompts: each can be read, and the bot can offer each intent that a model may answer. */
import { join } from 'node:path';
import { error, type Problem } from '../../wording/problem.js';
import type { WordingFile } from '../../wording/read.js';
import { readPrompts } from './prompt.js';

/** The answer of a model that is not sure. */
const NONE = 'none';

export function promptProblems(content: string, files: readonly WordingFile[]): readonly Problem[] {
  const { prompts, problems } = readPrompts(content);
  const router = files.filter(({ dialog }) => dialog === 'router').flatMap(({ messages }) => messages);
  const named = router.flatMap(({ id, options }) =>
    id === 'which' ? options.map(({ value }) => value) : [],
  );
  const unnamed = prompts.flatMap(({ name, choices }) =>
    choices
      .filter((choice) => choice !== NONE && !named.includes(choice))
      .map((choice) =>
        error(
          join(content, 'prompts', `${name}.md`),
          1,
          `"${choice}" is not in the list "which" of router.md`,
        ),
      ),
  );
  return [...problems, ...unnamed];
}
