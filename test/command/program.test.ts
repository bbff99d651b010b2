/** The command line as a program of its own, once: pipes, exit statuses, and nothing but the result on standard output. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { COMMANDS } from '../../src/command/commands.js';
import { HOME } from '../../src/home.js';
import { urakaveri } from './fake-terminal.js';

/** `npm run -s cli -- …`, with its own ways of saying that it was asked for wrongly left to it. */
function cli(
  args: readonly string[],
  input = '',
): Promise<{ status: number | null; out: string; errors: string }> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['run', '-s', 'cli', '--', ...args], {
    cwd: HOME,
    env: { ...process.env, INIT_CWD: tmpdir() },
    shell: process.platform === 'win32',
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, out, errors })));
}

describe('npm run -s cli', () => {
  it('answers a batch through pipes, with nothing else on standard output', async function () {
    this.timeout(60_000);
    const { status, out } = await cli(
      ['ask', '--batch', '-'],
      '{"id":1,"lang":"fi","q":"työllisyys Lapissa 2020"}\n',
    );
    assert.equal(status, 0);
    const reply = JSON.parse(out) as { id: number; values: { place: string; year: number; value: number }[] };
    assert.equal(reply.id, 1);
    assert.deepEqual(
      [reply.values[0]?.place, reply.values[0]?.year, reply.values[0]?.value],
      ['MK19', 2020, 66],
    );
  });

  it('hands the exit status on', async function () {
    this.timeout(60_000);
    const { status, out, errors } = await cli(['ask', '--lang', 'de', 'Arbeit']);
    assert.deepEqual([status, out], [2, '']);
    assert.match(errors, /one of fi, sv, en/);
  });
});

describe('Every command', () => {
  for (const [name, { usage }] of Object.entries(COMMANDS)) {
    it(`${name} tells how it is used, and begins with its name`, async () => {
      const { status, out } = await urakaveri([name, '--help']);
      assert.equal(status, 0);
      assert.ok(usage === name || usage.startsWith(`${name} `), usage);
      assert.match(out, /^Usage: urakaveri /);
      // Every flag of the usage is explained.
      const explained = out.split('\n').slice(1).join('\n');
      for (const [flag] of usage.matchAll(/--[a-z]+/g)) assert.ok(explained.includes(flag), flag);
    });

    it(`${name} refuses what it does not know with status 2`, async () => {
      const { status, out, errors } = await urakaveri([name, '--no-such-flag', 'x', 'y']);
      assert.deepEqual([status, out], [2, '']);
      assert.match(errors, /Usage: urakaveri /);
    });
  }
});
