/** "Studenter" in Swedish: who has passed the matriculation examination, or who studies. Pure. */
import type { EducationMeant, WordGroup } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import { APART } from './level-slots.js';
import type { Token } from './tokens.js';
import type { Groups } from './written-words.js';
import { YEAR } from './year-slots.js';

export const MATRICULATED = 'general_upper_secondary';

type At = (group: WordGroup) => ReadonlySet<number>;

/** Of those who study no table tells this. */
const OF_GRADUATES: readonly WordGroup[] = [
  ...['one_year', 'measures.students', 'measures.unemployed', 'measures.other'],
];
/** Those who study are counted in one year. */
const OVER_TIME: readonly WordGroup[] = ['series', 'operations.change', 'since'];

/** "Studenter som läser vidare", "arbetslösa studenter", "studenter 2019-2020", "högre för magistrar än för studenter". */
export function isMatriculated(
  hits: readonly Hit<EducationMeant>[],
  tokens: readonly Token[],
  at: At,
): boolean {
  const named = [...at('matriculated')];
  if (named.length === 0) return false;
  if (isFromSchool(tokens, named)) return true;
  if (hits.length > 0) return isOtherSide(hits, named, tokens);
  const isOf = (group: WordGroup) => at(group).size > 0;
  return OF_GRADUATES.some(isOf) || (OVER_TIME.some(isOf) && tokens.some(({ word }) => YEAR.test(word)));
}

/** "Studenterna från gymnasiet" have left it. */
const isFromSchool = (tokens: readonly Token[], named: readonly number[]): boolean =>
  named.some((n) => tokens[n + 1]?.word === 'från' && /^gymnasi/.test(tokens[n + 2]?.word ?? ''));

/** Set against a degree they have one too. */
function isOtherSide(
  hits: readonly Hit<EducationMeant>[],
  named: readonly number[],
  tokens: readonly Token[],
): boolean {
  const cut = tokens.findIndex(({ word }) => APART.test(word));
  if (cut < 0 || hits.some(({ value }) => value.kind !== 'level')) return false;
  const isBefore = named.every((n) => n < cut) && hits.every(({ from }) => from > cut);
  return isBefore || (named.every((n) => n > cut) && hits.every(({ to }) => to <= cut));
}

/** They, and who has "studentexamen", are nobody who studies. */
export function withoutMatriculated(
  groups: Groups,
  hits: readonly Hit<EducationMeant>[],
  tokens: readonly Token[],
): Groups {
  const at: At = (group) => groups.get(group) ?? new Set();
  const isAll = isMatriculated(hits, tokens, at);
  const students = [...at('measures.student')].filter((n) => !isAll && !DEGREE.test(tokens[n]?.word ?? ''));
  const others = [...groups].filter(([group]) => group !== 'measures.student');
  return new Map(students.length > 0 ? [...others, ['measures.student', new Set(students)]] : others);
}
const DEGREE = /^studente?n?s?exam/;
