/**
 * The content check for information packs: the three languages have the same pages from the same sources, pages are neither too
 * short nor too long, links are https, and what cannot be shown everywhere is not written. Pure.
 */
import { LANGUAGES } from '../conversation/activity.js';
import { PACKS, PAGE_WORDS, type PackPage, wordCount } from '../guidance/pack.js';
import { error, type Problem } from './problem.js';
import { reviewProblems } from './review.js';

/** `today` is YYYY-MM-DD. */
export function checkPacks(pages: readonly PackPage[], today: string): readonly Problem[] {
  const problems = [
    ...pages.flatMap((page) => [...checkHead(page, today), ...checkBody(page)]),
    ...PACKS.flatMap((pack) => checkParity(pages.filter((page) => page.pack === pack))),
    ...PACKS.flatMap((pack) =>
      LANGUAGES.flatMap((language) =>
        checkNumbers(pages.filter((page) => page.pack === pack && page.language === language)),
      ),
    ),
  ];
  return [...problems].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function checkHead({ file, reviewed, sources }: PackPage, today: string): Problem[] {
  return [
    ...sources
      .filter(({ url }) => !isHttps(url))
      .map(({ url }) => error(file, 1, `source "${url}" is not an https link`)),
    ...reviewProblems(file, reviewed, today),
  ];
}

const isHttps = (target: string): boolean => {
  const address = URL.canParse(target) ? new URL(target) : null;
  return address?.protocol === 'https:' && address.hostname.includes('.');
};

/** What a line may not hold, and why. */
const UNFIT: readonly (readonly [RegExp, string])[] = [
  [/<\/?[a-z!][^>]*>|&(?:[a-z]+|#\d+);/i, 'HTML is not shown; write Markdown'],
  [/^#/, 'a page has no headings of its own; begin a paragraph with **a few words**'],
  [/^\s*(?:[-+]|\d+[.)])\s/, 'a list is written with *'],
  [/[{}|\\]/, 'braces, bars and backslashes have a meaning for the program; write without them'],
  [/\bhttp:\/\//i, 'links are https'],
  [/^\* .*[^.?!:…”’")*]$/, 'an item of a list ends as a sentence does'],
];
const LINK = /\[[^\]]*\]\(([^)\s]*)\)/g;

function checkBody(page: PackPage): Problem[] {
  const { file, body, bodyLine } = page;
  const words = wordCount(body);
  const { fewest, most } = PAGE_WORDS;
  const length =
    words < fewest || words > most
      ? [error(file, bodyLine, `${words} words; a page has ${fewest} to ${most}`)]
      : [];
  const lines = body.split('\n').flatMap((line, n) => {
    const at = (reason: string) => error(file, bodyLine + n, reason);
    const links = [...line.matchAll(LINK)].map((link) => link[1] ?? '').filter((link) => !isHttps(link));
    return [
      ...UNFIT.filter(([pattern]) => pattern.test(line)).map(([, reason]) => at(reason)),
      ...links.map((link) => at(`"${link}" is not an https link`)),
      ...((line.match(/\*\*/g)?.length ?? 0) % 2 === 1 ? [at('** is opened and not closed')] : []),
    ];
  });
  return [...length, ...lines];
}

/** Every page against its Finnish twin, or where that is missing against the first there is. */
function checkParity(pages: readonly PackPage[]): Problem[] {
  return [...new Set(pages.map(({ id }) => id))].flatMap((id) => {
    const twins = pages.filter((page) => page.id === id);
    const model = twins.find(({ language }) => language === 'fi') ?? twins[0];
    if (!model) return [];
    const missing = LANGUAGES.filter((language) => !twins.some((page) => page.language === language));
    return [
      ...missing.map((language) => error(model.file, 1, `there is no ${id}.md in ${language}`)),
      ...twins.filter((page) => page !== model).flatMap((page) => compare(model, page)),
    ];
  });
}

function compare(model: PackPage, page: PackPage): Problem[] {
  const hosts = ({ sources }: PackPage) => sources.map(({ url }) => url.split('/')[2]).join(' ');
  return [
    ...(page.page === model.page
      ? []
      : [error(page.file, 1, `page ${page.page}, but ${model.page} in ${model.file}`)]),
    ...(hosts(page) === hosts(model) ? [] : [error(page.file, 1, `other sources than ${model.file}`)]),
  ];
}

/** Pages of a pack are numbered from 1 without gaps, and titles tell them apart. */
function checkNumbers(pages: readonly PackPage[]): Problem[] {
  const ordered = [...pages].sort((a, b) => a.page - b.page);
  const wrong = ordered.find(({ page }, n) => page !== n + 1);
  const titles = new Map(pages.map((page) => [page.title.toLowerCase(), page]));
  return [
    ...(wrong ? [error(wrong.file, 1, `page ${wrong.page}: pages are numbered 1, 2, 3 …`)] : []),
    ...pages
      .filter((page) => titles.get(page.title.toLowerCase()) !== page)
      .map(({ file, title }) => error(file, 1, `another page is called "${title}" too`)),
  ];
}
