/**
 * Keeps what was learned from content/nlu: the lists as read, so that a start reads no YAML, and the trained model of intents. Both lie
 * in one folder, named after what they were made from, and are made anew where there are none for this content. The only file of this
 * room that writes to the disk.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../conversation/activity.js';
import { readModel, writeModel } from './intent-file.js';
import { createMarks } from './intent-marks.js';
import type { IntentModel } from './intent-model.js';
import { trainIntents } from './intent-training.js';
import type { LoadedNlu } from './read-nlu.js';
import type { SafetyModel } from './safety.js';
import { trainSafety } from './safety-training.js';

/** Counts up when the same lessons would give another model. */
const VERSION = 12;
const KEPT = /^((intents|safety|layer)-[0-9a-f]{16}\.model|lists-[0-9a-f]{16}\.json)$/;

export interface LearnedFolder {
  readonly path: string;
  /** Told before training, which takes a minute or two. */
  readonly say: (line: string) => void;
}

export interface Learned {
  /** Its intents have no examples any more. */
  readonly nlu: LoadedNlu;
  readonly model: IntentModel;
  readonly safety: SafetyModel;
  /** Names of the files that belong to this content. */
  readonly files: readonly string[];
}

/** `read` is asked only where something is to be made: it parses and checks everything, and throws at mistakes. */
export function openLearned(content: string, read: () => LoadedNlu, folder: LearnedFolder): Learned {
  // The same content read by other code may have another shape.
  const lists = `lists-${fingerprintOf([textsIn(join(content, 'nlu'), YAML), textsIn(HERE, CODE)])}.json`;
  const kept = keptLists(join(folder.path, lists));
  const models = kept && keptAll(kept.lessons, folder);
  if (kept && models) return { nlu: kept.nlu, ...models, files: [lists, ...modelNames(kept.lessons)] };
  const whole = read();
  const others = ordinary(whole);
  const lessons: Lessons = {
    intents: fingerprintOf([whole.intents, whole.dressing]),
    safety: fingerprintOf([whole.safety, others]),
  };
  const nlu: LoadedNlu = {
    ...whole,
    intents: whole.intents.map((each) => ({ ...each, examples: { fi: [], sv: [], en: [] } })),
    safety: { ...whole.safety, examples: [] },
  };
  const [intents, safety, layer] = modelNames(lessons);
  const [model] = learn([intents], lessons.intents, folder, () => [
    trainIntents({ ...whole, marks: createMarks(whole.intents) }),
  ]);
  const heard = learn([safety, layer], lessons.safety, folder, () =>
    inParts(trainSafety(whole.safety, others)),
  );
  keep(lists, JSON.stringify({ lessons, nlu }), folder);
  return { nlu, model, safety: fromParts(heard), files: [lists, intents, safety, layer] };
}

/** Both classifiers in the shape that a file has: the labels of the second are those of the first. */
const inParts = ({ linear, layer }: SafetyModel): readonly [IntentModel, IntentModel] => [
  { classifier: linear, calibration: [] },
  { classifier: layer.units, calibration: layer.outer },
];

const fromParts = ([linear, layer]: readonly [IntentModel, IntentModel]): SafetyModel => ({
  linear: linear.classifier,
  layer: { labels: linear.classifier.labels, units: layer.classifier, outer: layer.calibration },
});

/** Fingerprints of what each model was learned from. */
interface Lessons {
  readonly intents: string;
  readonly safety: string;
}

/** Whoever wants something of the bot is in no distress. */
const ordinary = ({ intents }: LoadedNlu): readonly string[] =>
  intents.flatMap(({ examples }) => LANGUAGES.flatMap((language) => examples[language]));

/** What was learned from earlier content takes room for nothing. */
export function removeOthers({ files }: Learned, folder: LearnedFolder): void {
  for (const name of existsSync(folder.path) ? readdirSync(folder.path) : [])
    if (KEPT.test(name) && !files.includes(name)) rmSync(join(folder.path, name), { force: true });
}

type Models = readonly [IntentModel, ...IntentModel[]];

function learn<M extends Models>(
  names: { readonly [N in keyof M]: string },
  lessons: string,
  folder: LearnedFolder,
  train: () => M,
): M {
  const kept = keptModels(names, lessons, folder);
  if (kept) return kept;
  folder.say(`Learning ${names[0].split('-')[0]} from content/nlu; this takes a minute or two, once.`);
  const files = train().map((model) => writeModel(model, lessons));
  for (const [n, bytes] of files.entries()) keep(names[n] ?? '', bytes, folder);
  // What is used is always what was read back: the first start and all later ones understand alike.
  const read = files.map((bytes) => readModel(bytes, lessons));
  if (read.includes(null)) throw new Error(`${names.join(', ')}: just made and cannot be read`);
  return read as unknown as M;
}

const modelNames = ({ intents, safety }: Lessons) =>
  [`intents-${intents}.model`, `safety-${safety}.model`, `layer-${safety}.model`] as const;

function keptAll(lessons: Lessons, folder: LearnedFolder) {
  const [intents, safety, layer] = modelNames(lessons);
  const model = keptModels<[IntentModel]>([intents], lessons.intents, folder);
  const heard = keptModels<[IntentModel, IntentModel]>([safety, layer], lessons.safety, folder);
  return model && heard && { model: model[0], safety: fromParts(heard) };
}

function keptModels<M extends Models>(
  names: { readonly [N in keyof M]: string },
  lessons: string,
  folder: LearnedFolder,
): M | null {
  const read = names.map((name) => {
    const file = join(folder.path, name);
    return existsSync(file) ? readModel(readFileSync(file), lessons) : null;
  });
  return read.includes(null) ? null : (read as unknown as M);
}

/** Named after the very text that it was made from, so its shape is known. */
function keptLists(file: string): { lessons: Lessons; nlu: LoadedNlu } | null {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch {
    return null;
  }
}

const HERE = dirname(fileURLToPath(import.meta.url));
const YAML = /\.yaml$/;
const CODE = /\.[jt]s$/;

function textsIn(folder: string, name: RegExp): readonly (readonly string[])[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => name.test(each));
  return names.sort().map((each) => [each, readFileSync(join(folder, each), 'utf8')]);
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
