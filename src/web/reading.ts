/** What stands on pages beside their own words, handed in from the rest of the house. */
import type { Language } from '../conversation/activity.js';
import type { ListedCompany } from '../guidance/companies.js';
import type { PackPage } from '../guidance/pack.js';

export interface Reading {
  /** The pages of the pack for teachers, in the order of reading. */
  lessons(language: Language): readonly PackPage[];
  /** Companies that work with the school. */
  companies(language: Language): readonly ListedCompany[];
  /** The server of the language model that may be asked, where there is one. */
  readonly modelHost?: string;
}
