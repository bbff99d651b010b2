/**
 * A house with nothing in it but an echo: an in-memory table of turns, a bot that repeats what it hears, and identities by
 * code. For tests of the web room and of Direct Line, which must not wait for the rest of the house.
 */
import type { Identities, TurnLog } from '../../src/channel/identity.js';
import type { Activity, Message } from '../../src/conversation/activity.js';
import type { Commit, Committed, TakeTurn, TurnRow, World } from '../../src/conversation/ports.js';
import { escapeMarkdown } from '../../src/wording/markdown.js';

interface Talk {
  readonly person: string;
  readonly school: string;
  readonly rows: TurnRow[];
}

/** What the bot says to a message; several messages are several rows. */
export type Reply = (activity: Activity) => readonly Message[];

const option = (n: number) => ({ value: `o${n}`, label: `Option ${n}` });

/** Messages of every look that the bot has: suggestions, a table, a long list, Markdown. */
const SPECIMENS: Readonly<Record<string, Message>> = {
  table: {
    text: 'In **Satakunta** 72.6% were employed one year after graduation.\n\nSource: [Statistics Finland](https://stat.fi)',
    language: 'en',
    table: {
      title: 'Employed one year after graduation',
      columns: ['Region', '2023', '2024'],
      rows: [
        ['Satakunta', '72.6%', '70.1%'],
        ['Pirkanmaa', '69.0%', '–'],
      ],
    },
    options: [option(1), option(2)],
    question: 'next',
  },
  list: {
    text: 'Which of these?',
    language: 'en',
    options: [1, 2, 3, 4, 5, 6, 7, 8].map(option),
    question: 'pick',
  },
  few: { text: 'One of these?', language: 'en', options: [option(1), option(2), option(3)], question: 'few' },
  hostile: {
    text: '<b onclick="hurt=1">press me</b><script>hurt=1</script><img src=x onerror=hurt=1> [a](javascript:hurt=1) **bold**',
    language: 'en',
  },
};

const echo: Reply = (activity) => {
  if (activity.kind === 'joined') {
    return [{ text: 'Welcome', language: 'en', options: [{ value: 'cv', label: 'Write a CV' }] }];
  }
  const specimen = SPECIMENS[activity.text];
  const heard = escapeMarkdown(activity.text || (activity.submitted?.value ?? ''));
  return [specimen ?? { text: `You said: ${heard}`, language: 'en' }];
};

export class FakeHouse {
  readonly talks = new Map<string, Talk>();
  readonly taken: Activity[] = [];
  readonly people = new Map<string, string>();
  readonly codes = new Map<string, string>();
  committed: Committed = () => {};
  /** Set to make every turn fail. */
  failure: Error | null = null;
  time = Date.parse('2026-03-02T08:00:00Z');
  private ids = 0;

  constructor(readonly reply: Reply = echo) {}

  readonly world: World = { now: () => new Date(this.time), id: () => `id-${++this.ids}` };

  readonly takeTurn: TakeTurn = async (activity) => {
    if (this.failure) throw this.failure;
    await Promise.resolve();
    const talk: Talk = this.talks.get(activity.conversation) ?? {
      person: this.personOf(activity.school, activity.person),
      school: activity.school,
      rows: [],
    };
    this.talks.set(activity.conversation, talk);
    const seen = talk.rows.find((row) => row.activity === activity.id);
    if (seen) return { conversation: activity.conversation, seq: seen.seq, repeated: true };
    this.taken.push(activity);
    const incoming = this.row(activity, talk.rows.length + 1, null);
    const outgoing = this.reply(activity).map((message, n) =>
      this.row(activity, incoming.seq + 1 + n, message),
    );
    talk.rows.push(incoming, ...outgoing);
    this.committed(commitOf(activity, incoming, outgoing));
    return { conversation: activity.conversation, seq: incoming.seq, repeated: false };
  };

  /** Somebody else writes: a counsellor, a reminder. */
  write(conversation: string, author: TurnRow['author'], text: string, tell = true): void {
    const talk = this.talks.get(conversation);
    if (!talk) throw new Error('no such conversation');
    const activity = {
      conversation,
      channel: 'directline',
      received: this.world.now().toISOString(),
    } as Activity;
    const row = { ...this.row(activity, talk.rows.length + 1, { text, language: 'en' as const }), author };
    talk.rows.push(row);
    if (tell) this.committed(commitOf(activity, row, []));
  }

  readonly turns: TurnLog = {
    after: async (_channel, conversation, seq, limit) =>
      (this.talks.get(conversation)?.rows ?? []).filter((row) => row.seq > seq).slice(0, limit),
    owns: async (_channel, conversation, person) => {
      const talk = this.talks.get(conversation);
      return talk !== undefined && talk.person === this.people.get(`${talk.school} ${person}`);
    },
  };

  readonly identities: Identities = {
    person: async (school, _channel, person) => this.people.get(`${school} ${person}`) ?? null,
    latest: async (school, _channel, person) => {
      const own = this.people.get(`${school} ${person}`);
      const mine = [...this.talks].filter(([, talk]) => own && talk.school === school && talk.person === own);
      return mine.at(-1)?.[0] ?? null;
    },
    issueCode: async (person) => {
      const code = `KOODI-${this.codes.size + 1}`;
      for (const [old, owner] of this.codes) if (owner === person) this.codes.delete(old);
      this.codes.set(code, person);
      return code;
    },
    redeem: async (school, code, _channel, channelPerson) => {
      const person = this.codes.get(code);
      if (!person) return false;
      this.people.set(`${school} ${channelPerson}`, person);
      return true;
    },
  };

  private personOf(school: string, channelPerson: string): string {
    const key = `${school} ${channelPerson}`;
    const known = this.people.get(key) ?? `person-${this.people.size + 1}`;
    this.people.set(key, known);
    return known;
  }

  private row(activity: Activity, seq: number, message: Message | null): TurnRow {
    return {
      conversation: activity.conversation,
      seq,
      author: message ? 'bot' : 'person',
      kind: message ? 'message' : activity.kind,
      text: message?.text ?? (activity.text || activity.submitted?.value || ''),
      shown: message ? { message } : activity.clientId ? { clientId: activity.clientId } : {},
      language: 'en',
      activity: message ? null : activity.id,
      at: this.world.now().toISOString(),
    };
  }
}

/** As much of a commit as the web room looks at. */
function commitOf(activity: Activity, incoming: TurnRow, outgoing: readonly TurnRow[]): Commit {
  const state = { channel: activity.channel, channelConversation: activity.conversation };
  const jobs = activity.text === 'something that takes time' ? [{}] : [];
  return { state, incoming, outgoing, jobs } as unknown as Commit;
}
