/** Facts by slot, as src/understanding fills them, checked one by one: a fact that does not fit is as good as none. Types only. */
import { z } from 'zod';
import { localised } from './schema.js';

export const OPERATIONS = [
  'value',
  'series',
  'change',
  'share',
  'times',
  'list',
  'rank',
  'gain',
  'threshold',
  'coverage',
  'definition',
  'source',
  'difference',
  'both',
  'forecast',
] as const;
export const BY = ['place', 'level', 'occupation', 'year'] as const;
/** `best` and `worst` are high or low by what is measured: little unemployment is good. */
export const ORDERS = ['best', 'worst', 'highest', 'lowest'] as const;
export const THAN = ['over', 'under', 'at_least', 'at_most', 'between', 'exactly'] as const;

export const code = z.string().regex(/^[A-Za-z0-9_]{1,40}$/);
export const year = z.number().int().min(1950).max(2100);

const asked = z.object({ name: localised, kind: z.enum(['municipality', 'area']), region: code });

/** A code that came as a number, from an address or an offer. */
const given = z.union([code, z.number().int().transform(String)]);
const perhaps = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** Unknown slots are someone else's. */
export const facts = z.object({
  operation: perhaps(z.enum(OPERATIONS)),
  by: perhaps(z.enum(BY)),
  order: perhaps(z.enum(ORDERS)),
  top: perhaps(z.number().int().min(1).max(20)),
  nth: perhaps(z.number().int().min(1).max(20)),
  than: perhaps(z.enum(THAN)),
  limit: perhaps(z.number().min(0).max(10_000_000)),
  limit_to: perhaps(z.number().min(0).max(10_000_000)),
  limit_of: perhaps(z.enum(['average', 'place'])),
  measure: perhaps(code),
  measures: perhaps(z.array(code).min(2).max(3)),
  place: perhaps(given),
  places: perhaps(z.array(given).min(1).max(6)),
  except: perhaps(z.array(given).min(1).max(6)),
  country: perhaps(given),
  countries: perhaps(z.array(given).min(1).max(6)),
  level: perhaps(given),
  levels: perhaps(z.array(given).min(1).max(6)),
  occupation: perhaps(given),
  occupations: perhaps(z.array(given).min(1).max(6)),
  occupation_level: perhaps(code),
  year: perhaps(year),
  graduated: perhaps(z.boolean()),
  earliest: perhaps(z.boolean()),
  in_row: perhaps(z.boolean()),
  of_one: perhaps(z.boolean()),
  years: perhaps(z.tuple([year, year])),
  only_ends: perhaps(z.boolean()),
  decade: perhaps(z.boolean()),
  since: perhaps(z.boolean()),
  last_years: perhaps(z.number().int()),
  horizon: perhaps(z.number().int()),
  series: perhaps(z.boolean()),
  eurostat: perhaps(z.boolean()),
  place_ambiguous: perhaps(z.array(code).min(2)),
  asked_place: perhaps(asked),
  asked_places: perhaps(z.array(asked)),
  asked_qualification: perhaps(localised),
  which_measure: perhaps(z.enum(['any', 'students', 'unemployed'])),
  untold: perhaps(z.string()),
  unread: perhaps(z.array(z.string())),
  few_people: perhaps(z.boolean()),
  personal: perhaps(z.boolean()),
  injection: perhaps(z.boolean()),
});
export type Facts = z.infer<typeof facts>;
