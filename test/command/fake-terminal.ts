/** A terminal that remembers what was written to it, and a folder of its own for each test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../src/command/command.js';
import { COMMANDS } from '../../src/command/commands.js';
import { dispatch } from '../../src/command/dispatch.js';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly errors: string;
  /** What a conversation showed. */
  readonly screen: string;
  /** Standard output as one JSON a line. */
  readonly json: readonly Record<string, unknown>[];
}

/** Runs a command as the command line does: `input` is what is piped in. */
export async function urakaveri(
  args: readonly string[],
  environment: Terminal['environment'] = {},
  input = '',
): Promise<Ran> {
  const out: string[] = [];
  const errors: string[] = [];
  const shown: string[] = [];
  const status = await dispatch(COMMANDS, args, {
    environment,
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
    input: Readable.from(input === '' ? [] : [input]),
    screen: new Writable({
      write: (chunk, _encoding, done) => {
        shown.push(String(chunk));
        done();
      },
    }),
  });
  return {
    status,
    out: out.join('\n'),
    errors: errors.join('\n'),
    screen: shown.join(''),
    get json() {
      return out.map((line) => JSON.parse(line) as Record<string, unknown>);
    },
  };
}

/** To be called in a `describe`; the path of a file in the folder of the running test. */
export function inFolder(): (file: string) => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'urakaveri-command-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return (file) => join(folder, file);
}
