/** sqlite3 without a download: from the cache when that works, and never a binary that does not. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HOME } from '../../src/home.js';

const BINARY = join('node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');

/** A clean clone after `npm ci`, as far as sqlite3 is concerned, and a cache of its own. */
class Clone {
  readonly folder = mkdtempSync(join(tmpdir(), 'urakaveri-native-'));
  readonly binary = join(this.folder, BINARY);

  constructor() {
    const at = (...parts: string[]) => join(this.folder, ...parts);
    mkdirSync(at('src', 'build'), { recursive: true });
    cpSync(join(HOME, 'src', 'build', 'native.mjs'), at('src', 'build', 'native.mjs'));
    for (const part of ['package.json', 'lib']) {
      cpSync(join(HOME, 'node_modules', 'sqlite3', part), at('node_modules', 'sqlite3', part), {
        recursive: true,
      });
    }
    for (const name of ['bindings', 'file-uri-to-path']) {
      symlinkSync(join(HOME, 'node_modules', name), at('node_modules', name));
    }
  }

  run() {
    const env = { ...process.env, XDG_CACHE_HOME: join(this.folder, 'cache') };
    return spawnSync(process.execPath, [join(this.folder, 'src', 'build', 'native.mjs')], {
      env,
      encoding: 'utf8',
    });
  }

  install(): void {
    mkdirSync(dirname(this.binary), { recursive: true });
    cpSync(join(HOME, BINARY), this.binary);
  }

  uninstall(): void {
    rmSync(join(this.folder, 'node_modules', 'sqlite3', 'build'), { recursive: true });
  }

  cached(): string {
    const folder = join(this.folder, 'cache', 'urakaveri');
    return join(folder, readdirSync(folder)[0] ?? '', 'node_sqlite3.node');
  }
}

describe('The binary of sqlite3', () => {
  let clone: Clone;
  beforeEach(() => {
    clone = new Clone();
  });
  afterEach(() => rmSync(clone.folder, { recursive: true, force: true }));

  it('goes into the cache when it works, and comes from there the next time', () => {
    clone.install();
    assert.equal(clone.run().status, 0);
    assert.match(clone.cached(), /sqlite3-[\d.]+-napi-\d+-\w+-\w+.node_sqlite3\.node$/);
    clone.uninstall();
    const again = clone.run();
    assert.equal(again.status, 0, again.stderr);
    assert.match(again.stderr, /^native: sqlite3 taken from .*cache/);
    assert.deepEqual(readFileSync(clone.binary), readFileSync(join(HOME, BINARY)));
  });

  it('is not taken from a cache that does not work; the build that follows says what it needs', () => {
    clone.install();
    clone.run();
    clone.uninstall();
    writeFileSync(clone.cached(), 'half a file');
    const { status, stderr } = clone.run();
    assert.equal(status, 1);
    assert.match(stderr, /the cached sqlite3 does not load here/);
    assert.match(stderr, /apt-get install build-essential python3/);
  });

  it('is asked for by name when nothing is installed', () => {
    rmSync(join(clone.folder, 'node_modules'), { recursive: true });
    const { status, stderr } = clone.run();
    assert.deepEqual([status, stderr], [1, 'native: node_modules/sqlite3 is missing; run `npm ci` first.\n']);
    assert.equal(existsSync(join(clone.folder, 'cache')), false);
  });
});
