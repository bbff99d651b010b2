/** Reads one page of an information pack: front matter and Markdown. Pure: text in, page and problems out. */
import type { Language } from '../conversation/activity.js';
import { type PackPage, pageHead } from '../guidance/pack.js';
import { splitFrontMatter } from './front-matter.js';
import { error, type Problem } from './problem.js';
import { readYaml } from './yaml.js';

export interface ReadPage {
  /** Null when its front matter cannot be used. */
  readonly page: PackPage | null;
  readonly problems: readonly Problem[];
}

/** Where the page lies says its language, pack and id; the front matter has to agree. */
export function readPage(
  file: string,
  place: { readonly language: Language; readonly pack: string; readonly id: string },
  text: string,
): ReadPage {
  const { head: front, body, bodyLine } = splitFrontMatter(text);
  if (front === null) {
    return {
      page: null,
      problems: [error(file, 1, 'the page must begin with front matter between two lines of ---')],
    };
  }
  const head = readYaml(file, front, pageHead);
  if (!head.value) return { page: null, problems: head.problems };
  const problems =
    head.value.pack === place.pack
      ? []
      : [error(file, 2, `front matter says pack "${head.value.pack}", the folder says "${place.pack}"`)];
  const page = { ...head.value, id: place.id, language: place.language, body, file, bodyLine };
  return { page, problems };
}
