/** Pages of the information packs as messages of the dialog `pack`, so that they are said as any wording is. Pure. */
import { LANGUAGES } from '../conversation/activity.js';
import type { PackPage } from '../guidance/pack.js';
import { pageId } from '../guidance/pack-desk.js';
import type { WordingFile } from './read.js';

const DIALOG = 'pack';

/** One file a language; each message is a page, its title in front. To be laid beside content/<language>/dialogs/pack.md. */
export const packWording = (pages: readonly PackPage[]): readonly WordingFile[] =>
  LANGUAGES.map((language) => ({
    file: `${language}/packs`,
    language,
    dialog: DIALOG,
    title: DIALOG,
    reviewed: '',
    messages: pages
      .filter((page) => page.language === language)
      .map((page) => ({
        id: pageId(page),
        body: `**${page.title}**\n\n${page.body}`,
        options: [],
        file: page.file,
        line: 1,
        bodyLine: page.bodyLine,
      })),
  }));
