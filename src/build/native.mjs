/**
 * Makes node_modules/sqlite3 usable without downloading anything: a copy from the user's cache, or a build with node-gyp.
 * Runs after `npm ci` and before every start and test (then it is one load of the binding), so it is plain JavaScript and
 * knows nothing of the rest of the program. Each binary is proved by a query before it is used or cached.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const SQLITE = join(ROOT, 'node_modules', 'sqlite3');
const BINARY = join(SQLITE, 'build', 'Release', 'node_sqlite3.node');

/** Runs in a process of its own: a binary that does not fit this machine may end the process that loads it. */
const PROOF = `
  const { Database } = require(${JSON.stringify(SQLITE)});
  const database = new Database(':memory:', refuse);
  database.get('select 1 as one', (error, row) => (error || row.one !== 1 ? refuse(error ?? 'wrong row') : database.close(refuse)));
  function refuse(error) { if (error) { console.error(String(error)); process.exit(1); } }
`;

function works() {
  if (!existsSync(BINARY)) return false;
  return spawnSync(process.execPath, ['-e', PROOF], { stdio: 'ignore' }).status === 0;
}

/** The folder that survives `npm ci`; a binary of Node-API n runs in every Node that has n or more. */
function cachedBinary() {
  const { version, binary } = JSON.parse(readFileSync(join(SQLITE, 'package.json'), 'utf8'));
  const napi = Math.max(...binary.napi_versions.filter((n) => n <= Number(process.versions.napi)));
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = `sqlite3-${version}-napi-${napi}-${process.platform}-${process.arch}`;
  return join(caches, 'urakaveri', folder, 'node_sqlite3.node');
}

/** In two steps, so that nobody ever loads half a file. */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const aside = mkdtempSync(join(dirname(to), 'copy-'));
  try {
    cpSync(from, join(aside, 'binary'));
    renameSync(join(aside, 'binary'), to);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Node's own headers, when they are installed beside it and are of this very version: then none are downloaded. */
function headers() {
  const prefix = join(dirname(process.execPath), '..');
  const file = join(prefix, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const number = (name) => text.match(new RegExp(`#define NODE_${name}_VERSION (\\d+)`))?.[1];
  const version = ['MAJOR', 'MINOR', 'PATCH'].map(number).join('.');
  return version === process.versions.node ? [`--nodedir=${prefix}`] : [];
}

function build() {
  const gyp = join(ROOT, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const environment = { ...process.env };
  // A header folder set for another Node would win over the right one.
  if (headers().length > 0) delete environment.npm_config_nodedir;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [gyp, 'rebuild', '--jobs=max', ...headers()],
    { cwd: SQLITE, env: environment, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status === 0) return;
  process.stderr.write(`${stdout}\n${stderr}\n`);
  fail(
    'sqlite3 could not be built. It needs a C++ compiler, make and Python 3 (Debian: apt-get install build-essential python3).',
  );
}

function fail(reason) {
  process.stderr.write(`native: ${reason}\n`);
  process.exit(1);
}

function note(text) {
  process.stderr.write(`native: ${text}\n`);
}

/** The working binary, and whether the cache needs it. */
function prepare() {
  if (!existsSync(SQLITE)) fail('node_modules/sqlite3 is missing; run `npm ci` first.');
  const cached = cachedBinary();
  if (works()) return !existsSync(cached);
  if (existsSync(cached)) {
    copy(cached, BINARY);
    if (works()) {
      note(`sqlite3 taken from ${dirname(cached)}`);
      return false;
    }
    note('the cached sqlite3 does not load here');
  }
  note('building sqlite3 from source, once: one to two minutes …');
  const started = Date.now();
  build();
  if (!works()) fail('the sqlite3 that was just built does not load.');
  note(`sqlite3 built in ${Math.round((Date.now() - started) / 1000)} s`);
  return true;
}

if (prepare()) {
  try {
    copy(BINARY, cachedBinary());
  } catch (error) {
    note(`not cached: ${error.message}`);
  }
}
