/**
 * `npm test`: all tests, or the files given after `--`. The last line is always `mocha: N passed, N failed[, N skipped]`.
 * `--update` lets the transcripts write down what the bot says now. Fails on a failure, on no test at all, on a run that broke off, and in CI on anything skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './freshness.mjs';

const ALL = 'test/**/*.test.ts';

function runMocha(asked, summary) {
  const given = asked.filter((argument) => argument !== '--update');
  const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
  const files = given.some((argument) => argument.endsWith('.ts')) ? given : [...given, ALL];
  const { status } = spawnSync(process.execPath, [mocha, '--reporter=src/build/reporter.cjs', ...files], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      URAKAVERI_TEST_SUMMARY: summary,
      ...(given.length < asked.length ? { UPDATE_TRANSCRIPTS: '1' } : {}),
    },
  });
  return status ?? 1;
}

/** Why the run is no success, in words; empty when it is one. */
function complaints(status, result) {
  if (!result) return ['the run broke off before its end'];
  const found = [];
  if (result.passed + result.failed === 0) found.push('no test was run');
  if (process.env.CI === 'true' && result.pending.length > 0) {
    found.push(`skipped, which CI does not accept:\n  ${result.pending.join('\n  ')}`);
  }
  if (status !== 0 && result.failed === 0 && found.length === 0)
    found.push(`mocha ended with status ${status}`);
  return found;
}

const folder = mkdtempSync(join(tmpdir(), 'urakaveri-test-'));
const summary = join(folder, 'summary.json');
const started = performance.now();
const status = runMocha(process.argv.slice(2), summary);
const result = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : undefined;
rmSync(folder, { recursive: true, force: true });

const reasons = complaints(status, result);
for (const reason of reasons) console.log(`tests: ${reason}`);
console.log(`tests: ${Math.round((performance.now() - started) / 1000)} s`);
const { passed = 0, failed = 0, pending = [] } = result ?? {};
const counted = result ? failed : failed + 1;
console.log(
  `\nmocha: ${passed} passed, ${counted} failed${pending.length > 0 ? `, ${pending.length} skipped` : ''}`,
);
process.exitCode = status === 0 && reasons.length === 0 ? 0 : 1;
