/** What the rules about operations look at: the words of a question, its amounts, its time and what it is set against. Types only. */
import type { AmountsMeant } from './amount-slots.js';
import type { QuestionWords } from './measure-slots.js';

export interface OperationWords extends QuestionWords {
  readonly amounts: AmountsMeant;
  /** Two years are named, or a year before or after. */
  readonly time: boolean;
  /** A time by its name ("covid"): told year by year. */
  readonly period: boolean;
  /** So many years after. */
  readonly horizon: number | null;
}
