/**
 * Which groups are shown at all. Decided from the sizes of the groups alone, never from an answer, so that what is hidden says
 * nothing: small ones, those by which a small one would follow from the rest, and those that are cut out by too much. Pure.
 */
import { reduced, support } from './independent.js';
import { type Group, groupsOf, partsOf } from './sample.js';

/** By two backgrounds at most: three cut out single people. */
export const DEPTH = 2;

/** Groups that are tried one by one, before the first is taken: each takes as long as solving all equations. */
const TRIED = 24;

/** The groups that may be shown, everybody first; none where there are too few answers altogether. */
export function shownGroups(
  backgrounds: readonly (readonly string[])[],
  dimensions: number,
  minimum: number,
): readonly Group[] {
  const all = groupsOf(backgrounds, dimensions, Math.min(DEPTH, dimensions));
  const hidden = new Set(all.filter(({ members }) => members.length < minimum).map(({ key }) => key));
  const shown = () => all.filter(({ key }) => !hidden.has(key));
  for (;;) {
    hideParts(all, dimensions, minimum, hidden);
    const one = givenAway(shown(), backgrounds, minimum);
    if (!one) return shown();
    hidden.add(one.key);
  }
}

/** Until no group gives away, together with those of its parts that are shown, the rest of it where that is small. */
function hideParts(all: readonly Group[], dimensions: number, minimum: number, hidden: Set<string>): void {
  const splits = all
    .filter(({ depth }) => depth < DEPTH)
    .flatMap((group) =>
      Array.from({ length: dimensions }, (_, n) => n)
        .filter((dimension) => group.at[dimension] === null)
        .map((dimension) => ({ group, parts: partsOf(group, dimension, all) })),
    );
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const { group, parts } of splits) {
      const rest = parts
        .filter(({ key }) => hidden.has(key))
        .reduce((sum, { members }) => sum + members.length, 0);
      const open = parts.filter(({ key }) => !hidden.has(key));
      if (hidden.has(group.key)) for (const { key } of open) hidden.add(key);
      else if (rest > 0 && rest < minimum) {
        const next = smallest(open);
        if (next) hidden.add(next.key);
      }
    }
    sameMembers(all, hidden);
  }
}

/** Two names for the same people: what is hidden under one is hidden under the other. */
function sameMembers(all: readonly Group[], hidden: Set<string>): void {
  const people = ({ members }: Group): string => members.join();
  const secret = new Set(all.filter(({ key }) => hidden.has(key)).map(people));
  for (const group of all) if (secret.has(people(group))) hidden.add(group.key);
}

/**
 * Where adding and subtracting groups leaves fewer people than may be shown: the group to be hidden next, the deepest and smallest
 * that makes it better. Null when there is nothing of the kind.
 */
function givenAway(
  shown: readonly Group[],
  backgrounds: readonly (readonly string[])[],
  minimum: number,
): Group | null {
  const names = backgrounds.map((codes) => JSON.stringify(codes));
  const places = new Map([...new Set(names)].sort().map((name, n) => [name, n]));
  const sizes = new Float64Array(places.size);
  const placeOf = (member: number): number => places.get(names[member] ?? '') ?? 0;
  for (const member of names.keys()) sizes[placeOf(member)] = (sizes[placeOf(member)] ?? 0) + 1;
  const rows = new Map(shown.map(({ key, members }) => [key, [...new Set(members.map(placeOf))]]));
  const left = (without: string) =>
    reduced(
      [...rows].filter(([key]) => key !== without).map(([, row]) => row),
      sizes.length,
    )
      .map(support)
      .filter((some) => some.reduce((sum, n) => sum + (sizes[n] ?? 0), 0) < minimum);
  const now = left('');
  if (now.length === 0) return null;
  const people = [...places.keys()].map((name): readonly string[] => JSON.parse(name));
  const few = now.flat().map((place) => people[place] ?? []);
  const near = ({ at }: Group): boolean => few.some((codes) => at.some((code, n) => code === codes[n]));
  const parts = inTurn(shown.filter(({ depth }) => depth > 0));
  const tried = [...parts.filter(near), ...parts.filter((part) => !near(part))].slice(0, TRIED);
  return tried.find(({ key }) => left(key).length < now.length) ?? tried[0] ?? null;
}

const smallest = (groups: readonly Group[]): Group | undefined => inTurn(groups)[0];

/** The crossed ones first, and the small ones first. */
function inTurn(groups: readonly Group[]): readonly Group[] {
  return [...groups].sort(
    (a, b) => b.depth - a.depth || a.members.length - b.members.length || (a.key < b.key ? -1 : 1),
  );
}
