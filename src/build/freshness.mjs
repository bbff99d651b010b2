/** Whether `dist` was built from the sources as they are now. Plain JavaScript: it is asked before anything is built. */
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const STAMP = join(ROOT, 'dist', '.built');
const SOURCES = ['src', 'dialogs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Folders count too: removing or renaming a file changes the time of its folder. */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isFresh() {
  if (!existsSync(STAMP)) return false;
  return Math.max(...SOURCES.map((name) => newest(join(ROOT, name)))) <= statSync(STAMP).mtimeMs;
}

/** `started` is when the build began: what is saved while it runs counts as newer. */
export function markBuilt(started) {
  writeFileSync(STAMP, '');
  utimesSync(STAMP, started, started);
}
