/** A wave of a survey in a whole house: links are made, and answered by chat (through the turn) and by form (over HTTP). */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../src/configuration.js';
import type { Activity, Language, Message } from '../../src/conversation/activity.js';
import type { Commit } from '../../src/conversation/ports.js';
import { type Served, serve } from '../../src/serve.js';
import { surveyLinks } from '../../src/surveys.js';
import { TODAY } from './instruments.js';

export const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };

/** What a turn brought: the question that waits now, and what was said. */
export interface Heard {
  readonly waits: string | null;
  readonly messages: readonly Message[];
  readonly commit: Commit;
}

export interface Chat {
  readonly conversation: string;
  /** What was said when it was opened; nothing where it had been before. */
  readonly opened: Pick<Heard, 'messages'>;
  say(text: string): Promise<Heard>;
  /** A press on the list of a card. */
  press(value: string): Promise<Heard>;
}

export interface Fieldwork {
  readonly served: Served;
  /** Everything that is stored, as the file names of one folder; null in memory. */
  readonly folder: string;
  wave(id: string, instrument?: string, version?: number): Promise<string>;
  link(wave: string): Promise<string>;
  /** Opens the link's conversation, or goes on with it. */
  chat(token: string, language?: Language): Promise<Chat>;
  form(token: string, fields: URLSearchParams, language?: Language): Promise<Response>;
  close(): Promise<void>;
}

/** `file`: on the disk; otherwise in memory. `drafts`: instruments besides the shipped ones, as version 0. `set`: other settings. */
export async function startFieldwork(
  how: {
    readonly file?: boolean;
    readonly drafts?: Readonly<Record<string, object>>;
    readonly set?: Readonly<Record<string, string>>;
  } = {},
): Promise<Fieldwork> {
  const folder = mkdtempSync(join(tmpdir(), 'urakaveri-survey-'));
  const own = join(folder, 'own');
  for (const [id, json] of Object.entries(how.drafts ?? {})) {
    mkdirSync(join(own, 'surveys', id), { recursive: true });
    writeFileSync(join(own, 'surveys', id, 'instrument.json'), JSON.stringify(json));
  }
  const data = join(folder, 'data');
  mkdirSync(data);
  const wide = { burst: 1e9, perSecond: 1e9 };
  let ids = 0;
  const served = await serve(
    readConfiguration({
      PORT: '0',
      LOG_LEVEL: 'error',
      DATABASE_URL: how.file ? `sqlite:${join(data, 'store.db')}` : 'sqlite::memory:',
      ...(how.drafts ? { CONTENT_DIR: own } : {}),
      ...how.set,
    }),
    {
      strict: true,
      world: {
        now: () => new Date(`${TODAY}T10:00:00Z`),
        id: () => `id-of-ours-${String(++ids).padStart(7, '0')}`,
      },
      rates: { address: wide, visitor: wide, conversation: wide, code: wide },
    },
  );
  const { store, turns, surveys } = served.house;
  const links = await surveyLinks(store);
  const commits: Commit[] = [];
  served.house.onCommit((commit) => commits.push(commit));
  let activities = 0;
  return {
    served,
    folder: data,
    wave: async (id, instrument = 'vet-follow-up', version = 1) => {
      await store.surveys.open({ id, school: 'sample', instrument, version, opened: TODAY });
      return id;
    },
    link: async (wave) => {
      const token = links.token(randomBytes(16));
      await store.surveys.invite(wave, [links.hashOf(token) ?? '']);
      return token;
    },
    chat: async (token, language = 'fi') => {
      const conversation = (await surveys.talk(token)) ?? 'none';
      let waiting = '';
      const take = async (id: string, part: object): Promise<Heard | null> => {
        await turns.take({ ...activityIn(conversation, language), id, ...part });
        const at = commits.findIndex(
          ({ incoming, state }) => incoming.activity === id && state.channelConversation === conversation,
        );
        const [commit] = at < 0 ? [] : commits.splice(at, 1);
        if (!commit) return null;
        const heard = heardIn(commit);
        waiting = heard.waits ?? '';
        return heard;
      };
      const say = async (part: object): Promise<Heard> => {
        const heard = await take(`a${++activities}`, part);
        if (!heard) throw new Error('nothing was committed');
        return heard;
      };
      // The page opens a conversation under the same id every time.
      const opened = (await take('joined', { kind: 'joined' })) ?? { messages: [] };
      return {
        conversation,
        opened,
        say: (text) => say({ text }),
        press: (value) => say({ submitted: { question: waiting, value } }),
      };
    },
    form: (token, fields, language = 'fi') =>
      fetch(`${served.url}/survey/${token}?lang=${language}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: served.url },
        body: fields,
      }),
    close: async () => {
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const activityIn = (conversation: string, language: Language): Omit<Activity, 'id'> => ({
  channel: 'directline',
  conversation,
  school: 'sample',
  person: `dl_survey_${conversation}`,
  kind: 'message',
  text: '',
  locale: LOCALES[language],
  group: false,
  address: null,
  opens: 'follow-up',
  received: `${TODAY}T10:00:00.000Z`,
});

function heardIn(commit: Commit): Heard {
  const pending = commit.state.stack.at(-1)?.pending;
  return {
    waits: pending?.kind === 'question' ? pending.key : null,
    messages: commit.outgoing.flatMap(({ shown }) => (shown.message ? [shown.message] : [])),
    commit,
  };
}

export const textOf = ({ messages }: Heard): string => messages.map(({ text }) => text).join('\n\n');
