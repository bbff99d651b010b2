/** Which levels of education a question names: houses, degrees that several houses give, and both sides of a comparison. Pure. */
import type { EducationMeant } from './gazetteer.js';
import type { Hit } from './gazetteer-match.js';
import type { Token } from './tokens.js';

const UNIVERSITY = /^(?:universit|yliopisto|uni$)/;

/** "Bachelors from a university": where they studied is no level of its own beside the degree. */
function withoutHouse(
  hits: readonly Hit<EducationMeant>[],
  tokens: readonly Token[],
): readonly Hit<EducationMeant>[] {
  const isHouse = ({ from, to }: Hit<EducationMeant>) =>
    to - from === 1 && UNIVERSITY.test(tokens[from]?.word ?? '');
  const degrees = hits.filter(({ value }) => value.kind === 'level' && HIGHER.has(value.level));
  return degrees.some((each) => !isHouse(each)) ? hits.filter((each) => !isHouse(each)) : hits;
}

const HIGHER: ReadonlySet<string> = new Set([
  'university_bachelor',
  'university_master',
  'licentiate',
  'doctorate',
]);

/**
 * Beside words of a university of applied sciences, a bachelor's degree is one of theirs and says the same thing twice; but "AMK or a
 * university master" are two, and the degree is of the house that stands beside it.
 */
export function levelsIn(hits: readonly Hit<EducationMeant>[], tokens: readonly Token[]): string[] {
  const sides = sidesOf(hits, tokens).map((side) => levelsOfOne(withoutHouse(side, tokens)));
  return withQualifications([...new Set(sides.flat())], hits, tokens);
}

/** "Engineers and masters", "merkonomer eller tradenomer": a qualification is of its level; "engineers (master)" are of the one that is named. */
function withQualifications(
  levels: readonly string[],
  hits: readonly Hit<EducationMeant>[],
  tokens: readonly Token[],
): string[] {
  const others = hits.filter(({ value }) => value.kind !== 'qualification' && value.kind !== 'occupation');
  const joins = tokens.flatMap(({ word }, n) => (BOTH.test(word) || APART.test(word) ? [n] : []));
  const isApart = (one: Hit<EducationMeant>) =>
    others.every((other) =>
      joins.some((n) => (n > one.from && n < other.to) || (n > other.from && n < one.to)),
    );
  const own = hits.filter((hit) => hit.value.kind === 'qualification' && isApart(hit));
  const named = own.flatMap(({ value }) => (value.kind === 'qualification' ? [value.level] : []));
  const first = (own[0]?.from ?? 0) < (others[0]?.from ?? 0);
  const all = [...new Set(first ? [...named, ...levels] : [...levels, ...named])];
  return all.length > 1 ? all : [...levels];
}

function levelsOfOne(hits: readonly Hit<EducationMeant>[]): string[] {
  const named = hits.flatMap(({ value }) => (value.kind === 'level' ? [value.level] : []));
  const isUas = named.includes('uas_bachelor') || named.includes('uas_master');
  const degrees = hits.flatMap(({ value }) =>
    value.kind === 'degree' ? [isUas ? value.uas : value.alone] : [],
  );
  const others =
    degrees.length > 0
      ? named.filter((level) => !level.startsWith('uas_') && !level.startsWith('university_'))
      : named;
  return [...degrees, ...others];
}

export const APART =
  /^(?:or|vs|versus|than|compared|against|vai|tai|kuin|verrattuna|suhteessa|eller|än|mot|kontra|jämfört)$/;

/** What is set side by side is read apart, where each side names a house or a degree of its own. */
function sidesOf(
  hits: readonly Hit<EducationMeant>[],
  tokens: readonly Token[],
): readonly (readonly Hit<EducationMeant>[])[] {
  const cut = tokens.findIndex(({ word }) => APART.test(word));
  const both = cut < 0 ? tokens.findIndex(({ word }) => BOTH.test(word)) : cut;
  const apart = [hits.filter(({ from }) => from < both), hits.filter(({ from }) => from > both)] as const;
  const sides = cut < 0 ? withOneDegree(apart, both) : apart;
  const isNamed = (kind: string) => (side: readonly Hit<EducationMeant>[]) =>
    side.some(({ value }) => value.kind === kind);
  // "A master's degree or a UAS degree": a degree without a house beside a house without a degree.
  const isMixed = [sides, [...sides].reverse()].some(
    ([a = [], b = []]) =>
      isNamed('degree')(a) && !isNamed('level')(a) && isNamed('level')(b) && !isNamed('degree')(b),
  );
  // "UAS bachelors and university bachelors": each with its house.
  const hasDegree = (side: Side) => isNamed('degree')(side) || side.some(({ from, to }) => to - from > 1);
  const isWhole = sides.every(isNamed('level')) && (cut >= 0 || sides.every(hasDegree));
  return both >= 0 && (isMixed || isWhole) ? sides : [hits];
}

type Side = readonly Hit<EducationMeant>[];

/** "UAS and university master's": the degree is of both houses, which stand right beside "and". */
function withOneDegree([a, b]: readonly [Side, Side], and: number): readonly [Side, Side] {
  const [house, other, degree] = [a.at(-1), b[0], b[1]];
  const isShared =
    a.length === 1 &&
    house?.value.kind === 'level' &&
    house.to === and &&
    other?.value.kind === 'level' &&
    other.from === and + 1 &&
    degree?.value.kind === 'degree' &&
    degree.from === other.to;
  return isShared && degree ? [[...a, degree], b] : [a, b];
}

const BOTH = /^(?:and|with|ja|och|med)$/;
