/** Made-up yearly shares for judging estimates: five ways in which such figures move, the same ones for the same seed. Never shown. */
import { seeded } from '../../understanding/seeded.js';

/** A normal number with mean 0 and deviation 1. */
type Normal = () => number;
type Make = (length: number, normal: Normal, random: () => number) => readonly number[];

const LEVEL = 70;

/** Deviations in percentage points, about those of the published regional figures. */
export const WAYS: Readonly<Record<string, Make>> = {
  'returns to its level': (length, normal) =>
    along(length, (before) => LEVEL + 0.6 * (before - LEVEL) + 2 * normal()),
  'wanders freely': (length, normal) => along(length, (before) => before + 1.5 * normal()),
  'jumps about a level': (length, normal) => along(length, () => LEVEL + 2.5 * normal()),
  'has a trend': (length, normal) => {
    const step = 0.4 * normal();
    return Array.from({ length }, (_, year) => LEVEL + step * year + 1.5 * normal());
  },
  'has one bad year': (length, normal, random) => {
    const bad = Math.floor(random() * length);
    const all = along(length, (before) => LEVEL + 0.5 * (before - LEVEL) + 1.5 * normal());
    return all.map((value, year) => (year === bad ? value - 5 : value));
  },
};

function along(length: number, next: (before: number) => number): readonly number[] {
  const all: number[] = [];
  for (let year = 0; year < length; year++) all.push(next(all.at(-1) ?? LEVEL));
  return all;
}

export interface MadeSeries {
  readonly way: string;
  readonly points: readonly number[];
}

/** So many of each way and length, rounded to whole percent as the published ones are. */
export function madeSeries(seed: number, each: number, lengths: readonly number[]): readonly MadeSeries[] {
  const random = seeded(seed);
  // Box and Muller.
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return lengths.flatMap((length) =>
    Object.entries(WAYS).flatMap(([way, make]) =>
      Array.from({ length: each }, () => ({ way, points: make(length, normal, random).map(Math.round) })),
    ),
  );
}
