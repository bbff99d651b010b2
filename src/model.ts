/** The optional model, put together: where it is not set nothing of it is opened, nothing is ever asked, and nothing is missing. */
import type { Configuration } from './configuration.js';
import type { Work } from './conversation/jobs.js';
import { outgoing } from './privacy/outgoing.js';
import { createBreaker } from './understanding/model/breaker.js';
import { addressOf, openClient } from './understanding/model/client.js';
import { createModel, type ModelOptions } from './understanding/model/model.js';
import { readPrompts } from './understanding/model/prompt.js';
import { modelWorks } from './understanding/model/works.js';
import { problemLine } from './wording/problem.js';

export interface OptionalModel {
  /** Whether it is switched on and may be asked now. */
  readonly ready: () => boolean;
  readonly works: ReadonlyMap<string, Work>;
  /** Where people's words go, for telling them; null where they stay here. */
  readonly host: string | null;
}

/** The clock, in milliseconds from any beginning; tests hand in their own. */
export type ModelParts = Pick<ModelOptions, 'after' | 'now'>;

const systemClock: ModelParts = {
  now: () => performance.now(),
  after: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()),
};

/** Characters of a person's words that go out at most. */
const MOST_SENT = 2_000;

const OFF: OptionalModel = { ready: () => false, works: new Map(), host: null };

/** `distress`: words that it hears never go out. @throws where the prompts cannot be used. */
export function openModel(
  { model: set, content }: Pick<Configuration, 'model' | 'content'>,
  distress: (text: string) => string | null,
  log: ModelOptions['log'],
  clock = systemClock,
): OptionalModel {
  if (set === null) return OFF;
  const { prompts, problems } = readPrompts(content);
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  const model = createModel({
    complete: openClient(set),
    breaker: createBreaker({ now: clock.now }),
    ...clock,
    log,
  });
  const sendable = (text: string) => (distress(text) === null ? outgoing(text, MOST_SENT) : null);
  return { ready: model.ready, works: modelWorks({ model, prompts, sendable }), host: addressOf(set).host };
}
