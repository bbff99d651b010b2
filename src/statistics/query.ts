/**
 * What is asked of the figures: a closed, typed query, made from the facts of an utterance with the defaults of this room. Whoever
 * proposes a query (slots, a page, a model) can ask for nothing else.
 */
import { z } from 'zod';
import type { Json, Localised } from '../conversation/activity.js';
import { ALL_LEVELS, ALL_OCCUPATIONS, WHOLE_COUNTRY } from './catalogue.js';
import { goingOn } from './follow-up.js';
import { DEFAULT_MEASURE, EUROPEAN_LEVEL, EUROPEAN_MEASURE } from './measures.js';
import { localised } from './schema.js';

const code = z.string().regex(/^[A-Za-z0-9_]{1,40}$/);
const year = z.number().int().min(1950).max(2100);

export const query = z.strictObject({
  /** `list` is one figure for every place, level or occupation; `difference` is why two sources do not agree. */
  operation: z.enum(['value', 'series', 'list', 'definition', 'source', 'difference', 'forecast']),
  by: z.enum(['place', 'level', 'occupation']).default('place'),
  measure: code,
  places: z.array(code).min(1).max(6),
  levels: z.array(code).min(1).max(6),
  occupation: code.default(ALL_OCCUPATIONS),
  /** Without a year: the newest figure. */
  year: year.optional(),
  from: year.optional(),
  to: year.optional(),
  /** Only `from` and `to`, not the years between. */
  ends: z.boolean().default(false),
  /** The last so many years. */
  last: z.number().int().min(2).max(30).optional(),
});
export type Query = z.infer<typeof query>;

const asked = z.object({ name: localised, kind: z.enum(['municipality', 'area']), region: code });

/** A code that came as a number, from an address or an offer. */
const given = z.union([code, z.number().int().transform(String)]);
/** A fact that does not fit is as good as none. */
const perhaps = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** Facts by slot, as src/understanding/slots.ts fills them. Unknown slots are someone else's. */
const facts = z.object({
  operation: perhaps(query.shape.operation),
  by: perhaps(z.enum(['place', 'level', 'occupation'])),
  measure: perhaps(code),
  place: perhaps(given),
  places: perhaps(z.array(given).min(1)),
  country: perhaps(given),
  countries: perhaps(z.array(given).min(1)),
  level: perhaps(given),
  levels: perhaps(z.array(given).min(1)),
  occupation: perhaps(given),
  occupation_level: perhaps(code),
  year: perhaps(year),
  years: perhaps(z.tuple([year, year])),
  only_ends: perhaps(z.boolean()),
  since: perhaps(z.boolean()),
  last_years: perhaps(z.number().int()),
  horizon: perhaps(z.number().int()),
  series: perhaps(z.boolean()),
  eurostat: perhaps(z.boolean()),
  place_ambiguous: perhaps(z.array(code).min(2)),
  asked_place: perhaps(asked),
  asked_places: perhaps(z.array(asked)),
  asked_qualification: perhaps(localised),
  untold: perhaps(z.string()),
  personal: perhaps(z.boolean()),
  injection: perhaps(z.boolean()),
});
type Facts = z.infer<typeof facts>;

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
  readonly personal: boolean;
  readonly injection: boolean;
  /** "After five years": the tables know one. */
  readonly horizon: number | null;
}

export type Asked =
  | { readonly kind: 'query'; readonly query: Query; readonly aside: Aside }
  /** A name that may mean several regions. */
  | { readonly kind: 'which'; readonly regions: readonly string[] };

/** What is not said is the share in work, of everyone, in the whole country, newest. */
export function askedBy(slots: Readonly<Record<string, Json>>): Asked {
  const known = facts.parse(goingOn(slots));
  if (known.place_ambiguous && !known.place) return { kind: 'which', regions: known.place_ambiguous };
  const european = known.country !== undefined || known.eurostat === true;
  const measure = known.measure ?? DEFAULT_MEASURE;
  const isEuropean = european && (measure === DEFAULT_MEASURE || measure === 'employed');
  const levels = known.levels ?? (known.level ? [known.level] : [ALL_LEVELS]);
  const countries = known.countries ?? [known.country ?? WHOLE_COUNTRY];
  return {
    kind: 'query',
    query: {
      operation: known.operation ?? (isSeries(known) ? 'series' : 'value'),
      by: known.by ?? 'place',
      measure: isEuropean ? EUROPEAN_MEASURE : measure,
      places: european ? countries : (known.places ?? [known.place ?? WHOLE_COUNTRY]),
      levels: isEuropean ? [EUROPEAN_LEVEL] : levels,
      occupation: known.occupation ?? ALL_OCCUPATIONS,
      ...yearsOf(known),
    },
    aside: asideOf(known),
  };
}

const isSeries = (known: Facts): boolean =>
  known.series === true ||
  known.since === true ||
  known.years !== undefined ||
  known.last_years !== undefined;

function yearsOf(known: Facts): Pick<Query, 'year' | 'from' | 'to' | 'last' | 'ends'> {
  const { year: one, years, last_years: last } = known;
  if (years) return { from: years[0], to: years[1], ends: known.only_ends ?? false };
  if (one !== undefined) return isSeries(known) ? { from: one, ends: false } : { year: one, ends: false };
  return last === undefined ? { ends: false } : { last: Math.min(Math.max(last, 2), 30), ends: false };
}

const asideOf = (known: Facts): Aside => ({
  asked: known.asked_places ?? (known.asked_place ? [known.asked_place] : []),
  qualification: known.asked_qualification ?? null,
  occupationLevel: known.occupation_level ?? null,
  untold: known.untold ?? null,
  personal: known.personal ?? false,
  injection: known.injection ?? false,
  horizon: known.horizon ?? null,
});
