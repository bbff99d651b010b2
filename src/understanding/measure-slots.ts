/** Which figure a question is after, from the groups of words it contains. Pure rules, in order. */
import type { WordGroup } from './gazetteer.js';

export interface QuestionWords {
  readonly has: (group: WordGroup) => boolean;
  /** Where the words of a group stand. */
  readonly at: (group: WordGroup) => ReadonlySet<number>;
  /** A level of education or a qualification is named. */
  readonly education: boolean;
  readonly occupation: boolean;
  /** A region or a municipality is named. */
  readonly region: boolean;
}

/** The measure, or null when the question does not name one: the share in work is then the default. */
export function measureIn({ has, education, occupation, region }: QuestionWords): string | null {
  const count = has('count') && !has('share');
  const employed = has('measures.employed');
  if (has('measures.ratio') || (has('per') && has('measures.applicants'))) return 'jobseekers_per_vacancy';
  if (has('measures.vacancies') && has('measures.jobseekers') && has('per')) return 'jobseekers_per_vacancy';
  if (has('measures.vacancies')) return 'vacancies';
  if (has('measures.jobseekers')) return has('share') ? 'jobseeker_share' : 'jobseekers';
  const working = has('measures.student') && employed && !has('measures.graduates');
  if (has('measures.working_students') || (working && !has('measures.students')))
    return count ? 'employed_students' : 'employed_students_share';
  if (has('measures.students')) return count ? 'full_time_students' : 'student_share';
  if (has('measures.unemployed')) {
    if (occupation) return 'jobseekers';
    if (education || has('measures.graduates') || has('operations.levels'))
      return count ? 'unemployed' : 'unemployed_share';
    return has('share') ? 'jobseeker_share' : 'jobseekers';
  }
  if (has('measures.other')) return count ? 'others' : 'other_share';
  if (has('measures.labour_force')) return 'labour_force';
  if (employed) return count ? 'employed' : 'employed_share';
  const most = has('operations.highest') || has('operations.lowest') || has('more');
  const partOf = has('share') && (education || region);
  const counted = has('how_many') || has('count') || most || partOf;
  return has('measures.graduates') && counted ? 'graduates' : null;
}

const UNTOLD = ['salary', 'survey', 'sex', 'field', 'age', 'origin', 'school', 'measure'];

/** What the tables do not tell; a field is no matter when an occupation answers the question. */
export function untoldIn({ has, occupation }: QuestionWords): string | null {
  return (
    UNTOLD.find(
      (topic) =>
        has(`untold.${topic}`) && !(topic === 'field' && (occupation || has('operations.occupations'))),
    ) ?? null
  );
}

const STRONG: readonly WordGroup[] = [
  'measures.employed',
  'measures.graduates',
  'measures.unemployed',
  'measures.jobseekers',
  'measures.vacancies',
  'measures.students',
  'measures.working_students',
  'measures.labour_force',
  'measures.ratio',
  'measures.applicants',
  'eurostat',
  'topic',
  'operations.source',
  'operations.coverage',
  'operations.forecast',
  'untold.salary',
  'untold.survey',
];
/** These make a question about figures even beside words that belong elsewhere ("how many applications"). */
const COUNTING: readonly WordGroup[] = [
  'share',
  'how_many',
  'series',
  'operations.list',
  'operations.best',
  'operations.worst',
  'measures.graduates',
  'measures.vacancies',
  'measures.unemployed',
];

/** Whether figures are meant at all; `allKnown`: every word is a place, a time, a small word or one of the groups. */
export function isAboutFigures(words: QuestionWords, allKnown: boolean, anything: boolean): boolean {
  const { has } = words;
  if (has('elsewhere') && !COUNTING.some(has)) return false;
  if (STRONG.some(has) || words.education || words.occupation) return true;
  return allKnown && anything;
}

/** About the one who asks, and about work: not "may I see the figures". */
export function isPersonal({ has, education, occupation }: QuestionWords): boolean {
  const about = has('personal') || (has('me') && has('chance'));
  if (!about || has('request')) return false;
  const work = ['measures.employed', 'measures.vacancies', 'measures.unemployed', 'measures.graduates'];
  return work.some(has) || education || occupation;
}

/** What leaves open which figure is meant: "the figures", "how many are unemployed", "how many students". */
export function unclearIn(words: QuestionWords): string | null {
  const { has, education, occupation, region } = words;
  if (education || occupation || CLEAR.some(has)) return null;
  if (has('measures.unemployed'))
    return region || has('measures.jobseekers') || has('measures.vacancies') ? null : 'unemployed';
  if (measureIn(words) !== null) return null;
  if (has('measures.student')) return has('measures.employed') ? null : 'students';
  if (has('how_many') && !has('share')) return 'any';
  return has('figures') && !region ? 'any' : null;
}

/** With these it is said, or it is something else that is wanted. */
const CLEAR: readonly WordGroup[] = [
  'measures.graduates',
  'eurostat',
  'differs',
  'series',
  'personal',
  'injection',
  'follow_up',
  ...['source', 'definition', 'coverage', 'forecast', 'change', 'best', 'worst', 'highest', 'lowest'].map(
    (one) => `operations.${one}`,
  ),
  ...['regions', 'levels', 'occupations', 'countries', 'position', 'list', 'compare'].map(
    (one) => `operations.${one}`,
  ),
];
