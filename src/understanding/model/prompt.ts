/**
 * A prompt is a file of content/prompts: front matter with its version, then what the model is told. Its list, if it has one, is what may be
 * answered. Prompts are not laid over by a school's own content. Reads files through src/wording.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { splitFrontMatter } from '../../wording/front-matter.js';
import { readText } from '../../wording/load.js';
import { error, type Problem } from '../../wording/problem.js';
import { readYaml } from '../../wording/yaml.js';

export const PROMPTS = ['meant', 'skills'] as const;
export type PromptName = (typeof PROMPTS)[number];

export interface Prompt {
  readonly name: PromptName;
  /** A higher one with every change of what the model is told. */
  readonly version: number;
  readonly text: string;
  /** Ids of the list `- id: what it means`. */
  readonly choices: readonly string[];
}

const head = z.strictObject({
  prompt: z.enum(PROMPTS),
  version: z.number().int().min(1),
  reviewed: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
const CHOICE = /^- ([a-z_]+): \S/gm;

export function readPrompts(content: string): {
  readonly prompts: readonly Prompt[];
  readonly problems: readonly Problem[];
} {
  const prompts: Prompt[] = [];
  const problems: Problem[] = [];
  for (const name of PROMPTS) {
    const path = join(content, 'prompts', `${name}.md`);
    const { text, wrong } = readText(path);
    const { head: front, body } = splitFrontMatter(text);
    const read = readYaml(path, front ?? '', head);
    if (wrong !== undefined) problems.push(error(path, 1, wrong));
    else if (!read.value) problems.push(...read.problems);
    else if (read.value.prompt !== name)
      problems.push(error(path, 1, `is the prompt "${read.value.prompt}"`));
    else {
      const choices = [...body.matchAll(CHOICE)].map(([, id]) => id ?? '');
      prompts.push({ name, version: read.value.version, text: body, choices });
    }
  }
  return { prompts, problems };
}
