/** What a new vintage has revised, added and dropped, cell by cell by their codes: positions move when a year is added. */
import type { Cube } from '../cube.js';
import type { Changes } from '../kept/table.js';

export interface Revision {
  readonly at: Readonly<Record<string, string>>;
  /** The figure, or its symbol where there is none. */
  readonly before: string;
  readonly now: string;
}

export interface Compared extends Changes {
  /** The first ones. */
  readonly examples: readonly Revision[];
}

/** Null where the two do not have the same dimensions: then they cannot be told apart cell by cell. */
export function compareVintages(before: Cube, now: Cube, examples = 10): Compared | null {
  const places = now.dimensions.map(({ id, codes }) => {
    const old = before.dimensions.findIndex((one) => one.id === id);
    const known = new Map(before.dimensions[old]?.codes.map((code, n) => [code, n]));
    return { old, from: codes.map((code) => known.get(code) ?? -1) };
  });
  if (places.some(({ old }) => old < 0) || places.length !== before.dimensions.length) return null;
  const steps = before.dimensions.map((_, n) =>
    before.dimensions.slice(n + 1).reduce((product, { codes }) => product * codes.length, 1),
  );
  let revised = 0;
  let added = 0;
  const found: Revision[] = [];
  const sizes = now.dimensions.map(({ codes }) => codes.length);
  for (let at = 0; at < now.cells.length; at++) {
    const old = oldPosition(at, sizes, places, steps);
    if (old < 0) {
      added++;
      continue;
    }
    const [was, is] = [shownAt(before, old), shownAt(now, at)];
    if (was === is) continue;
    revised++;
    if (found.length < examples) found.push({ at: codesAt(now, at, sizes), before: was, now: is });
  }
  const kept = now.cells.length - added;
  return { revised, added, gone: before.cells.length - kept, examples: found };
}

function oldPosition(
  at: number,
  sizes: readonly number[],
  places: readonly { readonly old: number; readonly from: readonly number[] }[],
  steps: readonly number[],
): number {
  let rest = at;
  let position = 0;
  for (let n = sizes.length - 1; n >= 0; n--) {
    const size = sizes[n] ?? 1;
    const place = places[n]?.from[rest % size] ?? -1;
    if (place < 0) return -1;
    position += place * (steps[places[n]?.old ?? 0] ?? 0);
    rest = Math.floor(rest / size);
  }
  return position;
}

function shownAt({ cells }: Cube, position: number): string {
  const { symbol, words } = cells.mark(position);
  return [cells.text(position), symbol, words].filter((part) => part !== null && part !== '').join(' ');
}

function codesAt({ dimensions }: Cube, position: number, sizes: readonly number[]): Record<string, string> {
  let rest = position;
  const codes: (readonly [string, string])[] = [];
  for (let n = sizes.length - 1; n >= 0; n--) {
    const size = sizes[n] ?? 1;
    const { id = '', codes: own = [] } = dimensions[n] ?? {};
    codes.unshift([id, own[rest % size] ?? '']);
    rest = Math.floor(rest / size);
  }
  return Object.fromEntries(codes);
}
