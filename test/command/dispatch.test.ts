/** The command line as somebody meets it who does not know it yet. */
import assert from 'node:assert/strict';
import { type Run, UsageError } from '../../src/command/command.js';
import { dispatch } from '../../src/command/dispatch.js';

async function call(
  args: readonly string[],
  run: Run = async () => 0,
  environment: Record<string, string> = {},
) {
  const out: string[] = [];
  const errors: string[] = [];
  const commands = {
    greet: { usage: 'greet NAME', summary: 'greets somebody', load: async () => ({ run }) },
  };
  const terminal = {
    environment,
    out: (line: string) => out.push(line),
    error: (line: string) => errors.push(line),
  };
  const status = await dispatch(commands, args, terminal);
  return { status, out: out.join('\n'), errors: errors.join('\n') };
}

describe('The command line', () => {
  it('hands a command its arguments and ends with its status', async () => {
    const given: string[] = [];
    const { status, out } = await call(['greet', 'Aino', '--loud'], async (args, { out: print }) => {
      given.push(...args);
      print('Moi');
      return 7;
    });
    assert.deepEqual([status, out, given], [7, 'Moi', ['Aino', '--loud']]);
  });

  it('lists the commands when asked, on standard output', async () => {
    for (const asked of ['--help', '-h', 'help']) {
      const { status, out, errors } = await call([asked]);
      assert.equal(status, 0);
      assert.match(out, /greet {2}greets somebody/);
      assert.equal(errors, '');
    }
  });

  it('lists them on standard error, with status 2, when there is no such command', async () => {
    for (const args of [[], ['grete'], ['toString'], ['__proto__']]) {
      const { status, out, errors } = await call(args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(errors, /greet {2}greets somebody/);
    }
  });

  it('tells how a command is used', async () => {
    const { status, out } = await call(['greet', '--help']);
    assert.equal(status, 0);
    assert.equal(out, 'Usage: urakaveri greet NAME\n\nIt greets somebody.');
  });

  it('tells a wrong use with status 2 and the right one', async () => {
    const { status, errors } = await call(['greet'], async () => {
      throw new UsageError('A name is needed.');
    });
    assert.deepEqual([status, errors], [2, 'A name is needed.\nUsage: urakaveri greet NAME']);
  });

  it('tells a failure in one line, and where it came from only when debugging', async () => {
    const fail: Run = async () => {
      throw new Error('the file is gone');
    };
    assert.deepEqual(await call(['greet'], fail), {
      status: 1,
      out: '',
      errors: 'urakaveri: the file is gone',
    });
    assert.match((await call(['greet'], fail, { LOG_LEVEL: 'debug' })).errors, /dispatch\.test/);
  });
});
