/**
 * Keeps what was learned from content/nlu: the lists as read, so that a start reads no YAML, and the trained model of intents. Both lie
 * in one folder, named after what they were made from, and are made anew where there are none for this content. The only file of this
 * room that writes to the disk.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel, writeModel } from './intent-file.js';
import { createMarks } from './intent-marks.js';
import type { IntentModel } from './intent-model.js';
import { trainIntents } from './intent-training.js';
import type { LoadedNlu } from './read-nlu.js';

/** Counts up when the same content would be read or learned otherwise. */
const VERSION = 5;
const KEPT = /^(intents-[0-9a-f]{16}\.model|lists-[0-9a-f]{16}\.json)$/;

export interface LearnedFolder {
  readonly path: string;
  /** Told before training, which takes some seconds. */
  readonly say: (line: string) => void;
}

export interface Learned {
  /** Its intents have no examples any more. */
  readonly nlu: LoadedNlu;
  readonly model: IntentModel;
  /** Names of the files that belong to this content. */
  readonly files: readonly string[];
}

/** `read` is asked only where something is to be made: it parses and checks everything, and throws at mistakes. */
export function openLearned(content: string, read: () => LoadedNlu, folder: LearnedFolder): Learned {
  const lists = `lists-${fingerprintOf(textsIn(join(content, 'nlu')))}.json`;
  const kept = keptLists(join(folder.path, lists));
  const model = kept && keptModel(kept.lessons, folder);
  if (kept && model) return { nlu: kept.nlu, model, files: [lists, modelName(kept.lessons)] };
  const whole = read();
  const lessons = fingerprintOf([whole.intents, whole.dressing]);
  const nlu = {
    ...whole,
    intents: whole.intents.map((each) => ({ ...each, examples: { fi: [], sv: [], en: [] } })),
  };
  const learned = keptModel(lessons, folder) ?? learn(whole, lessons, folder);
  keep(lists, JSON.stringify({ lessons, nlu }), folder);
  return { nlu, model: learned, files: [lists, modelName(lessons)] };
}

/** What was learned from earlier content takes room for nothing. */
export function removeOthers({ files }: Learned, folder: LearnedFolder): void {
  for (const name of existsSync(folder.path) ? readdirSync(folder.path) : [])
    if (KEPT.test(name) && !files.includes(name)) rmSync(join(folder.path, name), { force: true });
}

function learn(nlu: LoadedNlu, lessons: string, folder: LearnedFolder): IntentModel {
  folder.say('Learning from content/nlu what people want; this takes some seconds, once.');
  const bytes = writeModel(trainIntents({ ...nlu, marks: createMarks(nlu.intents) }), lessons);
  keep(modelName(lessons), bytes, folder);
  // What is used is always what was read back: the first start and all later ones understand alike.
  const model = readModel(bytes, lessons);
  if (!model) throw new Error('the model of intents that was just made cannot be read');
  return model;
}

const modelName = (lessons: string): string => `intents-${lessons}.model`;

function keptModel(lessons: string, folder: LearnedFolder): IntentModel | null {
  const file = join(folder.path, modelName(lessons));
  return existsSync(file) ? readModel(readFileSync(file), lessons) : null;
}

/** Named after the very text that it was made from, so its shape is known. */
function keptLists(file: string): { lessons: string; nlu: LoadedNlu } | null {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
}

function textsIn(folder: string): readonly (readonly string[])[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}

const fingerprintOf = (of: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([VERSION, of]))
    .digest('hex')
    .slice(0, 16);

/** A folder that cannot be written only means that the next start does it again. */
function keep(name: string, what: string | Uint8Array, folder: LearnedFolder): void {
  const file = join(folder.path, name);
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(unfinished, what);
    renameSync(unfinished, file);
  } catch (error) {
    folder.say(
      `What was learned could not be kept: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
