/** `npm run check`: everything CI asks for, quickest first; stops at the first step that fails and names it. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './freshness.mjs';

const TSX = ['--import=tsx'];
const colours = process.stdout.isTTY ? 'force' : 'off';
const STEPS = [
  [
    'format and lint',
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', `--colors=${colours}`],
  ],
  ['types', ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit']],
  ['rules of the house', [...TSX, 'src/build/rules.ts']],
  ['content', ['src/build/cli.mjs', 'content', 'check']],
  ['Teams app package', ['src/build/cli.mjs', 'manifest', '--check']],
  ['build', ['src/build/build.mjs']],
  ['tests', ['src/build/test.mjs']],
];

for (const [name, command] of STEPS) {
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    console.log(`\ncheck: stopped at "${name}"; run it alone with: node ${command.join(' ')}`);
    process.exit(1);
  }
  // Nothing after the tests: their last line is the last of the check.
  if (name !== 'tests') console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
