/**
 * What may be computed from published figures, each with what it was computed from: nothing else is. A number of an answer that is
 * neither a cell nor one of these is a fault (guard.ts).
 */
import type { Observation } from './catalogue.js';

/** `to` less `from`: two years of one thing, or two things of one year. Never of two measures. */
export interface Difference {
  readonly kind: 'difference';
  readonly from: Observation;
  readonly to: Observation;
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
}

/** The place of a figure among its like; equal figures share one. */
export interface Position {
  readonly kind: 'position';
  readonly value: number;
  readonly of: number;
  readonly shared: boolean;
}

/** How many were over or under a limit, of how many. */
export interface Matching {
  readonly kind: 'matching';
  readonly value: number;
  readonly of: number;
  readonly limit: number;
  /** The far end, for those between two limits. */
  readonly to?: number;
}

/** An estimate of a year that is not there yet, and the range in which four of five such figures are expected. */
export interface Estimate {
  readonly kind: 'estimate';
  readonly of: Observation;
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
}

/** In how many of how many past cases the range held the figure that came. */
export interface Record {
  readonly kind: 'record';
  readonly held: number;
  readonly cases: number;
}

/** One thing as a share of all of them, in percent. */
export interface PartOf {
  readonly kind: 'part';
  readonly value: number;
  readonly part: Observation;
  readonly whole: Observation;
}

/** How many times the second the first is. */
export interface Times {
  readonly kind: 'times';
  readonly value: number;
  readonly of: Observation;
  readonly to: Observation;
}

export type Derived = Difference | Times | PartOf | Position | Matching | Estimate | Record;

const POINTS = 'percentage_points';

/** @returns null where the two are not of one measure of one table, or a figure is missing. */
export function differenceOf(from: Observation, to: Observation): Difference | null {
  if (from.series !== to.series || from.value === null || to.value === null) return null;
  const { unit, decimals } = to.series;
  const scale = 10 ** decimals;
  return {
    kind: 'difference',
    from,
    to,
    // Of the figures as published: who reads both must come to the same.
    value: (Math.round(to.value * scale) - Math.round(from.value * scale)) / scale,
    decimals,
    unit: unit === 'percent' ? POINTS : unit,
  };
}

/** @returns null where the two are not of one measure of one table, or a figure is missing or 0. */
export function timesOf(of: Observation, to: Observation): Times | null {
  if (of.series !== to.series || of.value === null || !to.value) return null;
  return { kind: 'times', value: Math.round((10 * of.value) / to.value) / 10, of, to };
}
