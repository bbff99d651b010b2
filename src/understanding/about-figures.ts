/** Whether words ask for a figure at all, or speak of work and schools in another way. Pure rules. */
import type { Json } from '../conversation/activity.js';
import { isWhereDrawn } from './definition-slots.js';
import type { WordGroup } from './gazetteer.js';
import type { QuestionWords } from './question-words.js';

/** Nobody says these of anything else. */
const STRONG: readonly WordGroup[] = [
  ...['unemployed', 'jobseekers', 'vacancies', 'working_students', 'labour_force', 'ratio', 'other'].map(
    (one) => `measures.${one}`,
  ),
  ...['eurostat', 'operations.coverage', 'untold.salary', 'untold.survey'],
];
/** These are said of work and schools in general too. */
const WEAK: readonly WordGroup[] = [
  ...['measures.employed', 'measures.graduates', 'measures.students', 'measures.applicants'],
  ...['topic', 'operations.source', 'operations.forecast'],
];
/** With any of these beside them a figure is meant. */
const MARKS: readonly WordGroup[] = [
  ...['personal', 'chance', 'their_chance', 'injection'],
  ...[
    'share',
    'how_many',
    'count',
    'persons',
    'rates',
    'series',
    'figures',
    'per',
    'more',
    'newest',
    'times',
  ],
  ...['list', 'best', 'worst', 'highest', 'lowest', 'position', 'over', 'under', 'at_least', 'at_most'].map(
    (one) => `operations.${one}`,
  ),
  ...['change', 'compare', 'definition', 'regions', 'levels', 'occupations', 'countries'].map(
    (one) => `operations.${one}`,
  ),
];
/** These make a question about figures even beside words that belong elsewhere ("how many applications"). */
const COUNTING: readonly WordGroup[] = [
  'series',
  'operations.list',
  'operations.best',
  'operations.worst',
  'measures.graduates',
  'measures.vacancies',
  'measures.unemployed',
];

/** With nothing but ordinary words beside them, these ask for a figure, though they do not say of what. */
const SAYING: readonly WordGroup[] = ['how_many', 'share', 'figures'];

/**
 * Whether figures are meant at all. `allKnown`: every word is a place, a time, a small word or one of the groups; `left`: how many
 * words nothing explains.
 */
export function isAboutFigures(
  words: QuestionWords,
  allKnown: boolean,
  anything: boolean,
  left: number,
): boolean {
  const { has } = words;
  if (has('elsewhere') && !COUNTING.some(has)) return false;
  if (STRONG.some(has) || isWhereDrawn(words)) return true;
  const weak = WEAK.filter(has).length + (words.education ? 1 : 0) + (words.occupation ? 1 : 0);
  const marked = MARKS.some(has) || words.region || words.foreign || words.dated;
  if (weak > 0 && (weak > 1 || marked || left === 0)) return true;
  return allKnown && (anything || SAYING.some(has));
}

/** No measure is named, but nothing else is said than a place, a time and what is to be done. */
export const asksPlainly = ({ has, region, foreign, dated }: QuestionWords, left: number): boolean =>
  has('elsewhere')
    ? false
    : region || foreign
      ? left <= FEW_LEFT && (dated || PLAIN.some(has))
      : left === 0 && PLAIN.some(has);

/** So few words that say nothing known beside a place, and it is still plainly a question about figures. */
const FEW_LEFT = 2;

const PLAIN: readonly WordGroup[] = [
  ...['share', 'how_many', 'count', 'figures', 'series', 'rates', 'differs'],
  ...['operations.compare', 'operations.change', 'operations.position', 'operations.regions'],
];

/** What is asked of several is of no one occupation. */
const SET_OUT: readonly WordGroup[] = [
  ...['measures.graduates', 'operations.regions', 'operations.levels', 'operations.occupations'],
];

/** Of jobseekers or vacancies, but of no occupation that is known and of no region. */
export const isOfWork = (words: QuestionWords): boolean =>
  isOfJobs(words) && !words.region && !SET_OUT.some(words.has);

/** Of jobseekers or vacancies, but of no occupation that is known. */
export const isOfJobs = ({ has, occupation, education }: QuestionWords): boolean =>
  !occupation &&
  !education &&
  ['measures.vacancies', 'measures.jobseekers', 'measures.unemployed', 'measures.ratio'].some(has);

/** What the tables tell of people: with one of these it is said what is asked of them. */
const TOLD: readonly WordGroup[] = [
  ...['employed', 'unemployed', 'students', 'working_students', 'other'],
  ...['vacancies', 'jobseekers', 'ratio', 'labour_force'],
].map((one): WordGroup => `measures.${one}`);

/**
 * "How many graduates are married", "what share of vacancies were filled": where it is asked how many of them do what no table tells,
 * any word from there on may say what.
 */
export function whoDoWhat(
  { has, at, education, occupation, region }: QuestionWords,
  { operation, measure }: Readonly<Record<string, Json>>,
  firstNamed: number,
): number | undefined {
  // "Which region is the happiest", "fewer bullies": what is set side by side may be anything.
  const isSetApart = operation === 'rank' || operation === 'list' || (measure === undefined && has('more'));
  if (isSetApart && (measure === undefined || measure === 'graduates') && !TOLD.some(has)) return 0;
  if (measure === undefined && operation === undefined && !TOLD.some(has)) {
    // "Every tenth one who took a degree regrets it": nothing of it is a figure of theirs.
    if (education || has('measures.graduates')) return Math.min(firstNamed, ...at('measures.graduates'));
    // "What percentage is drunk in Lapland", but not "I need for my essay the share of Lapland".
    if (region && has('share')) return Math.min(...at('share'));
  }
  // "How many of them started a firm", after an answer.
  const isTold = TOLD.some(has) || !(has('measures.graduates') || education || has('of_them'));
  if (isTold && (operation !== 'share' || occupation)) return undefined;
  const asked = [...at('how_many'), ...at('share'), ...at('count')];
  return asked.length > 0 ? Math.min(...asked) : undefined;
}
