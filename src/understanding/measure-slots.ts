/** Which figure a question is after, from the groups of words it contains. Pure rules, in order. */
import type { WordGroup } from './gazetteer.js';

export interface QuestionWords {
  readonly has: (group: WordGroup) => boolean;
  /** Where the words of a group stand. */
  readonly at: (group: WordGroup) => ReadonlySet<number>;
  /** A level of education or a qualification is named. */
  readonly education: boolean;
  readonly occupation: boolean;
  /** How many occupations are named, where several are. */
  readonly occupations: number;
  /** How many regions or countries are named. */
  readonly places: number;
  /** A region or a municipality is named. */
  readonly region: boolean;
  /** Another country is named. */
  readonly foreign: boolean;
  /** The whole country is named. */
  readonly whole: boolean;
  /** A year is named. */
  readonly dated: boolean;
}

/**
 * The measures that a question names: none, when the share in work is meant, mostly one, and two where jobseekers and vacancies, or
 * graduates and those in work, are asked for together.
 */
export function measuresIn(words: QuestionWords): readonly string[] {
  const { has } = words;
  const first = measureIn(words);
  // Of other countries there is one figure.
  const one = first === 'graduates' && (words.foreign || has('eurostat')) ? null : first;
  // "Both the share in work and the number of graduates"
  const counted = has('measures.graduates') && has('count') && has('share');
  if ((one === 'employed_share' || one === 'employed') && counted && has('both'))
    return ['employed_share', 'graduates'];
  if (has('operations.definition') && has('measures.employed') && STUDYING.some(has))
    return ['employed_share'];
  // "What share was unemployed and what share studied full time"
  if (one === 'student_share' && has('measures.unemployed') && (words.education || has('measures.graduates')))
    return ['unemployed_share', 'student_share'];
  const jobs = has('measures.jobseekers') || (words.occupation && has('measures.unemployed'));
  if (one === 'vacancies' && jobs && !has('more')) return ['jobseekers', 'vacancies'];
  return one === null ? [] : [one];
}

const STUDYING: readonly WordGroup[] = ['measures.students', 'measures.student', 'measures.working_students'];

function measureIn({
  has,
  education,
  occupation,
  region,
  places,
  occupations,
  whole,
}: QuestionWords): string | null {
  const count = has('persons') || (has('count') && !has('share'));
  const employed = has('measures.employed');
  const seeking = has('measures.applicants') || has('measures.jobseekers') || has('measures.unemployed');
  const perPlace =
    (has('per') || (has('times') && places < 2 && occupations < 2)) &&
    // "Truck drivers per open job"
    ((has('measures.vacancies') && (seeking || occupation)) || (seeking && has('measures.employed')));
  if (has('measures.ratio') || perPlace) return 'jobseekers_per_vacancy';
  if (has('measures.vacancies')) return 'vacancies';
  // "Neither in work nor studying nor unemployed"
  if (has('measures.other')) return count ? 'others' : 'other_share';
  const ofForce = has('share') || has('rates') || has('measures.labour_force');
  if (has('measures.jobseekers')) return ofForce && !occupation ? 'jobseeker_share' : 'jobseekers';
  const ofStudents = has('measures.student') && !has('measures.graduates') && !has('one_year');
  const working = ofStudents && employed;
  if (
    (has('measures.working_students') && !has('measures.graduates')) ||
    (working && !has('measures.students'))
  )
    return count ? 'employed_students' : 'employed_students_share';
  // "Graduates who were students a year later"
  const become = has('measures.student') && has('measures.graduates') && !employed && has('share');
  if (has('measures.students') || become) return count ? 'full_time_students' : 'student_share';
  if (has('measures.unemployed')) {
    if (occupation) return has('share') && !has('all') && !has('rates') ? 'jobseeker_share' : 'jobseekers';
    if (education || has('measures.graduates') || has('operations.levels'))
      return count ? 'unemployed' : 'unemployed_share';
    return ofForce ? 'jobseeker_share' : 'jobseekers';
  }
  if (has('measures.labour_force')) return 'labour_force';
  if (employed) return count ? 'employed' : 'employed_share';
  const most = has('operations.highest') || has('operations.lowest') || has('more');
  const partOf = has('share') && (education || (region && (has('lives') || has('all') || whole)));
  const counted = has('how_many') || has('count') || most || partOf || has('more');
  return has('measures.graduates') && counted ? 'graduates' : null;
}

const UNTOLD = ['salary', 'survey', 'sex', 'field', 'age', 'origin', 'school', 'measure', 'month'];

/** What the tables do not tell; a field is no matter when an occupation answers the question. */
export function untoldIn(
  { has, occupation, education, foreign }: QuestionWords,
  defined: boolean,
): string | null {
  // "How many applicants did it have"
  if (has('applying') && education && !has('per') && !has('measures.jobseekers')) return 'measure';
  // Eurostat's figure is of people between 20 and 34.
  const ofYoung =
    foreign || has('eurostat') || has('operations.countries') || has('listed.countries') || has('adults');
  return (
    UNTOLD.find(
      (topic) =>
        has(`untold.${topic}`) &&
        !(topic === 'field' && (occupation || has('operations.occupations'))) &&
        !(topic === 'survey' && has('eurostat')) &&
        !(topic === 'age' && ofYoung) &&
        !(defined && topic !== 'salary'),
    ) ?? null
  );
}

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
  if (STRONG.some(has)) return true;
  const weak = WEAK.filter(has).length + (words.education ? 1 : 0) + (words.occupation ? 1 : 0);
  const marked = MARKS.some(has) || words.region || words.foreign || words.dated;
  if (weak > 0 && (weak > 1 || marked || left === 0)) return true;
  return allKnown && (anything || SAYING.some(has));
}

/** About the one who asks or somebody near to them, and about work: not "may I see the figures". */
export function isPersonal({ has, education, occupation }: QuestionWords): boolean {
  // "What is the share, I wonder whether to stay" asks for a share.
  const asksFigure = has('share') || has('how_many') || has('operations.source');
  const about =
    (has('personal') && !asksFigure) ||
    (has('me') && has('chance')) ||
    (has('near') && !asksFigure && (has('their_chance') || has('chance')));
  if (!about || has('request')) return false;
  const work = ['measures.employed', 'measures.vacancies', 'measures.unemployed', 'measures.graduates'];
  return work.some(has) || education || occupation;
}

/** What leaves open which figure is meant: "the figures", "how many are unemployed", "how many students". */
export function unclearIn(words: QuestionWords): string | null {
  const { has, education, occupation, region, whole, dated } = words;
  if (has('operations.over_or_under') && !region && !dated) return 'any';
  if (education || occupation || CLEAR.some(has)) return null;
  if (has('measures.unemployed'))
    return region || whole || dated || has('measures.jobseekers') || has('measures.vacancies')
      ? null
      : 'unemployed';
  if (measuresIn(words).length > 0) return null;
  if (has('measures.student')) return has('measures.employed') ? null : 'students';
  if (region || dated) return has('how_many') && !has('share') && !has('differs') ? 'any' : null;
  return ['how_many', 'figures', 'share', 'operations.over_or_under'].some(has) ? 'any' : null;
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
export const isOfWork = ({ has, occupation, region, education }: QuestionWords): boolean =>
  !occupation &&
  !education &&
  !SET_OUT.some(has) &&
  !region &&
  ['measures.vacancies', 'measures.jobseekers', 'measures.unemployed'].some(has);
