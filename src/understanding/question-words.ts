/** What the rules about measures look at: which groups of words a question has and where, and what it names. Types only. */
import type { WordGroup } from './gazetteer.js';

export interface QuestionWords {
  readonly has: (group: WordGroup) => boolean;
  /** Where the words of a group stand. */
  readonly at: (group: WordGroup) => ReadonlySet<number>;
  /** A level of education or a qualification is named. */
  readonly education: boolean;
  readonly occupation: boolean;
  /** How many occupations are named, where several are. */
  readonly occupations: number;
  /** How many regions or countries are named. */
  readonly places: number;
  /** A region or a municipality is named. */
  readonly region: boolean;
  /** Another country is named. */
  readonly foreign: boolean;
  /** The whole country is named. */
  readonly whole: boolean;
  /** A year is named. */
  readonly dated: boolean;
  /** Where a second figure begins to be asked for. */
  readonly second?: number | undefined;
  /** Shares of graduates that are named side by side (statuses.ts). */
  readonly statuses: readonly string[];
}
