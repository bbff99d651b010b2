/** What is known of an intent before anything is learned: its phrases and examples. Pure. */
import type { Language } from '../conversation/activity.js';

/** How much a phrase tells: it alone decides, it suggests, it only tips the scales. What that is worth is learned. */
export const STRENGTHS = ['strong', 'plain', 'hint'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface IntentWords {
  readonly intent: string;
  /** Hello and thanks: whatever else a message says matters more. */
  readonly courtesy: boolean;
  /** Patterns of pattern.ts. */
  readonly phrases: Readonly<Record<Language, Readonly<Record<Strength, readonly string[]>>>>;
  /** Whole messages. */
  readonly examples: Readonly<Record<Language, readonly string[]>>;
}

/** The label of what is no wish at all. */
export const NO_INTENT = 'out_of_scope';
