/** Fields of work (content/classifications/fields.yaml): what career stories and companies are about and found by. Pure. */
import { z } from 'zod';
import type { Localised } from '../conversation/activity.js';

const named = z.strictObject({
  name: z.string().trim().min(1),
  /** Stands in a sentence: "hoitoalalta", "inom vården", "health and care". */
  of: z.string().trim().min(1),
  /** How people name the field and its occupations; see gazetteer-match.ts. */
  patterns: z.array(z.string().trim().min(2)).min(1),
});

export const fieldsSchema = z.strictObject({
  fields: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z]+$/), fi: named, sv: named, en: named }))
    .min(1),
});

export type FieldOfWork = z.infer<typeof fieldsSchema>['fields'][number];

/** What may be named in a story's or a company's file. */
export interface Known {
  readonly fields: ReadonlySet<string>;
  /** MK01 … MK21. */
  readonly regions: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
}

export const nameOf = ({ fi, sv, en }: FieldOfWork): Localised => ({ fi: fi.name, sv: sv.name, en: en.name });

export const sentenceOf = ({ fi, sv, en }: FieldOfWork): Localised => ({ fi: fi.of, sv: sv.of, en: en.of });
