/** Does exactly what docs/tasks/add-a-dialog.md says, in a copy of the tree, and talks with the dialog that comes of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LANGUAGES } from '../../src/conversation/activity.js';
import { HOME } from '../../src/home.js';
import { page } from './pages.js';

const { text } = page('docs/tasks/add-a-dialog.md');

/** The code block after the first mention of a path. */
function blockOf(path: string): string {
  const [, block] = text.slice(text.indexOf(`\`${path}\``)).match(/```\w*\n([\s\S]*?)```/) ?? [];
  assert.ok(block, `the page has a block for ${path}`);
  return block;
}

function follow(root: string): void {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write('dialogs/trial.ts', blockOf('dialogs/trial.ts'));
  write('content/nlu/intents/trial.yaml', blockOf('content/nlu/intents/trial.yaml'));
  for (const language of LANGUAGES) {
    write(`content/${language}/dialogs/trial.md`, blockOf('content/fi/dialogs/trial.md'));
    const maybe = '\n## maybe.trial\nTyön kokeilemisesta?\n- trial: Kyllä\n- help: Ei\n';
    appendFileSync(join(root, `content/${language}/dialogs/router.md`), maybe);
  }
  const index = readFileSync(join(root, 'dialogs/index.ts'), 'utf8');
  const imported = index.replace(
    'import { welcome }',
    "import { trial } from './trial.js';\nimport { welcome }",
  );
  write('dialogs/index.ts', imported.replace(/\n( +)feedback,\n/, '\n$1feedback,\n$1trial,\n'));
}

describe('Adding a dialog, as the page says', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'urakaveri-dialog-'));
    for (const name of [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'src',
      'dialogs',
      'content',
    ]) {
      cpSync(join(HOME, name), join(root, name), { recursive: true });
    }
    symlinkSync(join(HOME, 'node_modules'), join(root, 'node_modules'));
    follow(root);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const run = (args: readonly string[], input = '') => {
    const env = { ...process.env, DATA_DIR: join(root, 'kept') };
    return spawnSync(process.execPath, args, { cwd: root, input, env, encoding: 'utf8' });
  };

  it('makes a program whose types fit', () => {
    const { status, stdout } = run([
      'node_modules/typescript/bin/tsc',
      '-p',
      'tsconfig.build.json',
      '--noEmit',
      '--incremental',
      'false',
    ]);
    assert.equal(status, 0, stdout);
  }).timeout(60_000);

  it('makes content that is in order', () => {
    const { status, stdout, stderr } = run(['src/build/cli.mjs', 'content', 'check']);
    assert.equal(status, 0, stdout + stderr);
  });

  it('makes a dialog that people come to by what they say', () => {
    const [, ...said] = [...blockOf('test/transcripts/trial-happy.fi.chat').matchAll(/^user: (.+)$/gm)].map(
      ([, line]) => line,
    );
    const { stdout, stderr } = run(['src/build/cli.mjs', 'chat', '--lang', 'fi'], `${said.join('\n')}\n`);
    assert.match(stdout, /Mitä työtä haluaisit kokeilla\?/, stdout + stderr);
    assert.match(stdout, /Missä\?/);
    assert.match(stdout, /Soita yhteen paikkaan .* tämä työ: kokki\./);
  }).timeout(240_000);
});
