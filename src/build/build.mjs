/**
 * `npm run build`: TypeScript to dist, the files that go with it, the model of intents and the Web Chat bundle. Does nothing in a
 * quarter of a second when nothing has changed. Plain JavaScript: it runs before anything is built.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isFresh, markBuilt, ROOT } from './freshness.mjs';

const DIST = join(ROOT, 'dist');
const COMPILER = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

function run(...command) {
  return spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

function files(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Stylesheets, migrations and pages lie beside the code that reads them, in dist as in src. */
function copyCompanions() {
  for (const file of files(join(ROOT, 'src'))) {
    if (/\.(ts|mjs|cjs|md)$/.test(file)) continue;
    const target = join(DIST, relative(ROOT, file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
  }
}

/** What was compiled from a file that is gone must not stay importable. */
function removeLeftovers() {
  for (const file of [...files(join(DIST, 'src')), ...files(join(DIST, 'dialogs'))]) {
    const source = join(ROOT, relative(DIST, file));
    const compiled = source.replace(/\.js(\.map)?$/, '.ts');
    if (!existsSync(source) && !existsSync(compiled)) rmSync(file);
  }
}

function compile() {
  if (!existsSync(COMPILER)) {
    process.stderr.write('build: TypeScript is not installed; run `npm ci` without --omit=dev to build.\n');
    process.exit(existsSync(join(DIST, 'src', 'main.js')) ? 0 : 1);
  }
  const started = new Date();
  const status = run(COMPILER, '-p', 'tsconfig.build.json');
  if (status !== 0) {
    process.stderr.write('build: the types do not fit; nothing was started.\n');
    process.exit(status);
  }
  removeLeftovers();
  copyCompanions();
  markBuilt(started);
}

/** Without the bundle the chat page says what is missing and the rest works: so its step tells a failure and is no failure. */
function fetchWebChat() {
  const vendor = join(DIST, 'web', 'vendor');
  const step = join(DIST, 'src', 'build', 'webchat.js');
  if (existsSync(step) && !existsSync(join(vendor, 'webchat-es5.js'))) run(step, vendor);
}

/** What people want is learned from content; a start would do it otherwise, while somebody waits. */
function learnIntents() {
  const step = join(DIST, 'src', 'build', 'intents.js');
  const learned = files(join(DIST, 'nlu')).map((file) => statSync(file).mtimeMs);
  const written = files(join(ROOT, 'content', 'nlu')).map((file) => statSync(file).mtimeMs);
  if (!existsSync(step) || Math.max(0, ...learned) >= Math.max(...written)) return;
  run(step);
  const now = new Date();
  for (const file of files(join(DIST, 'nlu'))) utimesSync(file, now, now);
}

const native = run(join('src', 'build', 'native.mjs'));
if (native !== 0) process.exit(native);
if (!isFresh()) compile();
learnIntents();
fetchWebChat();
