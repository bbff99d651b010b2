/** Which figure a question is after, from the groups of words it contains. Pure rules, in order. */

import { isWhereDrawn } from './definition-slots.js';
import type { WordGroup } from './gazetteer.js';
import { isOnlyShare } from './measure-words.js';
import { measureIn } from './one-measure.js';
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
