/**
 * Opens the trained model of intents, and trains and keeps it where there is none for this content. The only file of this room that
 * writes to the disk: models lie in one folder, named after what they were made from.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel, writeModel } from './intent-file.js';
import type { IntentModel } from './intent-model.js';
import { type IntentLessons, trainIntents } from './intent-training.js';

/** Counts up when the same content would give another model. */
const VERSION = 3;
const NAME = /^intents-[0-9a-f]{16}\.model$/;

export interface ModelFolder {
  readonly path: string;
  /** Told before training, which takes some seconds. */
  readonly say: (line: string) => void;
}

export function openIntents(
  lessons: Omit<IntentLessons, 'marks'>,
  marks: IntentLessons['marks'],
  folder: ModelFolder,
): IntentModel {
  const from = fingerprintOf(lessons);
  const file = join(folder.path, `intents-${from}.model`);
  const kept = existsSync(file) ? readModel(readFileSync(file), from) : null;
  if (kept) return kept;
  folder.say('Learning from content/nlu what people want; this takes some seconds, once.');
  const bytes = writeModel(trainIntents({ ...lessons, marks }), from);
  keep(file, bytes, folder);
  const model = readModel(bytes, from);
  if (!model) throw new Error('the model of intents that was just made cannot be read');
  return model;
}

/** Models of earlier content are in nobody's way but take room. */
export function removeOtherModels(path: string, lessons: Omit<IntentLessons, 'marks'>): void {
  const own = `intents-${fingerprintOf(lessons)}.model`;
  for (const name of existsSync(path) ? readdirSync(path) : []) {
    if (NAME.test(name) && name !== own) rmSync(join(path, name));
  }
}

function fingerprintOf({ intents, dressing }: Omit<IntentLessons, 'marks'>): string {
  return createHash('sha256')
    .update(JSON.stringify([VERSION, intents, dressing]))
    .digest('hex')
    .slice(0, 16);
}

/** A folder that cannot be written only means that the next start learns again. */
function keep(file: string, bytes: Uint8Array, folder: ModelFolder): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    mkdirSync(folder.path, { recursive: true });
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  } catch (error) {
    folder.say(
      `What was learned could not be kept: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
