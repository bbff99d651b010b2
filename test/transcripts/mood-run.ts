/**
 * Plays every transcript's own lines against a bot whose model is in one mood, and looks at what came of it: whether each conversation came
 * to its end, whether the bot said what it says without a model, and whether anything it said is invented.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseChat, type Said, saidOf } from '../../src/channel/chat-file.js';
import { LANGUAGES, type Language } from '../../src/conversation/activity.js';
import type { Understanding } from '../../src/conversation/ports.js';
import { HOME } from '../../src/home.js';
import { type ModelHouse, openModelHouse, openPlainHouse } from '../understanding/model/house.js';
import { CANARIES, type Mood } from '../understanding/model/moods.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
export const TRANSCRIPTS = readdirSync(FOLDER).filter((name) => name.endsWith('.chat'));
const READS = /^\(read by (.+)\)$/;
const JOINS = '(joins)';

/** What the bot said to each line of one transcript. */
type Replies = readonly (readonly Said[])[];

export interface Journey {
  readonly file: string;
  readonly replies: Replies;
  /** Every message was answered, nothing failed, nothing is waited for any more, and the model was asked once a message at most. */
  readonly finished: boolean;
  /** URIs of skills that were noted or offered. */
  readonly uris: readonly string[];
}

export interface MoodRun {
  readonly journeys: readonly Journey[];
  /** Questions put to the model, whether or not it heard them. */
  readonly asked: number;
  /** What was only said because there is a model. */
  readonly extras: readonly string[];
}

const languageOf = (file: string) => file.split('.')[1] as Language;
const linesOf = (file: string) =>
  parseChat(readFileSync(FOLDER + file, 'utf8')).exchanges.map(({ user }) => user);

/** `deaf`: the bot by itself takes no words for a wish of any kind, so that it asks about all of them. */
export async function runMood(
  mood: Mood | 'none',
  files: readonly string[],
  { deaf = false }: { readonly deaf?: boolean } = {},
): Promise<MoodRun> {
  const how = deaf ? { understanding: await deafUnderstanding() } : {};
  const house = mood === 'none' ? await openPlainHouse(how) : await openModelHouse(mood, how);
  try {
    const journeys: Journey[] = [];
    for (const file of files) journeys.push(await journey(house, file));
    return { journeys, asked: house.asked(), extras: LANGUAGES.flatMap(house.extras) };
  } finally {
    await house.close();
  }
}

async function deafUnderstanding(): Promise<Understanding> {
  const { house, close } = await openPlainHouse();
  await close();
  return { ...house.content.understanding, intent: () => null };
}

async function journey(house: ModelHouse, file: string): Promise<Journey> {
  const place = { conversation: file, person: file, locale: languageOf(file) };
  const from = house.commits.length;
  const replies: (readonly Said[])[] = [];
  const lines = linesOf(file);
  for (const line of lines) {
    const reader = READS.exec(line)?.[1];
    if (reader === undefined) {
      const said = await house.say(line === JOINS ? '' : line, {
        ...place,
        ...(line === JOINS ? { kind: 'joined' as const } : {}),
      });
      replies.push(said.map(saidOf));
    } else {
      await readShares(house, reader);
      replies.push([]);
    }
  }
  const answered = replies.every((said, n) => said.length > 0 || READS.test(lines[n] ?? ''));
  const commits = house.commits.slice(from);
  const stack = commits.at(-1)?.state.stack ?? [];
  const waits = stack.some(({ pending }) => pending?.kind === 'call') || commits.at(-1)?.state.wondering;
  const failed = commits.some(
    ({ quarantine, jobs, incoming }) =>
      quarantine !== null || jobs.length > (incoming.kind === 'message' ? 1 : 0),
  );
  const noted = commits.flatMap(({ notes }) => notes.flatMap((row) => row.notes.map(({ uri }) => uri)));
  const offered = commits.flatMap(({ outgoing }) =>
    outgoing.flatMap(({ shown }) => shown.message?.options?.map(({ value }) => value) ?? []),
  );
  const uris = [...noted, ...offered].filter((uri): uri is string => String(uri).startsWith('http'));
  return { file, replies, finished: answered && !waits && !failed, uris };
}

async function readShares({ house: { store, world } }: ModelHouse, name: string): Promise<void> {
  for (const { id } of await store.shares.latest('sample', 100))
    await store.shares.read('sample', id, { id: 'reader', name }, world.now().toISOString());
}

/** The replies without what is only said because there is a model. */
export const withoutExtras = ({ replies }: Journey, { extras }: MoodRun): Replies =>
  replies.map((said) =>
    said.flatMap((one) => {
      if (extras.includes(one.text)) return [];
      return [{ ...one, text: extras.reduce((text, extra) => text.replace(`\n\n${extra}`, ''), one.text) }];
    }),
  );

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
const figuresIn = (text: string): readonly string[] => text.match(/\d+(?:[ \u00a0.,]\d+)*/g) ?? [];
/** Numbers of lists, and counts of what was found. */
const isCount = (figure: string): boolean => /^\d{1,2}$/.test(figure);
/** Of the house's clock, on documents. */
const TODAY: readonly string[] = ['22.11.2026', '2026'];

export interface Invented {
  readonly figures: readonly string[];
  readonly skills: readonly string[];
  /** Words that stand neither in the content, nor in the vocabulary, nor in what the person has said: every made-up name is one. */
  readonly names: readonly string[];
}

/** `known`: URIs of the vocabulary; `without`: the same journeys without a model. */
export function inventedIn(
  { journeys, extras }: MoodRun,
  without: MoodRun,
  known: (uri: string) => boolean,
): Invented {
  const plain = new Map(without.journeys.map((each) => [each.file, each]));
  const ours = new Set([
    ...TODAY,
    ...wordsOfContent(),
    ...extras.flatMap(wordsIn),
    ...extras.flatMap(figuresIn),
  ]);
  const all = { figures: new Set<string>(), skills: new Set<string>(), names: new Set<string>() };
  for (const { file, replies, uris } of journeys) {
    const before = [...linesOf(file), ...textsOf(plain.get(file)?.replies ?? [])].join('\n');
    const words = new Set(wordsIn(before));
    const figures = new Set([...figuresIn(before)]);
    const said = textsOf(replies).join('\n');
    for (const canary of CANARIES) if (said.includes(canary)) all.names.add(canary);
    for (const figure of figuresIn(said))
      if (!figures.has(figure) && !isCount(figure) && !ours.has(figure))
        all.figures.add(`${file}: ${figure}`);
    for (const word of wordsIn(said))
      if (!words.has(word) && !ours.has(word)) all.names.add(`${file}: ${word}`);
    for (const uri of uris) if (!known(uri)) all.skills.add(`${file}: ${uri}`);
  }
  return { figures: [...all.figures], skills: [...all.skills], names: [...all.names] };
}

const textsOf = (replies: Replies): readonly string[] =>
  replies.flat().flatMap(({ text, options, table }) => [text, ...options, table ?? '']);

/** Words and figures of everything that the bot may say. */
function wordsOfContent(): readonly string[] {
  const content = join(HOME, 'content');
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|yaml|json)$/.test(name) && !/^(nlu|prompts)\//.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(content, name), 'utf8');
      return [...wordsIn(text), ...figuresIn(text)];
    });
}
