/** The whole house in memory with a model stub: what a person says, and everything that comes back once nothing runs any more. */
import { assemble, type House, type Parts } from '../../../src/assemble.js';
import { readConfiguration } from '../../../src/configuration.js';
import type { Activity, Language, Message } from '../../../src/conversation/activity.js';
import type { Commit } from '../../../src/conversation/ports.js';
import type { Mood } from './moods.js';
import { type Answer, type Asked, type ModelStub, startModel } from './stub.js';

export interface ModelHouse {
  readonly house: House;
  readonly commits: readonly Commit[];
  readonly log: readonly string[];
  /** Says it, and waits for what comes of it; `meanwhile` does not wait for jobs. */
  readonly say: (
    text: string,
    more?: Partial<Activity> & { readonly meanwhile?: true },
  ) => Promise<readonly Message[]>;
  /** What is only said where there is a model. */
  readonly extras: (language: Language) => readonly string[];
  /** How often the model was asked, whether or not it heard it; and what it heard. */
  readonly asked: () => number;
  readonly requests: () => readonly Asked[];
  /** The model is gone: who waits for an answer gets none. */
  readonly hangUp: () => Promise<void>;
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

interface HouseOptions extends Parts {
  readonly breaks?: boolean;
  readonly set?: Readonly<Record<string, string>>;
}

/** `breaks`: with the real breaker, on a clock that stands still. `set`: other settings. */
export async function openModelHouse(
  answer: Mood | Answer,
  { breaks = false, set = {}, ...parts }: HouseOptions = {},
): Promise<ModelHouse> {
  const stub = await startModel(answer);
  const settings = { OPENAI_BASE_URL: stub.url, OPENAI_MODEL: 'stub', ...set };
  const model = { after: stub.after, now: breaks ? () => 0 : hurrying() };
  return open(settings, { model, ...parts }, stub);
}

export const openPlainHouse = (parts: Parts = {}): Promise<ModelHouse> => open({}, parts, null);

async function open(
  settings: Readonly<Record<string, string>>,
  parts: Parts,
  stub: ModelStub | null,
): Promise<ModelHouse> {
  const commits: Commit[] = [];
  const log: string[] = [];
  let ids = 0;
  const house = await assemble(
    readConfiguration({ DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error', ...settings }),
    {
      strict: true,
      world: { now: () => new Date('2026-11-22T10:00:00Z'), id: () => `id-${++ids}` },
      log: (event, facts) => log.push(JSON.stringify({ event, ...facts })),
      ...parts,
    },
  );
  house.onCommit((commit) => commits.push(commit));
  let n = 0;
  return {
    house,
    commits,
    log,
    extras: (language) => {
      const { wording } = house.content;
      const host = stub ? new URL(stub.url).host : '';
      const told = ['welcome', 'my-data'].map((dialog) =>
        wording.render(language, dialog, 'model', { host }),
      );
      return [wording.render(language, 'router', 'thinking', {}), ...told];
    },
    asked: () => log.filter((line) => line.includes('"model-asked"')).length,
    requests: () => stub?.asked ?? [],
    async say(text, { meanwhile, ...more } = {}) {
      const from = commits.length;
      await house.turns.take({ ...SOMEONE, id: `a${++n}`, text, ...more });
      if (!meanwhile) await house.jobs.idle();
      return commits
        .slice(from)
        .flatMap(({ outgoing }) => outgoing.flatMap(({ shown }) => shown.message ?? []));
    },
    hangUp: async () => stub?.close(),
    async close() {
      await stub?.close();
      await house.close();
    },
  };
}

const SOMEONE: Omit<Activity, 'id' | 'text'> = {
  channel: 'terminal',
  conversation: 'c1',
  school: 'sample',
  person: 'someone',
  kind: 'message',
  locale: 'en',
  group: false,
  address: null,
  received: '2026-11-22T10:00:00.000Z',
};
