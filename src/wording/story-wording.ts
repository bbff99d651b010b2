/** Career stories as messages of the dialog `stories`, so that they are said as any wording is. Pure. */
import { LANGUAGES } from '../conversation/activity.js';
import type { StoryPage } from '../guidance/stories.js';
import type { WordingFile } from './read.js';

const DIALOG = 'stories';

/** One file a language; each message is a story, its title in front. To be laid beside content/<language>/dialogs/stories.md. */
export const storyWording = (stories: readonly StoryPage[]): readonly WordingFile[] =>
  LANGUAGES.map((language) => ({
    file: `${language}/stories`,
    language,
    dialog: DIALOG,
    title: DIALOG,
    reviewed: '',
    messages: stories
      .filter((story) => story.language === language)
      .map(({ id, title, body, file, bodyLine }) => ({
        id: `told.${id}`,
        body: `**${title}**\n\n${body}`,
        options: [],
        file,
        line: 1,
        bodyLine,
      })),
  }));
