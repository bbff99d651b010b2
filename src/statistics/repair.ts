/**
 * What is hidden beside what the sizes of the groups hide: some tables by lot, and those from which the attacker, who is asked before
 * anything is published, would learn something. Pure.
 *
 * The lot is what makes the second kind safe. Hidden for a reason, a table would say that there was a reason. But any table may be
 * hidden by lot, and with those hidden that are, the attacker finds nothing more to hide; so everything that fits the figures shown
 * is possible, and what is hidden says nothing.
 */
import { createHash } from 'node:crypto';
import type { Attack } from './attack.js';
import { type Group, keyOf, type Sample } from './sample.js';

/** One table in so many is hidden by lot. */
export const LOT = 16;

interface Place {
  readonly at: Group['at'];
  readonly variable: number;
}

interface Table {
  readonly group: Group;
  readonly variable: number;
}

export class Cover {
  readonly #hidden = new Set<string>();
  /** How far each place has been repaired. */
  readonly #steps = new Map<string, number>();

  /** `groups`: those whose tables may be shown, everybody first. `secret` decides the lots; nobody may know it. */
  constructor(
    private readonly groups: readonly Group[],
    private readonly sample: Sample,
    secret: string,
  ) {
    for (const { depth, key } of groups)
      for (const [variable, most] of sample.variables.entries())
        if (depth > most.depth || (depth > 0 && drawn(secret, variable, key))) this.#hide(key, variable);
  }

  hides = ({ key }: Group, variable: number): boolean => this.#hidden.has(`${variable} ${key}`);

  /** Hides what the attack rests on. Returns whether there was anything to hide. */
  repair({ exposures, recoveries }: Attack): boolean {
    const places: readonly Place[] = exposures.length > 0 ? exposures : recoveries;
    const touched = new Set<number>();
    let hidden = 0;
    for (const place of places) {
      // One place of a variable at a time, and none after one that took tables of others: often its repair is theirs.
      if (touched.has(place.variable)) continue;
      const tables = this.#next(place);
      for (const { group, variable } of tables) {
        this.#hide(group.key, variable);
        touched.add(variable);
      }
      hidden += tables.length;
      if (tables.some(({ variable }) => variable !== place.variable)) break;
      touched.add(place.variable);
    }
    if (places.length > 0 && hidden === 0)
      throw new Error('something is given away, and nothing is left to hide');
    return hidden > 0;
  }

  #hide(key: string, variable: number): void {
    this.#hidden.add(`${variable} ${key}`);
  }

  /** What is given up next for a place, the least first: its own table, one beside it, all beside it; the same of linked ones; more. */
  #next({ at, variable }: Place): readonly Table[] {
    const linked = this.#linked(variable);
    const own = ({ group }: Table): boolean => group.depth > 0 && group.key === keyOf(at);
    const beside = ({ group }: Table): boolean => isBeside(group.at, at);
    const part = ({ group }: Table): boolean => group.depth > 0;
    const open = (variables: readonly number[]): readonly Table[] =>
      variables.flatMap((each) => this.#open(each));
    const steps: readonly (() => readonly Table[])[] = [
      () => open([variable]).filter(own),
      () => open([variable]).filter(beside).slice(0, 1),
      () => open(linked).filter(own),
      () => open([variable]).filter(beside),
      () => open(linked).filter(beside),
      () => open([variable]).filter(part),
      () => open(linked).filter(part),
      () => open([variable]),
      () => open(linked),
    ];
    const key = `${variable} ${keyOf(at)}`;
    for (let step = this.#steps.get(key) ?? 0; step < steps.length; step++) {
      const found = steps[step]?.() ?? [];
      this.#steps.set(key, step + 1);
      if (found.length > 0) return found;
    }
    return [];
  }

  #open(variable: number): readonly Table[] {
    return this.groups
      .filter((group) => !this.hides(group, variable))
      .sort(deepAndSmallFirst)
      .map((group) => ({ group, variable }));
  }

  #linked(variable: number): readonly number[] {
    const found = new Set([variable]);
    for (const near of found)
      for (const { left, right } of this.sample.links ?? []) {
        if (left.variable === near) found.add(right.variable);
        if (right.variable === near) found.add(left.variable);
      }
    return [...found].slice(1);
  }
}

function drawn(secret: string, variable: number, key: string): boolean {
  const digest = createHash('sha256').update(`${secret} ${variable} ${key}`).digest();
  return digest.readUInt32BE(0) % LOT === 0;
}

type At = Group['at'];

/** Another part of a group that the place is in. */
function isBeside(group: At, at: At): boolean {
  const other = group.filter((code, n) => code !== null && at[n] !== null && code !== at[n]);
  const same = group.filter((code, n) => code !== null && code === at[n]);
  return other.length === 1 && same.length + other.length === group.filter((code) => code !== null).length;
}

const deepAndSmallFirst = (a: Group, b: Group): number =>
  b.depth - a.depth || a.members.length - b.members.length || (a.key < b.key ? -1 : 1);
