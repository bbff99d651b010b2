/**
 * What integers can still be, given sums of them: each is narrowed by what the others of its sum leave, until nothing moves
 * (bounds propagation, Apt: Principles of Constraint Programming, 2003, ch. 6). What it rules out is impossible for certain; it does
 * not rule out all that is. Pure.
 */

export interface Equation {
  readonly cells: readonly number[];
  /** One for each cell, not 0. */
  readonly weights: readonly number[];
  readonly total: number;
}

export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** For each cell the equations that it is in. */
export type Touching = readonly (readonly number[])[];

/**
 * Narrows the bounds in place. Whoever narrows by the same equations again hands in `touching` from the first time.
 * @throws when no numbers fit: then what was read is not true.
 */
export function narrow(
  bounds: Bounds,
  equations: readonly Equation[],
  touching: Touching = touchingOf(bounds.low.length, equations),
): void {
  const waiting = new Uint8Array(equations.length).fill(1);
  let queue = equations.map((_, n) => n);
  while (queue.length > 0) {
    const next: number[] = [];
    for (const place of queue) {
      const equation = equations[place];
      waiting[place] = 0;
      if (!equation) continue;
      for (const cell of narrowOne(bounds, equation))
        for (const other of touching[cell] ?? [])
          if (waiting[other] === 0) {
            waiting[other] = 1;
            next.push(other);
          }
    }
    queue = next;
  }
}

export function touchingOf(cells: number, equations: readonly Equation[]): Touching {
  const touching: number[][] = Array.from({ length: cells }, () => []);
  for (const [place, equation] of equations.entries())
    for (const cell of equation.cells) touching[cell]?.push(place);
  return touching;
}

const at = (numbers: Float64Array | readonly number[], place: number): number => numbers[place] ?? 0;

/** The cells that were narrowed. */
function narrowOne({ low, high }: Bounds, { cells, weights, total }: Equation): readonly number[] {
  let least = 0;
  let most = 0;
  for (const [n, cell] of cells.entries()) {
    const weight = at(weights, n);
    least += weight * at(weight > 0 ? low : high, cell);
    most += weight * at(weight > 0 ? high : low, cell);
  }
  if (least > total || most < total) throw new Error('no numbers fit what is published');
  const changed: number[] = [];
  for (const [n, cell] of cells.entries()) {
    const weight = at(weights, n);
    const atMost = total - (least - weight * at(weight > 0 ? low : high, cell));
    const atLeast = total - (most - weight * at(weight > 0 ? high : low, cell));
    const newHigh = Math.floor((weight > 0 ? atMost : atLeast) / weight);
    const newLow = Math.ceil((weight > 0 ? atLeast : atMost) / weight);
    if (newHigh >= at(high, cell) && newLow <= at(low, cell)) continue;
    least -= weight * at(weight > 0 ? low : high, cell);
    most -= weight * at(weight > 0 ? high : low, cell);
    high[cell] = Math.min(at(high, cell), newHigh);
    low[cell] = Math.max(at(low, cell), newLow);
    if (at(low, cell) > at(high, cell)) throw new Error('no numbers fit what is published');
    least += weight * at(weight > 0 ? low : high, cell);
    most += weight * at(weight > 0 ? high : low, cell);
    changed.push(cell);
  }
  return changed;
}
