/**
 * The disclosure gate: the one way from answers to figures of our own. Everything that will ever be told of a closed wave is computed
 * here at once, from its records and nothing else, and is kept as it is; so nobody can ask for two figures that differ by one person,
 * today or over time. docs/decisions/0022-disclosure.md has the method. Pure.
 */
import { attackerOf, type Statement } from './attack.js';
import { shownGroups } from './groups.js';
import { type ProtectedCount, protect } from './protected.js';
import { Cover } from './repair.js';
import { countsOf, type Group, keyOf, type Sample } from './sample.js';
import { rangesOf, type ShownTable, showTable } from './table.js';

/** People, from which on a group is shown. */
export const MINIMUM = 10;
export const LEAST_MINIMUM = 5;

export interface ReleasedGroup {
  readonly at: readonly (string | null)[];
  readonly size: ProtectedCount;
  /** For each variable; null where it is not shown. */
  readonly tables: readonly ShownTable[];
}

export interface Release {
  readonly minimum: number;
  readonly size: ProtectedCount;
  /** Everybody first. */
  readonly groups: readonly ReleasedGroup[];
}

/**
 * The same units in another order give the same release. `secret` decides what is hidden by lot: it has to be the same whenever the
 * release is made again, and unknown to everybody; a hash of the whole records is both.
 * @throws for a minimum under 5.
 */
export function release(sample: Sample, secret: string, minimum: number = MINIMUM): Release {
  if (!(Number.isInteger(minimum) && minimum >= LEAST_MINIMUM))
    throw new Error(`groups of ${minimum} cannot be shown: ${LEAST_MINIMUM} is the least`);
  const backgrounds = sample.units.map((unit) => unit.backgrounds);
  const groups = shownGroups(backgrounds, sample.dimensions.length, minimum);
  const attack = attackerOf({ ...sample, units: backgrounds });
  const cover = new Cover(groups, sample, secret);
  for (;;) {
    const shown = groups.map((group) => tablesOf(sample, group, cover));
    if (!cover.repair(attack(statementsOf(groups, shown)))) return released(sample, minimum, groups, shown);
  }
}

function tablesOf(sample: Sample, group: Group, cover: Cover): readonly ShownTable[] {
  return sample.variables.map((_, variable) =>
    cover.hides(group, variable)
      ? null
      : showTable(countsOf(sample, group.members, variable), group.depth === 0),
  );
}

function statementsOf(
  groups: readonly Group[],
  shown: readonly (readonly ShownTable[])[],
): readonly Statement[] {
  return groups.flatMap(({ at, members }, n) => statements(at, members.length, shown[n] ?? []));
}

const statements = (at: Group['at'], size: number, tables: readonly ShownTable[]): readonly Statement[] =>
  tables.flatMap((table, variable) =>
    table === null ? [] : [{ at, variable, ranges: rangesOf(table, size) }],
  );

/** What a release says to somebody who knows how many there are in each group, by the key of the group. */
export function readRelease({ groups }: Release, sizes: ReadonlyMap<string, number>): readonly Statement[] {
  return groups.flatMap(({ at, tables }) => statements(at, sizes.get(keyOf(at)) ?? 0, tables));
}

function released(
  { units }: Sample,
  minimum: number,
  groups: readonly Group[],
  shown: readonly (readonly ShownTable[])[],
): Release {
  return {
    minimum,
    size: protect(units.length),
    groups: groups.map(({ at, members }, n) => ({
      at,
      size: protect(members.length),
      tables: shown[n] ?? [],
    })),
  };
}
