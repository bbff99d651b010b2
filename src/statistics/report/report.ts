/**
 * The yearly report of a region: what is in it and in which order, in one language. Every figure is a cell or follows from cells, and every
 * section passes the guard before it is handed out. Pure; over imported tables it is called inside `library.with`.
 */
import type { Language } from '../../conversation/activity.js';
import { number } from '../figures.js';
import type { Tables } from '../find.js';
import { breachesIn } from '../guard.js';
import { type Answer, NOTHING } from '../outcome.js';
import { estimateSection, jobsSection, levelsSection } from './around.js';
import { rankSection, workSection } from './graduates.js';
import { coverageSection, definitionsSection, sourcesSection } from './method.js';
import { type RegionFacts, regionFacts } from './region.js';
import { type Report, type ReportWords, type Section, textsOf } from './section.js';

/** Why there is no report: the table has no such region, or no figure of it for the year; `years` are those with one. */
export interface NoReport {
  readonly years: readonly number[];
}

/** @throws when a number cannot be accounted for: such a report is not handed out. */
export function reportOf(
  tables: Tables,
  { region, year }: { readonly region: string; readonly year: number },
  words: ReportWords,
): Report | NoReport {
  const facts = regionFacts(tables, region, year);
  if (!facts) return { years: yearsOf(tables, region) };
  const sections = [
    workSection(facts, words),
    rankSection(facts, words),
    estimateSection(facts, words),
    levelsSection(facts, words),
    jobsSection(facts, words),
    coverageSection(facts, words),
    definitionsSection(facts, words),
    sourcesSection(facts, words),
  ].flatMap((section) => section ?? []);
  for (const section of sections) check(section, facts, words.language);
  const values = { region: tables.names.place(region), year, newest: facts.newest };
  return {
    title: words.say('title', values),
    language: words.language,
    lead: [words.say('about'), ...(facts.newest > year ? [words.say('newer', values)] : [])],
    sections: sections.map(({ heading, blocks }) => ({ heading, blocks })),
  };
}

/** Years with a report of the region, oldest first; none where no table has it. */
export function yearsOf(tables: Tables, region: string): readonly number[] {
  const { names } = tables;
  return names.regions.includes(region) ? (regionFacts(tables, region, null)?.years ?? []) : [];
}

function check(section: Section, { tables }: RegionFacts, language: Language): void {
  const { heading, blocks, rests, counts = [] } = section;
  const answer: Answer = { ...NOTHING, status: 'answered', ...rests };
  const text = [heading, ...blocks.flatMap(textsOf)].join('\n');
  const counted = new Set(counts.map((count) => number(count, 0)[language]));
  const breaches = breachesIn(text, language, answer, tables.names).filter(
    ({ written }) => !counted.has(written),
  );
  if (breaches.length === 0) return;
  const numbers = breaches.map(({ written }) => written).join(', ');
  throw new Error(`"${heading}" has numbers that nothing accounts for: ${numbers}`);
}
