/**
 * Calls that run outside a turn: a job row commits with the turn that suspended its dialog, the work is done here, and its outcome
 * comes back as an activity of kind `result`. A job that was cut off by a restart is simply run again.
 */
import type { Activity, Json } from './activity.js';
import type { ConversationState, JobRow, TakeTurn, World } from './ports.js';

/** One kind of outside work. Its failure is an outcome too: the dialog decides what to say. */
export type Work = (input: Json) => Promise<Json>;

/** What a dialog gets when the work failed or took too long. */
export const FAILED: Json = { failed: true };

export type JobPlace = Pick<
  ConversationState,
  'channel' | 'channelConversation' | 'school' | 'group' | 'address'
>;

export interface Jobs {
  /** Starts work after its turn is committed, or again after a restart. */
  start(job: JobRow, place: JobPlace): void;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
}

export interface JobsOptions {
  readonly works: ReadonlyMap<string, Work>;
  readonly take: TakeTurn;
  readonly world: World;
  /** Resolves after so many milliseconds; injected so that tests need not wait. */
  readonly after: (ms: number) => Promise<void>;
  readonly timeoutMs: number;
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

export function createJobs(options: JobsOptions): Jobs {
  const { works, take, world, after, timeoutMs, log } = options;
  const running = new Set<Promise<void>>();

  async function outcome(job: JobRow): Promise<Json> {
    const work = works.get(job.job);
    if (!work) return FAILED;
    try {
      return await Promise.race([work(job.input), after(timeoutMs).then(() => FAILED)]);
    } catch (error) {
      log('job-failed', { job: job.job, error: error instanceof Error ? error.name : 'unknown' });
      return FAILED;
    }
  }

  async function finish(job: JobRow, place: JobPlace): Promise<void> {
    const value = await outcome(job);
    const activity: Activity = {
      id: `job:${job.id}`,
      channel: place.channel,
      conversation: place.channelConversation,
      school: place.school,
      person: '',
      kind: 'result',
      text: '',
      result: { job: job.id, value },
      group: place.group,
      address: place.address,
      received: world.now().toISOString(),
    };
    await take(activity);
  }

  return {
    start(job, place) {
      const run = finish(job, place).catch((error: unknown) => {
        log('job-not-finished', { job: job.job, error: error instanceof Error ? error.name : 'unknown' });
      });
      running.add(run);
      run.finally(() => running.delete(run));
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
