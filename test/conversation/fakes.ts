/** A house in memory for tests of the turn: a store, wording that shows ids, an understanding of a few fixed words. */
import type { Activity, Language, Message, Option } from '../../src/conversation/activity.js';
import { createComposer } from '../../src/conversation/compose.js';
import type { Dialog } from '../../src/conversation/dialog.js';
import type { House } from '../../src/conversation/house.js';
import type {
  Command,
  Commit,
  ConversationState,
  HeldConversation,
  TurnStore,
  Understanding,
  Wording,
} from '../../src/conversation/ports.js';
import { createRunner } from '../../src/conversation/runner.js';
import { createTurns, type Turns } from '../../src/conversation/turn.js';

/** Keeps commits as a database would: a copy through JSON, so that nothing survives that JSON does not carry. */
export class MemoryStore implements TurnStore {
  readonly commits: Commit[] = [];
  readonly states = new Map<string, string>();
  readonly seenActivities = new Map<string, number>();
  readonly persons = new Map<string, string>();

  hold<T>(channel: string, conversation: string, work: (held: HeldConversation) => Promise<T>): Promise<T> {
    const key = `${channel} ${conversation}`;
    return work({
      seen: async (activity) => this.seenActivities.get(`${key} ${activity}`) ?? null,
      load: async () => JSON.parse(this.states.get(key) ?? 'null') as ConversationState | null,
      person: async (channelPerson) => this.persons.get(channelPerson) ?? null,
      commit: async (commit, channelPerson) => {
        // Another turn of the same conversation could slip in here if the queue let it.
        await new Promise((resolve) => setImmediate(resolve));
        const copy = JSON.parse(JSON.stringify(commit)) as Commit;
        this.states.set(key, JSON.stringify(copy.state));
        this.seenActivities.set(`${key} ${copy.incoming.activity}`, copy.incoming.seq);
        if (copy.state.person) this.persons.set(channelPerson, copy.state.person);
        this.commits.push(copy);
      },
    });
  }
}

const LISTS: Readonly<Record<string, readonly Option[]>> = {
  'sure.stop': [
    { value: 'stop', label: 'stop now' },
    { value: 'answer', label: 'it is my answer' },
  ],
  which: ['interview', 'figures', 'story', 'help'].map((value) => ({ value, label: `about ${value}` })),
};

export const showIds: Wording = {
  render: (language, dialog, id, values) => {
    const shown = Object.keys(values).length ? ` ${JSON.stringify(values)}` : '';
    return `${language}:${dialog}/${id}${shown}`;
  },
  has: (_dialog, id) => !id.includes('.') || id === 'sure.stop',
  options: (language, dialog, id) =>
    dialog === 'router' && LISTS[id]
      ? LISTS[id]
      : (dialog === 'router'
          ? (/^maybe\.(.+)/.exec(id)?.slice(1) ?? [])
          : ['yes', 'no', 'work', 'studies']
        ).map((value) => ({
          value,
          label: `${value} in ${language}`,
        })),
  table: (language, { title }) => ({ title: title[language], columns: [], rows: [] }),
};

const COMMANDS: Record<string, Command> = {
  stop: 'stop',
  back: 'back',
  change: 'change',
  help: 'help',
  hello: 'greeting',
  human: 'counsellor',
  suomeksi: 'language:fi',
  'på svenska': 'language:sv',
  'in english': 'language:en',
};

const CLEARLY = { fi: 'terve', sv: 'hej', en: 'well' };

/** `#name` is an intent, `#one|two` one of two that may be meant, `place=MK04` a fact; everything else is just text. */
export const fixedWords: Understanding = {
  language: (text, prior) => {
    const clear = (['fi', 'sv', 'en'] as const).find((each) => text.startsWith(CLEARLY[each]));
    return { language: clear ?? prior ?? 'fi', clear: clear !== undefined };
  },
  safety: (text) => (text === 'distress' ? 'crisis' : null),
  command: (text) => COMMANDS[text.toLowerCase()] ?? null,
  choice: (text, options) => {
    const byNumber = /^\d+$/.test(text) ? options[Number(text) - 1] : undefined;
    const found = byNumber ?? options.find(({ value, label }) => text === value || text === label);
    return found?.value ?? null;
  },
  several: (text, options) => {
    if (text === 'all' || text === 'none')
      return text === 'none' ? [] : options.slice(0, -2).map(({ value }) => value);
    const numbers = /^\d+(,\d+)*$/.test(text)
      ? text.split(',').map((n) => options[Number(n) - 1]?.value)
      : [];
    return numbers.length > 0 && numbers.every((value) => value !== undefined) ? (numbers as string[]) : null;
  },
  slots: (text) =>
    Object.fromEntries([...text.matchAll(/(\w+)=(\w+)/g)].map(([, slot, value]) => [slot, value ?? ''])),
  intent: (text) => {
    const [intent, ...rivals] = /#([\w|-]+)/.exec(text)?.[1]?.split('|') ?? [];
    if (intent === undefined) return null;
    return { intent, confidence: rivals.length > 0 || text.endsWith('?') ? 0.5 : 1, rivals };
  },
};

export interface TestHouse {
  readonly turns: Turns;
  readonly store: MemoryStore;
  /** Says something and returns the bot's new texts. */
  readonly say: (text: string, more?: Partial<Activity>) => Promise<string[]>;
  readonly state: () => ConversationState;
  readonly journal: () => string;
}

let houses = 0;

export function testHouse(
  dialogs: readonly Dialog[],
  language: Language = 'fi',
  store = new MemoryStore(),
  more: Partial<House> = {},
): TestHouse {
  const all = new Map(dialogs.map((dialog) => [dialog.id, dialog]));
  let ids = 0;
  let activities = store.commits.length;
  const house = ++houses;
  const id = () => `id-${house}-${++ids}`;
  const composer = createComposer(showIds);
  const turns = createTurns({
    store,
    dialogs: all,
    composer,
    intents: new Map(),
    runner: createRunner(composer.labels, id),
    understanding: fixedWords,
    world: { now: () => new Date('2026-11-22T10:00:00Z'), id },
    defaultLanguage: () => language,
    committed: () => undefined,
    log: () => undefined,
    ...more,
  });
  const state = () => JSON.parse(store.states.get('test c1') ?? 'null') as ConversationState;
  return {
    turns,
    store,
    state,
    journal: () =>
      state()
        .stack.map(({ dialog }) => dialog)
        .join(' > '),
    async say(text, more = {}) {
      const from = store.commits.length;
      await turns.take(activity(text, { id: `a${++activities}`, ...more }));
      return store.commits
        .slice(from)
        .flatMap(({ outgoing }) => outgoing.map((row) => textOf(row.shown.message)));
    },
  };
}

const textOf = (message: Message | undefined): string => message?.text ?? '';

export function activity(text: string, more: Partial<Activity> = {}): Activity {
  return {
    id: 'a1',
    channel: 'test',
    conversation: 'c1',
    school: 'sample',
    person: 'someone',
    kind: 'message',
    text,
    group: false,
    address: null,
    received: '2026-11-22T10:00:00.000Z',
    ...more,
  };
}
