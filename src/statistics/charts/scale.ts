/** From figures to places on the picture. */
import type { Line } from './chart.js';

/** Shares are rounded to whole percent: a picture that is stretched further makes much of nothing. */
const LEAST_POINTS = 20;
/** Of the scale, left free above and below the figures. */
const ROOM = 0.08;

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Which values the height of a line chart stands for: counts begin at zero, shares show at least 20 points. */
export function rangeOf(lines: readonly Line[], unit: string): Range {
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (unit !== 'percent') return { low: Math.min(0, least), high: most > 0 ? most : 1 };
  const missing = Math.max(0, LEAST_POINTS - (most - least)) / 2;
  const pad = (most - least) * ROOM + missing;
  const low = Math.max(0, Math.min(least - pad, 100 - LEAST_POINTS));
  return { low, high: Math.min(100, Math.max(most + pad, low + LEAST_POINTS)) };
}

/** A value of `range` between `from` and `to`. */
export const placed = ({ low, high }: Range, from: number, to: number) => {
  const step = high === low ? 0 : (to - from) / (high - low);
  return (value: number): number => from + (value - low) * step;
};
