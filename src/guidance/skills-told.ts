/** What a linker finds in a person's words, as a dialog can keep it: a concept, its names, and the words that it rests on. Pure. */
import type { Language, Localised } from '../conversation/activity.js';

export type SkillTold = {
  /** ESCO's URI of the concept. */
  readonly uri: string;
  readonly label: Localised;
  /** The words, exactly as written: `text.slice(start, end)`. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Between 0 and 1. */
  readonly score: number;
};

/** Skills in a text, the surest first, those with a score of `least` and above. Nothing that is not in the vocabulary. */
export type LinkSkills = (text: string, language: Language, least?: number) => SkillTold[];
