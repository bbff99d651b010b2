/** Who is counted: whoever studies, and how many more than another year. Pure. */
import type { WordGroup } from './gazetteer.js';

interface Words {
  readonly has: (group: WordGroup) => boolean;
  readonly at: (group: WordGroup) => ReadonlySet<number>;
  readonly education: boolean;
  readonly dated: boolean;
  readonly whole: boolean;
}

/** "How many students were there at universities of applied sciences": in work or not. */
export function countsStudents({ has, education, dated, whole }: Words): boolean {
  const counted = (has('how_many') || has('count')) && !has('share') && (education || dated || whole);
  const enrolled =
    (has('measures.enrolled') && !has('measures.students')) || (has('measures.studying_for') && education);
  return counted && enrolled && !NOT_ENROLLED.some(has);
}
const NOT_ENROLLED: readonly WordGroup[] = [
  ...['employed', 'unemployed', 'graduates', 'working_students', 'vacancies', 'jobseekers', 'other'].map(
    (one): WordGroup => `measures.${one}`,
  ),
  ...['one_year', 'after_degree', 'has_job', 'took'],
];

/** "How many more of them had work in 2020 than in 2017": people, where the table has them. */
export const isHowManyMore = ({ has, at }: Words): boolean =>
  [...at('more')].some((n) => at('how_many').has(n - 1)) && !has('share') && !has('points');
