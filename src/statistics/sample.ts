/**
 * Answers to be counted, and the groups in which they may be: everybody, those with one background in common, with two, and so on.
 * Categories are numbers here; what they stand for is known to whoever made the sample. Pure.
 */

/** Something that has exactly one of so many categories for everybody. */
export interface Variable {
  readonly categories: number;
  /** The category of those who have not answered, or were not asked. It is counted like the others, but it is nobody's answer. */
  readonly unanswered?: number;
  /** By how many backgrounds at most it is shown; 0: for everybody together. */
  readonly depth: number;
  /** Which question it belongs to. A question of which several can be ticked has a variable for each option. */
  readonly question: number;
}

export interface Unit {
  /** A code for each dimension. */
  readonly backgrounds: readonly string[];
  /** A category for each variable. */
  readonly values: readonly number[];
}

/** In every group at most as many have one of the first categories as have one of the second. */
export interface Link {
  readonly left: Selection;
  readonly right: Selection;
}

export interface Selection {
  readonly variable: number;
  readonly categories: readonly number[];
}

export interface Sample {
  /** Names of the backgrounds, the most important first. */
  readonly dimensions: readonly string[];
  readonly variables: readonly Variable[];
  readonly units: readonly Unit[];
  /** What the questionnaire itself tells: who is asked what. */
  readonly links?: readonly Link[];
}

export interface Group {
  readonly key: string;
  /** A code for each dimension; null: whatever it is. */
  readonly at: readonly (string | null)[];
  /** By how many backgrounds it is cut out. */
  readonly depth: number;
  /** Places in `units`. */
  readonly members: readonly number[];
}

/** How many dimensions a group may be cut out by, for what is kept of it to stay small. */
const DIMENSIONS = 4;

export const keyOf = (at: readonly (string | null)[]): string => JSON.stringify(at);

/** Every group with somebody in it that is cut out by at most so many backgrounds, in one order whatever the order of the units. */
export function groupsOf(
  backgrounds: readonly (readonly string[])[],
  dimensions: number,
  depth: number,
): readonly Group[] {
  if (dimensions > DIMENSIONS) throw new Error(`at most ${DIMENSIONS} dimensions, not ${dimensions}`);
  const groups = new Map<string, { at: readonly (string | null)[]; depth: number; members: number[] }>();
  for (const mask of masks(dimensions, depth)) {
    for (const [unit, codes] of backgrounds.entries()) {
      const at = codes.map((code, dimension) => (mask & (1 << dimension) ? code : null));
      const key = keyOf(at);
      const group = groups.get(key);
      if (group) group.members.push(unit);
      else groups.set(key, { at, depth: bits(mask), members: [unit] });
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort(inOrder);
}

/** Of the same backgrounds with one more: the groups that a group falls into. */
export function partsOf(group: Group, dimension: number, all: readonly Group[]): readonly Group[] {
  return all.filter(
    ({ at, depth }) =>
      depth === group.depth + 1 &&
      at[dimension] !== null &&
      at.every((code, n) => n === dimension || code === group.at[n]),
  );
}

function masks(dimensions: number, depth: number): readonly number[] {
  return Array.from({ length: 1 << dimensions }, (_, mask) => mask).filter((mask) => bits(mask) <= depth);
}

const bits = (mask: number): number => (mask === 0 ? 0 : (mask & 1) + bits(mask >> 1));

const inOrder = (a: Group, b: Group): number => a.depth - b.depth || (a.key < b.key ? -1 : 1);

export function countsOf(
  { units, variables }: Sample,
  members: readonly number[],
  variable: number,
): number[] {
  const counts = new Array<number>(variables[variable]?.categories ?? 0).fill(0);
  for (const member of members) {
    const value = units[member]?.values[variable] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
