/**
 * The attacker: knows the rules of the gate, the questionnaire, how many have answered in every group exactly, and the background of
 * everyone who has; reads every figure there is, all at once; and works out whose answer can be one thing only. Pure.
 *
 * For every group, shown or not, of any number of backgrounds and every category there is an unknown number of people. A figure bounds
 * it; the categories of a group add up to its size; a group is the sum of its parts by any further background; and the questionnaire
 * says how many are asked. All that is narrowed together (bounds.ts), so differences of any groups, chains of them and several
 * questions are in it. Limits: docs/decisions/0022-disclosure.md.
 */
import { type Bounds, type Equation, narrow, touchingOf } from './bounds.js';
import { FEW } from './protected.js';
import { type Group, groupsOf, keyOf, type Link, partsOf, type Variable } from './sample.js';
import type { Range } from './table.js';

/** What a published table says of a group: a range for each category, and the exact sum of values where a mean was published. */
export interface Statement {
  readonly at: readonly (string | null)[];
  readonly variable: number;
  readonly ranges: readonly Range[];
  readonly sum?: { readonly values: readonly number[]; readonly total: number };
}

/** What everybody may know before anything is published. */
export interface Known {
  readonly dimensions: readonly string[];
  readonly variables: readonly Variable[];
  /** The backgrounds of each who has answered. */
  readonly units: readonly (readonly string[])[];
  readonly links?: readonly Link[];
}

/** These people have this category, all of them, for certain; or all the others of them do to the one who has not. */
export interface Exposure {
  readonly to: 'anybody' | 'one_of_them';
  readonly at: readonly (string | null)[];
  readonly variable: number;
  readonly category: number;
  readonly units: readonly number[];
}

/** That exactly so many people of a group have a category, and that they are few. */
export interface Recovery {
  readonly at: readonly (string | null)[];
  readonly variable: number;
  readonly category: number;
  readonly count: number;
}

export interface Attack {
  readonly exposures: readonly Exposure[];
  readonly recoveries: readonly Recovery[];
}

export const attack = (known: Known, statements: readonly Statement[]): Attack =>
  attackerOf(known)(statements);

/** For asking again and again: what does not depend on the figures is laid out once. */
export function attackerOf(known: Known): (statements: readonly Statement[]) => Attack {
  const groups = groupsOf(known.units, known.dimensions.length, known.dimensions.length);
  const single = groups.filter(({ depth }) => depth === known.dimensions.length);
  const space = layOut(known, groups);
  const touching = touchingOf(space.bounds.low.length, space.equations);
  return (statements) => {
    const bounds = { low: space.bounds.low.slice(), high: space.bounds.high.slice() };
    const means = read({ ...space, bounds }, statements);
    narrow(bounds, space.equations, touching);
    // Then along with the means, which only the plain rule publishes.
    if (means.length > 0) narrow(bounds, [...space.equations, ...means]);
    return {
      exposures: single.flatMap((group) => exposuresOf(group, known, { ...space, bounds })),
      recoveries: groups.flatMap((group) => recoveriesOf(group, known, { ...space, bounds })),
    };
  };
}

/** All but one have a category: then who is the other one, and knows it, knows all of them. */
function exposuresOf(
  { key, at, members }: Group,
  { variables }: Known,
  { bounds, cell }: Space,
): readonly Exposure[] {
  return variables.flatMap((one, variable) => {
    const sure = (category: number): number => bounds.low[cell(key, variable, category)] ?? 0;
    const category = answersOf(one).find(
      (n) => sure(n) === members.length || (members.length > 1 && sure(n) === members.length - 1),
    );
    if (category === undefined) return [];
    const to = sure(category) === members.length ? 'anybody' : 'one_of_them';
    return [{ at, variable, category, to, units: members }];
  });
}

const answersOf = ({ categories, unanswered }: Variable): readonly number[] =>
  Array.from({ length: categories }, (_, n) => n).filter((n) => n !== unanswered);

function recoveriesOf(
  { key, at }: Group,
  { variables }: Known,
  { bounds, cell }: Space,
): readonly Recovery[] {
  return variables.flatMap((one, variable) =>
    answersOf(one)
      .map((category) => {
        const place = cell(key, variable, category);
        const count = bounds.low[place] ?? 0;
        return { at, variable, category, count, certain: count === bounds.high[place] };
      })
      .filter(({ count, certain }) => certain && count > 0 && count <= FEW)
      .map(({ certain: _, ...recovery }) => recovery),
  );
}

interface Space {
  readonly bounds: Bounds;
  readonly equations: readonly Equation[];
  cell(group: string, variable: number, category: number): number;
}

function layOut({ dimensions, variables, links = [] }: Known, groups: readonly Group[]): Space {
  const starts: number[] = [];
  let width = 0;
  for (const { categories } of variables) {
    starts.push(width);
    width += categories;
  }
  const slack = width;
  width += links.length;
  const places = new Map(groups.map(({ key }, n) => [key, n]));
  const cell = (group: string, variable: number, category: number): number =>
    (places.get(group) ?? 0) * width + (starts[variable] ?? 0) + category;
  const low = new Float64Array(groups.length * width);
  const high = new Float64Array(groups.length * width);
  for (const [n, { members }] of groups.entries()) high.fill(members.length, n * width, (n + 1) * width);
  const equations = groups.flatMap((group, n) => [
    ...variables.map((variable, at) => wholeOf(group, at, variable, cell)),
    ...linksOf(group, links, cell, n * width + slack),
    ...dimensions.flatMap((_, dimension) =>
      group.at[dimension] === null ? splitOf(places, group, partsOf(group, dimension, groups), width) : [],
    ),
  ]);
  return { bounds: { low, high }, equations, cell };
}

type Cell = Space['cell'];

function wholeOf({ key, members }: Group, variable: number, { categories }: Variable, cell: Cell): Equation {
  const cells = Array.from({ length: categories }, (_, category) => cell(key, variable, category));
  return { cells, weights: cells.map(() => 1), total: members.length };
}

/** Each category of a group is the sum of it in the parts. */
function splitOf(
  places: ReadonlyMap<string, number>,
  group: Group,
  parts: readonly Group[],
  width: number,
): readonly Equation[] {
  const from = (key: string): number => (places.get(key) ?? 0) * width;
  return Array.from({ length: width }, (_, n) => ({
    cells: [from(group.key) + n, ...parts.map(({ key }) => from(key) + n)],
    weights: [-1, ...parts.map(() => 1)],
    total: 0,
  }));
}

function linksOf({ key }: Group, links: readonly Link[], cell: Cell, slack: number): readonly Equation[] {
  return links.map(({ left, right }, n) => {
    const few = left.categories.map((category) => cell(key, left.variable, category));
    const many = right.categories.map((category) => cell(key, right.variable, category));
    return {
      cells: [...few, slack + n, ...many],
      weights: [...few.map(() => 1), 1, ...many.map(() => -1)],
      total: 0,
    };
  });
}

/** Enters what is said of single cells; returns what is said of several together. */
function read({ bounds: { low, high }, cell }: Space, statements: readonly Statement[]): readonly Equation[] {
  const sums: Equation[] = [];
  for (const { at, variable, ranges, sum } of statements) {
    const key = keyOf(at);
    for (const [category, range] of ranges.entries()) {
      const place = cell(key, variable, category);
      low[place] = Math.max(low[place] ?? 0, range.low);
      high[place] = Math.min(high[place] ?? 0, range.high);
    }
    if (!sum) continue;
    const used = [...sum.values.keys()].filter((category) => sum.values[category] !== 0);
    sums.push({
      cells: used.map((category) => cell(key, variable, category)),
      weights: used.map((category) => sum.values[category] ?? 0),
      total: sum.total,
    });
  }
  return sums;
}
