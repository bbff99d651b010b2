/** Finds the command that is asked for, runs it, and turns what goes wrong into one clear line and an exit status. */
import { ConfigurationError } from '../configuration.js';
import { type Terminal, UsageError } from './command.js';
import type { CommandEntry } from './commands.js';

type Commands = Readonly<Record<string, CommandEntry>>;

function help(commands: Commands): string {
  const entries = Object.values(commands);
  const width = Math.max(0, ...entries.map(({ usage }) => usage.length));
  const lines = entries.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return ['Usage: urakaveri COMMAND [OPTIONS]', '', 'Commands:', ...lines].join('\n');
}

function explain(error: unknown, usage: string, { environment, error: tell }: Terminal): number {
  if (error instanceof UsageError) {
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
    terminal.out(`Usage: urakaveri ${entry.usage}\n\nIt ${entry.summary}.`);
    return 0;
  }
  try {
    const { run } = await entry.load();
    return await run(rest, terminal);
  } catch (error) {
    return explain(error, entry.usage, terminal);
  }
}
