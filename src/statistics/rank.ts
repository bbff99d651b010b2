/** The first or last of a list, those over or under a limit, and the place of one among all. Equal figures share a place. */
import { ALL_LEVELS, type Observation, WHOLE_COUNTRY } from './catalogue.js';
import type { Derived } from './derived.js';
import type { Caveat, Tables } from './find.js';
import { lackingYear, type Row, rowOf } from './list.js';
import { EUROPEAN_MEASURE, LITTLE_IS_GOOD } from './measures.js';
import { type Answer, NOTHING } from './outcome.js';
import type { Query } from './query.js';

/** @returns null when no table has the measure for these. */
export function rankOf(tables: Tables, query: Query): Answer | null {
  const row = rowOf(tables, query);
  if (!row) return null;
  const ordered = isFromLow(query) ? [...row.observations].reverse() : row.observations;
  const [place] = query.places;
  // Among countries Finland is one of them, and meant where its place is asked for.
  const isOfOne = query.measure === EUROPEAN_MEASURE ? query.ofOne === true : place !== WHOLE_COUNTRY;
  const one = query.by === 'place' && isOfOne ? ordered.find((each) => each.place === place) : undefined;
  const answer = one ? positionIn(ordered, one) : firstOf(ordered, query);
  return whole(tables, row, answer, ordered);
}

export function thresholdOf(tables: Tables, query: Query): Answer | null {
  const row = rowOf(tables, query);
  const { than } = query;
  const limit = query.limitOf ? figureOf(row, query) : query.limit;
  if (!row || than === undefined || limit === undefined) return null;
  const { limitTo: to = limit } = query;
  const passes: Readonly<Record<typeof than, (value: number) => boolean>> = {
    over: (value) => value > limit,
    under: (value) => value < limit,
    at_least: (value) => value >= limit,
    at_most: (value) => value <= limit,
    between: (value) => value >= limit && value <= to,
    exactly: (value) => value === limit,
  };
  const all = row.observations;
  const ordered = than === 'under' || than === 'at_most' ? [...all].reverse() : all;
  const observations = ordered.filter(({ value }) => passes[than](value ?? Number.NaN));
  const rounded = row.series.unit === 'percent' && row.series.decimals === 0;
  const answer: Pick<Answer, 'shape' | 'observations' | 'derived' | 'caveats'> = {
    shape: 'threshold',
    observations,
    derived: [
      {
        kind: 'matching',
        value: observations.length,
        of: all.length,
        limit,
        ...(than === 'between' ? { to } : {}),
      },
    ],
    // At the limit itself, rounding decides who is in.
    caveats:
      rounded && all.some(({ value }) => value === limit || (than === 'between' && value === to))
        ? ['rounding']
        : [],
  };
  return whole(tables, row, answer, ordered);
}

/** The share of the whole country, of the countries together or of all levels, or the figure of the place that is named, in the same table and year. */
function figureOf(row: Row | null, { by, limitOf, places }: Query): number | undefined {
  const [first] = row?.observations ?? [];
  const [named = WHOLE_COUNTRY] = places;
  if (row && first && limitOf === 'place')
    return row.series.at({ ...first, place: named }, first.year)?.value ?? undefined;
  if (!row || !first || row.series.unit !== 'percent') return undefined;
  const country = row.series.measure === EUROPEAN_MEASURE ? 'EU27' : WHOLE_COUNTRY;
  const everyone = by === 'level' ? { level: ALL_LEVELS } : { place: country };
  return row.series.at({ ...first, ...everyone }, first.year)?.value ?? undefined;
}

type Picked = Pick<Answer, 'shape' | 'observations' | 'derived' | 'caveats'>;

function whole(tables: Tables, row: Row, picked: Picked, ordered: readonly Observation[]): Answer {
  const caveats = [...picked.caveats, ...row.caveats];
  const answer = { ...NOTHING, ...picked, caveats, tabled: tabled(ordered, picked), series: row.series };
  return row.lacking === null
    ? { ...answer, status: 'answered' }
    : { ...answer, ...lackingYear(tables, row) };
}

/** All regions or levels; of several hundred occupations the first. */
const LONGEST = 25;
const tabled = (ordered: readonly Observation[], { observations }: Picked): readonly Observation[] =>
  ordered.length <= LONGEST ? ordered : ordered.slice(0, Math.max(10, observations.length));

function firstOf(ordered: readonly Observation[], { top = 1, nth }: Query): Picked {
  const last = ordered[Math.min(top, ordered.length) - 1]?.value;
  // Who is level with the last one belongs to them.
  const beyond = ordered.findIndex(({ value }, n) => n >= top && value !== last);
  const observations = ordered.slice(0, beyond < 0 ? ordered.length : beyond);
  const asked: Derived[] =
    nth === undefined || nth > ordered.length
      ? []
      : [{ kind: 'position', value: nth, of: ordered.length, shared: false }];
  return { shape: 'rank', observations, derived: asked, caveats: ties(observations) };
}

function positionIn(ordered: readonly Observation[], one: Observation): Picked {
  const level = ordered.filter(({ value }) => value === one.value).length;
  const value = ordered.findIndex((each) => each.value === one.value) + 1;
  return {
    shape: 'position',
    observations: [one],
    derived: [{ kind: 'position', value, of: ordered.length, shared: level > 1 }],
    caveats: level > 1 ? ['tie'] : [],
  };
}

function ties(observations: readonly Observation[]): Caveat[] {
  const values = new Set(observations.map(({ value }) => value));
  return values.size < observations.length ? ['tie'] : [];
}

/** "Worst" is the top of unemployment and the bottom of employment. */
function isFromLow({ order = 'best', measure }: Query): boolean {
  if (order === 'highest' || order === 'lowest') return order === 'lowest';
  return LITTLE_IS_GOOD.has(measure) === (order === 'best');
}
