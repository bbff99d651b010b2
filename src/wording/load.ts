/**
 * Finds the wording files under a content folder, and lays a school's own folder over them message by message. The only file of
 * this room that reads the disk; it follows no symbolic link and reads nothing outside the folders it was given.
 */
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../conversation/activity.js';
import { error, type Problem } from './problem.js';
import { readWording, type WordingFile } from './read.js';

/** More than this is no wording of one dialog. */
const LARGEST_FILE = 256 * 1024;
const FILE_NAME = /^[a-z][a-z0-9-]*\.md$/;

export interface LoadedWording {
  readonly files: readonly WordingFile[];
  readonly problems: readonly Problem[];
}

/** Reads `<folder>/<language>/dialogs/*.md`; `over` (CONTENT_DIR) may hold any part of the same tree. */
export function loadWording(folder: string, over?: string): LoadedWording {
  const base = loadFolder(folder);
  if (over === undefined) return base;
  const own = loadFolder(over);
  return { files: layOver(base.files, own.files), problems: [...base.problems, ...own.problems] };
}

function loadFolder(folder: string): LoadedWording {
  const files: WordingFile[] = [];
  const problems: Problem[] = [];
  for (const language of LANGUAGES) {
    for (const { path, text, wrong } of readFolder(folder, join(language, 'dialogs'), FILE_NAME)) {
      if (wrong !== undefined) problems.push(error(path, 1, wrong));
      else {
        const read = readWording(path, language, dialogOf(path), text);
        files.push(read.wording);
        problems.push(...read.problems);
      }
    }
  }
  return { files, problems };
}

const dialogOf = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1, -3);

export interface ReadText {
  readonly path: string;
  readonly text: string;
  readonly wrong?: string;
}

/**
 * Every file directly in a folder under `root` whose name fits, in the order of names; a missing folder is an empty one. What
 * may not be read (behind a link, too large, not UTF-8) comes back with the reason in `wrong`.
 */
export function readFolder(root: string, under: string, name: RegExp): ReadText[] {
  const folder = join(root, under);
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (!status) return [];
  if (!status.isDirectory() || realpathSync(folder) !== join(realpathSync(root), under)) {
    return [{ path: folder, text: '', wrong: 'not a folder, or behind a symbolic link' }];
  }
  return readdirSync(folder)
    .filter((each) => name.test(each))
    .sort()
    .map((each) => readText(join(folder, each)));
}

/** Names of the folders directly in a folder under `root`, in order; links are left out. */
export function foldersIn(root: string, under: string): readonly string[] {
  const folder = join(root, under);
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (!status?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Reads one small UTF-8 file, or says why not. */
export function readText(path: string): ReadText {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status?.isFile())
    return { path, text: '', wrong: 'not a plain file (symbolic links are not followed)' };
  if (status.size > LARGEST_FILE) return { path, text: '', wrong: `larger than ${LARGEST_FILE} bytes` };
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch {
    return { path, text: '', wrong: 'not valid UTF-8' };
  }
}

function layOver(base: readonly WordingFile[], own: readonly WordingFile[]): WordingFile[] {
  const placeOf = (file: WordingFile) => `${file.language} ${file.dialog}`;
  const files = new Map(base.map((file) => [placeOf(file), file]));
  for (const file of own) {
    const under = files.get(placeOf(file));
    files.set(placeOf(file), under ? { ...under, messages: mergeMessages(under, file) } : file);
  }
  return [...files.values()];
}

function mergeMessages(under: WordingFile, over: WordingFile): WordingFile['messages'] {
  const messages = new Map(under.messages.map((message) => [message.id, message]));
  for (const message of over.messages) messages.set(message.id, message);
  return [...messages.values()];
}
