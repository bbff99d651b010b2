/** How many are after each job, and how many jobs there are: what a question says of both. Pure rules. */
import type { WordGroup } from './gazetteer.js';
import type { QuestionWords } from './question-words.js';

/** "Where do most people compete for jobs", but not "which regions compete for the first place". */
export function isRace({ has, at, occupation }: QuestionWords): boolean {
  const isOfWork = occupation || has('operations.occupations') || has('listed.occupations');
  if ((has('compete') || has('shortage')) && isOfWork) return true;
  const jobs = new Set([...at('measures.vacancies'), ...at('measures.employed')]);
  return (
    !has('share') &&
    [...at('compete'), ...at('shortage')].some((n) => [1, 2, 3, 4, 5].some((after) => jobs.has(n + after)))
  );
}

/** "How posts have grown fewer in Lapland": of no graduates, and no place in a row. */
export const isOfPosts = ({ has, region, education }: QuestionWords): boolean =>
  region && !education && !NO_POSTS.some(has);
const NO_POSTS: readonly WordGroup[] = [
  ...['graduates', 'employed', 'unemployed', 'students', 'student', 'enrolled', 'applicants'].map(
    (one): WordGroup => `measures.${one}` as WordGroup,
  ),
  ...['position', 'best', 'worst', 'first', 'regions', 'countries'].map(
    (one): WordGroup => `operations.${one}` as WordGroup,
  ),
  ...(['share', 'points'] as const),
];

/** Where a shortage is the worst, or most jobs for each who is after one, the fewest are after each job. */
export function isFewEach({ has, at }: QuestionWords): boolean {
  if (has('shortage')) return !has('compete') && !has('measures.ratio') && !has('measures.vacancies');
  const [jobs, per] = [at('measures.vacancies'), Math.min(...at('per'))];
  const seeking = [...at('measures.jobseekers'), ...at('measures.unemployed'), ...at('measures.applicants')];
  return (
    jobs.size > 0 && seeking.length > 0 && [...jobs].every((n) => n < per) && seeking.every((n) => n >= per)
  );
}

/** "More vacancies than jobseekers": on which side of one jobseeker per vacancy that is. */
export function besideOne({ has, at }: QuestionWords): 'over' | 'under' | null {
  const [than] = at('than');
  const where = (groups: readonly WordGroup[]) => groups.flatMap((group) => [...at(group)]);
  const jobs = where(['measures.vacancies', 'posts']);
  const seekers = where(['measures.jobseekers', 'measures.unemployed', 'measures.applicants']);
  if (than === undefined || !has('more')) return null;
  const isBefore = (first: readonly number[], second: readonly number[]) =>
    first.some((n) => n < than) && second.some((n) => n > than);
  const isFewer = has('operations.under_word');
  if (isBefore(jobs, seekers)) return isFewer ? 'over' : 'under';
  return isBefore(seekers, jobs) ? (isFewer ? 'under' : 'over') : null;
}
