/**
 * The information packs as a dialog uses them: plain values that a journal can keep, with titles in the three languages. Pure; what
 * is said around them is wording.
 */
import { LANGUAGES, type Language, type Localised } from '../conversation/activity.js';
import { written } from './day.js';
import { PACKS, type Pack, type PackPage, pagesOf } from './pack.js';
import { createPackSearch, type PackSearch } from './pack-search.js';

/** A page as a dialog knows it. */
export type KnownPage = {
  /** `cv.structure`: also the id of the wording that holds its text. */
  readonly id: string;
  readonly title: string;
  /** The few sentences that answer, word for word; the beginning where nothing was asked. */
  readonly passage: string;
  /** "Verohallinto (https://www.vero.fi/), Suomi.fi (…)" */
  readonly sources: string;
  /** YYYY-MM-DD */
  readonly reviewed: string;
  /** The same day as people write it: 22.11.2026, in English 22 November 2026. */
  readonly reviewedOn: string;
  /** The page after it in its pack, or null after the last. */
  readonly next: string | null;
};

export interface PackDesk {
  /** Titles of a pack's pages in the order of reading, as options of a question. */
  readonly contents: (pack: Pack) => readonly { readonly value: string; readonly label: Localised }[];
  /**
   * Pages that answer, best first; none where no page is about it. Without a pack, those meant for students. A question in another
   * language than the conversation finds the same pages, shown in the language of the conversation.
   */
  readonly find: (asked: {
    readonly language: Language;
    readonly question: string;
    readonly pack: Pack | null;
  }) => readonly KnownPage[];
  /** One page by its id, or null. */
  readonly page: (asked: { readonly language: Language; readonly id: string }) => KnownPage | null;
}

/** Everything but the pages for teachers. */
const FOR_STUDENTS: readonly Pack[] = PACKS.filter((pack) => pack !== 'class');

/** A page found in another language than was spoken has to answer clearly. */
const CLEARLY = 0.3;

export const pageId = ({ pack, id }: PackPage): string => `${pack}.${id}`;

export function createPackDesk(
  pages: readonly PackPage[],
  small: Readonly<Record<Language, readonly string[]>>,
): PackDesk {
  const search: PackSearch = createPackSearch(pages, small);
  const byId = new Map(pages.map((page) => [`${page.language} ${pageId(page)}`, page]));
  const known = (page: PackPage, passage: string): KnownPage => {
    const beside = pagesOf(pages, page.language, page.pack);
    const next = beside[beside.indexOf(page) + 1];
    const sources = page.sources.map(({ name, url }) => `${name} (${url})`).join(', ');
    const { title, reviewed } = page;
    const reviewedOn = written(reviewed, page.language);
    return {
      id: pageId(page),
      title,
      passage,
      sources,
      reviewed,
      reviewedOn,
      next: next ? pageId(next) : null,
    };
  };
  const shown = (language: Language, id: string): KnownPage | null => {
    const page = byId.get(`${language} ${id}`);
    return page ? known(page, firstParagraph(page)) : null;
  };
  return {
    contents: (pack) =>
      pagesOf(pages, 'fi', pack).map((page) => ({ value: pageId(page), label: titleOf(byId, page) })),
    find: ({ language, question, pack }) => {
      const packs = pack ? [pack] : FOR_STUDENTS;
      const own = search.find(language, question, { packs });
      if (own.length > 0) return own.map(({ page, passage }) => known(page, passage.text));
      const others = LANGUAGES.filter((other) => other !== language).map((other) =>
        search.find(other, question, { packs }).filter(({ score }) => score >= CLEARLY),
      );
      const best = others.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0))[0] ?? [];
      return best.flatMap(({ page }) => shown(language, pageId(page)) ?? []);
    },
    page: ({ language, id }) => shown(language, id),
  };
}

function titleOf(byId: ReadonlyMap<string, PackPage>, page: PackPage): Localised {
  const [fi = '', sv = '', en = ''] = LANGUAGES.map(
    (language) => byId.get(`${language} ${pageId(page)}`)?.title ?? page.title,
  );
  return { fi, sv, en };
}

const firstParagraph = ({ body }: PackPage): string => (body.split('\n\n')[0] ?? '').replaceAll('**', '');
