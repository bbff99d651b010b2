/**
 * Reads the career stories, content/<language>/stories/*.md: front matter and Markdown. A school's own folder adds stories, and
 * replaces those of the same name.
 */
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../conversation/activity.js';
import type { Known } from '../guidance/field.js';
import { type StoryPage, storyHead } from '../guidance/stories.js';
import { splitFrontMatter } from './front-matter.js';
import { readFolder } from './load.js';
import { loadFields } from './load-fields.js';
import { error, type Problem } from './problem.js';
import { readYaml } from './yaml.js';

const FILE_NAME = /^[a-z0-9][a-z0-9-]*\.md$/;

export interface LoadedStories {
  readonly stories: readonly StoryPage[];
  readonly problems: readonly Problem[];
}

export function loadStories(
  content: string,
  over?: string,
  known: Known = loadFields(content).known,
): LoadedStories {
  const problems: Problem[] = [];
  const stories = new Map<string, StoryPage>();
  for (const folder of over === undefined ? [content] : [content, over]) {
    for (const language of LANGUAGES) {
      for (const { path, text, wrong } of readFolder(folder, join(language, 'stories'), FILE_NAME)) {
        const read = wrong === undefined ? readStory(path, language, text, known) : null;
        problems.push(...(read?.problems ?? [error(path, 1, wrong ?? '')]));
        if (read?.story) stories.set(`${language} ${read.story.id}`, read.story);
      }
    }
  }
  return { stories: [...stories.values()], problems };
}

function readStory(
  file: string,
  language: Language,
  text: string,
  known: Known,
): { readonly story: StoryPage | null; readonly problems: readonly Problem[] } {
  const { head, body, bodyLine } = splitFrontMatter(text);
  if (head === null) {
    const reason = 'the story must begin with front matter between two lines of ---';
    return { story: null, problems: [error(file, 1, reason)] };
  }
  const { value, problems } = readYaml(file, head, storyHead(known));
  if (!value) return { story: null, problems };
  const named = file.endsWith(`${value.id}.md`);
  const misnamed = named ? [] : [error(file, 1, `the id is "${value.id}", the file name is not`)];
  return { story: { ...value, language, body, file, bodyLine }, problems: misnamed };
}
