/** The whole house in memory with a model stub: what a person says, and everything that comes back once nothing runs any more. */
import { assemble, type House } from '../../../src/assemble.js';
import { readConfiguration } from '../../../src/configuration.js';
import type { Activity } from '../../../src/conversation/activity.js';
import type { Commit } from '../../../src/conversation/ports.js';
import type { Mood } from './moods.js';
import { type Answer, type ModelStub, startModel } from './stub.js';

export interface ModelHouse {
  readonly house: House;
  readonly stub: ModelStub;
  readonly commits: readonly Commit[];
  readonly log: readonly string[];
  /** Says it, and waits for what comes of it; `meanwhile` does not wait for jobs. */
  readonly say: (text: string, more?: Partial<Activity> & { readonly meanwhile?: true }) => Promise<string[]>;
  close(): Promise<void>;
}

/** The breaker's clock goes on ten minutes at every look: it never keeps a question back. */
const hurrying = () => {
  let now = 0;
  return () => {
    now += 600_000;
    return now;
  };
};

export async function openModelHouse(answer: Mood | Answer, language = 'en'): Promise<ModelHouse> {
  const stub = await startModel(answer);
  const commits: Commit[] = [];
  const log: string[] = [];
  let ids = 0;
  const house = await assemble(
    readConfiguration({
      DATABASE_URL: 'sqlite::memory:',
      LOG_LEVEL: 'error',
      OPENAI_BASE_URL: stub.url,
      OPENAI_MODEL: 'stub',
    }),
    {
      strict: true,
      world: { now: () => new Date('2026-11-22T10:00:00Z'), id: () => `id-${++ids}` },
      log: (event, facts) => log.push(JSON.stringify({ event, ...facts })),
      model: { after: stub.after, now: hurrying() },
    },
  );
  house.onCommit((commit) => commits.push(commit));
  let n = 0;
  return {
    house,
    stub,
    commits,
    log,
    async say(text, { meanwhile, ...more } = {}) {
      const from = commits.length;
      await house.turns.take({
        id: `a${++n}`,
        channel: 'terminal',
        conversation: 'c1',
        school: 'sample',
        person: 'someone',
        kind: 'message',
        text,
        locale: language,
        group: false,
        address: null,
        received: '2026-11-22T10:00:00.000Z',
        ...more,
      });
      if (!meanwhile) await house.jobs.idle();
      return commits.slice(from).flatMap(({ outgoing }) => outgoing.map((row) => row.text));
    },
    async close() {
      await house.close();
      await stub.close();
    },
  };
}
