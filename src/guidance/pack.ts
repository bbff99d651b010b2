/**
 * Information packs: pages on one subject that a person reads one at a time, in three languages. What a page is, and what may stand
 * in it; pure. Reading and checking the files is the wording room's work.
 */
import { z } from 'zod';
import type { Language } from '../conversation/activity.js';

/** In the order in which they are offered; `class` is for teachers. */
export const PACKS = ['entrepreneurship', 'job-search', 'cv', 'class'] as const;
export type Pack = (typeof PACKS)[number];

/** Fewer words than this tell too little, more are not read in a chat. */
export const PAGE_WORDS = { fewest: 80, most: 300 };

/** What stands above the text of a page. */
export const pageHead = z.strictObject({
  pack: z.enum(PACKS),
  /** Its place in the pack, from 1. */
  page: z.int().min(1),
  title: z.string().trim().min(1).max(80),
  /** The day someone last compared it with its sources, YYYY-MM-DD. */
  reviewed: z.iso.date(),
  /** Other words that people use for it: read by the search only. */
  also: z.array(z.string().trim().min(2)).default([]),
  sources: z
    .array(z.strictObject({ name: z.string().trim().min(1), url: z.url() }))
    .min(1, 'at least one source'),
});
export type PageHead = z.infer<typeof pageHead>;

export interface PackPage extends PageHead {
  /** The name of its file, the same in every language. */
  readonly id: string;
  readonly language: Language;
  /** Markdown: paragraphs, `*` lists, **strong**. */
  readonly body: string;
  readonly file: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’\-–:/.][\p{L}\p{N}]+)*/gu;

export const wordCount = (text: string): number => text.match(WORD)?.length ?? 0;

/** The pages of one pack in one language, in the order in which they are read. */
export const pagesOf = (pages: readonly PackPage[], language: Language, pack: Pack): readonly PackPage[] =>
  pages
    .filter((page) => page.language === language && page.pack === pack)
    .sort((a, b) => a.page - b.page || (a.id < b.id ? -1 : 1));
