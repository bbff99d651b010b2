/**
 * A plain estimate of the next years of a series: the mean of its last three points, and a range from how far such means have been off
 * before in the same series. Of the methods tried on the published regional figures this one was off least two and three years ahead
 * (docs/decisions/0032-estimates.md).
 */

export const FURTHEST = 3;
/** With fewer points after the last break there is nothing to judge the range by. */
export const FEWEST_POINTS = 6;
/** Of ten such ranges eight should hold the figure. */
const LEVEL = 0.8;
const WINDOW = 3;

export interface Projection {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * @param points yearly figures without a gap or a break, oldest first
 * @param horizon years after the last point, 1 to 3
 * @param halfStep half of the last published digit: a figure of 71 may be anything from 70.5 to 71.5
 * @returns null where there are too few points or the horizon is too far.
 */
export function project(points: readonly number[], horizon: number, halfStep = 0): Projection | null {
  if (points.length < FEWEST_POINTS || horizon < 1 || horizon > FURTHEST) return null;
  const value = mean(points.slice(-WINDOW));
  const half = quantile(errors(points, horizon), LEVEL) + halfStep;
  return { value, low: value - half, high: value + half };
}

/** How far the mean of three points was from the one that came up to `horizon` years later, at every point so far. */
function errors(points: readonly number[], horizon: number): number[] {
  const found: number[] = [];
  for (let ahead = 1; ahead <= horizon; ahead++) {
    for (let end = WINDOW; end + ahead <= points.length; end++) {
      found.push(Math.abs((points[end + ahead - 1] ?? 0) - mean(points.slice(end - WINDOW, end))));
    }
  }
  return found;
}

/**
 * The empirical quantile for a next value: of n errors the (n + 1) · level-th smallest (split conformal prediction, Lei et al.
 * 2018, section 2.2), or the greatest where n is too small for it.
 */
function quantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.min(Math.ceil((sorted.length + 1) * level), sorted.length);
  return sorted[rank - 1] ?? 0;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export interface Case {
  readonly horizon: number;
  readonly held: boolean;
}

/** Every estimate that could have been made along a series, and whether the figure that came lay in its range. */
export function backtest(points: readonly number[], halfStep = 0): Case[] {
  const cases: Case[] = [];
  for (let end = FEWEST_POINTS; end < points.length; end++) {
    for (let horizon = 1; horizon <= FURTHEST && end + horizon <= points.length; horizon++) {
      const made = project(points.slice(0, end), horizon, halfStep);
      const came = points[end + horizon - 1];
      if (made && came !== undefined) cases.push({ horizon, held: came >= made.low && came <= made.high });
    }
  }
  return cases;
}
