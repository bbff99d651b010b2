/** What a question asks that no figure answers: what the tables do not tell, one's own chances, a number of nothing named. Pure rules. */
import { isOfKind, isWhereDrawn } from './definition-slots.js';
import type { WordGroup } from './gazetteer.js';
import { measuresIn } from './measure-slots.js';
import { asksSource } from './measure-words.js';
import type { QuestionWords } from './question-words.js';

const UNTOLD = 'salary survey sex field age origin school level levels measure month horizon area'.split(' ');

/** What the tables do not tell; a field is no matter when an occupation answers the question. */
export function untoldIn(words: QuestionWords, defined: boolean): string | null {
  const { has, at, occupation, education, foreign } = words;
  // "How many applicants did it have"
  if (has('applying') && education && !has('per') && !has('measures.jobseekers')) return 'measure';
  // Eurostat's figure is of people between 20 and 34.
  const ofYoung =
    foreign || has('eurostat') || has('operations.countries') || has('listed.countries') || has('adults');
  const isTold = (n: number) => TOLD.some((group) => at(group).has(n));
  return (
    UNTOLD.find(
      (topic) =>
        [...at(`untold.${topic}`)].some((n) => !isTold(n)) &&
        !(topic === 'field' && (occupation || has('operations.occupations'))) &&
        // "Teachers of comprehensive schools"
        !(topic === 'level' && occupation) &&
        // "Lower degree of higher education", "which levels"
        !(topic === 'levels' && (education || occupation || SET_OUT.some(has))) &&
        !(topic === 'survey' && (has('eurostat') || has('register'))) &&
        !(topic === 'age' && ofYoung) &&
        // The register tells of the last day of the year, the employment service of months.
        !(topic === 'month' && has('year_end') && !MONTHLY.some(has)) &&
        !(defined && topic !== 'salary'),
    ) ?? (isOfKind(words) && !defined ? 'measure' : null)
  );
}

const SET_OUT: readonly WordGroup[] = ['operations.levels', 'listed.levels'];

/** Counted each month, and told as means of a year. */
const MONTHLY: readonly WordGroup[] = ['jobseekers', 'vacancies', 'unemployed', 'ratio', 'labour_force'].map(
  (one) => `measures.${one}`,
);

/** "How long a time is covered", "men and women together", "paid work": the tables tell that. */
const TOLD: readonly WordGroup[] = [
  'operations.coverage',
  'as_one',
  'told_percent',
  'measures.vacancies',
  'measures.employed',
  'measures.students',
  'count',
];

/** About the one who asks or somebody near to them, and about work: not "may I see the figures". */
export function isPersonal(words: QuestionWords): boolean {
  // "I have my own firm: am I in the figure" asks what the word means.
  if (isWhereDrawn(words)) return false;
  const { has, at, education, occupation } = words;
  // "What is the share, I wonder whether to stay" asks for a share.
  const asksFigure = has('share') || has('how_many') || asksSource(words);
  const about =
    // "Am I employed while I serve" asks what the word means.
    ([...at('personal')].some((n) => !at('operations.term').has(n)) && !asksFigure) ||
    (has('me') && has('chance')) ||
    (has('near') && !asksFigure && (has('their_chance') || has('chance')));
  if (!about || has('request')) return false;
  const work = ['measures.employed', 'measures.vacancies', 'measures.unemployed', 'measures.graduates'];
  return work.some(has) || education || occupation;
}

/** What leaves open which figure is meant: "the figures", "how many are unemployed", "how many students". */
export function unclearIn(words: QuestionWords): string | null {
  const { has, at, education, occupation, region, foreign, whole, dated } = words;
  if (has('operations.over_or_under') && !region && !dated) return 'any';
  if (education && countsNobody(words)) return 'students';
  // Of other countries there is one figure.
  if (education || occupation || foreign || CLEAR.some(has)) return null;
  if (has('measures.unemployed'))
    return has('measures.labour_force') ||
      region ||
      whole ||
      dated ||
      has('measures.jobseekers') ||
      has('measures.vacancies')
      ? null
      : 'unemployed';
  if (measuresIn(words).length > 0) return null;
  if (has('measures.student')) return has('measures.employed') ? null : 'students';
  // "What is the number for 2020", but "the regional figures"
  const isBare = has('figures') && !region && !whole && [...at('topic')].every((n) => at('figures').has(n));
  const number = has('how_many') || has('count') || isBare;
  if (region || whole || dated) return number && !has('share') && !has('differs') ? 'any' : null;
  return ['how_many', 'figures', 'share', 'operations.over_or_under'].some(has) ? 'any' : null;
}

/** "Students at universities in 2019": nothing is said of what they do. */
const countsNobody = (words: QuestionWords): boolean =>
  (words.has('measures.student') || words.has('measures.enrolled')) &&
  measuresIn(words).length === 0 &&
  !CLEAR.some(words.has) &&
  !['one_year', 'share', 'chance', 'after_degree', 'has_job', 'took'].some((one) =>
    words.has(one as WordGroup),
  );

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
