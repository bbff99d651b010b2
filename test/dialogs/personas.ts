/** Students of many kinds, as transcripts (test/transcripts/persona-*.chat), and what each conversation came to. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assemble, type House } from '../../src/assemble.js';
import { parseChat } from '../../src/channel/chat-file.js';
import { readConfiguration } from '../../src/configuration.js';
import type { Language } from '../../src/conversation/activity.js';
import type { Commit } from '../../src/conversation/ports.js';
import { profileSchema } from '../../src/guidance/profile.js';
import { profileFor } from '../../src/skills.js';
import { direct } from '../transcripts/surfaces.js';

const FOLDER = fileURLToPath(new URL('../transcripts/', import.meta.url));
export const PERSONAS = readdirSync(FOLDER).filter((name) => /^persona-.*\.chat$/.test(name));

const LOCALES = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };
const GOAL = 5;

export interface Course {
  readonly persona: string;
  /** Messages of the student, the first hello included, to five confirmed skills; null where it never came to that. */
  readonly turnsToFive: number | null;
  readonly turns: number;
  readonly skills: number;
  /** Skills offered twice, and kinds of experience asked about although the words say them. */
  readonly askedAgain: readonly string[];
  readonly saidTwice: readonly string[];
  /** Quotes that are no part of the turn they point to. */
  readonly misquoted: readonly string[];
  /** Turns after which the profile broke its schema. */
  readonly invalid: readonly number[];
  /** Turns after which fewer skills were confirmed, or a smaller number of five was shown, than before. */
  readonly setBack: readonly number[];
}

export const openHouse = (): Promise<House> => {
  let ids = 0;
  return assemble(readConfiguration({ DATABASE_URL: 'sqlite::memory:', LOG_LEVEL: 'error' }), {
    strict: true,
    world: { now: () => new Date('2026-11-22T10:00:00Z'), id: () => `id-${++ids}` },
  });
};

/** Plays a transcript's own lines, whatever the bot said in it. */
export async function play(house: House, file: string): Promise<Course> {
  const language = file.split('.')[1] as Language;
  const lines = parseChat(readFileSync(FOLDER + file, 'utf8')).exchanges.map(({ user }) => user);
  const commits: Commit[] = [];
  let mine = true;
  house.onCommit((commit) => {
    if (mine) commits.push(commit);
  });
  const say = await direct(house).open(LOCALES[language]);
  const looks = [];
  for (const line of lines) {
    await say(line);
    looks.push(await look(house, commits.at(-1)));
  }
  mine = false;
  const counts = looks.map(({ skills }) => skills);
  const five = counts.findIndex((count) => count >= GOAL);
  return {
    persona: file.slice('persona-'.length, -'.chat'.length),
    // The first line is opening the chat.
    turnsToFive: five < 0 ? null : five,
    turns: lines.length - 1,
    skills: counts.at(-1) ?? 0,
    askedAgain: [...offeredTwice(commits), ...kindsAsked(house, commits, language)],
    saidTwice: repeated(commits.flatMap(({ outgoing }) => outgoing.map(({ text }) => text))),
    misquoted: looks.flatMap(({ misquoted }) => misquoted),
    invalid: looks.flatMap(({ valid }, turn) => (valid ? [] : [turn])),
    setBack: [...fallsIn(counts), ...fallsIn(commits.flatMap(shownProgress))],
  };
}

async function look(house: House, last: Commit | undefined) {
  const person = last?.state.person ?? null;
  const told = person === null ? { turns: [] } : await house.store.people.told(person);
  const parsed = profileSchema.safeParse(await profileFor(house.store.people, house.content, person));
  const items = parsed.success ? [...parsed.data.skills, ...parsed.data.experiences] : [];
  const misquoted = items.filter(
    ({ quote, turn, start, end }) =>
      told.turns.find(({ seq }) => seq === turn)?.text.slice(start, end) !== quote,
  );
  return {
    valid: parsed.success,
    skills: parsed.data?.skills.length ?? 0,
    misquoted: misquoted.map(({ quote }) => quote),
  };
}

const pendingOf = ({ state }: Commit) => {
  const pending = state.stack.at(-1)?.pending;
  return state.stack.at(-1)?.dialog === 'skills' && pending?.kind === 'question' ? pending : null;
};

function offeredTwice(commits: readonly Commit[]): readonly string[] {
  const lists = new Map(
    commits.flatMap((commit) => {
      const pending = pendingOf(commit);
      return pending?.several ? [[pending.key, pending.options.slice(0, -2)] as const] : [];
    }),
  );
  return repeated([...lists.values()].flat().map(({ label }) => label));
}

/** The kind is asked of words that a turn holds: nothing there may have said it outright. */
function kindsAsked(house: House, commits: readonly Commit[], language: Language): readonly string[] {
  const texts = new Map(commits.map(({ incoming }) => [incoming.seq, incoming.text]));
  const asked = commits.flatMap(({ outgoing }) =>
    outgoing.flatMap(({ shown: { message } }) =>
      message?.question?.startsWith('kind.') ? (message.quotes ?? []).map((turn) => ({ message, turn })) : [],
    ),
  );
  return asked.flatMap(({ message, turn }) => {
    const text = texts.get(turn) ?? '';
    const parts = house.content.skills().read(text, language).experiences;
    const known = parts.filter(
      ({ sure, start }) => sure && message.text.includes(text.slice(start, start + 20)),
    );
    return known.map(({ start, end }) => text.slice(start, end));
  });
}

const shownProgress = ({ outgoing }: Commit): readonly number[] =>
  outgoing.flatMap(({ text }) => [...text.matchAll(/(\d+)\/5/g)].map(([, count]) => Number(count)));

const repeated = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, n) => text !== '' && texts.indexOf(text) < n);

const fallsIn = (counts: readonly number[]): readonly number[] =>
  counts.flatMap((count, n) => (count < (counts[n - 1] ?? 0) ? [n] : []));

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
    : (sorted[Math.floor(half)] ?? 0);
}
