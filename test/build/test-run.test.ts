/** `npm test` itself: what its last line says, and when it fails. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME } from '../../src/home.js';

function runTests(code: string, environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'urakaveri-run-'));
  try {
    const file = join(folder, 'example.test.ts');
    writeFileSync(file, code);
    const env: NodeJS.ProcessEnv = { ...process.env, CI: '', ...environment };
    const { status, stdout } = spawnSync(process.execPath, [join(HOME, 'src', 'build', 'test.mjs'), file], {
      env,
      encoding: 'utf8',
    });
    return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ok = "it('works', () => {});\n";
const broken = "it('breaks', () => { throw new Error('broken'); });\n";
const skipped = "it.skip('waits', () => {});\n";

describe('A test run', () => {
  it('ends with the number of tests', () => {
    const { status, last } = runTests(ok);
    assert.deepEqual([status, last], [0, 'mocha: 1 passed, 0 failed']);
  });

  it('fails when a test fails', () => {
    const { status, last } = runTests(ok + broken);
    assert.deepEqual([status, last], [1, 'mocha: 1 passed, 1 failed']);
  });

  it('fails when there is no test', () => {
    const { status, stdout, last } = runTests('');
    assert.deepEqual([status, last], [1, 'mocha: 0 passed, 0 failed']);
    assert.match(stdout, /no test was run/);
  });

  it('may skip a test at home, not in CI', () => {
    const home = runTests(ok + skipped);
    assert.deepEqual([home.status, home.last], [0, 'mocha: 1 passed, 0 failed, 1 skipped']);
    const ci = runTests(ok + skipped, { CI: 'true' });
    assert.deepEqual([ci.status, ci.last], [1, 'mocha: 1 passed, 0 failed, 1 skipped']);
    assert.match(ci.stdout, /skipped, which CI does not accept:\n {2}waits/);
  });

  it('fails when it breaks off half-way', () => {
    const { status, stdout, last } = runTests("it('leaves', () => process.exit(0));\n");
    assert.deepEqual([status, last], [1, 'mocha: 0 passed, 1 failed']);
    assert.match(stdout, /broke off/);
  });
});
