/** What the rules about operations look at: the words of a question, its amounts, its time and what it is set against. Types only. */
import type { AmountsMeant } from './amount-slots.js';
import type { QuestionWords } from './question-words.js';

export interface OperationWords extends QuestionWords {
  readonly amounts: AmountsMeant;
  /** Being in work or studying is denied: "who did not find work". */
  readonly denied: boolean;
  /** "Do more than half have a job": yes or no of everyone, and of no row. */
  readonly yesOrNo: boolean;
  /** A time to come is asked about. */
  readonly ahead: boolean;
  /** How many levels of education are named. */
  readonly levels: number;
  /** A place stands after "than": "higher than in Lapland". */
  readonly thanPlace: boolean;
  /** Two years are named, or a year before or after. */
  readonly time: boolean;
  /** One year is named, and not as the beginning of a time. */
  readonly single: boolean;
  /** A time by its name ("covid"): told year by year. */
  readonly period: boolean;
  /** Two percentages are told: "why 71 percent here and 77.0 there". */
  readonly twoShares: boolean;
  /** So many years after. */
  readonly horizon: number | null;
}
