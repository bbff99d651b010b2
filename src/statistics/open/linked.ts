/** Texts and days as linked data has them. Pure. */
import { LANGUAGES, type Localised } from '../../conversation/activity.js';
import type { JsonObject } from '../cube.js';
import { joined } from '../figures.js';

/** One value for each language; where all are the same word, still one for each. */
export const inLanguages = (text: Localised): readonly JsonObject[] =>
  LANGUAGES.map((language) => ({ '@value': text[language], '@language': language }));

/** Several texts as one. */
export const plainText = (texts: readonly Localised[]): Localised => joined(texts, ' ');

/** The day of a time as publishers write it; null where it does not begin with one. */
export const dayOf = (written: string | null): string | null =>
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(written ?? '')?.[0] ?? null;
