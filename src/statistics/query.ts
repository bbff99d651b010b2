/**
 * What is asked of the figures: a closed, typed query, made from the facts of an utterance with the defaults of this room. Whoever
 * proposes a query (slots, a page, a model) can ask for nothing else.
 */
import { z } from 'zod';
import type { Json, Localised } from '../conversation/activity.js';
import { ALL_LEVELS, ALL_OCCUPATIONS, WHOLE_COUNTRY } from './catalogue.js';
import { goingOn } from './follow-up.js';
import { isOfLevelAbroad } from './level-abroad.js';
import { DEFAULT_MEASURE, EUROPEAN_LEVEL, EUROPEAN_MEASURE } from './measures.js';
import { BY, code, type Facts, facts, OPERATIONS, ORDERS, THAN, year } from './query-facts.js';

export const query = z.strictObject({
  /**
   * `change` compares two years, `list` is one figure for every place, level or occupation, `rank` the first of them, `gain` those that
   * have changed most, `threshold` those over or under a limit; `difference` is why two sources do not agree, `coverage` what there is at all.
   */
  operation: z.enum(OPERATIONS),
  by: z.enum(BY).default('place'),
  measure: code,
  /** Several of one thing; the first is `measure`. */
  measures: z.array(code).min(2).max(3).optional(),
  places: z.array(code).min(1).max(6),
  /** Of which table a question about a table is: the one by region. */
  regional: z.literal(true).optional(),
  /** Places that are left out of a row. */
  except: z.array(code).min(1).max(6).optional(),
  levels: z.array(code).min(1).max(6),
  occupation: code.default(ALL_OCCUPATIONS),
  /** Several to compare; the first is `occupation`. */
  occupations: z.array(code).min(2).max(6).optional(),
  /** Without a year: the newest figure. */
  year: year.optional(),
  /** The first year that there is a figure of. */
  earliest: z.literal(true).optional(),
  /** The year was said of graduation: "who graduated in 2022". */
  graduated: z.literal(true).optional(),
  from: year.optional(),
  to: year.optional(),
  /** Only `from` and `to`, not the years between. */
  ends: z.boolean().default(false),
  /** The last year closes a decade and need not be there. */
  decade: z.literal(true).optional(),
  /** Which of all will be first, or all of them: no estimate tells that. */
  inRow: z.literal(true).optional(),
  /** The place of a country among the countries, not the first of them. */
  ofOne: z.literal(true).optional(),
  /** The last so many years. */
  last: z.number().int().min(1).max(30).optional(),
  /** Which end of a rank comes first. */
  order: z.enum(ORDERS).optional(),
  /** The first so many of a rank. */
  top: z.number().int().min(1).max(20).optional(),
  /** Which of them is asked about: "the second". */
  nth: z.number().int().min(1).max(20).optional(),
  than: z.enum(THAN).optional(),
  limit: z.number().min(0).max(10_000_000).optional(),
  /** The far end, for `between`; both ends belong to it. */
  limitTo: z.number().min(0).max(10_000_000).optional(),
  /** The limit is the figure of everyone, or of the place that is named. */
  limitOf: z.enum(['average', 'place']).optional(),
});
export type Query = z.infer<typeof query>;

/** What the words said that the query cannot: the answer has to mention it. */
export interface Aside {
  readonly asked: readonly {
    readonly name: Localised;
    readonly kind: 'municipality' | 'area';
    readonly region: string;
  }[];
  readonly qualification: Localised | null;
  /** The level that usually leads to the occupation that was named. */
  readonly occupationLevel: string | null;
  readonly untold: string | null;
  /** Words that nothing explained. */
  readonly unread: readonly string[];
  readonly personal: boolean;
  readonly injection: boolean;
  /** So few people were named that a figure of them would tell of each. */
  readonly fewPeople: boolean;
  /** "After five years": the tables know one. */
  readonly horizon: number | null;
}

export type Asked =
  | { readonly kind: 'query'; readonly query: Query; readonly aside: Aside }
  /** A name that may mean several regions. */
  | { readonly kind: 'which'; readonly regions: readonly string[] }
  /** Figures are asked for, but not of what. */
  | {
      readonly kind: 'measure';
      readonly among: 'any' | 'students' | 'unemployed';
      /** As if nothing were unclear, for a year of which nothing can be told. */
      readonly plainly: Extract<Asked, { kind: 'query' }>;
    };

/** What is not said is the share in work, of everyone, in the whole country, newest. */
export function askedBy(slots: Readonly<Record<string, Json>>): Asked {
  const known = facts.parse(goingOn(slots));
  // Whichever of the regions is meant, what no table tells is not told of it either.
  if (known.place_ambiguous && !known.place && !known.untold)
    return { kind: 'which', regions: known.place_ambiguous };
  const plain =
    known.operation === undefined && !known.unread && !known.untold && !known.injection && !known.personal;
  const plainly = queryBy(known);
  // No share is over a hundred.
  const isBeyond =
    known.operation === 'threshold' && (known.limit ?? 0) > 100 && !known.unread && !known.untold;
  return known.which_measure && (plain || isBeyond)
    ? { kind: 'measure', among: known.which_measure, plainly }
    : plainly;
}

function queryBy(known: Facts): Extract<Asked, { kind: 'query' }> {
  const european = known.country !== undefined || known.eurostat === true;
  const isByWork = known.occupation !== undefined || known.by === 'occupation';
  const ofWork = isByWork && ABOUT.includes(known.operation ?? '');
  const measure = known.measure ?? (ofWork ? 'vacancies' : DEFAULT_MEASURE);
  const isAbout = known.operation === 'definition' || known.operation === 'source';
  const isEuropean = european && (isAbout || measure === DEFAULT_MEASURE || measure === 'employed');
  const levels = known.levels ?? (known.level ? [known.level] : [ALL_LEVELS]);
  const countries = known.countries ?? [known.country ?? WHOLE_COUNTRY];
  return {
    kind: 'query',
    query: {
      operation: known.operation ?? (isSeries(known) ? 'series' : 'value'),
      by: known.by ?? 'place',
      measure: isEuropean ? EUROPEAN_MEASURE : measure,
      ...(known.measures && !isEuropean ? { measures: known.measures } : {}),
      places: european
        ? [...regionBeside(known), ...countries]
        : (known.places ?? [known.place ?? WHOLE_COUNTRY]),
      ...(isAbout && known.by === 'place' ? { regional: true as const } : {}),
      ...(known.except ? { except: known.except } : {}),
      levels: isEuropean && known.operation !== 'both' ? [EUROPEAN_LEVEL] : levels,
      occupation: known.occupation ?? ALL_OCCUPATIONS,
      ...(known.occupations && known.occupations.length > 1 ? { occupations: known.occupations } : {}),
      ...yearsOf(known),
      ...(known.graduated ? { graduated: true as const } : {}),
      ...(known.earliest && known.year === undefined ? { earliest: true as const } : {}),
      ...(known.in_row ? { inRow: true as const } : {}),
      ...(known.of_one ? { ofOne: true as const } : {}),
      ...orderOf(known),
    },
    aside: asideOf(known),
  };
}

/** A region that was named beside another country; of both sources there is something to tell. */
const regionBeside = ({ operation, place }: Facts): readonly string[] =>
  place !== undefined && (operation === 'both' || operation === 'difference') ? [place] : [];

/** Asked about the figures of an occupation, these are about the table that has them. */
const ABOUT: readonly string[] = ['source', 'definition', 'coverage'];

const isSeries = (known: Facts): boolean =>
  known.series === true ||
  known.since === true ||
  known.years !== undefined ||
  known.last_years !== undefined;

const OF_ONE_YEAR: readonly string[] = ['list', 'rank', 'threshold'];

/** A rank, a list or a forecast is of one year; a year alone begins the time of a series and of a change. */
function yearsOf(known: Facts): Pick<Query, 'year' | 'from' | 'to' | 'last' | 'ends' | 'decade'> {
  const { year: one, years, last_years: last, operation } = known;
  // What is set in a row is of one year: of two that are named the later, and never the newest instead.
  if (years && OF_ONE_YEAR.includes(operation ?? '') && known.by !== 'year')
    return { year: years[1], ends: false };
  const decade = known.decade ? { decade: true as const } : {};
  if (years) return { from: years[0], to: years[1], ends: known.only_ends ?? false, ...decade };
  if (one !== undefined) {
    // "2020 compared with the year before"
    if ((operation === 'change' || operation === 'gain') && last !== undefined)
      return { from: one - last, to: one, ends: true };
    const begins =
      operation === 'change' || operation === 'gain' || (operation === undefined && isSeries(known));
    return begins ? { from: one, ends: false } : { year: one, ends: false };
  }
  if (last === undefined) return { ends: false };
  if (operation === 'forecast')
    return { last: Math.min(Math.max(last, 1), 30), ends: known.only_ends ?? false };
  const least = operation === 'change' || operation === 'gain' ? 1 : 2;
  return { last: Math.min(Math.max(last, least), 30), ends: false };
}

const orderOf = ({ order, top, nth, than, limit, limit_to, limit_of }: Facts): Partial<Query> => ({
  ...(order ? { order } : {}),
  ...(top === undefined ? {} : { top }),
  ...(nth === undefined ? {} : { nth }),
  ...(than && limit_of !== undefined ? { than, limitOf: limit_of } : {}),
  ...(than && limit !== undefined ? { than, limit } : {}),
  ...(than === 'between' && limit_to !== undefined ? { limitTo: limit_to } : {}),
});

const asideOf = (known: Facts): Aside => ({
  asked: known.asked_places ?? (known.asked_place ? [known.asked_place] : []),
  qualification: known.asked_qualification ?? null,
  occupationLevel: known.occupation_level ?? null,
  untold: isOfLevelAbroad(known) ? 'level_abroad' : (known.untold ?? null),
  unread: known.unread ?? [],
  personal: known.personal ?? false,
  injection: known.injection ?? false,
  fewPeople: known.few_people ?? false,
  horizon: known.horizon ?? null,
});
