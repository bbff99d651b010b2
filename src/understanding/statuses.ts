/** Two or three of employed, unemployed and student named side by side: "the shares of employed and unemployed". Pure. */
import { isHowManyMore } from './counted-people.js';
import { isWhereDrawn } from './definition-slots.js';
import type { WordGroup } from './gazetteer.js';
import { isInPeople } from './in-people.js';
import type { QuestionWords } from './question-words.js';
import type { Token } from './tokens.js';

type At = (group: WordGroup) => ReadonlySet<number>;

const AND = /^(?:och|samt|å|plus|respektive|resp|and|versus|vs|against|ja|sekä|vai|mot|kontra)$/;
/** These set side by side only where it is asked which is more. */
const OR = /^(?:eller|or|tai|than|än|kuin)$/;
/** May stand between, as what is counted and of whom. */
const SMALL =
  /^(?:the|those|who|were|was|had|that|of|de|dem|som|var|är|den|hade|heltids|niiden|niitä|jotka|olivat|oli|on|full|time)$/;
const FARTHEST = 7;
const UNEMPLOYED: WordGroup = 'measures.unemployed';
const STUDENTS: readonly WordGroup[] = [
  'measures.students',
  'measures.student',
  'measures.enrolled',
  'studying',
];

/** Shares of graduates, in the order they are named; none where fewer than two stand side by side. */
export function statusesIn(tokens: readonly Token[], at: At): readonly string[] {
  // "Employed students" are one thing.
  const both = new Set([...at('measures.working_students'), ...at('measures.other'), ...at('of_employed')]);
  const alone = (groups: readonly WordGroup[]) =>
    groups.flatMap((group) => [...at(group)]).filter((n) => !both.has(n));
  const where = new Map([
    ['employed_share', alone(['measures.employed'])],
    ['unemployed_share', alone([UNEMPLOYED])],
    ['student_share', alone(STUDENTS)],
  ]);
  const isBetween = betweenness(tokens, at);
  const all = [...where].flatMap(([status, places]) => places.map((n) => ({ status, n })));
  const side = new Set<string>();
  // Whoever works may study too; nobody is unemployed and either.
  for (const one of all)
    for (const other of all)
      if (one.status !== other.status && isUnemployed(one.status, other.status) && isBetween(one.n, other.n))
        for (const { status } of [one, other]) side.add(status);
  if (side.size === 0) return [];
  const named = [...where].filter(([, places]) => places.length > 0);
  const first = ([, places]: readonly [string, readonly number[]]) => Math.min(...places);
  return named.sort((a, b) => first(a) - first(b)).map(([status]) => status);
}

const isUnemployed = (...statuses: readonly string[]): boolean => statuses.includes('unemployed_share');

/** Whether "and", or where it is asked which is more "or", and nothing that says of whom stands between two words. */
function betweenness(tokens: readonly Token[], at: At): (from: number, to: number) => boolean {
  const counting = new Set((['share', 'count', 'how_many'] as const).flatMap((group) => [...at(group)]));
  const isWhichMore = [...at('more'), ...at('operations.compare')].length > 0;
  return (from, to) => {
    const between = tokens.slice(from + 1, to).map(({ word }, n) => ({ word, n: from + 1 + n }));
    const joins = ({ word }: { word: string }) => AND.test(word) || (isWhichMore && OR.test(word));
    return (
      between.length > 0 &&
      between.length <= FARTHEST &&
      between.some(joins) &&
      between.every((one) => joins(one) || SMALL.test(one.word) || counting.has(one.n))
    );
  };
}

/** "Employed and unemployed after a bachelor's degree": of those who graduated only. */
export function statusesOf(words: QuestionWords): readonly string[] {
  const { has, statuses, education, occupation, foreign } = words;
  const ofGraduates = education || GRADUATED.some(has);
  if (!ofGraduates || occupation || foreign || NO_STATUS.some(has) || isWhereDrawn(words)) return [];
  const inPeople = (one: string) => (isInPeople(words) || isHowManyMore(words) ? COUNTED[one] : one) ?? one;
  return statuses.map(inPeople);
}
const GRADUATED: readonly WordGroup[] = [
  'measures.graduates',
  'operations.levels',
  'one_year',
  'after_degree',
];
const NO_STATUS: readonly WordGroup[] = [
  ...['definition', 'source', 'coverage', 'contrast', 'countries'].map(
    (one): WordGroup => `operations.${one}`,
  ),
  'eurostat',
  'measures.other',
];
const COUNTED: Readonly<Record<string, string>> = {
  employed_share: 'employed',
  unemployed_share: 'unemployed',
  student_share: 'full_time_students',
};
