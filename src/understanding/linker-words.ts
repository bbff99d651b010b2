/** The small words that finding skills needs (content/skills/words.yaml): what tells nothing, what denies, which forms are one word. */
import { z } from 'zod';
import type { Language } from '../conversation/activity.js';

/** A folded string of words. */
const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));
const list = z.array(z.string().min(1));
const byLanguage = <T extends z.ZodType>(each: T) => z.strictObject({ fi: each, sv: each, en: each });

export const linkWordsSchema = z.strictObject({
  ignored: byLanguage(words),
  negations: byLanguage(z.strictObject({ never: list, not: list, self: list, only: list })),
  breaks: list,
  contrasts: list,
  opens: list,
  forms: byLanguage(z.array(words)),
});

export interface NegationWords {
  /** Deny by themselves: "never". */
  readonly never: readonly string[];
  /** Deny when the writer speaks of themselves: "not". */
  readonly not: readonly string[];
  /** Words by which somebody speaks of themselves. */
  readonly self: readonly string[];
  /** After "not" they take the denial back: "not only". */
  readonly only: readonly string[];
}

export interface LinkWords {
  /** Words that tell nothing about a skill, whoever writes them. */
  readonly ignored: Readonly<Record<Language, readonly string[]>>;
  readonly negations: Readonly<Record<Language, NegationWords>>;
  /** A new clause of the same sentence begins. */
  readonly breaks: readonly string[];
  /** What was denied before is not denied after them. */
  readonly contrasts: readonly string[];
  /** A clause about circumstances begins. */
  readonly opens: readonly string[];
  /** Groups of forms of one word that do not look alike. */
  readonly forms: Readonly<Record<Language, readonly (readonly string[])[]>>;
}
