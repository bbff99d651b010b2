/** The words by which people tell what they have done: the shape of content/nlu/telling.yaml. */
import { z } from 'zod';
import { parsePattern } from './pattern.js';

const pattern = z.string().superRefine((text, context) => {
  try {
    parsePattern(text);
  } catch (wrong) {
    context.addIssue({ code: 'custom', message: wrong instanceof Error ? wrong.message : String(wrong) });
  }
});
const patterns = z.array(pattern);
const words = z.strictObject({ says: patterns, perhaps: patterns.optional() });

/** The order of the kinds is the order in which they win over each other. */
export const tellingSchema = z.strictObject({
  kinds: z.strictObject({
    service: words,
    placement: words,
    home: words,
    hobby: words,
    studies: words,
    work: words,
  }),
  others: z.string().transform((text) => text.split(/\s+/).filter((word) => word !== '')),
  begins: patterns,
  asks: patterns,
  show: patterns,
  drop: patterns,
  end: patterns,
});
export type TellingWords = z.infer<typeof tellingSchema>;
