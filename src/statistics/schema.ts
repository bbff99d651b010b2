/**
 * The shape of the project's own figure files: JSON-stat 2.0 (class dataset) with `extension.urakaveri`, where everything that
 * JSON-stat has one language for stands in three. Strict: an unknown field, a missing category or a short row is an error.
 */
import { z } from 'zod';

const text = z.string().min(1);
export const localised = z.strictObject({ fi: text, sv: text, en: text });
const year = z.string().regex(/^\d{4}$/);

/**
 * What a symbol of `status` means: '-' a true zero, '.' the class is not in use that year, ':' missing, '...' suppressed, 'b' break,
 * 'u' low reliability, 'd' definition differs, 'p' preliminary, 'i' mean of fewer than 12 months. Letters may stand together.
 */
export const STATUS = /^(?:-|\.|:|\.\.\.|[budpi]{1,4})$/;

const category = z.strictObject({
  index: z.array(text).min(1),
  label: z.record(text, text),
  unit: z.record(text, z.strictObject({ label: text, decimals: z.number().int().min(0).max(3) })).optional(),
});

const measure = z.strictObject({
  unit: z.enum(['percent', 'persons', 'vacancies', 'months', 'ratio']),
  decimals: z.number().int().min(0).max(3),
  definition: localised,
  population: localised,
  /** The measure that tells of how many a share is. */
  per: text.optional(),
  /** Figures of one group are counted alike and may be compared; of two groups, or of none, they may not. */
  comparable: text.optional(),
});

/** A share (percent) or a ratio (so many to one) that is not published but follows from two cells of the table. */
const derivation = z.strictObject({
  numerator: text,
  denominator: text,
  label: localised,
  definition: localised,
  unit: z.enum(['percent', 'ratio']),
  decimals: z.number().int().min(0).max(3),
  comparable: text.optional(),
});

export const PART = ['place', 'level', 'occupation', 'year'] as const;

/** What we know of a table beside its figures, in three languages. */
export const ownFacts = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  table: text,
  publisher: localised,
  citation: localised,
  url: localised,
  licence: text,
  licenceUrl: z.url().nullable(),
  /** The moment or time that a figure is of. */
  reference: localised,
  /** The figures of a year are of those who graduated the year before. */
  timing: z.literal('graduated-the-year-before').optional(),
  labels: z.strictObject({
    dataset: localised,
    dimensions: z.record(text, z.strictObject({ label: localised, categories: z.record(text, localised) })),
  }),
  measures: z.record(text, measure),
  /** Which dimension tells the place, the level, the occupation, the year. */
  roles: z.partialRecord(z.enum(PART), text),
  /** What the whole table is of, where it has no dimension for it. */
  fixed: z.partialRecord(z.enum(PART), text),
  derivations: z.record(text, derivation),
  /** From `before` on, figures are not directly comparable with earlier ones; where `levels` is given, only of these. */
  breaks: z.array(z.strictObject({ before: year, levels: z.array(text).optional(), note: localised })),
  statuses: z.record(z.string().regex(STATUS), localised),
  notes: z.array(localised),
  /** Of a survey of our own: how many answered and were invited, protected, and the smallest group that is shown. */
  survey: z
    .strictObject({
      answers: text,
      invited: text.nullable(),
      responseRate: z.number().nullable(),
      minimum: z.number().int(),
    })
    .optional(),
  /** Codes whose names were checked by hand, because the national class is not the international one. */
  checkedByHand: z.array(text).optional(),
});

export const datasetFile = z.strictObject({
  version: z.literal('2.0'),
  class: z.literal('dataset'),
  label: text,
  source: text,
  updated: z.iso.date().optional(),
  href: z.url(),
  note: z.array(text),
  id: z.array(text).min(2),
  size: z.array(z.number().int().positive()),
  role: z.strictObject({ time: z.array(text), metric: z.array(text), geo: z.array(text).optional() }),
  dimension: z.record(text, z.strictObject({ label: text, category })),
  value: z.array(z.number().nullable()),
  status: z.record(z.string().regex(/^\d+$/), z.string().regex(STATUS)),
  extension: z.strictObject({ urakaveri: ownFacts }),
});

export type DatasetFile = z.infer<typeof datasetFile>;
export type OwnFacts = DatasetFile['extension']['urakaveri'];
