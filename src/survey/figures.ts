/**
 * What may be told of a wave of a survey. A `SurveyReport` is plain JSON and already protected, whole: whoever shows, exports or says
 * a figure of a wave takes it from here and never from the records. It is made once, when the wave is closed, by `surveyReport`
 * (report.ts), kept, and from then on read (docs/decisions/0022-disclosure.md says why). Open texts and dates are never in it. Pure.
 *
 *   const kept = standingReport(store.report(wave), { instrument, records, invited, open });   // keep it unless it is open
 *   const told = groupAnswer(kept);                                                            // null: say nothing
 */
import type { ProtectedCount } from '../statistics/protected.js';
import type { Answers, Code } from './answer.js';
import type { Instrument } from './question.js';

/** One whole interview of the wave. `groups` is what the frame knows: programme, year, …; by dimension. */
export interface SurveyRecord {
  readonly answers: Answers;
  readonly groups?: Readonly<Record<string, string>>;
}

export interface ReportSettings {
  /** Fewer answers than this show nothing but how many they are. 10 unless given; under 5 is refused. */
  readonly minimum?: number;
  /** Dimensions of `groups` to report by, the most important first; two at a time are crossed. None unless given. */
  readonly by?: readonly string[];
}

export interface ReportRequest {
  readonly instrument: Instrument;
  readonly records: readonly SurveyRecord[];
  /** How many were invited. */
  readonly invited: number;
  /** Fieldwork goes on: only the number of answers is told, and nothing may be kept as final. False unless given. */
  readonly open?: boolean;
  readonly settings?: ReportSettings;
}

export interface OptionFigure {
  /** An option's value. */
  readonly value: Code;
  readonly count: ProtectedCount;
  /** Of those who answered the question, whole per cent, from protected counts; null where only few chose it. */
  readonly percent: number | null;
  /** `percent` is "at least". */
  readonly atLeast: boolean;
}

export interface QuestionFigures {
  readonly question: string;
  readonly kind: 'one' | 'several' | 'number';
  /** How many answered it; 0-4: then there is nothing more. */
  readonly answers: ProtectedCount;
  /** In the order of the instrument; none of a number. An option of several may be withheld alone. */
  readonly options: readonly OptionFigure[];
  /** Of a scale, one decimal, from the protected counts; null where these do not tell it well enough. */
  readonly mean: number | null;
  /** Of a number: the class that holds the middle answer; null as above. */
  readonly median: { readonly from: number; readonly to: number } | null;
}

/** Everybody, or those with these codes in these dimensions. */
export interface GroupFigures {
  readonly at: Readonly<Record<string, string>>;
  readonly answers: ProtectedCount;
  /** In the order of the instrument; without those of which nothing may be shown. */
  readonly questions: readonly QuestionFigures[];
}

export interface SurveyReport {
  readonly state: 'open' | 'closed';
  readonly minimum: number;
  readonly invited: ProtectedCount;
  readonly answers: ProtectedCount;
  /** Whole per cent, from the two above. */
  readonly responseRate: number | null;
  readonly questions: readonly QuestionFigures[];
  /** One dimension first, then two crossed; within them in the order of their codes. */
  readonly groups: readonly GroupFigures[];
}

/** What is told to a respondent at the end, of a wave before: one of the two, or both. */
export interface GroupAnswer {
  /** How many had answered, protected. */
  readonly answers: number;
  readonly figures: readonly GroupFigure[];
}

export type GroupFigure =
  | {
      readonly kind: 'share';
      readonly question: string;
      readonly value: Code;
      readonly percent: number;
      readonly atLeast: boolean;
    }
  | { readonly kind: 'mean'; readonly question: string; readonly mean: number };
