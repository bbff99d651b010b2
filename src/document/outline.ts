/**
 * A CV as the blocks that stand under each other, the same for every kind of file; what is empty is left out, and nothing is added
 * but headings. Pure.
 */
import type { Cv, CvEntry, CvLine, CvSectionKind } from '../guidance/cv.js';
import { clean } from './clean.js';

/** The few words of the documents' own, in the language of the CV. */
export interface CvWords {
  /** What kind of paper it is: its title, and its first line where there is no name. */
  readonly document: string;
  heading(of: CvSectionKind | 'about' | 'skills'): string;
}

/** Parts follow each other on the same line. */
export interface Part {
  readonly text: string;
  readonly strong: boolean;
}
export type Item = readonly Part[];

export type Block =
  | { readonly kind: TextKind; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] };

/** `entry` is the title of a job or the like, `meta` the place and time under it. */
export type TextKind = 'name' | 'contact' | 'heading' | 'paragraph' | 'entry' | 'meta';

export interface Outline {
  /** Of the file, as a reader shows it in its window. */
  readonly title: string;
  /** The person, or '' where no name is known. */
  readonly author: string;
  readonly blocks: readonly Block[];
}

const BETWEEN = ' · ';

export function outlineOf(cv: Cv, words: CvWords): Outline {
  const author = textOf(cv.name);
  const contact = textsOf(cv.contact).join(BETWEEN);
  const about = textsOf(cv.about).map((text) => ({ kind: 'paragraph', text }) as const);
  return {
    title: author === '' ? words.document : `${author} – ${words.document}`,
    author,
    blocks: [
      { kind: 'name', text: author === '' ? words.document : author },
      ...(contact === '' ? [] : [{ kind: 'contact', text: contact } as const]),
      ...under(words.heading('about'), about),
      ...under(words.heading('skills'), skillBlocks(cv)),
      ...cv.sections.flatMap(({ kind, entries }) => under(words.heading(kind), entries.flatMap(entryBlocks))),
    ],
  };
}

/** A heading with nothing under it would be a promise that is not kept. */
const under = (heading: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];

function entryBlocks({ what, where, when, lines }: CvEntry): readonly Block[] {
  const [title = '', ...place] = textsOf([what, where]);
  const meta = [...place, textOf(when)].filter((text) => text !== '').join(BETWEEN);
  return [
    ...(title === '' ? [] : [{ kind: 'entry', text: title } as const]),
    ...(meta === '' ? [] : [{ kind: 'meta', text: meta } as const]),
    ...listed(textsOf(lines).map((text) => [{ text, strong: false }])),
  ];
}

/** Names alone are a plain list; with words beside some of them all names stand out. */
function skillBlocks({ skills, language }: Cv): readonly Block[] {
  const named = skills
    .map(({ label, lines }) => ({ name: clean(label[language]), words: textsOf(lines).join(BETWEEN) }))
    .filter(({ name }) => name !== '');
  const strong = named.some(({ words }) => words !== '');
  return listed(
    named.map(({ name, words }) =>
      words === ''
        ? [{ text: name, strong }]
        : [
            { text: `${name}: `, strong },
            { text: words, strong: false },
          ],
    ),
  );
}

const listed = (items: readonly Item[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

const textOf = (line: CvLine | null): string => clean(line?.text ?? '');

const textsOf = (lines: readonly (CvLine | null)[]): readonly string[] =>
  lines.map(textOf).filter((text) => text !== '');
