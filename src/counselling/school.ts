/** A school as its content file describes it (content/schools/<id>.yaml). Pure: the reading is done in `wording`. */
import { z } from 'zod';

const localised = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });

export const schoolSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  /** Shown as it is; a sample school says so in its name. */
  name: localised,
  /** A sample is for trying out: its contacts reach nobody. */
  sample: z.boolean().default(false),
  languages: z.array(z.enum(['fi', 'sv', 'en'])).min(1),
  /** Microsoft Entra tenant id, by which a Teams message finds its school. */
  teamsTenant: z.string().nullable().default(null),
  guidance: z.strictObject({
    office: localised,
    hours: localised,
    phone: z.string().min(3),
    email: z.email(),
    /** Whom a counsellor turns to for somebody in distress when the office is closed; shown to counsellors only. */
    afterHours: z.strictObject({ who: localised, phone: z.string().min(3) }).optional(),
  }),
  /** Ids of dialogs that this school does without; all others are on. */
  without: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)).default([]),
});

export type School = z.infer<typeof schoolSchema>;

/** Never fails: an unknown id gets the installation's first school. */
export type SchoolOf = (id: string) => School;
