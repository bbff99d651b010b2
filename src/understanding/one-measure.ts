/** The one figure that words are after, or null: work, then studies, then what became of graduates, then how many there were. Pure rules. */
import { countsStudents, isHowManyMore } from './counted-people.js';
import type { WordGroup } from './gazetteer.js';
import { isInPeople } from './in-people.js';
import { isOfPosts, isRace } from './jobs-and-seekers.js';
import { isOfAllSeeking, isOnlyShare, livesThere } from './measure-words.js';
import type { QuestionWords } from './question-words.js';

/** In this order: what comes first wins. */
export function measureIn(words: QuestionWords): string | null {
  return ofWork(words) ?? ofStudents(words) ?? ofUnemployed(words) ?? ofEmployed(words) ?? ofGraduates(words);
}

/** People are asked for, and no part of them. */
const isCount = (words: QuestionWords): boolean =>
  isInPeople(words) || (words.education && isHowManyMore(words));

const OF_WORK: readonly WordGroup[] = ['graduates', 'vacancies', 'jobseekers', 'unemployed'].map(
  (one): WordGroup => `measures.${one}`,
);
const BY_OCCUPATION: readonly WordGroup[] = ['operations.occupations', 'listed.occupations'];
const SEEKING: readonly WordGroup[] = ['measures.applicants', 'measures.jobseekers', 'measures.unemployed'];

/** Jobs, who is after them, and both; whoever is in nothing that the tables name. */
function ofWork(words: QuestionWords): string | null {
  const { has, education, occupation } = words;
  if (has('measures.ratio') || isPerPlace(words) || isRace(words) || isEasier(words))
    return 'jobseekers_per_vacancy';
  const isOfOne = occupation || BY_OCCUPATION.some(has) || isOfPosts(words);
  if (has('measures.vacancies') || (has('posts') && isOfOne)) return 'vacancies';
  // "Neither in work nor studying nor unemployed"
  if (has('measures.other')) return isCount(words) ? 'others' : 'other_share';
  // "Unemployment, that is the number of jobseekers"
  const isNumber = has('count') && !has('share') && !has('measures.labour_force');
  // "People looking for cleaning work"
  const isAfterWork =
    !education && [...words.at('measures.applicants')].some((n) => !words.at('measures.unemployed').has(n));
  if (!has('measures.jobseekers') && !isAfterWork) return null;
  return isOfForce(words) && !occupation && !isNumber ? 'jobseeker_share' : 'jobseekers';
}

/** Of the labour force. */
const isOfForce = ({ has }: QuestionWords): boolean =>
  has('share') || has('rates') || has('measures.labour_force');

function isPerPlace({ has, occupation, places, occupations }: QuestionWords): boolean {
  const isPer = has('per') || (has('times') && places < 2 && occupations < 2);
  const seeking = SEEKING.some(has);
  const isOfOne = occupation && occupations < 2 && has('per');
  return (
    isPer &&
    // "Truck drivers per open job"
    (((has('measures.vacancies') || has('posts')) && (seeking || occupation)) ||
      (seeking && (has('measures.employed') || isOfOne)))
  );
}

/** "Is it easier to get work as a cook or as a cleaner": how many are after each job. */
const isEasier = ({ has, occupations }: QuestionWords): boolean =>
  has('measures.employed') &&
  occupations > 1 &&
  !OF_WORK.some(has) &&
  (has('operations.compare') || has('than'));

const STUDYING: readonly WordGroup[] = ['measures.students', 'measures.student', 'measures.working_students'];

/** Those who study, in work or not, and those who graduated and study on. */
function ofStudents(words: QuestionWords): string | null {
  const { has, education } = words;
  const count = isCount(words);
  const employed = has('measures.employed');
  // "How many of those in work also studied"
  const isOfEmployed = has('of_employed') || (employed && has('as_well'));
  if (isOfEmployed && STUDYING.some(has))
    return count ? 'employed_students_of_employed' : 'employed_studying_share';
  const isOfStudents = has('measures.student') && !has('measures.graduates') && !has('one_year');
  // "Of those studying for a further qualification"
  const isStudyingFor = has('measures.studying_for') && education && employed;
  if (
    ((has('measures.working_students') || isStudyingFor) && !has('measures.graduates')) ||
    (isOfStudents && employed && !has('measures.students'))
  )
    return count ? 'employed_students' : 'employed_students_share';
  if (countsStudents(words)) return 'students';
  // "Graduates who were students a year later"
  const ofWhom = has('measures.graduates') ? has('measures.student') : has('measures.enrolled') && education;
  const become = ofWhom && !employed && has('share');
  return has('measures.students') || become ? (count ? 'full_time_students' : 'student_share') : null;
}

const OF_GRADUATES: readonly WordGroup[] = [
  'measures.graduates',
  'operations.levels',
  'listed.levels',
  'one_year',
  'after_degree',
];

function ofUnemployed(words: QuestionWords): string | null {
  const { has, education, occupation, region, whole } = words;
  if (!has('measures.unemployed')) return null;
  const isPart = isOnlyShare(words) && !isOfAllSeeking(words) && !has('rates');
  if (occupation) return isPart ? 'jobseeker_share' : 'jobseekers';
  if (education || OF_GRADUATES.some(has)) return isCount(words) ? 'unemployed' : 'unemployed_share';
  // Of the whole country the share is in no table, the number is.
  // "By how many percent did the number of unemployed fall" is about the number.
  const ofNumber = has('count') && has('operations.change');
  const onlyNumber = ofNumber || (whole && !region && !has('share') && !has('measures.labour_force'));
  return isOfForce(words) && !onlyNumber ? 'jobseeker_share' : 'jobseekers';
}

function ofEmployed(words: QuestionWords): string | null {
  const { has, education } = words;
  const count = isCount(words);
  if (has('measures.labour_force')) return 'labour_force';
  if (has('measures.employed')) return count ? 'employed' : 'employed_share';
  // "What share of those with a doctor's degree went on to study"
  const isAsked = ['share', 'how_many', 'count', 'one_year'].some(has);
  if (education && has('studying') && isAsked) return count ? 'full_time_students' : 'student_share';
  // "How many took a doctor's degree"
  if (education && has('took') && (has('how_many') || has('count')) && !isOnlyShare(words))
    return 'graduates';
  // "Convert the share in Lapland into people"
  return count && has('share') && !has('measures.graduates') ? 'employed' : null;
}

function ofGraduates(words: QuestionWords): string | null {
  const { has, education, region, whole } = words;
  if (!has('measures.graduates')) return null;
  // "How many points" are of a share.
  if (has('points') && !has('count')) return 'employed_share';
  const most = has('operations.highest') || has('operations.lowest');
  const isOfLevel = education && !(has('operations.change') && !has('all'));
  const partOf = has('share') && (isOfLevel || (region && (livesThere(words) || has('all') || whole)));
  // "More chance" is more of no people.
  const more = (has('more') || (has('times') && !has('share'))) && !has('chance');
  // "Out of every hundred who finished, how many ...": a part of them.
  const isPart = isOnlyShare(words) && !has('count') && !has('persons') && !has('both');
  const counted = (has('how_many') && !isPart) || has('count') || has('persons') || more || most || partOf;
  // "Where are the chances best for graduates" counts nobody.
  const isChance = has('chance') && !has('count') && !has('how_many');
  return counted && !isChance ? 'graduates' : null;
}
