/** Finds the command that is asked for, runs it, and turns what goes wrong into one clear line and an exit status. */
import { ConfigurationError } from '../configuration.js';
import type { Terminal } from './command.js';
import type { CommandEntry } from './commands.js';

type Commands = Readonly<Record<string, CommandEntry>>;

/** Pairs in two columns. */
function columns(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function help(commands: Commands): string {
  const named = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return [
    'Usage: urakaveri COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...columns(named),
    '',
    'urakaveri COMMAND --help tells how a command is used. In a clone write npm run -s cli -- COMMAND.',
  ].join('\n');
}

function helpFor({ usage, summary, options = {}, notes = [] }: CommandEntry): string {
  const listed = columns(Object.entries(options));
  return [
    `Usage: urakaveri ${usage}`,
    '',
    `It ${summary}.`,
    ...(listed.length > 0 ? ['', ...listed] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ].join('\n');
}

function explain(error: unknown, usage: string, { environment, error: tell }: Terminal): number {
  // By name: under a test runner there may be two copies of the class.
  if (error instanceof Error && error.name === 'UsageError') {
    tell(`${error.message}\nUsage: urakaveri ${usage}`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  tell(error instanceof ConfigurationError ? message : `urakaveri: ${message}`);
  if (environment.LOG_LEVEL === 'debug' && error instanceof Error && error.stack) tell(error.stack);
  return 1;
}

/** Returns the exit status; never throws. */
export async function dispatch(
  commands: Commands,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(help(commands));
    return 0;
  }
  const entry = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    terminal.error(name === undefined ? 'A command is needed.' : `There is no command "${name}".`);
    terminal.error(help(commands));
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(helpFor(entry));
    return 0;
  }
  try {
    const { run } = await entry.load();
    return await run(rest, terminal);
  } catch (error) {
    return explain(error, entry.usage, terminal);
  }
}
