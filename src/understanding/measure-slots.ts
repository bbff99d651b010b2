/** Which figure a question is after, from the groups of words it contains. Pure rules, in order. */

import { countsStudents, isHowManyMore } from './counted-people.js';
import { isWhereDrawn } from './definition-slots.js';
import type { WordGroup } from './gazetteer.js';
import { isInPeople } from './in-people.js';
import { isOfPosts, isRace } from './jobs-and-seekers.js';
import type { QuestionWords } from './question-words.js';
import { statusesOf } from './statuses.js';

/**
 * The measures that a question names: none, when the share in work is meant, mostly one, and two where jobseekers and vacancies, or
 * graduates and those in work, are asked for together.
 */
export function measuresIn(words: QuestionWords): readonly string[] {
  const { has } = words;
  const statuses = statusesOf(words);
  if (statuses.length > 1) return statuses;
  const parts = measuresOfParts(words);
  if (parts) return parts;
  const first = measureIn(words);
  // Of other countries there is one figure.
  const one = first === 'graduates' && (words.foreign || EUROPEAN.some(has)) ? null : first;
  // "Both the share in work and the number of graduates"
  const counted = has('measures.graduates') && has('count') && has('share');
  if ((one === 'employed_share' || one === 'employed') && counted && has('both'))
    return ['employed_share', 'graduates'];
  // "Where do the figures of students come from"
  const isAbout = has('operations.source') || has('operations.coverage');
  if (isAbout && first === null && has('measures.student')) return ['employed_students_share'];
  if (has('operations.definition') && first === null && has('measures.graduates')) return ['graduates'];
  const isDrawn = has('operations.definition') || isWhereDrawn(words);
  if (isDrawn && has('defining.others')) return ['other_share'];
  // "Is somebody on sick leave employed or unemployed"
  const isEither =
    has('measures.employed') &&
    !has('defining.method') &&
    has('measures.unemployed') &&
    !has('measures.ratio');
  // "What counts as a working student"
  const working = words.at('measures.working_students');
  if (isDrawn && working.size > 0 && [...words.at('measures.employed')].every((n) => working.has(n)))
    return ['employed_students_share'];
  if (isDrawn && isEither) return ['employed_share'];
  // "What is the difference between employed and student"
  const isTerm = has('operations.definition') || has('operations.contrast');
  if (isTerm && has('measures.employed') && STUDYING.some(has)) return ['employed_share'];
  // "What share was unemployed and what share studied full time"
  if (one === 'student_share' && has('measures.unemployed') && (words.education || has('measures.graduates')))
    return ['unemployed_share', 'student_share'];
  const jobs = has('measures.jobseekers') || has('measures.unemployed');
  // "How many more jobs than applicants", "more jobs or more unemployed"
  const isBalance = has('more') && (has('than') || has('operations.compare'));
  const isOfJobs =
    has('posts') || [...words.at('more')].some((n) => words.at('measures.employed').has(n + 1));
  if (one === 'vacancies' && (jobs || has('measures.applicants'))) return ['jobseekers', 'vacancies'];
  if (one === 'jobseekers' && isBalance && isOfJobs) return ['jobseekers', 'vacancies'];
  return one === null ? [] : [one];
}

/** "What share worked and what share studied": each part names its own. */
function measuresOfParts(words: QuestionWords): readonly string[] | null {
  const { second: cut } = words;
  if (cut === undefined || words.foreign || EUROPEAN.some(words.has)) return null;
  const part = (isIn: (n: number) => boolean): QuestionWords => {
    const at = (group: WordGroup) => new Set([...words.at(group)].filter(isIn));
    return { ...words, at, has: (group) => at(group).size > 0 };
  };
  const [before, after] = [part((n) => n < cut), part((n) => n > cut)];
  const second = measureIn(after) ?? studiesIn(after);
  // "The share in Lapland and the number of graduates"
  const first =
    measureIn(before) ?? (second === 'graduates' && isOnlyShare(before) ? 'employed_share' : null);
  return first !== null && second !== null && first !== second ? [first, second] : null;
}

/** "... and what share students", of those who graduated. */
const studiesIn = ({ has }: QuestionWords): string | null =>
  has('measures.student') && has('share') ? 'student_share' : null;

const EUROPEAN: readonly WordGroup[] = ['eurostat', 'operations.countries'];
const STUDYING: readonly WordGroup[] = ['measures.students', 'measures.student', 'measures.working_students'];

/** "Of those who live in Lapland", but not "we live in Lapland". */
export const livesThere = ({ at }: QuestionWords): boolean =>
  [...at('lives')].some((n) => !at('home').has(n));

/** "Where do the figures come from", but not "I come from Iraq". */
export const asksSource = ({ at }: QuestionWords): boolean =>
  [...at('operations.source')].some((n) => !at('home').has(n));

/** "How many of them" asks for a share where there is one; "what percentage" asks for nothing else. */
export const isOnlyShare = ({ at }: QuestionWords): boolean =>
  [...at('share')].some((n) => !at('how_many').has(n));

/** "How many of all the unemployed live in Lapland", but not "how many of all in Lapland are unemployed". */
export function isOfAllSeeking({ at }: QuestionWords): boolean {
  const seeking = new Set([...at('measures.unemployed'), ...at('measures.jobseekers')]);
  return [...at('all')].some((n) => [n, n + 1, n + 2].some((near) => seeking.has(near)));
}

const OF_GRADUATES: readonly WordGroup[] = [
  'measures.graduates',
  'operations.levels',
  'listed.levels',
  'one_year',
  'after_degree',
];
const BY_OCCUPATION: readonly WordGroup[] = ['operations.occupations', 'listed.occupations'];
const OF_WORK: readonly WordGroup[] = ['graduates', 'vacancies', 'jobseekers', 'unemployed'].map(
  (one): WordGroup => `measures.${one}`,
);

function measureIn(words: QuestionWords): string | null {
  const { has, education, occupation, region, places, occupations, whole } = words;
  const ofPart = isOnlyShare(words);
  const count = isInPeople(words) || (education && isHowManyMore(words));
  const employed = has('measures.employed');
  const seeking = has('measures.applicants') || has('measures.jobseekers') || has('measures.unemployed');
  const perPlace =
    (has('per') || (has('times') && places < 2 && occupations < 2)) &&
    // "Truck drivers per open job"
    (((has('measures.vacancies') || has('posts')) && (seeking || occupation)) ||
      (seeking && (has('measures.employed') || (occupation && occupations < 2 && has('per')))));
  // "Is it easier to get work as a cook or as a cleaner": how many are after each job.
  const isEasier =
    employed && occupations > 1 && !OF_WORK.some(has) && (has('operations.compare') || has('than'));
  if (has('measures.ratio') || perPlace || isRace(words) || isEasier) return 'jobseekers_per_vacancy';
  if (
    has('measures.vacancies') ||
    (has('posts') && (occupation || BY_OCCUPATION.some(has) || isOfPosts(words)))
  )
    return 'vacancies';
  // "Neither in work nor studying nor unemployed"
  if (has('measures.other')) return count ? 'others' : 'other_share';
  const ofForce = has('share') || has('rates') || has('measures.labour_force');
  // "Unemployment, that is the number of jobseekers"
  const isNumber = has('count') && !has('share') && !has('measures.labour_force');
  // "People looking for cleaning work"
  const isAfterWork =
    !education && [...words.at('measures.applicants')].some((n) => !words.at('measures.unemployed').has(n));
  if (has('measures.jobseekers') || isAfterWork)
    return ofForce && !occupation && !isNumber ? 'jobseeker_share' : 'jobseekers';
  // "How many of those in work also studied"
  const studying = has('measures.students') || has('measures.student') || has('measures.working_students');
  const ofEmployed = has('of_employed') || (employed && has('as_well'));
  if (ofEmployed && studying) return count ? 'employed_students_of_employed' : 'employed_studying_share';
  const ofStudents = has('measures.student') && !has('measures.graduates') && !has('one_year');
  const working = ofStudents && employed;
  // "Of those studying for a further qualification"
  const studyingFor = has('measures.studying_for') && education && employed;
  if (
    ((has('measures.working_students') || studyingFor) && !has('measures.graduates')) ||
    (working && !has('measures.students'))
  )
    return count ? 'employed_students' : 'employed_students_share';
  if (countsStudents(words)) return 'students';
  // "Graduates who were students a year later"
  const ofWhom = has('measures.graduates') ? has('measures.student') : has('measures.enrolled') && education;
  const become = ofWhom && !employed && has('share');
  if (has('measures.students') || become) return count ? 'full_time_students' : 'student_share';
  if (has('measures.unemployed')) {
    if (occupation)
      return ofPart && !isOfAllSeeking(words) && !has('rates') ? 'jobseeker_share' : 'jobseekers';
    const ofGraduates = OF_GRADUATES.some(has);
    if (education || ofGraduates) return count ? 'unemployed' : 'unemployed_share';
    // Of the whole country the share is in no table, the number is.
    // "By how many percent did the number of unemployed fall" is about the number.
    const ofNumber = has('count') && has('operations.change');
    const onlyNumber = ofNumber || (whole && !region && !has('share') && !has('measures.labour_force'));
    return ofForce && !onlyNumber ? 'jobseeker_share' : 'jobseekers';
  }
  if (has('measures.labour_force')) return 'labour_force';
  if (employed) return count ? 'employed' : 'employed_share';
  // "What share of those with a doctor's degree went on to study"
  if (education && has('studying') && (has('share') || has('how_many') || has('count') || has('one_year')))
    return count ? 'full_time_students' : 'student_share';
  // "How many took a doctor's degree"
  if (education && has('took') && (has('how_many') || has('count')) && !isOnlyShare(words))
    return 'graduates';
  // "Convert the share in Lapland into people"
  if (count && has('share') && !has('measures.graduates')) return 'employed';
  const most = has('operations.highest') || has('operations.lowest');
  const isOfLevel = education && !(has('operations.change') && !has('all'));
  const partOf = has('share') && (isOfLevel || (region && (livesThere(words) || has('all') || whole)));
  // "More chance" is more of no people.
  const more = (has('more') || (has('times') && !has('share'))) && !has('chance');
  // "How many points" are of a share.
  if (has('points') && !has('count') && has('measures.graduates')) return 'employed_share';
  // "Out of every hundred who finished, how many ...": a part of them.
  const isPart = ofPart && !has('count') && !has('persons') && !has('both');
  const counted = (has('how_many') && !isPart) || has('count') || has('persons') || more || most || partOf;
  // "Where are the chances best for graduates" counts nobody.
  const isChance = has('chance') && !has('count') && !has('how_many');
  return has('measures.graduates') && counted && !isChance ? 'graduates' : null;
}
