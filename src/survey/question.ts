/** A question of an instrument, ready to be asked: the file's many ways to say the same are gone. Pure. */
import type { Localised } from '../conversation/activity.js';
import type { Code } from './answer.js';
import type { Condition } from './expression.js';

/** Beside the choices proper: `none` excludes all others, the other two say why there is no answer. */
export type Special = 'none' | 'dont_know' | 'refused';

export interface SurveyOption {
  readonly value: Code;
  readonly label: Localised;
  readonly special: Special | null;
}

interface Common {
  readonly name: string;
  readonly title: Localised;
  readonly description: Localised | null;
  readonly required: boolean;
  /** Null: always asked. Only earlier questions can be named in it. */
  readonly visibleIf: Condition | null;
  readonly page: string;
}

/** One of a closed list. */
export interface OneQuestion extends Common {
  readonly kind: 'one';
  readonly options: readonly SurveyOption[];
  /** The choices are the steps of a scale, and their values its numbers: "4" is the value 4. */
  readonly scale: boolean;
  /** The options that "yes" and "no" mean, where there are such. */
  readonly agreement: { readonly yes: Code; readonly no: Code } | null;
}

export interface SeveralQuestion extends Common {
  readonly kind: 'several';
  readonly options: readonly SurveyOption[];
  readonly least: number;
  readonly most: number;
}

export interface NumberQuestion extends Common {
  readonly kind: 'number';
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
}

/** A month is `YYYY-MM`, a date `YYYY-MM-DD`. Without `max` it is about the past: today is the latest. */
export interface DateQuestion extends Common {
  readonly kind: 'month' | 'date';
  readonly min: string | null;
  readonly max: string | null;
}

/** Words of the respondent's own. */
export interface TextQuestion extends Common {
  readonly kind: 'text';
  readonly longest: number;
}

export type ClosedQuestion = OneQuestion | SeveralQuestion;
export type Question = ClosedQuestion | NumberQuestion | DateQuestion | TextQuestion;

export interface Instrument {
  readonly title: Localised;
  readonly description: Localised | null;
  /** In the order in which they are asked; names are unique. */
  readonly questions: readonly Question[];
  /** SHA-256 of the file's content, whatever its layout: what was asked can be proven by it. */
  readonly sha256: string;
}

export const isClosed = (question: Question): question is ClosedQuestion => 'options' in question;

export function questionNamed(instrument: Instrument, name: string): Question | undefined {
  return instrument.questions.find((question) => question.name === name);
}
