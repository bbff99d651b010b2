/** The held-out questions about figures: what a line holds, and how the sets are read. What the words mean: their README. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../../conversation/activity.js';
import { language, readSet, readSets } from './held-out.js';

const REFUSALS = [
  'not_covered',
  'out_of_range',
  'suppressed',
  'not_comparable',
  'personal',
  'not_statistics',
  'injection',
] as const;
const CAVEATS = [
  'break',
  'old_data',
  'tie',
  'rounding',
  'incomplete',
  'flag',
  'broader_group',
  'different_population',
] as const;

/** One of these, or any of them. */
const oneOrAny = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(2)]);

const cell = z.strictObject({
  dataset: z.string(),
  measure: z.string(),
  place: z.string().optional(),
  level: z.string().optional(),
  occupation: z.string().optional(),
  year: z.number().int(),
  value: z.number(),
  unit: z.string(),
  /** How far from it a figure may be that is as good. */
  tolerance: z.number().optional(),
});
export type ExpectedCell = z.infer<typeof cell>;

const derived = z.strictObject({
  rule: z.enum(['difference', 'share', 'ratio', 'interval', 'coverage']),
  of: z.array(cell).length(2).optional(),
  dataset: z.string().optional(),
  value: z.number(),
  tolerance: z.number().optional(),
});
export type ExpectedNumber = z.infer<typeof derived>;

const alone = z.strictObject({
  status: z.enum(['answered', 'refused', 'clarify']),
  refusal: oneOrAny(z.enum(REFUSALS)).optional(),
  values: z.array(cell).optional(),
  derived: z.array(derived).optional(),
  by: z
    .strictObject({ rule: z.enum(['top', 'bottom', 'over', 'under']), n: z.number().int().positive() })
    .optional(),
  caveats: z.array(oneOrAny(z.enum(CAVEATS))).optional(),
  says: z.array(z.string()).optional(),
  source: z.array(z.string()).optional(),
});
/** `or` holds where the reply has its status. */
const expected = alone.extend({ or: alone.optional() });
export type Expected = z.infer<typeof expected>;

const question = z.strictObject({
  id: z.string(),
  lang: language,
  kind: z.string(),
  spoken: z.literal(true).optional(),
  previous: z.string().optional(),
  q: z.string(),
  expect: expected,
});
export type HeldOutQuestion = z.infer<typeof question>;

/** One of the forty questions that the tables were planned by: whoever built the answers has seen it. */
export const isPlanned = (id: string): boolean => id.includes('note');

/** The first sets, and the last by another hand. */
export const QUESTION_SETS = ['questions', 'questions/last'] as const;
export type QuestionSet = (typeof QUESTION_SETS)[number];

export const readQuestions = (
  fixtures: string,
  set: QuestionSet,
): readonly (readonly [Language, readonly HeldOutQuestion[]])[] =>
  readSets(join(fixtures, set), (each) => each, question);

/** A file of such lines: a set to develop on. @throws where there is none. */
export function readQuestionFile(file: string): readonly HeldOutQuestion[] {
  const questions = readSet(file, question);
  if (questions === null) throw new Error(`no such file: ${file}`);
  return questions;
}
