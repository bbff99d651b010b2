/** How a table of a publisher becomes one of ours: which dimension is of which classification, and which of its figures are which measure. */
import { z } from 'zod';
import type { Classifications } from '../classification.js';
import { localised, type OwnFacts } from '../schema.js';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9-]+$/);

const dimension = z.strictObject({
  kind: text,
  label: localised.optional(),
  /** What becomes of codes that we do not have: told and left out, or kept as the publisher writes them. */
  unknown: z.enum(['leave-out', 'keep']).default('leave-out'),
});

const measure = z.strictObject({
  /** Codes under which the publisher has had it. */
  from: z.array(text).min(1),
  /** The measure of a shipped table whose texts it has, where it is not of the same name. */
  texts: text.optional(),
  decimals: z.number().int().min(0).max(3).default(0),
});

export const table = z.strictObject({
  id,
  service: text,
  /** Folder of the service in which its publisher keeps it. */
  folder: text,
  /** What the publisher calls it, now or earlier; names that are seen later are remembered. */
  names: z.array(text).min(1),
  /** The shipped table whose publisher, licence, notes and texts it shares; without it no question is answered from this one. */
  like: id.optional(),
  label: localised,
  /** With <date> where the day of the publication stands. */
  citation: localised.optional(),
  dimensions: z.record(id, dimension),
  /** All of them, as published, where it is left out. */
  measures: z.record(z.string().regex(/^[a-z0-9_]+$/), measure).optional(),
  breaks: z.array(z.strictObject({ before: z.string().regex(/^\d{4}$/), note: localised })).optional(),
  notes: z.array(localised).optional(),
});

const service = z.strictObject({
  /** Of the PxWeb API. */
  api: z.union([z.literal(1), z.literal(2)]),
  /** Where the API begins; <lang> stands for the language. */
  address: text,
  publisher: localised,
});

/** The shape of content/statistics/sources.yaml. */
export const sourcesSchema = z.strictObject({ services: z.record(id, service), tables: z.array(table) });

export type Sources = z.infer<typeof sourcesSchema>;
export type SourceTable = Sources['tables'][number];

/** What `fitTable` needs of a description. */
export type Description = Pick<SourceTable, 'id' | 'dimensions' | 'measures'>;

/** Places may be regions, municipalities or countries: whichever knows the codes of the table best. */
const PLACES = ['region', 'municipality', 'country'];

/** A new vintage of a table that is there, in the publisher's own shape: the same measures, by the same classifications. */
export function descriptionOf(facts: OwnFacts, classifications: Classifications): Description {
  const kindOf = (part: string, own: string): string => {
    if (part !== 'place') return part;
    const { label = { en: '' }, categories = {} } = facts.labels.dimensions[own] ?? {};
    const dimension = { id: own, label: label.en, codes: Object.keys(categories) };
    const sure = (kind: string) => classifications.get(kind)?.sureness(dimension) ?? 0;
    return PLACES.toSorted((a, b) => sure(b) - sure(a))[0] ?? 'region';
  };
  const dimensions = Object.entries(facts.roles).map(([part, own]) => [
    own,
    { kind: kindOf(part, own), unknown: 'leave-out' as const },
  ]);
  const measures = Object.entries(facts.measures).map(([code, { decimals }]) => [
    code,
    { from: [code], decimals },
  ]);
  return {
    id: facts.id,
    dimensions: Object.fromEntries(dimensions),
    measures: Object.fromEntries(measures),
  };
}
