/**
 * Asks the optional model, and lets through only what was asked for: a value that the task's own reading takes, or nothing. At most one
 * attempt, at most four seconds, never while the breaker is open. Logs how it went, never what was said.
 */
import { z } from 'zod';
import type { Breaker } from './breaker.js';
import type { Prompt } from './prompt.js';

/** What goes out: `user` is JSON, so that a person's words cannot pass for ours. */
export interface Question {
  readonly name: string;
  readonly system: string;
  readonly user: string;
  /** JSON Schema of the answer, for services that hold to one. */
  readonly schema: object;
}

/** One attempt at an answer; the text as the model wrote it. Rejects where there is none. */
export type Complete = (question: Question, signal: AbortSignal) => Promise<string>;

export interface Task<T> {
  readonly prompt: Prompt;
  readonly given: object;
  /** The shape that is asked for. */
  readonly shape: z.ZodType;
  /** What of an answer is let through; null where it is of no use. */
  readonly read: (answer: unknown) => T | null;
}

export interface Model {
  /** Whether a question would go out now. */
  ready(): boolean;
  /** Null where there is no answer, or none of use. Never rejects. */
  ask<T>(task: Task<T>): Promise<T | null>;
}

export interface ModelOptions {
  readonly complete: Complete;
  readonly breaker: Breaker;
  /** Resolves after so many milliseconds. */
  readonly after: (ms: number) => Promise<void>;
  /** Milliseconds, from any beginning. */
  readonly now: () => number;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

/** In milliseconds: longer, and people go on without. */
export const DEADLINE = 4_000;
/** Characters of an answer; all that is asked for fits in a few hundred. */
const LONGEST = 4_000;

export const createModel = ({ complete, breaker, after, now, log }: ModelOptions): Model => ({
  ready: breaker.ready,
  async ask(task) {
    if (!breaker.enter()) return null;
    const begun = now();
    const answered = await attempt(complete, after, questionOf(task));
    const value = answered.text === null ? null : task.read(answerIn(answered.text));
    breaker.leave(value !== null);
    const outcome = answered.text !== null && value === null ? 'useless' : answered.outcome;
    const { name: prompt, version } = task.prompt;
    log('model-asked', { prompt, version, outcome, ms: Math.round(now() - begun) });
    return value;
  },
});

type Attempt = { readonly outcome: 'answered' | 'late' | 'down'; readonly text: string | null };

async function attempt(
  complete: Complete,
  after: ModelOptions['after'],
  question: Question,
): Promise<Attempt> {
  const cut = new AbortController();
  const answer = complete(question, cut.signal).then(
    (text): Attempt => ({ outcome: 'answered', text }),
    (): Attempt => ({ outcome: 'down', text: null }),
  );
  const late = after(DEADLINE).then((): Attempt => ({ outcome: 'late', text: null }));
  const first = await Promise.race([answer, late]);
  cut.abort();
  return first;
}

function questionOf({ prompt, given, shape }: Task<unknown>): Question {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return { name: prompt.name, system: prompt.text, user: JSON.stringify(given), schema };
}

/** The JSON object in a text: some services put words or a fence around it. Undefined where there is none. */
function answerIn(text: string): unknown {
  const from = text.indexOf('{');
  const to = text.lastIndexOf('}');
  if (text.length > LONGEST || from < 0 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
