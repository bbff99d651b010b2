/**
 * The coded record of one respondent: what the store keeps and statistics count. The same answers give the same bytes, whether they
 * came by chat or by form and in whatever order. It holds no time, no channel and no person. Pure.
 */
import type { Json } from '../conversation/activity.js';
import type { Answers } from './answer.js';
import { canonicalJson } from './canonical.js';
import { type Instrument, questionNamed } from './question.js';
import { checkAnswer, type Refusal } from './validate.js';
import { routeOf } from './walk.js';

/** An instrument as it was published: its folder's name and the number under which it is frozen. */
export interface Edition {
  readonly id: string;
  readonly version: number;
  readonly instrument: Instrument;
}

export interface CodedRecord {
  readonly survey: string;
  readonly version: number;
  readonly sha256: string;
  /** null: asked and left empty. A question that is not here was not asked. */
  readonly answers: Answers;
}

/** @throws when a question that is asked has neither an answer nor a skip: only whole interviews are coded. */
export function codedRecord({ id, version, instrument }: Edition, answers: Answers): CodedRecord {
  const route = routeOf(instrument, answers);
  if (route.next) throw new Error(`${route.next.name} is not answered yet`);
  return { survey: id, version, sha256: instrument.sha256, answers: route.answers };
}

export const codedJson = (record: CodedRecord): string => canonicalJson(record as unknown as Json);

export interface FormReading {
  /** What the form holds, ready for codedRecord; null when something is wrong. */
  readonly answers: Answers | null;
  /** By question. `unknown` is a name that the instrument does not have. */
  readonly refusals: Readonly<Record<string, Refusal | 'required' | 'unknown'>>;
}

/**
 * Takes a whole form, as SurveyJS hands it over: values by question. A question left out is skipped; values of questions that are not
 * asked are dropped. `today` is `YYYY-MM-DD`.
 */
export function readForm(instrument: Instrument, form: unknown, today: string): FormReading {
  if (typeof form !== 'object' || form === null || Array.isArray(form))
    return { answers: null, refusals: { '': 'wrong_type' } };
  const given = new Map(Object.entries(form).filter(([, value]) => !isBlank(value)));
  const refusals = new Map<string, FormReading['refusals'][string]>();
  for (const name of given.keys()) if (!questionNamed(instrument, name)) refusals.set(name, 'unknown');
  let answers: Answers = {};
  for (let next = routeOf(instrument, answers).next; next; next = routeOf(instrument, answers).next) {
    const { name, required } = next;
    const value = given.get(name);
    const checked = value === undefined ? null : checkAnswer(next, value, today);
    if (checked && !checked.ok) refusals.set(name, checked.refusal);
    if (!checked && required) refusals.set(name, 'required');
    answers = { ...answers, [name]: checked?.ok ? checked.value : null };
  }
  return { answers: refusals.size === 0 ? answers : null, refusals: Object.fromEntries(refusals) };
}

/** Nothing ticked, nothing written. */
const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
