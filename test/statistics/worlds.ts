/** Small made-up worlds: everything that few people could have answered, to be gone through one by one. */
import { type Group, groupsOf, type Sample } from '../../src/statistics/sample.js';

/** So many people with these backgrounds. */
export interface Atom {
  readonly at: readonly string[];
  readonly people: number;
}

/** How many of each atom have each category. */
export type World = readonly (readonly number[])[];

export const atoms = (sizes: Readonly<Record<string, number>>): readonly Atom[] =>
  Object.entries(sizes).map(([codes, people]) => ({ at: codes.split(' '), people }));

/** Every way in which so many can fall into so many categories. */
export function ways(people: number, categories: number): readonly (readonly number[])[] {
  if (categories === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    ways(people - first, categories - 1).map((rest) => [first, ...rest]),
  ).flat();
}

export function worldsOf(all: readonly Atom[], categories: number): readonly World[] {
  let worlds: World[] = [[]];
  for (const { people } of all)
    worlds = worlds.flatMap((world) => ways(people, categories).map((way) => [...world, way]));
  return worlds;
}

export function sampleFrom(all: readonly Atom[], world: World, categories: number): Sample {
  return {
    dimensions: all[0]?.at.map((_, n) => `dimension ${n}`) ?? [],
    variables: [{ categories, depth: 2, question: 0 }],
    units: all.flatMap(({ at }, atom) =>
      (world[atom] ?? []).flatMap((count, value) =>
        Array.from({ length: count }, () => ({ backgrounds: at, values: [value] })),
      ),
    ),
  };
}

/** How many of a group have each category. */
export function countsIn(
  all: readonly Atom[],
  world: World,
  at: Group['at'],
  categories: number,
): readonly number[] {
  const counts = new Array<number>(categories).fill(0);
  for (const [atom, way] of world.entries())
    if (at.every((code, n) => code === null || code === all[atom]?.at[n]))
      for (const [value, count] of way.entries()) counts[value] = (counts[value] ?? 0) + count;
  return counts;
}

export const everyGroup = (all: readonly Atom[]): readonly Group[] => {
  const units = all.flatMap(({ at, people }) => Array.from({ length: people }, () => at));
  return groupsOf(units, all[0]?.at.length ?? 0, all[0]?.at.length ?? 0);
};
