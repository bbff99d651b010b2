/**
 * Career stories (content/<language>/stories/*.md): somebody tells in the first person how they came to their work. Pure; reading the
 * files is the wording room's work.
 */
import { z } from 'zod';
import { LANGUAGES, type Language, type Localised } from '../conversation/activity.js';
import { writtenIn } from './day.js';
import type { Known } from './field.js';
import { createShelf, type Shelf, type ShelfNames } from './shelf.js';

/** Fewer words than this tell too little, more are not read in a chat. */
export const STORY_WORDS = { fewest: 120, most: 250 };

/** What stands above the text of a story. */
const shape = (known: Known) =>
  z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
    /** Who tells: "Aino, lähihoitaja". On a button. */
    who: z.string().trim().min(1).max(60),
    title: z.string().trim().min(1).max(80),
    field: z.string().refine((id) => known.fields.has(id), 'no field of classifications/fields.yaml'),
    region: z.string().refine((code) => known.regions.has(code), 'no region, MK01 to MK21'),
    /** What they have studied: a code of classifications/levels.yaml. */
    level: z.string().refine((code) => known.levels.has(code), 'no level of classifications/levels.yaml'),
    /** The day someone last read it through, YYYY-MM-DD. */
    reviewed: z.iso.date(),
    /** Invented, to show what a story could look like here; its own text says so. */
    sample: z.boolean().default(false),
    /** The day on which the person who tells agreed to its being shown. */
    agreed: z.iso.date().optional(),
  });

export type StoryHead = z.infer<ReturnType<typeof shape>>;

/** A real person's story needs their word for it. */
export const storyHead = (known: Known): z.ZodType<StoryHead> =>
  shape(known).superRefine(({ sample, agreed }, { addIssue }) => {
    const message =
      'the story of a real person needs "agreed", the day on which they agreed to its being shown';
    if (!sample && agreed === undefined) addIssue({ code: 'custom', path: ['sample'], message });
  });

/** A story in one language. */
export interface StoryPage extends StoryHead {
  readonly language: Language;
  /** Markdown: paragraphs, **strong**. */
  readonly body: string;
  readonly file: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

export interface StoryDesk extends Shelf {
  /** What is said beside the story, or null where there is no such story. */
  story(id: string): { readonly where: Localised; readonly reviewed: Localised } | null;
}

export function createStoryDesk(
  pages: readonly StoryPage[],
  names: ShelfNames,
  fieldIn: Shelf['fieldIn'],
): StoryDesk {
  const ids = [...new Set(pages.map(({ id }) => id))];
  const items = ids.flatMap((id) => {
    const [model] = tellings(pages, id);
    const { field, region, sample, reviewed } = model ?? {};
    return field && region && reviewed
      ? [{ id, fields: [field], region, sample: sample ?? false, reviewed, label: labelOf(pages, id, names) }]
      : [];
  });
  return {
    ...createShelf(items, names, fieldIn),
    story: (id) => {
      const found = items.find((item) => item.id === id);
      return found ? { where: names.place(found.region), reviewed: writtenIn(found.reviewed) } : null;
    },
  };
}

/** A story in the languages there are, Finnish first. */
const tellings = (pages: readonly StoryPage[], id: string): readonly StoryPage[] =>
  LANGUAGES.flatMap((language) => pages.filter((page) => page.id === id && page.language === language));

/** "Aino, lähihoitaja, Satakunta" */
function labelOf(pages: readonly StoryPage[], id: string, names: ShelfNames): Localised {
  const told = tellings(pages, id);
  const [fi = '', sv = '', en = ''] = LANGUAGES.map((language) => {
    const page = told.find((each) => each.language === language) ?? told[0];
    return page ? `${page.who}, ${names.place(page.region)[language]}` : '';
  });
  return { fi, sv, en };
}
